import { ENTRIES } from '../../lib/glossary/data/index.ts';
import { createDetector } from '../../lib/glossary/detector.ts';
import { formsOf } from '../../lib/glossary/forms.ts';
import { percentile } from '../lib/stats.ts';

/** Times in milliseconds. */
export interface SpottingTimes {
  readonly building: { readonly p50: number; readonly p95: number };
  /** A note of about 300 characters, as looked at after each keystroke. */
  readonly note: { readonly p50: number; readonly p95: number };
  /** Ordinary text of 100 KB, one to two terms a sentence. */
  readonly text: { readonly p50: number; readonly p95: number };
  readonly marks: number;
}

export interface SpottingResult {
  readonly entries: number;
  readonly forms: number;
  readonly ours: SpottingTimes;
  /** All forms in one regular expression, longest first, with Unicode word boundaries; no plurals, no context. */
  readonly expression: SpottingTimes;
}

const SENTENCES = [
  'We talked about how the first weeks of school went, and what helped on the bad days.',
  'Mara said that he sleeps better now, and that mornings before the bus are still hard.',
  'Mr. T showed some of the work from the last month and was happy with the reading.',
  'The OT will come twice a week and look at handwriting with her in the classroom.',
  'Dana asks for a calm place to go to when it gets loud in the lunch room.',
  'We will look at the IEP again in March, before the annual review.',
  'Sam wants to know who decides about the bus, and how long that takes.',
  'She reads 40 words a minute, and liked the book on whales that she took home.',
  'Es importante que él pueda pedir un descanso cuando lo necesite.',
  'Everyone agreed that a short note home each Friday would help with worries.',
  'Write to us at team@school.example or call before 3 on any day.',
  'The least restrictive environment was on page two, and no one had a question.',
];
const ROUNDS = 60;

function textOf(length: number): string {
  let text = '';
  for (let i = 0; text.length < length; i++) text += `${SENTENCES[(i * 7) % SENTENCES.length]} `;
  return text.slice(0, length);
}

function timed(rounds: number, work: () => number): { p50: number; p95: number; last: number } {
  const times: number[] = [];
  let last = 0;
  for (let round = 0; round < rounds * 2; round++) {
    const started = performance.now();
    last = work();
    const time = performance.now() - started;
    // The first half warms up.
    if (round >= rounds) times.push(time);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), last };
}

function timesOf(rounds: number, build: () => (text: string) => number): SpottingTimes {
  const { p50, p95 } = timed(Math.ceil(rounds / 6), () => build().length);
  const find = build();
  const note = textOf(300);
  const long = textOf(100_000);
  const few = timed(rounds * 5, () => find(note));
  const many = timed(rounds, () => find(long));
  return {
    building: { p50, p95 },
    note: { p50: few.p50, p95: few.p95 },
    text: { p50: many.p50, p95: many.p95 },
    marks: many.last,
  };
}

/** Spotting with the built-in glossary in this process (Node): ours beside one big regular expression. */
export function measureSpotting(): SpottingResult {
  const forms = [...new Set(ENTRIES.flatMap(({ term, forms: more = [] }) => [term, ...more]))].sort(
    (a, b) => b.length - a.length,
  );
  const escaped = forms.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return {
    entries: ENTRIES.length,
    forms: ENTRIES.reduce((sum, entry) => sum + formsOf(entry).length, 0),
    ours: timesOf(ROUNDS, () => {
      const detector = createDetector(ENTRIES);
      return (text) => detector.find(text).length;
    }),
    expression: timesOf(6, () => {
      const expression = new RegExp(
        `(?<![\\p{L}\\p{M}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{M}\\p{N}])`,
        'giu',
      );
      return (text) => [...text.matchAll(expression)].length;
    }),
  };
}

/** The result as Markdown. */
export function spottingTable({ entries, forms, ours, expression }: SpottingResult): string {
  const pair = ({ p50, p95 }: { p50: number; p95: number }): string =>
    `${p50.toFixed(2)} / ${p95.toFixed(2)}`;
  const line = (name: string, key: 'building' | 'note' | 'text', aim: number): string =>
    `| ${name} | ${pair(ours[key])} | ${pair(expression[key])} | ≤ ${aim} | ${ours[key].p50 <= aim ? 'met' : '**missed**'} |`;
  return [
    `| Spotting, ${entries} entries, ${forms} forms; p50 / p95 in ms | At the Table | one regular expression | aim |  |`,
    '| --- | --- | --- | --- | --- |',
    line('a note of 300 characters', 'note', 0.5),
    line('100 KB of ordinary text', 'text', 5),
    line('building', 'building', 50),
    '',
    `${ours.marks} and ${expression.marks} marks in 100 KB.`,
  ].join('\n');
}
