import { effect } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { migrate } from '../../../lib/meeting/migrate.ts';
import { LOST_SECTION, openNotes } from '../../../lib/meeting/notes.ts';
import {
  isNewer,
  itemsOf,
  MAX_ITEM_LENGTH,
  metaOf,
  schemaOf,
  sectionsOf,
} from '../../../lib/meeting/schema.ts';
import { TEMPLATE, writeTemplate } from '../../../lib/meeting/template.ts';
import { connect, read, startMeeting, textOf } from './helpers.ts';

describe('the template', () => {
  test('starts with strengths and is written once', () => {
    const { doc, notes } = startMeeting();
    expect(notes.sections.value.map((section) => section.id)).toEqual(TEMPLATE.map((section) => section.id));
    expect(notes.sections.value[0]).toEqual({
      id: 'strengths',
      titleKey: 'sectionStrengths',
      title: 'Strengths',
      defaultKind: 'strength',
    });
    writeTemplate(doc, { id: 'other', title: 'Other', deviceId: 'x', now: 1 });
    expect(notes.title.value).toBe('Plan meeting');
    expect(schemaOf(doc)).toBe(1);
  });
});

describe('adding and editing', () => {
  test('a note gets the kind of its section, its author and a time', () => {
    const { notes } = startMeeting();
    const before = Date.now();
    const id = notes.addItem('worries', { text: 'The bus' }) ?? '';
    const view = notes.item(id).value;
    expect(view).toMatchObject({ id, sectionId: 'worries', kind: 'worry', author: 'me', deleted: null });
    expect(view?.at).toBeGreaterThanOrEqual(before);
    expect(read(notes, 'worries')).toEqual(['The bus']);
  });
  test('several lines become several notes after the one named, and one undo takes them all', () => {
    const { notes } = startMeeting();
    const [first] = notes.addItems('going', ['one', 'five']);
    notes.addItems('going', ['two', 'three', 'four'], { after: first ?? null });
    expect(read(notes, 'going')).toEqual(['one', 'two', 'three', 'four', 'five']);
    notes.undo();
    expect(read(notes, 'going')).toEqual(['one', 'five']);
    notes.redo();
    expect(read(notes, 'going')).toEqual(['one', 'two', 'three', 'four', 'five']);
  });
  test('what is too long becomes further notes and nothing is lost', () => {
    const { notes } = startMeeting();
    const long = 'Mornings are hard. '.repeat(2400);
    const id = notes.addItem('going') ?? '';
    const caret = notes.editText(id, long, long.length);
    const texts = read(notes, 'going');
    expect(texts.join('')).toBe(long);
    expect(texts.length).toBe(3);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(MAX_ITEM_LENGTH);
    expect(textOf(notes, caret.id).length).toBe(caret.offset);
    notes.undo();
    expect(read(notes, 'going')).toEqual(['']);
  });
  test('an unknown section takes no note', () => {
    const { notes } = startMeeting();
    expect(notes.addItem('nowhere')).toBeNull();
    expect(notes.addItem(LOST_SECTION)).toBeNull();
  });
  test('Enter in the middle splits, backspace at the start joins again', () => {
    const { notes } = startMeeting();
    const id = notes.addItem('going', { text: 'one😀two' }) ?? '';
    // Offset 4 lies inside the emoji.
    const caret = notes.splitItem(id, 4);
    expect(read(notes, 'going')).toEqual(['one', '😀two']);
    expect(caret?.offset).toBe(0);
    expect(notes.joinWithPrevious(caret?.id ?? '')).toEqual({ id, offset: 3 });
    expect(read(notes, 'going')).toEqual(['one😀two']);
    notes.undo();
    notes.undo();
    expect(read(notes, 'going')).toEqual(['one😀two']);
  });
  test('someone else’s note is not joined by a slip of the key', () => {
    const { doc, notes } = startMeeting();
    const theirs = openNotes(doc, 'other');
    theirs.addItem('going', { text: 'theirs' });
    const mine = notes.addItem('going', { text: 'mine' }) ?? '';
    expect(notes.joinWithPrevious(mine)).toBeNull();
    expect(read(notes, 'going')).toEqual(['theirs', 'mine']);
  });
  test('a split note keeps its author on both sides', () => {
    const { doc, notes } = startMeeting();
    const id = openNotes(doc, 'other').addItem('going', { text: 'onetwo' }) ?? '';
    const caret = notes.splitItem(id, 3);
    expect(notes.item(caret?.id ?? '').value?.author).toBe('other');
    expect([notes.next(id), notes.previous(caret?.id ?? ''), notes.previous(id)]).toEqual([
      caret?.id,
      id,
      null,
    ]);
  });
  test('pasted lines go where the caret is', () => {
    const { notes } = startMeeting();
    const id = notes.addItem('going', { text: 'begin XX end' }) ?? '';
    const caret = notes.insertLines(id, 6, 8, ['a', 'b', 'c']);
    expect(read(notes, 'going')).toEqual(['begin a', 'b', 'c end']);
    expect(caret.offset).toBe(1);
    notes.undo();
    expect(read(notes, 'going')).toEqual(['begin XX end']);
  });
  test('halves of characters are not kept, or devices would come to see different text', () => {
    const mine = startMeeting();
    const theirs = connect(mine.doc, 'other');
    const id = mine.notes.addItem('going', { text: 'a\ud83d' }) ?? '';
    mine.notes.editText(id, 'a\ud83dx\ude00', 4);
    mine.notes.editText(id, 'a\ud83d\ude00'.replace('\ud83d', '\ufffd'), 3);
    expect(textOf(mine.notes, id)).toBe(textOf(theirs.notes, id));
    expect(/\p{Surrogate}/u.test(textOf(mine.notes, id))).toBe(false);
  });
  test('the title is one line, never empty', () => {
    const { notes } = startMeeting();
    notes.setTitle(`  Plan\n for ${'J'.repeat(500)}`);
    expect(notes.title.value.startsWith('Plan for JJJ')).toBe(true);
    expect(notes.title.value.length).toBe(120);
    notes.setTitle(' \n ');
    expect(notes.title.value).not.toBe('');
  });
});

