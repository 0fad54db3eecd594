import { describe, expect, it } from 'vitest';
import { ENTRIES } from '../../../lib/glossary/data/index.ts';
import { openGlossary } from '../../../lib/glossary/glossary.ts';
import { AUDITED_EVERYDAY, AUDITED_OCCASIONAL, RIGHT_ENTRY } from './audited-terms.ts';
import { ORDINARY } from './ordinary-sentences.ts';
import { EVERYDAY, OCCASIONAL, type Said } from './spotted-terms.ts';

const { detector } = openGlossary({ builtIn: ENTRIES });

/** Terms that no single mark covers. */
const missed = (list: readonly Said[]): string[] =>
  list
    .filter(([sentence, term]) => {
      const start = sentence.indexOf(term);
      const end = start + term.length;
      expect(start, `${term} stands in its own sentence`).toBeGreaterThanOrEqual(0);
      return !detector.find(sentence).some((mark) => mark.start <= start && mark.end >= end);
    })
    .map(([, term]) => term);

function report(name: string, list: readonly Said[], gone: readonly string[]): number {
  const share = 1 - gone.length / list.length;
  console.log(
    `${name}: ${(100 * share).toFixed(1)} % of ${list.length} found. Missed: ${gone.join(', ') || 'none'}`,
  );
  return share;
}

describe('the built-in glossary', () => {
  it('is tried on enough', () => {
    expect(EVERYDAY.length + OCCASIONAL.length).toBeGreaterThanOrEqual(250);
    expect(ORDINARY.length).toBeGreaterThanOrEqual(150);
  });
  it('knows what is said at nearly every meeting', () => {
    expect(report('everyday', EVERYDAY, missed(EVERYDAY))).toBeGreaterThanOrEqual(0.95);
  });
  it('knows most of what is said now and then', () => {
    expect(report('occasional', OCCASIONAL, missed(OCCASIONAL))).toBeGreaterThanOrEqual(0.8);
  });
  it('knows what an audit found missing', () => {
    expect(report('audited, everyday', AUDITED_EVERYDAY, missed(AUDITED_EVERYDAY))).toBeGreaterThanOrEqual(
      0.98,
    );
    expect(
      report('audited, occasional', AUDITED_OCCASIONAL, missed(AUDITED_OCCASIONAL)),
    ).toBeGreaterThanOrEqual(0.95);
  });
  it.each(RIGHT_ENTRY)('gives the right meaning of "%s"', (text, id) => {
    expect(detector.find(text).map(({ entryId }) => entryId)).toEqual([id]);
  });
  it('marks nothing in ordinary sentences', () => {
    const marked = ORDINARY.flatMap((sentence) =>
      detector
        .find(sentence)
        .map(({ start, end, entryId }) => `${sentence} → ${sentence.slice(start, end)} (${entryId})`),
    );
    expect(marked).toEqual([]);
  });
});
