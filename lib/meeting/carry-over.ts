import type { NewRecord } from './record-contract.ts';
import { DATE_FIELDS, type RecordKind, type RecordView, TEXT_FIELDS } from './record-schema.ts';
import type { MeetingReport, ReportRecord } from './report-contract.ts';

/** What goes on from one meeting to the next. Decisions are made, and issues are worked out anew. */
const CARRIED_KINDS: readonly RecordKind[] = ['action', 'goal', 'need'];

/** A record for the next meeting, to be added with `MeetingRecords.add`. */
export interface CarriedRecord {
  readonly kind: RecordKind;
  readonly start: NewRecord;
}

const isOpen = ({ status }: RecordView): boolean => status === 'open' || status === 'in-progress';

/**
 * What was still open when an earlier meeting ended and is not in this one yet, in people's order; first what both
 * sides had agreed to.
 *
 * @param here records of the meeting that goes on, those in its bin as well: what was thrown away is not offered again
 */
export function openFrom(earlier: MeetingReport, here: readonly RecordView[]): readonly ReportRecord[] {
  const known = new Set(
    here.flatMap(({ carried }) => (carried?.meeting === earlier.meetingId ? [carried.record] : [])),
  );
  const open = earlier.records.filter(
    (record) =>
      CARRIED_KINDS.includes(record.kind) &&
      isOpen(record) &&
      record.words.what.trim() !== '' &&
      !known.has(record.id),
  );
  const isAgreed = ({ agreement }: ReportRecord): boolean => agreement.state === 'agreed';
  return [...open.filter(isAgreed), ...open.filter((record) => !isAgreed(record))];
}

/**
 * A record as it goes on in the next meeting: the same words and days, and its history in the receipt. Signatures stay
 * in the meeting they were given in, so both sides agree anew; how each side sees it is said anew as well. "By the next
 * meeting" meant this one, so a new day has to be chosen.
 *
 * @param receipt receipt of the record (lib/export/receipt.ts)
 */
export function carryOver(meetingId: string, record: RecordView, receipt: string): CarriedRecord {
  const { kind, id, words, dates } = record;
  return {
    kind,
    start: {
      words: Object.fromEntries(TEXT_FIELDS[kind].map((field) => [field, words[field]])),
      dates: Object.fromEntries(
        DATE_FIELDS[kind].flatMap((field) =>
          dates[field] === '' || dates[field] === 'next-meeting' ? [] : [[field, dates[field]]],
        ),
      ),
      from: { meeting: meetingId, record: id, receipt },
    },
  };
}

/** Whether two nicknames mean the same child: "Fox" and "fox ". Nothing is nobody's name. */
export function isSameChild(a: string, b: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').trim().toLocaleLowerCase();
  return plain(a) !== '' && plain(a) === plain(b);
}
