import { describe, expect, it } from 'vitest';
import type { DetectorEntry, Mark } from '../../../lib/glossary/contract.ts';
import { createDetector } from '../../../lib/glossary/detector.ts';

/** Entries that need no look at what stands around them, so that a short reference can say what is right. */
const ENTRIES: readonly DetectorEntry[] = [
  { id: 'iep', term: 'IEP' },
  { id: 'fba', term: 'FBA', expansions: [{ en: 'functional behavior assessment' }] },
  { id: 'lre', term: 'least restrictive environment', except: ['urban environment'] },
  { id: 'environment', term: 'environment', except: ['urban environment', 'environment day'] },
  // A word that everybody knows is found where somebody added it themselves.
  { id: 'functional', term: 'functional', isOwn: true },
  { id: 'assessment', term: 'behavior assessment' },
  { id: 'team', term: 'team', forms: ['IEP team', 'team IEP team'] },
  { id: 'policy', term: 'policy' },
  { id: 'año', term: 'año' },
];

/* The reference: split with one expression, then try every phrase at every word. */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’][\p{L}\p{N}\p{M}]+)*/gu;
const BETWEEN = /^(?:[ \u00a0]*\n?[ \u00a0]*|[-–][ \u00a0\n]?)$/;
type Test = (word: string) => boolean;

const clean = (word: string): string => word.normalize('NFKC').replace(/['’](?:s|S)?$/, '');
const exactly =
  (...words: readonly string[]): Test =>
  (word) =>
    words.includes(clean(word));
const any =
  (...words: readonly string[]): Test =>
  (word) =>
    words.includes(clean(word).toLowerCase());
// Also as people type it on a phone.
const iep = exactly('IEP', 'IEPs', 'IEPS', 'iep', 'ieps', 'Iep', 'Ieps');
const team = any('team', 'teams');
const PHRASES: readonly (readonly [string, readonly Test[]])[] = [
  ['iep', [iep]],
  ['fba', [exactly('FBA', 'FBAs', 'FBAS', 'fba', 'fbas', 'Fba', 'Fbas')]],
  ['fba', [any('functional'), any('behavior', 'behaviour'), any('assessment', 'assessments')]],
  ['lre', [any('least'), any('restrictive'), any('environment', 'environments')]],
  ['environment', [any('environment', 'environments')]],
  ['functional', [any('functional', 'functionals')]],
  ['assessment', [any('behavior', 'behaviour'), any('assessment', 'assessments')]],
  ['team', [team]],
  ['team', [any('iep'), team]],
  ['team', [any('team'), any('iep'), team]],
  ['policy', [any('policy', 'policies')]],
  ['año', [any('año', 'años')]],
];
const EXCEPTIONS: readonly (readonly [readonly string[], readonly Test[]])[] = [
  [
    ['lre', 'environment'],
    [any('urban'), any('environment', 'environments')],
  ],
  [['environment'], [any('environment'), any('day', 'days')]],
];

function reference(text: string): Mark[] {
  const words = [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length,
  }));
  const fits = (tests: readonly Test[], at: number): boolean =>
    tests.every((test, step) => {
      const here = words[at + step];
      const before = words[at + step - 1];
      if (!here || !test(here.word)) return false;
      return step === 0 || (before !== undefined && BETWEEN.test(text.slice(before.end, here.start)));
    });
  const isExcepted = (id: string, from: number, to: number): boolean =>
    EXCEPTIONS.some(
      ([ids, tests]) =>
        ids.includes(id) &&
        words.some((_, at) => at <= from && at + tests.length - 1 >= to && fits(tests, at)),
    );
  const marks: Mark[] = [];
  for (let at = 0; at < words.length; ) {
    const best = PHRASES.filter(
      ([id, tests]) => fits(tests, at) && !isExcepted(id, at, at + tests.length - 1),
    )
      // `sort` keeps the order of entries among phrases of one length.
      .sort(([, a], [, b]) => b.length - a.length)[0];
    if (best)
      marks.push({
        start: words[at]?.start ?? 0,
        end: words[at + best[1].length - 1]?.end ?? 0,
        entryId: best[0],
      });
    at += best ? best[1].length : 1;
  }
  return marks;
}

/* Seeded texts. */

