import type * as Y from 'yjs';
import { MAX_ITEM_LENGTH } from './schema.ts';

/** One replacement in a text; offsets in UTF-16 code units. */
export interface TextEdit {
  readonly start: number;
  readonly removed: number;
  readonly inserted: string;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;

/** Whether cutting `text` at `index` would tear a surrogate pair (an emoji, for instance) in two. */
export const splitsPair = (text: string, index: number): boolean =>
  index > 0 && index < text.length && isHigh(text.charCodeAt(index - 1)) && isLow(text.charCodeAt(index));

/**
 * Halves of torn surrogate pairs become U+FFFD, one for one. Yjs sends them as that anyway; kept here as they are, two
 * halves could later meet and make a character that only this device sees.
 */
export const wellFormed = (text: string): string => text.replace(/\p{Surrogate}/gu, '\ufffd');

/** The beginning of `text`, at most `limit` UTF-16 code units, no character torn in two. */
export const cutAt = (text: string, limit: number): string =>
  text.length <= limit ? text : text.slice(0, splitsPair(text, limit) ? limit - 1 : limit);

/**
 * What someone wrote in a field of several lines, as it may be kept and shown: control characters (but not line
 * breaks) and halves of characters are gone, it is cut to `limit`. Anything that is not text reads as ''.
 */
export function asLines(value: unknown, limit: number): string {
  if (typeof value !== 'string') return '';
  const readable = value
    .slice(0, limit * 4)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ');
  return cutAt(wellFormed(readable).trim(), limit);
}

/**
 * The smallest single edit that turns `before` into `after`, given where the caret now is: what lies after the caret
 * is taken as untouched, so that typing "a" into "aaa" inserts at the caret and not at some other "a".
 * Returns `null` when nothing changed. Never tears a surrogate pair.
 */
export function findEdit(before: string, after: string, caret: number): TextEdit | null {
  if (before === after) return null;
  const maxEnd = Math.min(after.length - Math.min(caret, after.length), before.length);
  let end = 0;
  while (
    end < maxEnd &&
    before.charCodeAt(before.length - 1 - end) === after.charCodeAt(after.length - 1 - end)
  ) {
    end++;
  }
  const maxStart = Math.min(before.length, after.length) - end;
  let start = 0;
  while (start < maxStart && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (splitsPair(before, start) || splitsPair(after, start)) start--;
  if (splitsPair(before, before.length - end) || splitsPair(after, after.length - end)) end--;
  return {
    start,
    removed: before.length - end - start,
    inserted: after.slice(start, after.length - end),
  };
}

/** Make `text` read `value`, by the smallest edit around the caret. Call it inside a transaction. */
export function applyTextChange(text: Y.Text, value: string, caret: number): void {
  const next = wellFormed(value);
  const before = text.toString();
  if (before.length !== text.length) {
    // Someone put something that is not text in here. Offsets mean nothing then: write the words afresh.
    if (before === next) return;
    text.delete(0, text.length);
    text.insert(0, next);
    return;
  }
  const edit = findEdit(before, next, caret);
  if (!edit) return;
  if (edit.removed > 0) text.delete(edit.start, edit.removed);
  if (edit.inserted !== '') text.insert(edit.start, edit.inserted);
}

/** Part of a Y.Text event's delta that matters for plain text. */
export type TextDelta = readonly { retain?: number; delete?: number; insert?: unknown }[];

const insertedLength = (insert: unknown): number => (typeof insert === 'string' ? insert.length : 1);

/** Where an offset ends up after someone else's edit. Text that arrives exactly there goes behind the offset. */
export function moveOffset(offset: number, delta: TextDelta): number {
  let position = 0;
  let moved = offset;
  for (const part of delta) {
    if (position > moved) break;
    if (part.retain !== undefined) position += part.retain;
    else if (part.delete !== undefined) moved -= Math.min(part.delete, Math.max(0, moved - position));
    else if (part.insert !== undefined && position < moved) {
      moved += insertedLength(part.insert);
      position += insertedLength(part.insert);
    } else if (part.insert !== undefined) position += insertedLength(part.insert);
  }
  return moved;
}

/** Half-open stretches of a text, ascending. */
export type Stretch = readonly [from: number, to: number];

/** Where stretches end up after someone else's edit: what arrives inside one splits it and is not part of it. */
export function moveStretches(stretches: readonly Stretch[], delta: TextDelta): Stretch[] {
  let current: Stretch[] = [...stretches];
  let position = 0;
  for (const part of delta) {
    if (part.retain !== undefined) {
      position += part.retain;
    } else if (part.delete !== undefined) {
      const at = position;
      const gone = part.delete;
      const after = (x: number): number => (x <= at ? x : Math.max(at, x - gone));
      current = current.map(([a, b]) => [after(a), after(b)] as const);
    } else if (part.insert !== undefined) {
      const at = position;
      const size = insertedLength(part.insert);
      current = current.flatMap(([a, b]): Stretch[] => {
        if (b <= at) return [[a, b]];
        if (a >= at) return [[a + size, b + size]];
        return [
          [a, at],
          [at + size, b + size],
        ];
      });
      position += size;
    }
  }
  return current.filter(([a, b]) => b > a);
}

/**
 * Cut a text into pieces of at most `limit` code units, at white space where there is some in the last tenth of a
 * piece. Nothing is dropped: joined together, the pieces are the text.
 */
export function cutLong(text: string, limit: number = MAX_ITEM_LENGTH): string[] {
  const pieces: string[] = [];
  let from = 0;
  while (text.length - from > limit) {
    let to = from + limit;
    const floor = from + Math.floor(limit * 0.9);
    const space = text.slice(floor, to).search(/\s\S*$/u);
    if (space >= 0) to = floor + space + 1;
    if (splitsPair(text, to)) to--;
    pieces.push(text.slice(from, to));
    from = to;
  }
  pieces.push(text.slice(from));
  return pieces;
}

/** Lines of a pasted text that hold something, none longer than an item may be. */
export function pastedLines(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '')
    .flatMap((line) => cutLong(line));
}

/**
 * What a text should read when a composition (IME) ends while others wrote into the same text.
 *
 * @param base   text when the composition started, the same on screen and in the document
 * @param typed  text on screen now, `caret` the caret in it
 * @param now    text in the document now, `deltas` how it got from `base` to there
 */
export function mergeComposed(
  base: string,
  typed: string,
  caret: number,
  now: string,
  deltas: readonly TextDelta[],
): { readonly text: string; readonly caret: number } {
  const edit = findEdit(base, typed, caret);
  let at = edit?.start ?? caret;
  let removed: Stretch[] = edit ? [[edit.start, edit.start + edit.removed]] : [];
  for (const delta of deltas) {
    at = moveOffset(at, delta);
    removed = moveStretches(removed, delta);
  }
  if (!edit) return { text: now, caret: at };
  let text = now;
  for (const [from, to] of removed.reverse()) text = text.slice(0, from) + text.slice(to);
  return { text: text.slice(0, at) + edit.inserted + text.slice(at), caret: at + edit.inserted.length };
}
