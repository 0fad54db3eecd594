import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentDigest, encodeContent } from '../../../lib/meeting/digest.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import { peopleOf } from '../../../lib/meeting/people.ts';
import { itemsOf } from '../../../lib/meeting/schema.ts';
import { startMeeting } from './helpers.ts';

const hex = async (doc: Y.Doc): Promise<string> => Buffer.from(await contentDigest(doc)).toString('hex');
const copy = (doc: Y.Doc): Y.Doc => {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  return other;
};

type Change = [string, (p: ReturnType<typeof startMeeting>) => unknown];

describe('the digest', () => {
  test('does not depend on how the content came to be', async () => {
    const { doc, notes } = startMeeting();
    const id = notes.addItem('going', { text: 'Reads' }) ?? '';
    const plain = await hex(doc);
    notes.editText(id, 'Reads well', 10);
    expect(await hex(doc)).not.toBe(plain);
    notes.undo();
    expect(await hex(doc)).toBe(plain);
  });

  test('does not depend on the order in which updates arrived', async () => {
    const a = startMeeting();
    const docB = copy(a.doc);
    const b = openNotes(docB, 'other');
    a.notes.addItem('going', { text: 'from a' });
    b.addItem('going', { text: 'from b' });
    const [first, second] = [Y.encodeStateAsUpdate(a.doc), Y.encodeStateAsUpdate(docB)];
    const one = new Y.Doc();
    Y.applyUpdate(one, first);
    Y.applyUpdate(one, second);
    const two = new Y.Doc();
    Y.applyUpdate(two, second);
    Y.applyUpdate(two, first);
    expect(await hex(one)).toBe(await hex(two));
  });

  test.each([
    ['title', (p: ReturnType<typeof startMeeting>) => p.notes.setTitle('Other')],
    ['kind', (p) => p.notes.setKind(p.notes.itemIds('going').value[0] ?? '', 'thanks')],
    ['place', (p) => p.notes.moveUp(p.notes.itemIds('going').value[1] ?? '')],
    ['bin', (p) => p.notes.deleteItem(p.notes.itemIds('going').value[0] ?? '')],
    [
      'a field of a later version',
      (p) =>
        itemsOf(p.doc)
          .get(p.notes.itemIds('going').value[0] ?? '')
          ?.set('new', 1),
    ],
    ['a person', (p) => peopleOf(p.doc).set('x', { name: 'Dana', role: 'school', signKey: 'k' })],
    ['an invite', (p) => p.doc.getMap('invites').set('x', { id: 'x' })],
    ...['lines', 'plan', 'floor', 'cards', 'accepts', 'looks'].map(
      (root): Change => [`an entry of ${root}`, (p) => p.doc.getMap(root).set('x', 'y')],
    ),
  ] satisfies Change[])('covers %s', async (_, change) => {
    const panel = startMeeting();
    panel.notes.addItems('going', ['one', 'two']);
    const before = await hex(panel.doc);
    change(panel);
    expect(await hex(panel.doc)).not.toBe(before);
  });

  test('contents that look alike when run together have different encodings', () => {
    const values: unknown[] = [
      ['ab', 'c'],
      ['a', 'bc'],
      ['abc'],
      'abc',
      [],
      {},
      '',
      null,
      undefined,
      0,
      1,
      '1',
      true,
      false,
      [[]],
      [[], []],
      { a: 1 },
      { a: '1' },
      { a: { b: 1 } },
      { 'a\u0000b': 1 },
      new Uint8Array([1]),
      new Uint8Array([1, 0]),
      10n,
    ];
    const seen = new Set<string>();
    for (const value of values) {
      const doc = new Y.Doc();
      doc.getMap('meta').set('x', value);
      seen.add(Buffer.from(encodeContent(doc)).toString('hex'));
    }
    expect(seen.size).toBe(values.length);
  });

  test('an object’s keys may come in any order, and −0 is 0', () => {
    const encode = (value: unknown): Uint8Array => {
      const doc = new Y.Doc();
      doc.getMap('people').set('x', value);
      return encodeContent(doc);
    };
    expect(encode({ a: 1, b: 2 })).toEqual(encode({ b: 2, a: 1 }));
    expect(encode(-0)).toEqual(encode(0));
  });

  test('deep nesting does no harm', async () => {
    let deep: unknown = 'end';
    for (let i = 0; i < 2000; i++) deep = [deep];
    const doc = new Y.Doc();
    doc.getMap('invites').set('x', deep);
    expect((await contentDigest(doc)).length).toBe(32);
  });
});
