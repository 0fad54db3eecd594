import { describe, expect, it } from 'vitest';
import { nextInList } from '../../../components/glossary/browse-list.tsx';
import { besides } from '../../../components/glossary/entry-page.tsx';
import { GlossaryPages, type Page } from '../../../components/glossary/glossary-view-pages.ts';
import { matchingWords } from '../../../components/glossary/meeting-words.tsx';
import { EMPTY_DRAFT } from '../../../components/glossary/own-words-draft.ts';
import type { Entry, OwnEntry } from '../../../lib/glossary/contract.ts';
import { openGlossary } from '../../../lib/glossary/glossary.ts';
import type { WordView } from '../../../lib/meeting/words.ts';

const entry = (id: string): Page => ({ kind: 'entry', id });

describe('going from page to page', () => {
  it('leads back step by step, to the place and the control that each page was left at', () => {
    const pages = new GlossaryPages();
    pages.query.value = 'eval';
    pages.open({ kind: 'category', category: 'tests' }, { scroll: 120, focus: 'category tests' });
    pages.open(entry('orf'), { scroll: 900, focus: 'entry orf' });
    expect(pages.move.value).toEqual({ to: 'forward' });

    pages.back();
    expect(pages.page.value).toEqual({ kind: 'category', category: 'tests' });
    expect(pages.move.value).toMatchObject({ to: 'back', left: { scroll: 900, focus: 'entry orf' } });
    pages.back();
    expect(pages.page.value).toEqual({ kind: 'home' });
    expect(pages.move.value).toMatchObject({ left: { scroll: 120, focus: 'category tests' } });
    expect(pages.query.value).toBe('eval');
    pages.back();
    expect(pages.page.value).toEqual({ kind: 'home' });
  });

  it('does not put an entry behind itself when one is led to it again', () => {
    const pages = new GlossaryPages();
    pages.open(entry('fape'));
    pages.open(entry('fape'));
    pages.back();
    expect(pages.page.value).toEqual({ kind: 'home' });
  });

  it('passes over pages of a word that was deleted', () => {
    const pages = new GlossaryPages();
    pages.open({ kind: 'own' });
    pages.open(entry('own/a'));
    pages.open(entry('fape'));
    pages.open(entry('own/a'));
    pages.back((page) => page.kind === 'entry' && page.id === 'own/a');
    expect(pages.page.value).toEqual(entry('fape'));
    pages.back((page) => page.kind === 'entry' && page.id === 'own/a');
    expect(pages.page.value).toEqual({ kind: 'own' });
  });

  it('a word from outside is looked up on the first page, with nothing behind it', () => {
    const pages = new GlossaryPages();
    pages.open(entry('fape'));
    pages.lookUp('ORF');
    expect([pages.page.value, pages.query.value, pages.canGoBack]).toEqual([{ kind: 'home' }, 'ORF', false]);
  });

  it('follows a wish from outside once, however often the tab is shown again', () => {
    const pages = new GlossaryPages();
    const wish = { entryId: 'fape' };
    expect([pages.isNews(null), pages.isNews(wish), pages.isNews(wish), pages.isNews({ ...wish })]).toEqual([
      ...[false, true, false, true],
    ]);
  });

  it('keeps what was begun in a form until it is saved or cancelled, each word apart', () => {
    const pages = new GlossaryPages();
    const form = (id: string | null, term: string) => {
      const page = pages.form(id, { ...EMPTY_DRAFT, term });
      if (page.kind !== 'form') throw new Error('not a form');
      return page;
    };
    const first = form(null, 'ESY');
    first.draft.value = { ...first.draft.value, meaning: 'School in summer.' };
    expect(form(null, 'esy').draft.value.meaning).toBe('School in summer.');
    expect(form(null, 'ORF').draft.value.meaning).toBe('');
    expect(form('own-1', 'ESY').draft.value.meaning).toBe('');
    pages.dropDraft(first.draft);
    expect(form(null, 'ESY').draft.value.meaning).toBe('');
  });
});

describe('arrow keys in a list', () => {
  it('stop at the end, and leave at the top', () => {
    expect([nextInList('ArrowDown', 0, 3), nextInList('ArrowDown', 2, 3)]).toEqual([1, 2]);
    expect([nextInList('ArrowUp', 1, 3), nextInList('ArrowUp', 0, 3)]).toEqual([0, -1]);
    expect([nextInList('Home', 2, 3), nextInList('End', 0, 3)]).toEqual([0, 2]);
    expect([nextInList('Enter', 1, 3), nextInList('a', 1, 3)]).toEqual([null, null]);
  });
});

const both = (en: string) => ({ en, es: en });
const builtIn: Entry = {
  ...{ id: 'fape', category: 'law', term: 'FAPE', name: 'educación gratuita', expansions: [], related: [] },
  ...{ plain: both('Free school.'), child: both('For you.'), ask: both('How?'), source: '34 CFR 300.17' },
};
const own: OwnEntry = { id: 'a', term: 'F.A.P.E.', meaning: 'My note.' };

describe('a correction', () => {
  it('stands beside the built-in entry, which stays as it is', () => {
    const glossary = openGlossary({
      ...{ builtIn: [builtIn], own: [own, { id: 'b', term: 'FAPES club', meaning: 'Other.' }] },
      packs: [{ format: 'at-the-table-pack', version: 1, name: 'P', from: 'D', entries: [own] }],
    });
    const entryOf = (id: string) => {
      const found = glossary.byId(id);
      if (!found) throw new Error(`no ${id}`);
      return found;
    };
    expect(besides(glossary, entryOf('fape')).map(({ id }) => id)).toEqual(['own/a', 'pack/P/a']);
    expect(besides(glossary, entryOf('own/a')).map(({ id }) => id)).toEqual(['pack/P/a', 'fape']);
    expect(entryOf('fape').plain.en).toBe('Free school.');
    expect(besides(glossary, entryOf('own/b'))).toEqual([]);
  });
});

describe('what this meeting has explained, while looking up', () => {
  const meaning = { id: 'm', text: 'In class with Ms. K.', by: 'd', at: 1 };
  const word = (term: string, more: Partial<WordView> = {}): WordView => ({
    ...{ key: `word:${term}`, term, entryId: null, itemId: null, isWholeNote: false, askedBy: null },
    ...{ meanings: [meaning], earlier: [], isOpen: false, ...more },
  });
  const glossary = openGlossary({ builtIn: [builtIn] });
  const found = (words: WordView[], query: string): string[] =>
    matchingWords(words, query, glossary.search(query)).map(({ term }) => term);

  it('finds explained words by how they begin', () => {
    expect(found([word('pull-out'), word('push-in')], 'pull o')).toEqual(['pull-out']);
    expect(found([word('pull-out')], ' ')).toEqual([]);
  });
  it('leaves out open requests, whole notes, and words whose entry is listed', () => {
    expect(found([word('fad', { meanings: [], isOpen: true })], 'fa')).toEqual([]);
    expect(found([word('fa la', { isWholeNote: true })], 'fa')).toEqual([]);
    expect(found([word('FAPE', { entryId: 'fape' })], 'fa')).toEqual([]);
    expect(found([word('FAPE', { entryId: 'fape' })], 'fa')).not.toEqual(found([word('FAPE')], 'fa'));
  });
});
