import type * as Y from 'yjs';
import { openAgreements } from './agreements.ts';
import { openCards } from './cards.ts';
import { openCharter } from './charter.ts';
import { openChecks } from './checks.ts';
import { openDetails } from './details.ts';
import { openFloor } from './floor.ts';
import { LINE_KINDS, type LineKind, type LineView } from './line-schema.ts';
import { openLines } from './lines.ts';
import { openLooks } from './looks.ts';
import { indexNotes } from './note-index.ts';
import { asTime, asTitle, type RawNote } from './note-view.ts';
import { asId } from './own-field.ts';
import { peopleOf, ROLES, readPerson, standingOf } from './people.ts';
import { openPlan, PLAN_FIELDS, type PlanValues } from './plan.ts';
import { openRecords } from './records.ts';
import type {
  MeetingReport,
  ReportNote,
  ReportPerson,
  ReportRecord,
  ReportSection,
} from './report-contract.ts';
import { MAX_ITEM_LENGTH, metaOf } from './schema.ts';
import { asLines } from './text.ts';
import { openVouches } from './vouches.ts';
import { openWords } from './words.ts';

export interface ReportOptions {
  readonly meetingId: string;
  /** Whose report it is. */
  readonly deviceId: string;
}

/** Longest note in a report, in UTF-16 code units: several people may have filled one at the same time. */
const MAX_NOTE_LENGTH = 4 * MAX_ITEM_LENGTH;
/** More people than this are not read; no meeting has them. */
const MOST_PEOPLE = 200;

function reportNote(note: RawNote): ReportNote | [] {
  const text = asLines(note.text.toString(), MAX_NOTE_LENGTH);
  if (text === '') return [];
  const { id, kind, author, said, at } = note;
  return { id, kind, text, author: asId(author), said: asId(said), at };
}

function readSections(doc: Y.Doc): ReportSection[] {
  const notes = indexNotes(doc);
  const sections = notes.sections.peek().map(({ id, titleKey, title }) => ({
    ...{ id, titleKey, title },
    notes: notes.inSection(id).flatMap(reportNote),
  }));
  notes.destroy();
  return sections;
}

/** Everyone who is or was here, by role and then by name. */
function readPeople(doc: Y.Doc, self: string): ReportPerson[] {
  const ids = [...peopleOf(doc).keys()].filter((id) => asId(id) !== '').sort();
  const found = ids.slice(0, MOST_PEOPLE).flatMap((deviceId): ReportPerson | [] => {
    const person = readPerson(doc, deviceId);
    if (!person) return [];
    const { name, role } = person;
    const removed = standingOf(doc, deviceId) === 'removed' ? ({ removed: true } as const) : {};
    return { deviceId, name, role, isSelf: deviceId === self, ...removed };
  });
  return found.sort(
    (a, b) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      a.name.localeCompare(b.name) ||
      (a.deviceId < b.deviceId ? -1 : 1),
  );
}

/** Records with what people said about them. Reads only: nothing is signed here. */
async function readRecords(doc: Y.Doc, { meetingId, deviceId }: ReportOptions): Promise<ReportRecord[]> {
  const records = openRecords(doc, deviceId);
  const vouches = openVouches(doc, { meetingId, identity: null });
  const agreements = openAgreements(doc, { meetingId, identity: null, records, vouches });
  try {
    await agreements.settled();
    return records.all.peek().map((record) => ({
      ...record,
      agreement: agreements.of(record.id).peek(),
      entries: records.entries(record.id).peek(),
    }));
  } finally {
    for (const opened of [agreements, vouches, records]) opened.destroy();
  }
}

/** A day is enough for a check-in, a name for thanks; all other lines need words. */
const saysSomething = ({ kind, text, on, to }: LineView): boolean =>
  text !== '' || (kind === 'checkin' && on !== '') || (kind === 'celebration' && to !== '');

/** What stands around the notes: short lists, plan, cards, charter, looks and jobs. */
function readArc(doc: Y.Doc, deviceId: string) {
  const lines = openLines(doc, deviceId);
  const charter = openCharter(doc, deviceId, lines);
  const [plan, floor] = [openPlan(doc), openFloor(doc, deviceId)];
  const [cards, looks] = [openCards(doc, deviceId), openLooks(doc, deviceId)];
  const listed = LINE_KINDS.map((kind) => [kind, lines.of(kind).peek().filter(saysSomething)]);
  const byKind = Object.fromEntries(listed) as Record<LineKind, readonly LineView[]>;
  const arc = {
    lines: byKind,
    plan: Object.fromEntries(
      PLAN_FIELDS.map((field) => [field, plan[field].peek()]),
    ) as unknown as PlanValues,
    cards: [...cards.all.peek()].map(([device, card]) => ({ deviceId: device, ...card })),
    charter: { points: byKind.charter.map(({ text }) => text), accepted: charter.accepted.peek() },
    ...{ looks: looks.all.peek(), chairs: floor.chairs.peek() },
  };
  for (const opened of [lines, charter, plan, floor, cards, looks]) opened.destroy();
  return arc;
}

/**
 * Read a meeting as plain data, once every signature in it has been checked. Nothing is written, and nothing in the
 * result follows the document: ask again after a change.
 */
export async function reportOf(doc: Y.Doc, options: ReportOptions): Promise<MeetingReport> {
  const records = await readRecords(doc, options);
  const details = openDetails(doc);
  const words = openWords(doc, options.deviceId);
  const checks = openChecks(doc, options.deviceId);
  const report: MeetingReport = {
    meetingId: options.meetingId,
    title: asTitle(metaOf(doc).get('title')),
    child: details.child.peek(),
    createdAt: asTime(metaOf(doc).get('createdAt')),
    next: details.next.peek(),
    nextTime: details.nextTime.peek(),
    summaryFor: details.summaryFor.peek(),
    people: readPeople(doc, options.deviceId),
    sections: readSections(doc),
    records,
    words: words.all.peek(),
    openChecks: checks.openCount.peek(),
    ...readArc(doc, options.deviceId),
  };
  for (const opened of [details, words, checks]) opened.destroy();
  return report;
}
