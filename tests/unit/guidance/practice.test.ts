import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/glossary/detector.ts';
import { loadEntries } from '../../../lib/glossary/load.ts';
import { PRACTICE } from '../../../lib/guidance/practice.ts';
import { PRACTICE_SLOTS, PRACTICE_STEPS } from '../../../lib/guidance/practice-contract.ts';
import type { Bilingual } from '../../../lib/i18n/two.ts';
import { grade } from './grade.ts';

const steps = PRACTICE_STEPS.map((step) => PRACTICE.steps[step]);
const coached: readonly Bilingual[] = steps.flatMap(({ title, todo, todoForSchool, praise }) => [
  ...[title, todo, praise],
  ...(todoForSchool ? [todoForSchool] : []),
]);
const spoken: readonly Bilingual[] = [
  ...Object.values(PRACTICE.lines).flatMap(({ strength, jargon, worry }) => [strength, jargon, worry]),
  ...[PRACTICE.answer, PRACTICE.noteAnswer],
];
const slotsIn = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

describe('the texts of the practice meeting', () => {
  it('are in both languages, with the same slots, all of them known', () => {
    for (const { en, es } of [...coached, ...spoken]) {
      expect(en).not.toBe(es);
      expect(slotsIn(es)).toEqual(slotsIn(en));
      for (const slot of slotsIn(en)) expect(PRACTICE_SLOTS).toContain(slot);
    }
    const used = new Set(coached.flatMap(({ en }) => slotsIn(en)));
    expect([...used].sort()).toEqual([...PRACTICE_SLOTS].sort());
  });

  it('read easily', () => {
    const plain = coached.map(({ en }) => en.replaceAll(/\{\w+\}/g, 'Notes'));
    expect(plain.filter((text) => grade(text) > 8)).toEqual([]);
    expect(grade(plain.join('\n'))).toBeLessThanOrEqual(6);
  });

  it('hold words that are marked and explained', async () => {
    const detector = createDetector(await loadEntries());
    for (const { jargon } of Object.values(PRACTICE.lines))
      for (const text of Object.values<string>(jargon))
        expect(detector.find(text).map(({ entryId }) => entryId)).toContain('lre');
  });

  it('begin each topic with a step that there is', () => {
    const places = PRACTICE.topics.map(({ from }) => PRACTICE_STEPS.indexOf(from));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});
