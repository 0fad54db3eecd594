import type { Statement } from '../meeting/agreement-contract.ts';
import { findOwners, ownership } from '../meeting/owners.ts';
import type { RecordKind, Side } from '../meeting/record-schema.ts';
import { DATE_FIELDS, TEXT_FIELDS } from '../meeting/record-schema.ts';
import type { MeetingReport, ReportRecord } from '../meeting/report-contract.ts';
import type {
  IndexedMeeting,
  IndexedOwner,
  IndexedRecord,
  IndexedSigner,
  MeetingTexts,
  TextPiece,
} from './record-index-contract.ts';

/** Longest text of one piece that is searched, in UTF-16 code units: the longest note there is. */
const MOST_TEXT = 20_000;

/** What the catalog keeps of a meeting. `deviceId`: whose device this is. */
export function indexReport(
  report: MeetingReport,
  deviceId: string,
): { readonly meeting: IndexedMeeting; readonly texts: MeetingTexts } {
  const { meetingId, title, createdAt, child, next, plan } = report;
  return {
    meeting: {
      ...{ meetingId, title, createdAt, child, next },
      ...(plan.date === '' ? {} : { day: plan.date }),
      checkins: report.lines.checkin.flatMap(({ id, on, text }) => (on === '' ? [] : { id, on, text })),
      people: report.people.map(({ name, role, isSelf }) => ({ name, role, isSelf })),
      // One without words is nothing yet.
      records: report.records
        .filter(({ words }) => words.what.trim() !== '')
        .map((record) => indexRecord(record, report, deviceId)),
    },
    texts: { meetingId, pieces: piecesOf(report) },
  };
}

/** The words that tell whom a record is for: for a goal, who reports. */
function whoOf({ kind, words }: Pick<ReportRecord, 'kind' | 'words'>): string {
  if (kind === 'action' || kind === 'need') return words.who;
  return kind === 'goal' ? words.reports : '';
}

const signer = ({ deviceId, name, role, side, at, counts }: Statement): IndexedSigner => ({
  ...{ deviceId, name, role, side, at, counts },
});

function indexRecord(record: ReportRecord, report: MeetingReport, deviceId: string): IndexedRecord {
  const { id, kind, words, dates, status, agreement, carried } = record;
  const current = agreement.statements.filter(({ isCurrent }) => isCurrent);
  return {
    ...{ id, kind, status },
    words: Object.fromEntries(
      TEXT_FIELDS[kind].flatMap((field) => (words[field] === '' ? [] : [[field, words[field]]])),
    ),
    dates: Object.fromEntries(
      DATE_FIELDS[kind].flatMap((field) => (dates[field] === '' ? [] : [[field, dates[field]]])),
    ),
    ownership: ownership(whoOf(record), report.people, deviceId),
    owners: ownersOf(whoOf(record), report),
    statuses: record.statuses,
    state: agreement.state,
    waitingFor: agreement.waitingFor,
    agreedBy: current.filter(({ verdict }) => verdict === 'agree').map(signer),
    notYet: current
      .filter(({ verdict }) => verdict === 'not-yet')
      .map((statement) => ({ ...signer(statement), reason: statement.reason })),
    before: agreement.before?.fields ?? null,
    rejected: agreement.rejected,
    from: carried && { meeting: carried.meeting, record: carried.record },
    updatedAt: Math.max(
      record.at,
      ...record.entries.map(({ at }) => at),
      ...agreement.history.map(({ at }) => at),
      ...Object.values(record.statuses).map(({ at }) => at),
    ),
  };
}

function ownersOf(who: string, { people }: MeetingReport): readonly IndexedOwner[] {
  const { devices, sides, others } = findOwners(who, people);
  // One person with two devices is one owner.
  const names = new Set(people.filter((person) => devices.has(person.deviceId)).map(({ name }) => name));
  return [
    ...[...names].map((name) => ({ kind: 'person', name }) as const),
    ...[...sides].map((name: Side) => ({ kind: 'side', name }) as const),
    ...others.map((name) => ({ kind: 'other', name }) as const),
  ];
}

/** All text of a meeting in pieces, in the order in which a search should show them. */
function piecesOf(report: MeetingReport): TextPiece[] {
  const pieces: TextPiece[] = [{ kind: 'title', text: [report.title, report.child].join(' ').trim() }];
  for (const record of report.records) {
    const said = TEXT_FIELDS[record.kind].map((field) => record.words[field]);
    pieces.push(recordPiece(record.kind, record.id, said));
    for (const { text } of record.entries) pieces.push({ kind: 'update', text, record: record.id });
  }
  for (const { titleKey, title, notes } of report.sections) {
    for (const { text } of notes) pieces.push({ kind: 'note', text, section: { titleKey, title } });
  }
  for (const { term, meanings, earlier } of report.words) {
    const told = [...meanings, ...earlier].map(({ text }) => text);
    pieces.push({ kind: 'word', text: [term, ...told].join('\n') });
  }
  return pieces
    .filter(({ text }) => text.trim() !== '')
    .map((piece) => ({ ...piece, text: piece.text.slice(0, MOST_TEXT) }));
}

const recordPiece = (kind: RecordKind, record: string, said: readonly string[]): TextPiece => ({
  ...{ kind, record },
  text: said.filter(Boolean).join('\n'),
});
