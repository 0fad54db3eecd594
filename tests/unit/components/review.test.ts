import { describe, expect, it } from 'vitest';
import { exactWord } from '../../../components/review/exact-word.ts';
import { type MeetingRecord, wordsText } from '../../../components/review/meeting-words.ts';
import { openGlossary } from '../../../lib/glossary/glossary.ts';
import { loadEntries } from '../../../lib/glossary/load.ts';
import type { WordView } from '../../../lib/meeting/words.ts';

const glossary = openGlossary({
  builtIn: await loadEntries(),
  own: [{ id: 'fox', term: 'Fox room', meaning: 'The quiet room.' }],
});

describe('the entry that a text is', () => {
  const termOf = (text: string): string | undefined => glossary.byId(exactWord(glossary, text) ?? '')?.term;

  it.each([
    ['LRE', 'LRE'],
    ['lre', 'LRE'],
    ['“LRE”,', 'LRE'],
    ['IEPs', 'IEP'],
    ['I.E.P.', 'IEP'],
    ['Least Restrictive Environment', 'LRE'],
    ['fox  room', 'Fox room'],
  ])('%j is %s', (text, term) => expect(termOf(text)).toBe(term));

  it.each(['', '?!', 'the LRE and the FBA', 'the restrictive room', 'banana', '__proto__', 'a'.repeat(200)])(
    '%j is none',
    (text) => expect(exactWord(glossary, text)).toBeNull(),
  );
});

describe('the words of a meeting as text', () => {
  const word = (key: string, more: Partial<WordView>): WordView => ({
    ...{ key, term: key, entryId: null, itemId: null, isWholeNote: false, askedBy: null },
    ...{ meanings: [], earlier: [], isOpen: false },
    ...more,
  });
  const record = (words: readonly WordView[]): MeetingRecord => ({
    ...{ title: 'Plan for fall', words, quarantined: 0 },
    names: new Map([
      ['a', 'Mara'],
      ['b', 'Mr. T'],
    ]),
  });

  it('tells each meaning with who told it, earlier ones, and what is open without who asked', () => {
    const text = wordsText(
      record([
        word('FBA', { isOpen: true, askedBy: 'a' }),
        word('LRE', {
          meanings: [{ id: '2', text: 'With the others', by: 'b', at: 0 }],
          earlier: [{ id: '1', text: 'A small room', by: 'gone', at: 0 }],
        }),
      ]),
      'Sep 14, 2026',
    );
    expect(text).toBe(
      [
        ...['Plan for fall · Sep 14, 2026', '', 'Words explained in this meeting', '', 'LRE:'],
        '  With the others (Told by Mr. T)',
        '  Before: A small room (Told by Someone)',
        ...['', 'Still to explain', '', '  FBA', ''],
      ].join('\n'),
    );
  });

  it('leaves out what there is none of', () => {
    expect(wordsText(record([]), 'today')).toBe('Plan for fall · today\n');
  });
});
