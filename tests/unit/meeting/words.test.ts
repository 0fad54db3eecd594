import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { metaOf, wordsOf as rawWords } from '../../../lib/meeting/schema.ts';
import { openWords, wordKey } from '../../../lib/meeting/words.ts';
import { connect, startMeeting } from './helpers.ts';

function twoPeople() {
  const mara = startMeeting('mara');
  const dana = connect(mara.doc, 'dana');
  return {
    doc: mara.doc,
    note: mara.notes.addItem('going', { text: 'The BIP from last year' }) ?? '',
    mara: openWords(mara.doc, 'mara'),
    dana: openWords(dana.doc, 'dana'),
  };
}

describe('"What does that mean?"', () => {
  test('a request names nobody, anyone answers, and all see the meaning', () => {
    const { doc, mara, dana, note } = twoPeople();
    expect(mara.ask({ term: 'BIP', entryId: 'bip', itemId: note }, false)).toBe('entry:bip');
    expect(dana.all.value).toMatchObject([
      { term: 'BIP', entryId: 'bip', itemId: note, askedBy: null, isOpen: true, meanings: [] },
    ]);
    expect(JSON.stringify(rawWords(doc).toJSON())).not.toContain('mara');
    expect(dana.openCount.value).toBe(1);
    expect(dana.explain({ term: 'BIP', entryId: 'bip' }, 'What we do when he runs off')).toBe(true);
    expect(mara.find({ term: 'BIPs', entryId: 'bip' })).toMatchObject({
      isOpen: false,
      meanings: [{ text: 'What we do when he runs off', by: 'dana' }],
    });
    expect(mara.openCount.value).toBe(0);
  });

  test('whoever wishes is named', () => {
    const { mara, dana } = twoPeople();
    mara.ask({ term: 'pull-out' }, true);
    expect(dana.all.value[0]?.askedBy).toBe('mara');
  });

  test('a correction replaces the meaning and keeps the one before', () => {
    const { mara, dana } = twoPeople();
    dana.explain({ term: 'the blue room' }, 'A room');
    const first = mara.all.value[0]?.meanings[0]?.id ?? '';
    mara.explain({ term: 'The blue room' }, 'The quiet room next to the gym', first);
    expect(dana.all.value).toMatchObject([
      {
        term: 'the blue room',
        meanings: [{ text: 'The quiet room next to the gym' }],
        earlier: [{ text: 'A room' }],
      },
    ]);
  });

  test('two meanings written at the same time are both shown', () => {
    const { doc, mara, note } = twoPeople();
    mara.ask({ term: 'ED', itemId: note }, false);
    const away = new Y.Doc();
    Y.applyUpdate(away, Y.encodeStateAsUpdate(doc));
    openWords(away, 'sam').explain({ term: 'ED' }, 'The department');
    mara.explain({ term: 'ED' }, 'Emotional disturbance');
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(away));
    expect(mara.all.value[0]?.meanings.map(({ text }) => text).sort()).toEqual([
      'Emotional disturbance',
      'The department',
    ]);
  });

  test('a whole note can be asked about, and a request put away', () => {
    const { mara, dana, note } = twoPeople();
    const key = mara.ask({ term: 'The BIP from last year', itemId: note, wholeNote: true }, false) ?? '';
    expect(dana.all.value[0]).toMatchObject({ isWholeNote: true, itemId: note, isOpen: true });
    dana.putAway(key);
    expect(mara.openCount.value).toBe(0);
    mara.ask({ term: 'The BIP from last year', itemId: note, wholeNote: true }, false);
    expect(dana.openCount.value, 'asked again').toBe(1);
  });

  test('the same word is one word, however it is written', () => {
    const keys = [
      'Least Restrictive  Environment',
      ' least-restrictive\nenvironment.',
      '“least restrictive environment”',
    ];
    expect(new Set(keys.map((term) => wordKey({ term }))).size).toBe(1);
    expect(wordKey({ term: ' … ' })).toBe('');
    expect(wordKey({ term: 'evaluación' })).toBe('word:evaluación');
  });
});

describe('what a hostile or newer document holds', () => {
  test('nothing unreadable is shown, rings hide nothing, no list without end', () => {
    const { doc, mara } = twoPeople();
    const [words, answers] = [rawWords(doc), doc.getMap('answers')];
    words.set('word:x', { term: 'x\u0000\u0007', open: true });
    words.set('word:bad', { term: 5 });
    words.set('word:worse', new Y.Map());
    answers.set('1', { word: 'word:x', text: 'one', replaces: '2' });
    answers.set('2', { word: 'word:x', text: 'two', replaces: '1' });
    answers.set('3', { word: 'word:x', text: '   ' });
    answers.set('4', { word: ['word:x'], text: 'no' });
    expect(mara.all.value.map(({ term, meanings }) => [term, meanings.length])).toEqual([['x', 2]]);
    doc.transact(() => {
      for (let i = 0; i < 700; i++) words.set(`word:n${i}`, { term: `n${i}`, open: true });
    });
    expect(mara.all.value.length).toBe(500);
  });

  test('the longest id that an entry of a pack can have is known to all', () => {
    const { mara, dana } = twoPeople();
    const entryId = `pack/${'n'.repeat(120)}/${'i'.repeat(80)}`;
    mara.explain({ term: 'HARBOR', entryId }, 'A class with eight students');
    expect(dana.all.value).toMatchObject([{ entryId, meanings: [{ text: 'A class with eight students' }] }]);
  });

  test('a newer version’s document is not written to', () => {
    const { doc, mara } = twoPeople();
    metaOf(doc).set('schema', 99);
    expect([mara.ask({ term: 'BIP' }, true), mara.explain({ term: 'BIP' }, 'x')]).toEqual([null, false]);
  });
});
