import * as Y from 'yjs';
import { asCalendarDate } from './calendar-date.ts';
import { asClockTime } from './details.ts';
import {
  LINE_FACTS,
  LINE_KINDS,
  type LineFact,
  type LineFacts,
  type LineKind,
  type LineView,
  MAX_FACT_LENGTH,
  MAX_LINE_LENGTH,
  MAX_MINUTES,
} from './line-schema.ts';
import { asTime } from './note-view.ts';
import { asId } from './own-field.ts';
import { isRole } from './people.ts';
import { SIDES } from './record-schema.ts';
import { readDeleted, textOf } from './record-view.ts';
import { asLines } from './text.ts';

/** Longest text that is read, in UTF-16 code units: several people may have filled one line at the same time. */
const MOST_READ = 4 * MAX_LINE_LENGTH;

export const isLineKind = (value: unknown): value is LineKind =>
  (LINE_KINDS as readonly unknown[]).includes(value);
export const hasFact = (kind: LineKind, fact: unknown): fact is LineFact =>
  (LINE_FACTS[kind] as readonly unknown[]).includes(fact);

/** Kind of an entry of the `lines` map, `null` when it is no line. */
export function lineKindOf(entry: unknown): LineKind | null {
  const kind = entry instanceof Y.Map ? entry.get('kind') : null;
  return isLineKind(kind) ? kind : null;
}

const oneOf = (list: readonly string[], value: unknown): string =>
  typeof value === 'string' && list.includes(value) ? value : '';
/** Whole minutes from 1 to `MAX_MINUTES`, as plain digits. */
const asMinutes = (value: unknown): string =>
  typeof value === 'string' && /^[1-9]\d{0,2}$/.test(value) && Number(value) <= MAX_MINUTES ? value : '';

const READ: Readonly<Record<LineFact, (value: unknown, kind: LineKind) => string>> = {
  minutes: asMinutes,
  state: (value, kind) => oneOf(kind === 'document' ? ['sent'] : ['done'], value),
  section: asId,
  role: (value) => (isRole(value) ? value : ''),
  why: (value) => asLines(value, MAX_FACT_LENGTH),
  on: asCalendarDate,
  side: (value) => oneOf(SIDES, value),
  sort: (value) => oneOf(['win', 'thanks'], value),
  to: (value) => asLines(value, MAX_FACT_LENGTH),
  time: asClockTime,
};

/** A fact of a line as it may be kept and shown; '' when it makes no sense or lines of this kind have none such. */
export const asFact = (kind: LineKind, fact: LineFact, value: unknown): string =>
  hasFact(kind, fact) ? READ[fact](value, kind) : '';

function readFacts(kind: LineKind, entry: Y.Map<unknown>): LineFacts {
  const read = <T extends string>(fact: LineFact): T => asFact(kind, fact, entry.get(fact)) as T;
  return {
    ...{ minutes: Number(read('minutes')), state: read('state'), section: read('section') },
    ...{ role: read('role'), why: read('why'), on: read('on'), side: read('side') },
    ...{ sort: read('sort'), to: read('to'), time: read('time') },
  };
}

/** Read one entry of the `lines` map; `null` when it is no line. Never throws. */
export function readLine(id: string, entry: unknown): LineView | null {
  const kind = lineKindOf(entry);
  if (!(entry instanceof Y.Map) || kind === null || asId(id) === '') return null;
  return {
    ...{ id, kind, author: asId(entry.get('author')), at: asTime(entry.get('at')) },
    deleted: readDeleted(entry.get('deleted')),
    text: asLines(textOf(entry, 'text')?.toString(), MOST_READ),
    ...readFacts(kind, entry),
  };
}

/** Whether two readings of one line show the same. */
export const sameLine = (a: LineView, b: LineView): boolean => JSON.stringify(a) === JSON.stringify(b);