describe('moving, deleting, putting back', () => {
  test('moves within and across sections, also from the keyboard', () => {
    const { notes } = startMeeting();
    const [a = '', b = '', c = ''] = notes.addItems('going', ['a', 'b', 'c']);
    expect(notes.moveItem(c, { sectionId: 'going', before: a })).toBe(true);
    expect(read(notes, 'going')).toEqual(['c', 'a', 'b']);
    expect(notes.moveUp(c)).toBe(true);
    expect(read(notes, 'strengths')).toEqual(['c']);
    expect(notes.moveUp(c)).toBe(false);
    expect(notes.moveDown(b)).toBe(true);
    expect(read(notes, 'worries')).toEqual(['b']);
    expect(notes.moveItem(a, { sectionId: 'thanks', after: 'gone' })).toBe(true);
    expect(read(notes, 'thanks')).toEqual(['a']);
    expect(notes.moveDown(a)).toBe(false);
  });
  test('moving to where it already is changes nothing', () => {
    const { doc, notes } = startMeeting();
    const [a = '', b = ''] = notes.addItems('going', ['a', 'b']);
    let updates = 0;
    doc.on('update', () => updates++);
    expect(notes.moveItem(a, { sectionId: 'going', before: b })).toBe(false);
    expect(notes.moveItem(a, { sectionId: 'going', before: a })).toBe(false);
    expect(notes.moveItem(b, { sectionId: 'going' })).toBe(false);
    expect(updates).toBe(0);
  });
  test('the bin keeps what was deleted, without the empty ones', () => {
    const { notes } = startMeeting();
    const [a = '', b = ''] = notes.addItems('going', ['a', '']);
    notes.deleteItem(a);
    notes.deleteItem(b);
    expect(read(notes, 'going')).toEqual([]);
    expect(notes.bin.value.map((note) => note.id)).toEqual([a]);
    expect(notes.bin.value[0]?.deleted?.by).toBe('me');
    notes.restoreItem(a);
    expect(read(notes, 'going')).toEqual(['a']);
    expect(notes.bin.value).toEqual([]);
    expect(notes.count.value).toBe(1);
  });
});

