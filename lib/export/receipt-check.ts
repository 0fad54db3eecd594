import type { Agreement } from '../meeting/agreement-contract.ts';
import { weigh } from '../meeting/agreement-state.ts';
import { asDueDate } from '../meeting/calendar-date.ts';
import { cleanName, type Role } from '../meeting/people.ts';
import {
  overallStatus,
  type RecordKind,
  type RecordView,
  type Status,
  TEXT_FIELDS,
  type TextField,
} from '../meeting/record-schema.ts';
import { MOST_IN_GROUP } from '../meeting/signed-entries.ts';
import { standingsOf } from '../meeting/standings.ts';
import { type CheckedStatement, checkStatement, readStatement } from '../meeting/statements.ts';
import { checkVouch, readVouchEntry, type Vouched } from '../meeting/vouch-entries.ts';
import {
  partHash,
  RECEIPT_PARTS,
  type Receipt,
  type ReceiptFault,
  type ReceiptPart,
  type ReceiptRecord,
  readReceipt,
  sealOf,
} from './receipt-format.ts';

/** What is wrong with a receipt. */
export type ReceiptProblem =
  /** It cannot be read as one. */
  | { readonly kind: 'unreadable'; readonly fault: ReceiptFault }
  /** A part was changed after the file was made. */
  | { readonly kind: 'changed'; readonly part: ReceiptPart | 'seal' }
  /** A signature does not fit what stands beside it. */
  | { readonly kind: 'signature'; readonly name: string; readonly what: string }
  /** One of those that say who was let in by whom. */
  | { readonly kind: 'vouch'; readonly name: string }
  /** The receipt of an earlier meeting inside of this one. */
  | { readonly kind: 'earlier'; readonly title: string };

export interface ReceiptUpdate {
  readonly name: string;
  readonly text: string;
  readonly value: number | null;
  /** Milliseconds since the epoch by the writer's clock. */
  readonly at: number;
}

/** One record of a receipt, with the agreement that its signatures amount to. */
export interface CheckedRecord {
  readonly id: string;
  readonly kind: RecordKind;
  /** Field name → words, in reading order, then the dates; empty ones left out. */
  readonly fields: readonly (readonly [field: string, words: string])[];
  /** Never `agreed` in a receipt with a problem. */
  readonly agreement: Agreement;
  readonly isAgreeable: boolean;
  /** Not signed: what the meeting knew when the file was made. */
  readonly status: Status;
  readonly updates: readonly ReceiptUpdate[];
}

/** Someone who signed, and by whose word they are in. */
export interface CheckedPerson {
  readonly deviceId: string;
  readonly name: string;
  readonly role: Role;
  readonly isFounder: boolean;
}

/** What a receipt says, for people to read. */
export interface ReceiptContent {
  readonly meetingId: string;
  readonly title: string;
  readonly createdAt: number;
  readonly madeAt: number;
  readonly records: readonly CheckedRecord[];
  readonly people: readonly CheckedPerson[];
  /** Receipts of earlier meetings, checked in the same way. */
  readonly earlier: readonly ReceiptContent[];
}

export interface ReceiptCheck {
  /** Nothing was changed, and every signature in it is right. Not that anything was agreed: see each record. */
  readonly ok: boolean;
  /** Every problem found, the first one the most telling. */
  readonly problems: readonly ReceiptProblem[];
  /** What can still be read; `null` when nothing can. */
  readonly content: ReceiptContent | null;
}

/**
 * Checks a receipt from its text alone: its form, the hash of each part, every signature, and the chain from everyone
 * who signed to the person who started the meeting. Never throws.
 */
export async function verifyReceipt(text: string): Promise<ReceiptCheck> {
  const read = readReceipt(text);
  if ('fault' in read)
    return { ok: false, problems: [{ kind: 'unreadable', fault: read.fault }], content: null };
  return checkReceipt(read.receipt);
}

