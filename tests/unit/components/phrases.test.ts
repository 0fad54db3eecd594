import { describe, expect, it } from 'vitest';
import { loadPhrases } from '../../../components/phrases/load-phrases.ts';
import { clearNotes, createPhraseGaps, gapsOf, setGap } from '../../../components/phrases/phrase-gaps.ts';
import { shelfLabel } from '../../../components/phrases/phrase-labels.ts';
import { phrasesOn, steadySuggestions } from '../../../components/phrases/phrase-list.ts';
import { en } from '../../../lib/i18n/en/index.ts';
import { t } from '../../../lib/i18n/index.ts';
import { INTENTS, type Phrase } from '../../../lib/phrases/contract.ts';
import type { Situation } from '../../../lib/phrases/situation.ts';
import { fitsRole, REASONS, type Suggestion } from '../../../lib/phrases/suggest.ts';

const bank = await loadPhrases();
const SITUATION: Situation = {
  ...{ role: 'family', sectionId: null, moment: 'closing', worryWritten: null, wordAsked: null },
  ...{ quiet: null, justAnswered: null, startedWithWorries: false },
};
const NOTHING = { favourites: [], recent: [] };

describe('shelves of phrases', () => {
  it.each(INTENTS)('%s: fits the role, what fits the moment first, nothing lost', (intent) => {
    const list = phrasesOn(bank, intent, SITUATION, NOTHING, false);
    expect(list.length).toBeGreaterThan(4);
    expect(list.every((phrase) => phrase.intent === intent && fitsRole(phrase, 'family'))).toBe(true);
    const fits = list.map(({ moments }) => moments.includes('closing'));
    expect(fits.lastIndexOf(true)).toBeLessThan(fits.indexOf(false) < 0 ? fits.length : fits.indexOf(false));
    const all = phrasesOn(bank, intent, SITUATION, NOTHING, true);
    expect(all.length).toBe(bank.phrases.filter((phrase) => phrase.intent === intent).length);
  });

  it('hold what was kept and used, in that order, and pass over phrases that are gone', () => {
    const memory = {
      favourites: ['ask-good-day', 'was-taken-out'],
      recent: ['repair-sorry-for', 'ask-good-day'],
    };
    const ids = (shelf: 'favourites' | 'recent'): string[] =>
      phrasesOn(bank, shelf, SITUATION, memory, false).map(({ id }) => id);
    expect(ids('favourites')).toEqual(['ask-good-day']);
    expect(ids('recent')).toEqual(['repair-sorry-for', 'ask-good-day']);
  });

  it('have a name each', () => {
    const names = (['favourites', 'recent', ...INTENTS] as const).map(shelfLabel);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.length > 3 && !name.includes('.'))).toBe(true);
  });
});

describe('search', () => {
  const found = (query: string): string[] => bank.search(query).map(({ id }) => id);
  it('finds by beginnings, in both languages, without accents, with a typo', () => {
    expect(found('understa')).toContain('clarify-let-me-see');
    expect(found('cuanto le importa')[0]).toBe('validate-how-much-you-care');
    expect(found('sory')).toContain('repair-sorry-for');
    expect(found('lets come back')[0]).toBe('refocus-back-to-child');
    expect(found('let’s come back')[0]).toBe('refocus-back-to-child');
  });
  it('prefers what holds all words, and finds nothing for nothing or for a gap’s name in braces', () => {
    expect(found('slow down please')[0]).toMatch(/^slow-down/);
    expect(found('   ')).toEqual([]);
    expect(found('…?!')).toEqual([]);
    expect(found('qqqqqqq')).toEqual([]);
    expect(found('a'.repeat(5_000))).toEqual([]);
  });
  it('keeps to a screen or so and to what fits', () => {
    expect(found('the').length).toBeLessThanOrEqual(30);
    const family = bank.search('school', (phrase) => fitsRole(phrase, 'family'));
    expect(family.length).toBeGreaterThan(0);
    expect(family.every((phrase) => fitsRole(phrase, 'family'))).toBe(true);
  });
});

describe('what is put into gaps', () => {
  it('keeps the child’s name for all phrases, everything else for its own', () => {
    const gaps = createPhraseGaps();
    setGap(gaps, 'a', 'child', 'Sam');
    setGap(gaps, 'a', 'topic', 'the bus');
    expect(gapsOf(gaps, 'a', {})).toEqual({ child: 'Sam', topic: 'the bus' });
    expect(gapsOf(gaps, 'b', {})).toEqual({ child: 'Sam' });
  });
  it('wins over what the situation suggests, also when it was emptied', () => {
    const gaps = createPhraseGaps();
    expect(gapsOf(gaps, 'a', { note: 'a worry' })).toEqual({ note: 'a worry' });
    setGap(gaps, 'a', 'note', '');
    expect(gapsOf(gaps, 'a', { note: 'a worry' })).toEqual({ note: '' });
  });
  it('lets go of a picked note, and of nothing else, when opened from another note', () => {
    const gaps = createPhraseGaps();
    setGap(gaps, 'a', 'note', 'an old worry');
    setGap(gaps, 'a', 'topic', 'the bus');
    clearNotes(gaps);
    expect(gapsOf(gaps, 'a', { note: 'a new worry' })).toEqual({ note: 'a new worry', topic: 'the bus' });
  });
});

describe('suggestions on the screen', () => {
  const one = (index: number): Suggestion => ({
    phrase: bank.phrases[index] as Phrase,
    reason: { key: 'phrases.reason.opening', params: {} },
    gaps: {},
  });
  it('change with the situation, but not while one of them is open', () => {
    const before = [one(0), one(1)];
    const next = [one(2)];
    expect(steadySuggestions(before, next, null)).toBe(next);
    expect(steadySuggestions(before, next, one(1).phrase.id)).toBe(before);
    expect(steadySuggestions(before, next, one(5).phrase.id)).toBe(next);
    expect(steadySuggestions([], next, 'x')).toBe(next);
  });
  it('have a sentence for every reason', () => {
    expect(REASONS.filter((key) => !(key in en))).toEqual([]);
    expect(t('phrases.reason.word', { word: 'LRE' })).toBe('Someone asked about “LRE”.');
  });
});
