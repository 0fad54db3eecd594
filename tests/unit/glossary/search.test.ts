import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../lib/glossary/contract.ts';
import { ENTRIES } from '../../../lib/glossary/data/index.ts';
import { openGlossary } from '../../../lib/glossary/glossary.ts';

const glossary = openGlossary({ builtIn: ENTRIES });
const terms = (query: string, limit = 8): string[] =>
  glossary.search(query, limit).map(({ term }) => term.toLowerCase());
const ids = (query: string, limit = 8): string[] => glossary.search(query, limit).map(({ id }) => id);

describe('looking up', () => {
  it.each<[string, string]>([
    ['FAPE', 'fape'],
    ['fape', 'fape'],
    ['F.A.P.E.', 'fape'],
    ['  fape? ', 'fape'],
    ['what is FAPE', 'fape'],
    ['What does FAPE mean?', 'fape'],
    ['what does fape stand for', 'fape'],
    ['¿Qué es FAPE?', 'fape'],
    ['que significa el FAPE', 'fape'],
    ['free appropriate public education', 'fape'],
    ['educación pública gratuita y apropiada', 'fape'],
    ['educacion publica gratuita y apropiada', 'fape'],
    ['LRE', 'lre'],
    ['least restrictive environment', 'lre'],
    ['least-restrictive-environment', 'lre'],
    ['FBA', 'fba'],
    ['what is a manifestation determination', 'mdr'],
  ])('%j gives %s first', (query, id) => {
    const [first = ''] = ids(query);
    const entry = glossary.byId(id);
    // Where the acronym and its words are two entries, either may come first.
    const accepted = [id, ...(entry?.related ?? [])];
    expect(accepted, first).toContain(first);
  });

  it.each<[string, string]>([
    ['least restr', 'lre'],
    ['least restrictive enviroment', 'lre'],
    ['FAEP', 'fape'],
    ['paraprofesional', 'paraprofessional'],
    ['acommodation', 'accommodation'],
    ['dislexia', 'dyslexia'],
    ['504', 'section-504'],
    ['§ 504', 'section-504'],
    ['behaviour intervention plan', 'bip'],
  ])('%j gives %s among the first', (query, id) => {
    const found = glossary.search(query, 5);
    const wanted = glossary.byId(id);
    const names = [id, id.replaceAll('-', ' '), wanted?.term.toLowerCase()];
    expect(
      found.some((entry) =>
        names.some((name) => entry.id === name || entry.term.toLowerCase().startsWith(name ?? id)),
      ),
      found.map((entry) => entry.id).join(),
    ).toBe(true);
  });

  it('finds while one types', () => {
    for (const part of ['pa', 'par', 'para', 'parap', 'parapro'])
      expect(
        terms(part).some((term) => term.startsWith('para')),
        part,
      ).toBe(true);
  });

  it('finds in Spanish with and without accents', () => {
    for (const query of ['evaluación', 'evaluacion', 'EVALUACIÓN', 'evaluacio\u0301n'])
      expect(
        terms(query).some((term) => term.includes('evaluation')),
        query,
      ).toBe(true);
    expect(ids('evaluacion')).toEqual(ids('evaluación'));
  });

  it('gives nothing for nothing, and no more than asked for', () => {
    for (const query of ['', ' ', '?!', '🦊', '…']) expect(ids(query)).toEqual([]);
    expect(ids('e', 3).length).toBeLessThanOrEqual(3);
    expect(new Set(ids('education', 50)).size).toBe(ids('education', 50).length);
    expect(ids('zzzzqqqq')).toEqual([]);
    expect(ids('x '.repeat(5000)).length).toBeLessThanOrEqual(8);
  });

  it('still looks for words that are also question words', () => {
    expect(
      openGlossary({ builtIn: [], own: [{ id: 'w', term: 'WHAT', meaning: 'A test.' }] }).search('what'),
    ).toHaveLength(1);
  });

  it('finds every term by its own name among the first three', () => {
    const lost = glossary.entries
      .filter(({ id, term }) => !ids(term, 3).includes(id))
      .map(({ term }) => term);
    expect(lost).toEqual([]);
    // A thousand look-ups, on a machine that may be busy.
  }, 60_000);
});

describe('a glossary', () => {
  const own = {
    id: 'iep',
    term: 'IEP',
    meaning: 'Our plan.',
    spanishTerm: 'nuestro plan',
    question: 'When?',
  };
  const pack: Pack = {
    format: 'at-the-table-pack',
    version: 1,
    name: 'Our district',
    from: 'Us',
    entries: [{ id: 'iep', term: 'IEP', meaning: 'Their plan.', spanishMeaning: 'El plan.' }],
  };
  const mixed = openGlossary({ builtIn: ENTRIES, own: [own], packs: [pack] });

  it('holds built-in entries, own words and packs side by side', () => {
    const unique = new Set(ENTRIES.map(({ id }) => id)).size;
    expect(mixed.entries).toHaveLength(unique + 2);
    expect(mixed.byId('own/iep')).toEqual({
      ...{ id: 'own/iep', source: 'own', term: 'IEP', name: 'nuestro plan', forms: ['nuestro plan'] },
      ...{ expansions: [], plain: { en: 'Our plan.' }, ask: { en: 'When?' }, related: [] },
      ...{ category: 'everyday', sourceText: '' },
    });
    expect(mixed.byId('pack/Our district/iep')).toMatchObject({
      ...{ source: 'pack', packName: 'Our district', sourceText: 'Our district' },
      plain: { en: 'Their plan.', es: 'El plan.' },
    });
    expect(mixed.byId('fape')).toMatchObject({ source: 'built-in', term: 'FAPE' });
    expect(mixed.byId('constructor')).toBeUndefined();
  });

  it('puts own words first, then packs, in ties of the look-up and in texts', () => {
    expect(mixed.search('IEP', 2).map(({ id }) => id)).toEqual(['own/iep', 'pack/Our district/iep']);
    expect(mixed.detector.find('the IEP').map(({ entryId }) => entryId)).toEqual(['own/iep']);
    expect(mixed.detector.find('es nuestro plan').map(({ entryId }) => entryId)).toEqual(['own/iep']);
  });

  it('opens a pack twice as once', () => {
    expect(openGlossary({ builtIn: [], packs: [pack, pack] }).entries).toHaveLength(1);
  });

  it('lists a category in alphabetical order', () => {
    const listed = mixed.byCategory('law').map(({ term }) => term);
    expect(listed.length).toBeGreaterThan(4);
    expect(listed).toEqual(
      [...listed].sort(new Intl.Collator('en', { numeric: true, sensitivity: 'base' }).compare),
    );
    expect(mixed.byCategory('everyday').map(({ id }) => id)).toContain('own/iep');
  });
});