async function checkReceipt(receipt: Receipt): Promise<ReceiptCheck> {
  const problems: ReceiptProblem[] = [];
  for (const part of RECEIPT_PARTS)
    if ((await partHash(receipt, part)) !== receipt.hashes[part]) problems.push({ kind: 'changed', part });
  if (problems.length === 0 && (await sealOf(receipt)) !== receipt.seal)
    problems.push({ kind: 'changed', part: 'seal' });
  const vouched = await checkVouches(receipt, problems);
  const statements = await checkStatements(receipt, problems);
  const earlier: ReceiptContent[] = [];
  for (const one of receipt.earlier) {
    const check = await checkReceipt(one);
    if (!check.ok) problems.push({ kind: 'earlier', title: one.meeting.title });
    if (check.content) earlier.push(check.content);
  }
  const isSound = problems.length === 0;
  const { standings, inside } = standingsOf(vouched);
  const names = new Map(receipt.people.map(({ device, name }) => [device, cleanName(name) || '?']));
  const records = receipt.records.map((record): CheckedRecord => {
    const about = statements.filter((one) => one.about === record.id);
    const agreement = weigh({
      record: viewOf(record),
      entries: { valid: about, isChecking: false, isCrowded: about.length > MOST_IN_GROUP, rejected: 0 },
      standings,
      inside,
      areVouchesSound: isSound && vouched.length <= MOST_IN_GROUP,
      areVouchesChecking: false,
    });
    return {
      ...{ id: record.id, kind: record.kind, agreement, fields: fieldsOf(record) },
      isAgreeable: record.kind === 'action' || record.kind === 'decision' || record.kind === 'goal',
      status: viewOf(record).status,
      updates: record.entries.map(({ by, text, value, at }) => ({
        ...{ text, value, at },
        name: names.get(by) ?? '?',
      })),
    };
  });
  const { id, title, createdAt, madeAt } = receipt.meeting;
  return {
    ...{ ok: isSound, problems },
    content: {
      meetingId: id,
      title,
      createdAt,
      madeAt,
      records,
      earlier,
      people: signersOf(statements, vouched),
    },
  };
}

async function checkVouches({ meeting, vouches }: Receipt, problems: ReceiptProblem[]): Promise<Vouched[]> {
  const valid: Vouched[] = [];
  for (const [id, value] of vouches) {
    const entry = readVouchEntry(value);
    const checked = entry && sameFields(entry, value) ? await checkVouch(meeting.id, id, entry) : null;
    if (checked) valid.push(checked);
    else problems.push({ kind: 'vouch', name: nameIn(value) });
  }
  return valid;
}

async function checkStatements(
  { meeting, agreements, records }: Receipt,
  problems: ReceiptProblem[],
): Promise<CheckedStatement[]> {
  const valid: CheckedStatement[] = [];
  const whats = new Map(records.map(({ id, words }) => [id, words.what ?? '']));
  for (const [id, value] of agreements) {
    const entry = readStatement(value);
    const checked = entry && sameFields(entry, value) ? await checkStatement(meeting.id, id, entry) : null;
    if (checked && whats.has(checked.about)) valid.push(checked);
    else
      problems.push({ kind: 'signature', name: nameIn(value), what: whats.get(String(value.about)) ?? '' });
  }
  return valid;
}

/** What was signed is all there is: a field beside it would be read by someone as signed. */
const sameFields = (entry: object, value: object): boolean => JSON.stringify(entry) === JSON.stringify(value);
const nameIn = ({ name }: Readonly<Record<string, unknown>>): string =>
  (typeof name === 'string' ? cleanName(name) : '') || '?';

/** The record as the shared document showed it, as far as agreements look at it. */
function viewOf({ id, kind, words, dates, statuses }: ReceiptRecord): RecordView {
  const text = (field: string): string =>
    (TEXT_FIELDS[kind] as readonly string[]).includes(field) && Object.hasOwn(words, field)
      ? (words[field] ?? '')
      : '';
  const fields: readonly TextField[] = [
    ...['what', 'who', 'know', 'because', 'now', 'target', 'measure', 'school', 'home'],
    ...['reports', 'happened', 'barrier', 'where'],
  ] as readonly TextField[];
  const said = Object.fromEntries(statuses) as RecordView['statuses'];
  return {
    ...{ id, kind, author: '', at: 0, deleted: null, links: [], issue: '', carried: null, notAgreed: false },
    words: Object.fromEntries(fields.map((field) => [field, text(field)])) as RecordView['words'],
    dates: { by: asDueDate(dates.by), look: asDueDate(dates.look) },
    ...{ statuses: said, status: overallStatus(said), skipped: new Set(), works: new Map() },
  };
}

const fieldsOf = ({ words, dates }: ReceiptRecord): CheckedRecord['fields'] =>
  [...Object.entries(words), ...Object.entries(dates)].filter(([, value]) => value !== '');

/** Each device that signed something, founder first. */
function signersOf(statements: readonly CheckedStatement[], vouched: readonly Vouched[]): CheckedPerson[] {
  const founders = new Set(vouched.filter(({ entry }) => entry.kind === 'founding').map(({ by }) => by));
  const people = new Map<string, CheckedPerson>();
  for (const { deviceId, name, role } of statements)
    people.set(deviceId, {
      ...{ deviceId, role, isFounder: founders.has(deviceId) },
      name: cleanName(name) || '?',
    });
  return [...people.values()].sort(
    (a, b) => Number(b.isFounder) - Number(a.isFounder) || (a.name < b.name ? -1 : 1),
  );
}