/** mulberry32: small, and the same on every machine. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
const PIECES =
  'IEP IEPs IEPS iep IEP’s FBA FBAs fba functional Functional behavior behaviour assessment ASSESSMENTS least Least restrictive environment Environments environment’s urban day days team Team teams policy policies Policy’s año AÑOS an\u0303o xIEP IEPx IEP\u0301 policymaker the de la niña don’t 7 niño école'.split(
    ' ',
  );
const GAPS = [
  ...[' ', ' ', ' ', ' ', ' ', ' ', '-', '–', '\u00a0', '\n', ' \n ', '- ', '  '],
  ...[', ', '. ', ' – ', '\n\n', ' “', '” ', ' 😀 ', '; ', ' (', ') ', '!', '… ', '—'],
];

function textFrom(next: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(next() * list.length)] ?? '';
  let text = '';
  for (let words = 1 + Math.floor(next() * 40); words > 0; words--) text += pick(PIECES) + pick(GAPS);
  return text;
}

/** Anything at all, including halves of surrogate pairs and all that the scanner treats apart. */
function noiseFrom(next: () => number): string {
  const letters = [
    ..."IEPiepFBA team504§&/#@._-’'`\n\r\t ,:;()“”😀学é\u0301\u200b\u200d\u00ad\u202e\ufe0f\ud83d\udc4d\u20e3ＩＰ",
  ];
  let text = '';
  for (let count = Math.floor(next() * 120); count > 0; count--)
    text += letters[Math.floor(next() * letters.length)] ?? '';
  return text;
}

const detector = createDetector(ENTRIES);
const SEEDS = Array.from({ length: 8 }, (_, seed) => seed + 1);

function expectSound(text: string, marks: readonly Mark[]): void {
  let end = 0;
  for (const mark of marks) {
    expect(mark.start, text).toBeGreaterThanOrEqual(end);
    expect(mark.end, text).toBeGreaterThan(mark.start);
    ({ end } = mark);
  }
  expect(end, text).toBeLessThanOrEqual(text.length);
}

describe('random texts', () => {
  it.each(SEEDS)('give what the reference gives (seed %i)', (seed) => {
    const next = random(seed);
    let count = 0;
    for (let round = 0; round < 250; round++) {
      const text = textFrom(next);
      const marks = detector.find(text);
      expectSound(text, marks);
      expect(marks, JSON.stringify(text)).toEqual(reference(text));
      count += marks.length;
    }
    expect(count).toBeGreaterThan(500);
  });

  it.each(SEEDS)('of any characters give sound marks that say what a form says (seed %i)', (seed) => {
    const next = random(seed * 977);
    const forms = new Map([
      ['iep', /^ieps?$/],
      ['fba', /^fbas?$/],
      ['team', /^(?:(?:team)?iep)?teams?$/],
    ]);
    for (let round = 0; round < 400; round++) {
      const text = noiseFrom(next);
      const marks = detector.find(text);
      expectSound(text, marks);
      for (const { start, end, entryId } of marks) {
        const said = text
          .slice(start, end)
          .normalize('NFKC')
          .toLowerCase()
          .replace(/['’`´](?=s?$)|[^\p{L}\p{N}'’`´]/gu, '');
        expect(said.replace(/['’`´]s$/, ''), JSON.stringify(text)).toMatch(forms.get(entryId) ?? /^$/);
      }
    }
  });

  it('are found alike in one go and in parts', () => {
    const next = random(4242);
    const parts = Array.from({ length: 50 }, () => textFrom(next));
    const whole = parts.join('\n\n');
    let at = 0;
    const moved = parts.flatMap((part) => {
      const marks = detector
        .find(part)
        .map((mark) => ({ ...mark, start: mark.start + at, end: mark.end + at }));
      at += part.length + 2;
      return marks;
    });
    expect(detector.find(whole)).toEqual(moved);
  });
});

describe('long texts', () => {
  it.each([
    ['one stretch without spaces', 'IEP/'.repeat(50_000), 50_000],
    ['letters with dots', 'I.E.P.'.repeat(30_000), null],
    ['one word', 'e'.repeat(300_000), 0],
    ['the beginning of a phrase', 'team IEP '.repeat(30_000), null],
    ['dots and at-signs', 'IEP.@'.repeat(40_000), null],
    ['marks', `IEP${'\u0301'.repeat(200_000)}`, 0],
    ['brackets', '((((IEP))))'.repeat(20_000), 20_000],
  ])('%s do not hang', (_, text, expected) => {
    const marks = detector.find(text);
    expectSound(text, marks.slice(0, 100));
    if (expected !== null) expect(marks).toHaveLength(expected);
  });
});