describe('undo of one’s own edits', () => {
  test('takes back typing, kind, move and delete, and says which note it was', () => {
    const { notes } = startMeeting();
    const [a = '', b = ''] = notes.addItems('going', ['a', 'b']);
    notes.editText(a, 'a!', 2);
    notes.setKind(a, 'idea');
    notes.moveItem(a, { sectionId: 'going', after: b });
    notes.deleteItem(b);
    expect(notes.undo()).toBe(b);
    expect(read(notes, 'going')).toEqual(['b', 'a!']);
    expect(notes.undo()).toBe(a);
    expect(read(notes, 'going')).toEqual(['a!', 'b']);
    expect(notes.undo()).toBe(a);
    expect(notes.item(a).value?.kind).toBe('note');
    expect(notes.undo()).toBe(a);
    expect(read(notes, 'going')).toEqual(['a', 'b']);
    expect(notes.canRedo.value).toBe(true);
    for (let i = 0; i < 4; i++) notes.redo();
    expect(read(notes, 'going')).toEqual(['a!']);
    expect(notes.canRedo.value).toBe(false);
  });
  test('groups a burst of typing in one note, and starts afresh in the next', () => {
    const { notes } = startMeeting();
    const [a = '', b = ''] = notes.addItems('going', ['', '']);
    for (let i = 1; i <= 5; i++) notes.editText(a, 'hello'.slice(0, i), i);
    notes.editText(b, 'x', 1);
    notes.undo();
    expect(read(notes, 'going')).toEqual(['hello', '']);
    notes.undo();
    expect(read(notes, 'going')).toEqual(['', '']);
  });
  test('leaves what others wrote, also inside one’s own note', () => {
    const mine = startMeeting();
    const theirs = connect(mine.doc, 'other');
    const id = mine.notes.addItem('going') ?? '';
    mine.notes.editText(id, 'mine', 4);
    theirs.notes.editText(id, 'mine and theirs', 15);
    mine.notes.undo();
    expect(read(theirs.notes, 'going')).toEqual([' and theirs']);
    mine.notes.undo();
    expect(read(mine.notes, 'going')).toEqual([]);
    expect(mine.notes.bin.value.map((note) => note.text.toString())).toEqual([' and theirs']);
    expect(mine.notes.canUndo.value).toBe(false);
    mine.notes.redo();
    expect(read(theirs.notes, 'going')).toEqual([' and theirs']);
  });
  test('does not take back someone else’s later move', () => {
    const mine = startMeeting();
    const theirs = connect(mine.doc, 'other');
    const id = mine.notes.addItem('going', { text: 'a' }) ?? '';
    mine.notes.moveItem(id, { sectionId: 'help' });
    theirs.notes.moveItem(id, { sectionId: 'thanks' });
    mine.notes.undo();
    expect(read(mine.notes, 'help')).toEqual([]);
    expect(read(mine.notes, 'going')).toEqual([]);
    expect(theirs.notes.item(id).value?.sectionId).toBe('thanks');
  });
});

describe('signals', () => {
  test('a keystroke wakes nobody but those who listen to that text', () => {
    const { notes } = startMeeting();
    const [a = '', b = ''] = notes.addItems('going', ['a', 'b']);
    let woken = 0;
    const stop = effect(() => {
      for (const signal of [notes.title, notes.sections, notes.bin, notes.count, notes.itemIds('going')]) {
        signal.value;
      }
      notes.item(a).value;
      notes.item(b).value;
      woken++;
    });
    notes.editText(a, 'ab', 2);
    expect(woken).toBe(1);
    notes.setKind(b, 'thanks');
    expect(woken).toBe(2);
    stop();
  });
  test('after destroy nothing is followed any more', () => {
    const { doc, notes } = startMeeting();
    notes.destroy();
    openNotes(doc, 'other').addItem('going');
    expect(notes.count.value).toBe(0);
  });
});

describe('what others may have written', () => {
  test('a note of an unknown section is shown apart, until its section arrives', () => {
    const { doc, notes } = startMeeting();
    const id = notes.addItem('going', { text: 'a' }) ?? '';
    itemsOf(doc).get(id)?.set('section', 'unheard-of');
    expect(notes.sections.value.at(-1)?.id).toBe(LOST_SECTION);
    expect(read(notes, LOST_SECTION)).toEqual(['a']);
    sectionsOf(doc).set('unheard-of', new Y.Map<unknown>([['title', 'Own section']]));
    expect(notes.sections.value.map((section) => section.title)).toContain('Own section');
    expect(read(notes, 'unheard-of')).toEqual(['a']);
    expect(notes.sections.value.some((section) => section.id === LOST_SECTION)).toBe(false);
  });
  test('a newer document is not written to', () => {
    const { doc, notes } = startMeeting();
    const id = notes.addItem('going', { text: 'a' }) ?? '';
    metaOf(doc).set('schema', 2);
    const before = Y.encodeStateAsUpdate(doc);
    expect(isNewer(doc)).toBe(true);
    expect(migrate(doc)).toBe(false);
    notes.addItem('going');
    notes.editText(id, 'b', 1);
    notes.splitItem(id, 0);
    notes.deleteItem(id);
    notes.moveDown(id);
    notes.setTitle('New');
    notes.undo();
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
});
