import { describe, expect, it } from 'vitest';
import { TEMPLATE_IDS } from '../../../lib/guidance/template-contract.ts';
import { TEMPLATES } from '../../../lib/guidance/templates.ts';
import { sections as english } from '../../../lib/i18n/en/sections.ts';
import { CONTENT_LANGUAGES } from '../../../lib/i18n/two.ts';
import { knownPlan } from '../../../lib/meeting/sections.ts';
import { KNOWN_SECTIONS, knownSection } from '../../../lib/meeting/sections-known.ts';
import { grade } from './grade.ts';

const texts = TEMPLATES.flatMap(({ name, about, topics, facts }) => [
  ...[name, about],
  ...topics.flatMap(({ text }) => text ?? []),
  ...facts.map(({ text }) => text),
]);

describe('kinds of meetings', () => {
  it('are all there, each once', () => expect(TEMPLATES.map(({ id }) => id)).toEqual([...TEMPLATE_IDS]));

  it.each(TEMPLATES.filter(({ id }) => id !== 'blank'))(
    '$id begins with strengths and ends with thanks',
    ({ sections }) => {
      expect(sections[0]).toBe('strengths');
      expect(sections.at(-1)).toBe('thanks');
      expect(new Set(sections).size).toBe(sections.length);
    },
  );

  it.each(TEMPLATES)('$id names known sections, in their own order', ({ sections, topics }) => {
    const plan = knownPlan(sections);
    expect(plan.map(({ id }) => id)).toEqual(sections);
    expect(plan.map(({ order }) => order)).toEqual(plan.map(({ order }) => order).sort());
    for (const { section, minutes, key } of topics) {
      if (section) expect(sections, key).toContain(section);
      expect(minutes % 5).toBe(0);
      expect(minutes).toBeGreaterThan(0);
    }
    expect(new Set(topics.map(({ key }) => key)).size).toBe(topics.length);
  });

  it.each(TEMPLATES.filter(({ topics }) => topics.length > 0))(
    '$id takes an hour and a half at most',
    ({ topics }) => {
      const sum = topics.reduce((all, { minutes }) => all + minutes, 0);
      expect(sum).toBeGreaterThanOrEqual(20);
      expect(sum).toBeLessThanOrEqual(90);
    },
  );

  it('a key means the same topic everywhere', () => {
    const byKey = new Map<string, string>();
    for (const { topics } of TEMPLATES)
      for (const { key, text, section } of topics) {
        const said = JSON.stringify([text ?? null, section ?? null]);
        expect(byKey.get(key) ?? said, key).toBe(said);
        byKey.set(key, said);
      }
  });

  it('every known section is used, and has words', () => {
    const used = new Set<string>(TEMPLATES.flatMap(({ sections }) => sections));
    expect(KNOWN_SECTIONS.filter(({ id }) => !used.has(id)).map(({ id }) => id)).toEqual([]);
    expect(knownSection('strengths')?.titleKey).toBe('sectionStrengths');
  });
});

describe('their words', () => {
  it('name a rule by part and section wherever they tell what it says', () => {
    const sources = TEMPLATES.flatMap(({ facts }) => facts.map(({ source }) => source));
    expect(sources.length).toBeGreaterThan(15);
    for (const source of sources)
      expect(source).toMatch(/^34 CFR (104|300|303)\.\d+(\([a-z0-9]+\))*(, \d+\.\d+(\([a-z0-9]+\))*)*$/);
  });

  it('English has reading grade 6 or less', () => {
    const said = [...texts.map(({ en }) => en), ...Object.values(english)];
    const long = said.filter((text) => text.split(' ').length > 5);
    expect(long.filter((text) => grade(text) > 6).map((text) => [grade(text), text])).toEqual([]);
  });

  it('both languages say something of their own', () => {
    expect(texts.filter(({ en, es }) => en === es)).toEqual([]);
    for (const one of texts)
      for (const language of CONTENT_LANGUAGES) expect(one[language].trim()).not.toBe('');
    for (const { es } of texts) expect(es.split('¿').length).toBe(es.split('?').length);
  });
});
