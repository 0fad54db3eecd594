import * as v from 'valibot';
import { toB64Url } from '../crypto/bytes.ts';
import { hashOf } from '../crypto/hash.ts';
import { ROLES } from '../meeting/people.ts';
import { ENTRY_KINDS, RECORD_KINDS, SIDES, STATUSES } from '../meeting/record-schema.ts';

/*
 * A receipt is one JSON file, written in exactly one way (docs/receipts.md): what people signed, with signatures and
 * public keys; the words as they stood; what else the meeting knew about them; and a hash of each part.
 */

export const RECEIPT_FORMAT = 'at-the-table-receipt';
export const RECEIPT_VERSION = 1;

/** Largest file that is read, in bytes, and its longest text in UTF-16 code units: a thousand signatures and more. */
export const MOST_RECEIPT_BYTES = 6_000_000;
const MOST_RECEIPT_TEXT = 2_000_000;
/** Earlier meetings that a receipt may carry inside each other. */
export const MOST_EARLIER_DEPTH = 12;
const MOST_ITEMS = 5_000;

const id = v.pipe(v.string(), v.maxLength(128));
const time = v.pipe(v.number(), v.finite());
const text = v.string();

const person = v.strictObject({ device: id, name: text, role: v.picklist(ROLES), key: text });
const mark = v.strictObject({ status: v.picklist(STATUSES), reason: text, by: id, at: time });
const entry = v.strictObject({
  id,
  kind: v.picklist(ENTRY_KINDS),
  by: id,
  at: time,
  text,
  value: v.nullable(v.number()),
  on: text,
});
const record = v.strictObject({
  id,
  kind: v.picklist(RECORD_KINDS),
  words: v.record(v.string(), text),
  dates: v.record(v.string(), text),
  statuses: v.array(v.tuple([v.picklist(SIDES), mark])),
  entries: v.array(entry),
  /** Meeting and record it was carried over from; its receipt is among `earlier`. */
  from: v.nullable(v.strictObject({ meeting: id, record: id })),
});
/** A signed entry of the shared document, as it stands there, with its key in front. */
const signed = v.tuple([id, v.record(v.string(), v.union([v.string(), v.number()]))]);
const hashes = v.strictObject({
  meeting: text,
  people: text,
  records: text,
  agreements: text,
  vouches: text,
  earlier: text,
});

const most = <S extends v.GenericSchema>(schema: S) => v.pipe(v.array(schema), v.maxLength(MOST_ITEMS));

interface Shape {
  readonly format: string;
  readonly version: number;
  readonly meeting: v.InferOutput<typeof meeting>;
  readonly people: readonly v.InferOutput<typeof person>[];
  readonly records: readonly v.InferOutput<typeof record>[];
  readonly agreements: readonly v.InferOutput<typeof signed>[];
  readonly vouches: readonly v.InferOutput<typeof signed>[];
  readonly earlier: readonly Shape[];
  readonly hashes: v.InferOutput<typeof hashes>;
  readonly seal: string;
}
const meeting = v.strictObject({ id, title: text, createdAt: time, madeAt: time });

const shape: v.GenericSchema<Shape> = v.strictObject({
  format: v.literal(RECEIPT_FORMAT),
  version: v.literal(RECEIPT_VERSION),
  meeting,
  people: most(person),
  records: most(record),
  agreements: most(signed),
  vouches: most(signed),
  earlier: v.pipe(v.array(v.lazy(() => shape)), v.maxLength(100)),
  hashes,
  seal: text,
}) as unknown as v.GenericSchema<Shape>;

/** A receipt as its file holds it. */
export type Receipt = Shape;
export type ReceiptRecord = Receipt['records'][number];
export type UnsealedReceipt = Omit<Receipt, 'hashes' | 'seal'>;

/** Parts with a hash of their own, so that a check can say where something was changed. */
export const RECEIPT_PARTS = ['meeting', 'people', 'records', 'agreements', 'vouches', 'earlier'] as const;
export type ReceiptPart = (typeof RECEIPT_PARTS)[number];

const hashText = async (purpose: string, value: unknown): Promise<string> =>
  toB64Url(await hashOf(`receipt ${purpose}`, JSON.stringify(value)));

/** The hash of one part, base64url. */
export const partHash = (receipt: UnsealedReceipt, part: ReceiptPart): Promise<string> =>
  hashText(part, receipt[part]);

/** The hash of everything but itself, base64url. */
export function sealOf({ seal: _, ...rest }: Receipt): Promise<string> {
  return hashText('seal', rest);
}

export async function sealed(receipt: UnsealedReceipt): Promise<Receipt> {
  const found = await Promise.all(RECEIPT_PARTS.map((part) => partHash(receipt, part)));
  const [meeting = '', people = '', records = '', agreements = '', vouches = '', earlier = ''] = found;
  const whole = {
    ...{ format: receipt.format, version: receipt.version, meeting: receipt.meeting, people: receipt.people },
    ...{ records: receipt.records, agreements: receipt.agreements, vouches: receipt.vouches },
    ...{ earlier: receipt.earlier, hashes: { meeting, people, records, agreements, vouches, earlier } },
    seal: '',
  };
  return { ...whole, seal: await sealOf(whole) };
}

/** The one way to write a receipt. */
export const receiptText = (receipt: Receipt): string => `${JSON.stringify(receipt, null, 1)}\n`;

/**
 * Why a text is no receipt that can be checked.
 * - `large`: bigger than any of ours
 * - `damaged`: no JSON: cut short, or a sign of its structure is changed
 * - `foreign`: another kind of file
 * - `newer`: made by a newer version
 * - `shape`: a receipt, but not as we write it: something is missing, added or moved
 */
export type ReceiptFault = 'large' | 'damaged' | 'foreign' | 'newer' | 'shape';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How deep brackets are nested, as far as `limit`; those inside of quoted texts count as well, which is never less. */
function isTooDeep(text: string, limit: number): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      for (at++; at < text.length && text.charCodeAt(at) !== 0x22; at++)
        if (text.charCodeAt(at) === 0x5c) at++;
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > limit) return true;
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return false;
}
/** A receipt has six levels of its own, and two for each one inside of it. */
const MOST_DEPTH = 8 + 2 * MOST_EARLIER_DEPTH;

/** Reads a receipt's text without looking at hashes and signatures. Never throws. */
export function readReceipt(source: string): { receipt: Receipt } | { fault: ReceiptFault } {
  if (source.length > MOST_RECEIPT_TEXT) return { fault: 'large' };
  if (isTooDeep(source, MOST_DEPTH)) return { fault: 'foreign' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(source);
  } catch {
    // Told apart by how it begins, to say something that helps.
    return { fault: source.includes(RECEIPT_FORMAT) ? 'damaged' : 'foreign' };
  }
  if (!isObject(parsed) || parsed.format !== RECEIPT_FORMAT)
    return { fault: source.includes(RECEIPT_FORMAT) ? 'shape' : 'foreign' };
  if (typeof parsed.version === 'number' && parsed.version > RECEIPT_VERSION) return { fault: 'newer' };
  const read = v.safeParse(shape, parsed);
  // Written anew it must be the same text: other spaces, escapes, doubled or reordered fields are no receipt of ours.
  if (!read.success || receiptText(read.output) !== source) return { fault: 'shape' };
  return { receipt: read.output };
}
