import * as Y from 'yjs';
import { type ByteWriter, createByteWriter } from './byte-writer.ts';

/** Root collections that make up "the notes", in the order they are encoded. */
const ROOTS = [
  'meta',
  'sections',
  'items',
  'people',
  'removals',
  'invites',
  'checks',
  'words',
  'answers',
  'records',
  'entries',
  'agreements',
  'vouches',
  'details',
  'lines',
  'plan',
  'floor',
  'cards',
  'accepts',
  'looks',
] as const;

/** Deeper than this nothing of ours goes; a hostile peer's nesting must not overflow the stack. */
const MAX_DEPTH = 32;

const TAG = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  number: 4,
  string: 5,
  bytes: 6,
  list: 7,
  map: 8,
  text: 9,
  bigint: 10,
  tooDeep: 11,
  other: 12,
} as const;

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

function writeMap(out: ByteWriter, entries: [string, unknown][], depth: number): void {
  out.byte(TAG.map);
  out.length(entries.length);
  for (const [key, value] of entries.sort(byKey)) {
    out.string(key);
    writeValue(out, value, depth + 1);
  }
}

function writeList(out: ByteWriter, values: readonly unknown[], depth: number): void {
  out.byte(TAG.list);
  out.length(values.length);
  for (const value of values) writeValue(out, value, depth + 1);
}

function writeTagged(out: ByteWriter, tag: number, text: string): void {
  out.byte(tag);
  out.string(text);
}

function writeValue(out: ByteWriter, value: unknown, depth: number): void {
  if (depth > MAX_DEPTH) out.byte(TAG.tooDeep);
  else if (value === undefined) out.byte(TAG.undefined);
  else if (value === null) out.byte(TAG.null);
  else if (typeof value === 'boolean') out.byte(value ? TAG.true : TAG.false);
  else if (typeof value === 'number') {
    out.byte(TAG.number);
    out.float64(Number.isNaN(value) ? Number.NaN : value + 0);
  } else if (typeof value === 'bigint') writeTagged(out, TAG.bigint, value.toString());
  else if (typeof value === 'string') writeTagged(out, TAG.string, value);
  else if (value instanceof Uint8Array) {
    out.byte(TAG.bytes);
    out.bytes(value);
  } else if (value instanceof Y.Text) writeTagged(out, TAG.text, value.toString());
  else if (value instanceof Y.Map) writeMap(out, [...value.entries()], depth);
  else if (value instanceof Y.Array) writeList(out, value.toArray(), depth);
  else if (Array.isArray(value)) writeList(out, value, depth);
  else if (value instanceof Y.Doc) writeTagged(out, TAG.other, value.guid);
  else if (value instanceof Y.AbstractType) writeTagged(out, TAG.other, value.constructor.name);
  else if (typeof value === 'object') writeMap(out, Object.entries(value), depth);
  else out.byte(TAG.other);
}

/**
 * Bytes that are the same for two documents exactly when a reader would find the same in them, however they came to
 * be.
 *
 *   document = each of `ROOTS`, in that order: string name, map
 *   map      = 8, uint32 count, count × (string key, value)      keys ascending by UTF-16 code units
 *   list     = 7, uint32 count, count × value
 *   text     = 9, string       string = 5, uint32 byte length, UTF-8 bytes
 *   number   = 4, float64 big-endian (−0 as 0)      bytes = 6, uint32 length, bytes
 *   0 undefined · 1 null · 2 false · 3 true · 10 bigint as decimal string · 11 nested too deep · 12 other, by name
 *
 * Every part is tagged and length-prefixed, so different contents never give the same bytes. Lone surrogates become
 * U+FFFD, as they do on the wire, so a sender agrees with those who received them. Everything stored in an entry is
 * covered, also fields of versions to come.
 */
export function encodeContent(doc: Y.Doc): Uint8Array<ArrayBuffer> {
  const out = createByteWriter();
  for (const root of ROOTS) {
    out.string(root);
    writeValue(out, doc.getMap(root), 0);
  }
  return out.result();
}

/** SHA-256 (32 bytes) of what the notes say; the proof behind "Everyone has the same notes". */
export async function contentDigest(doc: Y.Doc): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', encodeContent(doc)));
}
