import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openChecks } from '../../../lib/meeting/checks.ts';
import { checksOf, metaOf } from '../../../lib/meeting/schema.ts';
import { connect, startMeeting } from './helpers.ts';

/** Mara wrote a note; Dana and Sam see it. */
function threePeople() {
  const mara = startMeeting('mara');
  const dana = connect(mara.doc, 'dana');
  const sam = connect(mara.doc, 'sam');
  const note = mara.notes.addItem('worries', { text: 'Reading out loud is hard for her' }) ?? '';
  return {
    note,
    mara: { ...mara, checks: openChecks(mara.doc, 'mara') },
    dana: { ...dana, checks: openChecks(dana.doc, 'dana') },
    sam: { ...sam, checks: openChecks(sam.doc, 'sam') },
  };
}

describe('a check of understanding', () => {
  test('is seen by all, confirmed by the author only, and falls off when the note changes', () => {
    const { mara, dana, sam, note } = threePeople();
    const id = dana.checks.add(note, '  She is afraid to read aloud in class ') ?? '';
    expect(mara.checks.of(note).value).toMatchObject([
      { id, by: 'dana', words: 'She is afraid to read aloud in class', answerer: 'mara', state: 'open' },
    ]);
    expect([mara.checks.openCount.value, sam.checks.openCount.value]).toEqual([1, 1]);
    expect(sam.checks.confirm(id)).toBe(false);
    expect(dana.checks.confirm(id)).toBe(false);
    expect(mara.checks.confirm(id)).toBe(true);
    expect(dana.checks.of(note).value[0]?.state).toBe('confirmed');
    expect(dana.checks.openCount.value).toBe(0);

    sam.notes.editText(note, 'Reading out loud is very hard for her', 24);
    for (const { checks } of [mara, dana, sam]) expect(checks.all.value[0]?.state).toBe('changed');
    mara.notes.editText(note, 'Reading out loud is hard for her', 20);
    expect(dana.checks.all.value[0]?.state, 'the very words that were confirmed').toBe('confirmed');
  });

  test('"not quite" needs words, and shows them', () => {
    const { mara, dana, note } = threePeople();
    const id = dana.checks.add(note, 'She does not like books') ?? '';
    expect(mara.checks.correct(id, '  ')).toBe(false);
    expect(mara.checks.correct(id, 'She loves books. She dreads being listened to.')).toBe(true);
    expect(dana.checks.all.value[0]).toMatchObject({
      state: 'corrected',
      correction: 'She loves books. She dreads being listened to.',
    });
    expect(mara.checks.confirm(id), 'and can be settled afterwards').toBe(true);
    expect(dana.checks.all.value[0]?.state).toBe('confirmed');
  });

  test('goes to the person whom the note quotes', () => {
    const { mara, dana, sam, note } = threePeople();
    sam.notes.setSaid(note, 'sam');
    expect(mara.checks.answererOf(note), 'nobody makes themselves the one who is quoted').toBe('mara');
    mara.notes.setSaid(note, 'dana');
    expect(dana.checks.add(note, 'my own words')).toBeNull();
    const id = mara.checks.add(note, 'Did I write it as you said it?') ?? '';
    expect(mara.checks.confirm(id)).toBe(false);
    expect(sam.checks.all.value[0]?.answerer).toBe('dana');
    expect(dana.checks.confirm(id)).toBe(true);
    mara.notes.setSaid(note, null);
    expect(dana.checks.all.value[0]?.state, 'no longer the word of the person it was').toBe('open');
  });

  test('cannot be made of nothing, of an unknown note, or of one’s own words', () => {
    const { mara, dana, note } = threePeople();
    expect(dana.checks.add(note, ' \n ')).toBeNull();
    expect(dana.checks.add('nowhere', 'What?')).toBeNull();
    expect(mara.checks.add(note, 'I meant this')).toBeNull();
  });

  test('is withdrawn by whoever asked, and rests while its note is in the bin', () => {
    const { mara, dana, note } = threePeople();
    const id = dana.checks.add(note, 'Is it so?') ?? '';
    mara.checks.withdraw(id);
    expect(dana.checks.openCount.value).toBe(1);
    mara.notes.deleteItem(note);
    expect(dana.checks.all.value).toEqual([]);
    mara.notes.restoreItem(note);
    expect(dana.checks.openCount.value).toBe(1);
    dana.checks.withdraw(id);
    expect(mara.checks.all.value).toEqual([]);
  });

  test('confirmed by one while another changes the note: the words that were confirmed count', () => {
    const { mara, note } = threePeople();
    const sam = new Y.Doc();
    const checks = openChecks(mara.doc, 'mara');
    Y.applyUpdate(sam, Y.encodeStateAsUpdate(mara.doc));
    const asked = openChecks(sam, 'sam').add(note, 'Hard for her?') ?? '';
    Y.applyUpdate(mara.doc, Y.encodeStateAsUpdate(sam));
    // From here on apart.
    checks.confirm(asked);
    (sam.getMap('items').get(note) as Y.Map<Y.Text>).get('text')?.insert(0, 'Sometimes: ');
    Y.applyUpdate(mara.doc, Y.encodeStateAsUpdate(sam));
    expect(checks.all.value[0]?.state).toBe('changed');
  });
});

describe('what a hostile or newer document holds', () => {
  test('entries that make no sense are passed over; nobody answers for another', () => {
    const { mara, dana, note } = threePeople();
    const id = dana.checks.add(note, 'So?') ?? '';
    const raw = checksOf(dana.doc);
    raw.get(id)?.set('answer dana', { verdict: 'yes', of: 'Reading out loud is hard for her' });
    raw.get(id)?.set('answer mara', 'yes');
    raw.set('a', 'text' as never);
    raw.set('b', new Y.Map(Object.entries({ item: note, by: 'dana', words: 7 })));
    raw.set('c', new Y.Map(Object.entries({ item: { deep: 1 }, by: 'dana', words: 'x' })));
    expect(mara.checks.all.value).toMatchObject([{ id, state: 'open' }]);
    raw.set('long', new Y.Map(Object.entries({ item: note, by: 'dana', words: 'a\u0000'.repeat(9_000) })));
    expect(mara.checks.all.value.find((check) => check.id === 'long')?.words.length).toBeLessThanOrEqual(
      2_000,
    );
  });

  test('a newer version’s document is not written to', () => {
    const { mara, dana, note } = threePeople();
    const id = dana.checks.add(note, 'So?') ?? '';
    metaOf(mara.doc).set('schema', 99);
    const before = Y.encodeStateVector(mara.doc);
    expect([mara.checks.confirm(id), dana.checks.add(note, 'More')]).toEqual([false, null]);
    dana.checks.withdraw(id);
    expect(Y.encodeStateVector(mara.doc)).toEqual(before);
  });
});
