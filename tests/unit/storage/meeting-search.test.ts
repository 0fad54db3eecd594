import { effect } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import { excerptsOf } from '../../../lib/storage/excerpts.ts';
import { type MeetingSearch, openMeetingSearch } from '../../../lib/storage/meeting-search.ts';
import { memoryRecordIndex } from '../../../lib/storage/memory-record-index.ts';
import type { MeetingTexts, TextPiece } from '../../../lib/storage/record-index-contract.ts';

const meeting = (meetingId: string, ...pieces: readonly (string | TextPiece)[]): MeetingTexts => ({
  meetingId,
  pieces: pieces.map((piece) => (typeof piece === 'string' ? { kind: 'note', text: piece } : piece)),
});

const complete = ({ isComplete }: MeetingSearch): Promise<void> =>
  new Promise((resolve) => {
    const stop = effect(() => {
      if (isComplete.value) queueMicrotask(() => resolve(stop()));
    });
  });

async function searchOver(...all: readonly MeetingTexts[]): Promise<MeetingSearch> {
  const index = memoryRecordIndex(() => all.map(({ meetingId }) => meetingId));
  for (const texts of all) {
    const { meetingId } = texts;
    await index.put(
      { meetingId, title: '', createdAt: 0, child: '', next: '', people: [], records: [] },
      texts,
    );
  }
  const search = openMeetingSearch(index, () => Promise.resolve(), new AbortController().signal);
  await complete(search);
  return search;
}
const idsOf = (search: MeetingSearch, query: string): string[] =>
  search.search(query, 10).hits.map(({ meetingId }) => meetingId);

describe('search over meetings', () => {
  it('finds words by their beginnings, without accents, in both languages, all of them', async () => {
    const search = await searchOver(
      meeting('spring', 'Reading at home went well', 'La evaluación será en mayo'),
      meeting('autumn', 'A quiet room', 'Speech twice a week. I.E.P. next'),
    );
    expect(idsOf(search, 'evaluacion')).toEqual(['spring']);
    expect(idsOf(search, 'EVALUACIÓN')).toEqual(['spring']);
    expect(idsOf(search, 'eval')).toEqual(['spring']);
    expect(idsOf(search, 'quie roo')).toEqual(['autumn']);
    expect(idsOf(search, 'quiet reading')).toEqual([]);
    expect(idsOf(search, 'iep')).toEqual(['autumn']);
    expect(idsOf(search, 'we').sort()).toEqual(['autumn', 'spring']);
    expect(search.search('we', 1)).toMatchObject({ count: 2, hits: [{}] });
    // A word of one letter has only just been begun.
    expect(idsOf(search, 'quiet q')).toEqual(['autumn']);
    for (const nothing of ['', '  ', '…', '?!', 'r']) expect(search.search(nothing, 5).count).toBe(0);
  });

  it('forgives a slip where nothing else is found', async () => {
    const search = await searchOver(meeting('a', 'paraprofessional'), meeting('b', 'speech'));
    expect(idsOf(search, 'parprofessional')).toEqual(['a']);
    expect(idsOf(search, 'speach')).toEqual(['b']);
    expect(idsOf(search, 'cat')).toEqual([]);
  });

  it('has the meeting whose title says so first', async () => {
    const search = await searchOver(
      meeting('in a note', 'reading, reading, reading'),
      meeting('in the title', { kind: 'title', text: 'Reading' }, 'and much else, on one day in May'),
    );
    expect(idsOf(search, 'reading')).toEqual(['in the title', 'in a note']);
  });

  it('follows what changes and what is deleted', async () => {
    const search = await searchOver(meeting('a', 'bus'), meeting('b', 'lunch'));
    const before = search.version.value;
    await search.put([meeting('a', 'playground'), meeting('c', 'bus stop')]);
    expect(search.version.value).toBeGreaterThan(before);
    expect(idsOf(search, 'bus')).toEqual(['c']);
    expect(idsOf(search, 'playground')).toEqual(['a']);
    search.remove('a');
    await search.put([]);
    expect(idsOf(search, 'playground')).toEqual([]);
  });

  it('survives what people and files may hold', async () => {
    const search = await searchOver(meeting('a', '__proto__ constructor <img src=x> \ud800 toString'));
    for (const query of [
      '__proto__',
      'constructor',
      'toString',
      '<img',
      'x'.repeat(100_000),
      'hasOwnProperty',
    ])
      expect(() => search.search(query, 5), query.slice(0, 20)).not.toThrow();
    expect(idsOf(search, 'constructor')).toEqual(['a']);
  });
});

describe('an excerpt', () => {
  const shown = (text: string, ...terms: string[]): string =>
    excerptsOf(meeting('a', text), new Set(terms))
      .flatMap(({ parts }) => parts.map((part) => (part.isHit ? `[${part.text}]` : part.text)))
      .join('');

  it('marks the words as they are written', () => {
    expect(shown('La Evaluación de mayo, evaluación', 'evaluacion')).toBe(
      'La [Evaluación] de mayo, [evaluación]',
    );
    expect(shown('Her I.E.P. and don’t', 'iep', 'dont')).toBe('Her [I.E.P.] and [don’t]');
  });

  it('is cut at spaces around the first word found', () => {
    const long = `${'before it all. '.repeat(20)}here it is${' and after it'.repeat(40)}`;
    const cut = shown(long, 'here');
    expect(cut).toMatch(/^… ?(before|it|all)[^[]*\[here\] it is/);
    expect(cut).toMatch(/(and|after|it)…$/);
    expect(cut.length).toBeLessThan(220);
  });

  it('holds a word that is longer than an excerpt, and text without spaces', () => {
    const word = 'x'.repeat(300);
    expect(shown(`a ${word}`, word)).toContain(`[${word}]`);
    expect(shown('日本語の文'.repeat(100), 'nothing')).toBe('');
  });

  it('prefers the pieces with most of the words, and the title only when there is nothing else', () => {
    const texts = meeting('a', { kind: 'title', text: 'reading home' }, 'reading', 'reading at home', 'home');
    const all = excerptsOf(texts, new Set(['reading', 'home'])).map(({ piece }) => piece.text);
    expect(all).toEqual(['reading at home', 'reading', 'home']);
    expect(excerptsOf(meeting('b', { kind: 'title', text: 'reading' }), new Set(['reading']))).toHaveLength(
      1,
    );
  });
});
