import type * as Y from 'yjs';
import { asTime, asTitle } from '../meeting/note-view.ts';
import { asId } from '../meeting/own-field.ts';
import { readPerson } from '../meeting/people.ts';
import {
  DATE_FIELDS,
  type EntryView,
  type RecordView,
  SIDES,
  TEXT_FIELDS,
} from '../meeting/record-schema.ts';
import { openRecords } from '../meeting/records.ts';
import { agreementsOf, metaOf, vouchesOf } from '../meeting/schema.ts';
import { checkStatement, readStatement, type StatementRecord } from '../meeting/statements.ts';
import { checkVouch, readVouchEntry, type VouchEntry } from '../meeting/vouch-entries.ts';
import {
  MOST_EARLIER_DEPTH,
  RECEIPT_FORMAT,
  RECEIPT_VERSION,
  type Receipt,
  type ReceiptRecord,
  readReceipt,
  receiptText,
  sealed,
} from './receipt-format.ts';

export interface ReceiptOptions {
  readonly meetingId: string;
  /** Only these records; all that are not in the bin when left out. */
  readonly recordIds?: readonly string[];
  /** Milliseconds since the epoch. */
  readonly now?: number;
}

type SignedEntry = Receipt['agreements'][number];
const byId = ([a]: SignedEntry, [b]: SignedEntry): number => (a < b ? -1 : 1);

/**
 * Signed entries that are right, in the order of their ids: what a hostile peer has put beside them would only make
 * the receipt of everybody else look wrong.
 */
async function rightOnes<E extends StatementRecord | VouchEntry>(
  root: Y.Map<unknown>,
  read: (value: unknown) => E | null,
  check: (id: string, entry: E) => Promise<unknown>,
  isWanted: (entry: E) => boolean,
): Promise<SignedEntry[]> {
  const found: SignedEntry[] = [];
  for (const [id, value] of root.entries()) {
    const entry = asId(id) === '' ? null : read(value);
    if (!entry || !isWanted(entry) || !(await check(id, entry))) continue;
    // Field by field, in the order in which it was read: one way of writing each entry.
    found.push([id, { ...entry }]);
  }
  return found.sort(byId);
}

function recordOf(record: RecordView, entries: readonly EntryView[]): ReceiptRecord {
  const { id, kind, words, dates, statuses, carried } = record;
  return {
    ...{ id, kind },
    words: Object.fromEntries(TEXT_FIELDS[kind].map((field) => [field, words[field]])),
    dates: Object.fromEntries(DATE_FIELDS[kind].map((field) => [field, dates[field]])),
    statuses: SIDES.flatMap((side) => {
      const mark = statuses[side];
      return mark
        ? [
            [side, { status: mark.status, reason: mark.reason, by: mark.by, at: mark.at }] as [
              typeof side,
              typeof mark,
            ],
          ]
        : [];
    }),
    entries: entries.map(({ id, kind, by, at, text, value, on }) => ({ id, kind, by, at, text, value, on })),
    from: carried ? { meeting: carried.meeting, record: carried.record } : null,
  };
}

const depthOf = ({ earlier }: Receipt): number => 1 + Math.max(0, ...earlier.map(depthOf));

/** Receipts that records were carried over with, each once. What is none is left out: anyone may have written it. */
function earlierOf(records: readonly RecordView[]): Receipt[] {
  const found = new Map<string, Receipt>();
  for (const { carried } of records) {
    if (!carried || carried.receipt === '') continue;
    const read = readReceipt(carried.receipt);
    if ('receipt' in read && depthOf(read.receipt) < MOST_EARLIER_DEPTH)
      found.set(read.receipt.seal, read.receipt);
  }
  return [...found.values()];
}

/** Everyone who is named by a device in the records, as the meeting knows them. */
function peopleIn(doc: Y.Doc, records: readonly ReceiptRecord[]): Receipt['people'] {
  const devices = new Set(
    records.flatMap(({ statuses, entries }) => [
      ...statuses.map(([, { by }]) => by),
      ...entries.map(({ by }) => by),
    ]),
  );
  return [...devices].sort().flatMap((device) => {
    const person = readPerson(doc, device);
    return person ? [{ device, name: person.name, role: person.role, key: person.signKey }] : [];
  });
}

/**
 * A file that shows who agreed to which words, for anyone to check without this program's help. Nothing private is in
 * it but what the records say: no notes, no secret of the meeting.
 */
export async function receiptOf(doc: Y.Doc, options: ReceiptOptions): Promise<string> {
  const { meetingId, recordIds, now = Date.now() } = options;
  // Nobody writes here: whose device it is does not matter.
  const opened = openRecords(doc, '');
  const views = opened.all.peek().filter(({ id }) => recordIds?.includes(id) ?? true);
  const records = views.map((record) => recordOf(record, opened.entries(record.id).peek()));
  opened.destroy();
  const wanted = new Set(views.map(({ id }) => id));
  const title = metaOf(doc).get('title');
  const receipt = await sealed({
    ...{ format: RECEIPT_FORMAT, version: RECEIPT_VERSION },
    meeting: {
      id: meetingId,
      title: asTitle(title),
      createdAt: asTime(metaOf(doc).get('createdAt')),
      madeAt: now,
    },
    people: peopleIn(doc, records),
    records,
    agreements: await rightOnes(
      agreementsOf(doc),
      readStatement,
      (id, entry) => checkStatement(meetingId, id, entry),
      ({ about }) => wanted.has(about),
    ),
    vouches: await rightOnes(
      vouchesOf(doc),
      readVouchEntry,
      (id, entry) => checkVouch(meetingId, id, entry),
      () => true,
    ),
    earlier: earlierOf(views),
  });
  return receiptText(receipt);
}
