import { type CalendarDate, daysBetween, isCalendarDate } from '../../lib/meeting/calendar-date.ts';
import type { EntryView } from '../../lib/meeting/record-schema.ts';

/** One measured value. */
export interface Point {
  readonly id: string;
  readonly value: number;
  readonly on: CalendarDate;
  readonly text: string;
  readonly by: string;
}

/** Progress entries as points, by day; of the same day, in the order they were written. */
export function pointsOf(entries: readonly EntryView[]): Point[] {
  return entries
    .flatMap(({ id, kind, value, on, text, by }) =>
      kind === 'progress' && value !== null && Number.isFinite(value) && isCalendarDate(on)
        ? [{ id, value, on, text, by }]
        : [],
    )
    .sort((a, b) => daysBetween(b.on, a.on));
}

/** The first number in a text, with a comma or a point: "4 of 5 days" is 4, "80 %" is 80. `null` for none. */
export function numberIn(text: string): number | null {
  const found = /(?<![\p{L}\d])[-−]?\d{1,9}(?:[.,]\d{1,4})?/u.exec(text)?.[0];
  if (found === undefined) return null;
  return Number(found.replace('−', '-').replace(',', '.'));
}

/** A number as someone types it, with a comma or a point; `null` for anything else. */
export function typedNumber(text: string): number | null {
  const clean = text.trim().replace('−', '-').replace(',', '.');
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(clean) ? Number(clean) : null;
}

export interface Shape {
  /** In the picture's own units, left to right. */
  readonly dots: readonly { readonly x: number; readonly y: number; readonly point: Point }[];
  /** Height of the target line; `null` where the target holds no number. */
  readonly targetY: number | null;
  readonly low: number;
  readonly high: number;
}

/** Where everything goes in a box of `width` × `height`, its edges included. Needs at least one point. */
export function shapeOf(
  points: readonly Point[],
  target: number | null,
  width: number,
  height: number,
): Shape {
  const values = [...points.map(({ value }) => value), ...(target === null ? [] : [target])];
  let low = Math.min(...values);
  let high = Math.max(...values);
  // Counts start at nothing, as people expect of "days" and "words"; only figures far from it have a floor of their own.
  if (low > 0 && low < high * 0.75) low = 0;
  if (low === high) {
    low = Math.min(0, low);
    high = Math.max(high, low + 1);
  }
  const first = points[0]?.on;
  const last = points.at(-1)?.on;
  const days = first && last ? daysBetween(first, last) : 0;
  const y = (value: number): number => height - ((value - low) / (high - low)) * height;
  return {
    dots: points.map((point) => ({
      x: days === 0 || !first ? width / 2 : (daysBetween(first, point.on) / days) * width,
      y: y(point.value),
      point,
    })),
    targetY: target === null ? null : y(target),
    low,
    high,
  };
}
