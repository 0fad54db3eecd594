import * as Y from 'yjs';
import { asDueDate } from './calendar-date.ts';
import { asTime } from './note-view.ts';
import { asId, ownField } from './own-field.ts';
import {
  type CarriedFrom,
  DATE_FIELDS,
  type DateField,
  ISSUE_STEPS,
  type IssueStep,
  overallStatus,
  RECORD_KINDS,
  type RecordKind,
  type RecordView,
  SIDES,
  type Side,
  STATUSES,
  type Status,
  type StatusMark,
  TEXT_FIELDS,
  type TextField,
} from './record-schema.ts';
import { asLines } from './text.ts';

/**
 * Words are never cut where they are read: what people sign must be all that stands there. (Two people who fill a field
 * at the same time leave more than `MAX_FIELD_LENGTH` behind.)
 */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;
/** Longest reason for dropping something, in UTF-16 code units. */
export const MAX_REASON_LENGTH = 500;
/** Longest receipt that is carried over, in UTF-16 code units. */
export const MAX_RECEIPT_LENGTH = 200_000;
/** More linked notes, or more marks "this could work for me", are not read. */
const MOST_LINKS = 100;
const MOST_MARKS = 2_000;

export const linkKey = (noteId: string): string => `note ${noteId}`;
export const statusKey = (side: Side): string => `status ${side}`;
export const skippedKey = (step: IssueStep): string => `skipped ${step}`;
export const worksKey = (ideaId: string, deviceId: string): string => `works ${ideaId} ${deviceId}`;

export const isRecordKind = (value: unknown): value is RecordKind =>
  (RECORD_KINDS as readonly unknown[]).includes(value);
export const isStatus = (value: unknown): value is Status => (STATUSES as readonly unknown[]).includes(value);
export const hasTextField = (kind: RecordKind, field: unknown): field is TextField =>
  (TEXT_FIELDS[kind] as readonly unknown[]).includes(field);
export const hasDateField = (kind: RecordKind, field: unknown): field is DateField =>
  (DATE_FIELDS[kind] as readonly unknown[]).includes(field);

/** Kind of an entry of the `records` map, `null` when it is no record. */
export function kindOf(entry: unknown): RecordKind | null {
  const kind = entry instanceof Y.Map ? entry.get('kind') : null;
  return isRecordKind(kind) ? kind : null;
}

/** The shared text of a field, `null` when something else is there. */
export function textOf(entry: Y.Map<unknown>, field: string): Y.Text | null {
  const text = entry.get(field);
  return text instanceof Y.Text && !(text instanceof Y.XmlText) ? text : null;
}

const NO_WORDS: Readonly<Record<TextField, string>> = {
  ...{ what: '', who: '', know: '', because: '', now: '', target: '', measure: '', school: '', home: '' },
  ...{ reports: '', happened: '', barrier: '', where: '' },
};

function readWords(kind: RecordKind, entry: Y.Map<unknown>): RecordView['words'] {
  const words = { ...NO_WORDS };
  for (const field of TEXT_FIELDS[kind]) words[field] = asLines(textOf(entry, field)?.toString(), NO_LIMIT);
  return words;
}
function readDates(kind: RecordKind, entry: Y.Map<unknown>): RecordView['dates'] {
  const read = (field: DateField) => (hasDateField(kind, field) ? asDueDate(entry.get(field)) : '');
  return { by: read('by'), look: read('look') };
}
/** Who put an entry in the bin and when; `null` when it is not there. */
export function readDeleted(value: unknown): RecordView['deleted'] {
  if (value === undefined || value === null || value === false) return null;
  return { by: asId(ownField(value, 'by')), at: asTime(ownField(value, 'at')) };
}
function readMark(value: unknown): StatusMark | null {
  const status = ownField(value, 'status');
  if (!isStatus(status)) return null;
  const reason = status === 'dropped' ? asLines(ownField(value, 'reason'), MAX_REASON_LENGTH) : '';
  return { status, reason, by: asId(ownField(value, 'by')), at: asTime(ownField(value, 'at')) };
}
function readStatuses(entry: Y.Map<unknown>): RecordView['statuses'] {
  const found: Partial<Record<Side, StatusMark>> = {};
  for (const side of SIDES) {
    const mark = readMark(entry.get(statusKey(side)));
    if (mark) found[side] = mark;
  }
  return found;
}
function readCarried(value: unknown): CarriedFrom | null {
  const [meeting, record] = [asId(ownField(value, 'meeting')), asId(ownField(value, 'record'))];
  const receipt = ownField(value, 'receipt');
  if (meeting === '' || record === '') return null;
  const isReadable = typeof receipt === 'string' && receipt.length <= MAX_RECEIPT_LENGTH;
  return { meeting, record, receipt: isReadable ? receipt : '' };
}

/** Ids after `prefix` in the names of the fields that are `true`; sorted, so that everybody leaves out the same ones. */
function marked(entry: Y.Map<unknown>, prefix: string, most: number): string[] {
  const found: string[] = [];
  for (const key of entry.keys())
    if (key.startsWith(prefix) && entry.get(key) === true) found.push(key.slice(prefix.length));
  return found.sort().slice(0, most);
}
function readWorks(entry: Y.Map<unknown>): RecordView['works'] {
  const works = new Map<string, string[]>();
  for (const mark of marked(entry, 'works ', MOST_MARKS)) {
    const [idea, device, more] = mark.split(' ').map(asId);
    if (!idea || !device || more !== undefined) continue;
    const devices = works.get(idea);
    if (devices) devices.push(device);
    else works.set(idea, [device]);
  }
  return works;
}

/** Read one entry of the `records` map; `null` when it is no record. Never throws. */
export function readRecord(id: string, entry: unknown): RecordView | null {
  const kind = kindOf(entry);
  if (!(entry instanceof Y.Map) || kind === null || asId(id) === '') return null;
  const statuses = readStatuses(entry);
  const isIssue = kind === 'issue';
  return {
    ...{ id, kind, author: asId(entry.get('author')), at: asTime(entry.get('at')) },
    deleted: readDeleted(entry.get('deleted')),
    words: readWords(kind, entry),
    dates: readDates(kind, entry),
    links: marked(entry, 'note ', MOST_LINKS).filter((noteId) => asId(noteId) !== ''),
    issue: asId(entry.get('issue')),
    ...{ statuses, status: overallStatus(statuses) },
    carried: readCarried(entry.get('from')),
    notAgreed: isIssue && entry.get('outcome') === 'not-agreed',
    skipped: new Set(isIssue ? ISSUE_STEPS.filter((step) => entry.get(skippedKey(step)) === true) : []),
    works: isIssue ? readWorks(entry) : new Map(),
  };
}

/** Everything but the receipt, which is compared as it is: it can be long. */
const told = ({ carried, skipped, works, ...plain }: RecordView): string =>
  JSON.stringify([plain, carried?.meeting, carried?.record, [...skipped], [...works]]);

/** Whether two readings of one record show the same. */
export const sameRecord = (a: RecordView, b: RecordView): boolean =>
  a.carried?.receipt === b.carried?.receipt && told(a) === told(b);

/** Whether there is anything in it that someone could want back from the bin. */
export const holdsSomething = ({ words, carried }: RecordView): boolean =>
  carried !== null || Object.values(words).some((text) => text !== '');
