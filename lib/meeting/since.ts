import type { MeetingAgreements } from './agreement-contract.ts';
import type { MeetingPlan } from './arc-contract.ts';
import type { MeetingLines } from './line-contract.ts';
import { LINE_FACTS, LINE_KINDS, type LineView } from './line-schema.ts';
import type { MeetingNotes } from './notes.ts';
import { PLAN_FIELDS } from './plan.ts';
import type { MeetingDetails, MeetingRecords } from './record-contract.ts';
import type { RecordView, Status } from './record-schema.ts';
import { holdsSomething } from './record-view.ts';
import type { MeetingWords } from './words.ts';

/** Kinds of things that people are told of when they come back. */
export const THINGS = ['note', 'record', 'entry', 'line', 'plan', 'word'] as const;
export type Thing = (typeof THINGS)[number];

/** How a meeting reads: key of each thing → a print of its words, which differs when they do. Small enough to keep. */
export type Picture = ReadonlyMap<string, string>;

/** What can have become of something: more than one, where a new goal is agreed to at once. */
export type How = 'new' | 'changed' | 'removed' | 'agreed' | 'reopened' | 'not-yet' | 'status';

export interface Change {
  readonly key: string;
  readonly thing: Thing;
  /** Of the note, record, entry or line; the field of the plan; the word's key. */
  readonly id: string;
  readonly hows: readonly How[];
}

export const keyOf = (thing: Thing, id: string): string => `${thing} ${id}`;

/** 53 bits of a text, in base 36 (cyrb53). For noticing change, not for proof: nobody but this device reads it. */
export function printOf(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2_654_435_761);
    b = Math.imul(b ^ code, 1_597_334_677);
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return (4_294_967_296 * (2_097_151 & b) + (a >>> 0)).toString(36);
}

/** Fields of a plan, and particulars of a meeting, under one name each. */
export const DETAIL_FIELDS = ['child', 'next', 'nextTime', 'summaryFor'] as const;
export type DetailField = (typeof DETAIL_FIELDS)[number];

export interface MeetingNow {
  readonly notes: MeetingNotes;
  readonly records: MeetingRecords;
  readonly agreements: Pick<MeetingAgreements, 'of'>;
  readonly details: MeetingDetails;
  readonly lines: MeetingLines;
  readonly plan: MeetingPlan;
  readonly words: Pick<MeetingWords, 'all'>;
}

const linePrint = (line: LineView): string =>
  printOf(JSON.stringify([line.text, ...LINE_FACTS[line.kind].map((fact) => line[fact])]));

/** Words, agreement, status: three prints in one, since people are told which of them is another. */
const recordPrint = ({ words, dates, notAgreed, status }: RecordView, agreement: string): string =>
  `${printOf(JSON.stringify([words, dates, notAgreed]))} ${agreement} ${status}`;

/**
 * Take a picture of a meeting as it reads now. Things without words are nothing yet. An agreement whose signatures are
 * still being checked counts as it did in `before`. Reads no signal in a way that follows it.
 */
export function pictureOf(now: MeetingNow, before: Picture): Map<string, string> {
  const picture = new Map<string, string>();
  const put = (thing: Thing, id: string, print: string) => picture.set(keyOf(thing, id), print);
  for (const section of now.notes.sections.peek())
    for (const id of now.notes.itemIds(section.id).peek()) {
      const note = now.notes.item(id).peek();
      const text = note?.text.toString().trim() ?? '';
      if (note && text !== '') put('note', id, printOf(JSON.stringify([note.kind, note.said, text])));
    }
  for (const record of now.records.all.peek()) {
    if (!holdsSomething(record)) continue;
    const { state, checking } = now.agreements.of(record.id).peek();
    const known = checking ? before.get(keyOf('record', record.id))?.split(' ')[1] : undefined;
    put('record', record.id, recordPrint(record, known ?? (checking ? 'none' : state)));
    for (const { id, text, value, on } of now.records.entries(record.id).peek())
      put('entry', id, printOf(JSON.stringify([text, value, on])));
  }
  for (const kind of LINE_KINDS)
    for (const line of now.lines.of(kind).peek()) if (line.text !== '') put('line', line.id, linePrint(line));
  for (const field of PLAN_FIELDS) {
    const value = now.plan[field].peek();
    if (value !== '') put('plan', field, printOf(value));
  }
  for (const field of DETAIL_FIELDS) {
    const value = now.details[field].peek();
    if (value !== '') put('plan', field, printOf(value));
  }
  for (const { key, meanings } of now.words.all.peek())
    if (meanings.length > 0) put('word', key, printOf(JSON.stringify(meanings.map(({ text }) => text))));
  return picture;
}

function recordHows(before: string, after: string): How[] {
  const [words, state, status] = before.split(' ');
  const [wordsNow, stateNow, statusNow] = after.split(' ');
  const hows: How[] = words === wordsNow ? [] : ['changed'];
  if (state !== stateNow) {
    if (stateNow === 'agreed') hows.push('agreed');
    else if (state === 'agreed') hows.push('reopened');
    if (stateNow === 'not-yet') hows.push('not-yet');
  }
  if (status !== statusNow) hows.push('status');
  return hows;
}

/** What is new, changed or gone between two pictures, in the order of the second; what is gone comes last. */
export function changesBetween(before: Picture, after: Picture): Change[] {
  const changes: Change[] = [];
  const tell = (key: string, hows: readonly How[]): void => {
    const thing = THINGS.find((each) => key.startsWith(`${each} `));
    if (thing && hows.length > 0) changes.push({ key, thing, id: key.slice(thing.length + 1), hows });
  };
  for (const [key, print] of after) {
    const known = before.get(key);
    if (known === print) continue;
    const isRecord = key.startsWith('record ');
    const isAgreed = isRecord && print.split(' ')[1] === 'agreed';
    if (known === undefined) tell(key, isAgreed ? ['new', 'agreed'] : ['new']);
    else tell(key, isRecord ? recordHows(known, print) : ['changed']);
  }
  for (const key of before.keys()) if (!after.has(key)) tell(key, ['removed']);
  return changes;
}

/** Status that a record has in a picture. */
export const statusIn = (picture: Picture, recordId: string): Status | undefined =>
  picture.get(keyOf('record', recordId))?.split(' ')[2] as Status | undefined;

/** What was seen, after more of it has been: whatever differs between `before` and `now` counts as seen as it is now. */
export function sawChange(seen: Picture, before: Picture, now: Picture): Map<string, string> {
  const next = new Map(seen);
  for (const [key, print] of now) if (before.get(key) !== print) next.set(key, print);
  for (const key of before.keys()) if (!now.has(key)) next.delete(key);
  return next;
}

/** The same for single things: those that this person changed, while others were out of sight. */
export function sawThings(seen: Picture, now: Picture, keys: Iterable<string>): Map<string, string> {
  const next = new Map(seen);
  for (const key of keys) {
    const print = now.get(key);
    if (print === undefined) next.delete(key);
    else next.set(key, print);
  }
  return next;
}
