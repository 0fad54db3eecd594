import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MAX_ITEM_LENGTH } from '../../../lib/meeting/schema.ts';
import {
  applyTextChange,
  cutLong,
  findEdit,
  mergeComposed,
  moveOffset,
  moveStretches,
  pastedLines,
  splitsPair,
} from '../../../lib/meeting/text.ts';

describe('finding the edit', () => {
  test('uses the caret to tell equal letters apart', () => {
    expect(findEdit('aaaa', 'aaaaa', 2)).toEqual({ start: 1, removed: 0, inserted: 'a' });
    expect(findEdit('aaaa', 'aaa', 1)).toEqual({ start: 1, removed: 1, inserted: '' });
  });
  test('nothing changed', () => expect(findEdit('same', 'same', 2)).toBeNull());
  test('replaces a selection', () => {
    expect(findEdit('one two three', 'one 2 three', 5)).toEqual({ start: 4, removed: 3, inserted: '2' });
  });
  test('never tears a surrogate pair', () => {
    // Both emoji start with the same high surrogate.
    const edit = findEdit('x😀y', 'x😁y', 3);
    expect(edit).toEqual({ start: 1, removed: 2, inserted: '😁' });
    // These two end with the same low surrogate.
    const [a, b] = ['\u{1F600}', '\u{1FA00}'];
    expect(a.charCodeAt(1)).toBe(b.charCodeAt(1));
    expect(findEdit(`${a}z`, `${b}z`, 2)).toEqual({ start: 0, removed: 2, inserted: b });
  });
  test('a caret that lies outside is no problem', () => {
    expect(findEdit('ab', 'abc', 99)).toEqual({ start: 2, removed: 0, inserted: 'c' });
  });
});

describe('writing the edit', () => {
  const textOf = (content: string): Y.Text => {
    const text = new Y.Doc().getText('t');
    text.insert(0, content);
    return text;
  };
  test('changes only what differs', () => {
    const text = textOf('With help she reads well');
    const deltas: unknown[] = [];
    text.observe((event) => deltas.push(event.delta));
    applyTextChange(text, 'With help she now reads well', 17);
    expect(deltas).toEqual([[{ retain: 13 }, { insert: ' now' }]]);
    expect(text.toString()).toBe('With help she now reads well');
  });
  test('a text with things in it that are no text is written afresh', () => {
    const text = textOf('ab');
    text.insertEmbed(1, { image: 'x' });
    applyTextChange(text, 'abc', 3);
    expect(text.toString()).toBe('abc');
    expect(text.length).toBe(3);
  });
});

describe('following someone else’s edit', () => {
  test('moves an offset', () => {
    expect(moveOffset(5, [{ insert: 'abc' }])).toBe(8);
    expect(moveOffset(5, [{ retain: 5 }, { insert: 'abc' }])).toBe(5);
    expect(moveOffset(5, [{ retain: 2 }, { delete: 2 }])).toBe(3);
    expect(moveOffset(5, [{ retain: 4 }, { delete: 9 }])).toBe(4);
    expect(
      moveOffset(5, [{ retain: 2 }, { delete: 1 }, { insert: 'wxyz' }, { retain: 3 }, { insert: 'q' }]),
    ).toBe(8);
  });
  test('moves and splits stretches, so that what came in between stays', () => {
    expect(moveStretches([[2, 6]], [{ retain: 4 }, { insert: 'NEW' }])).toEqual([
      [2, 4],
      [7, 9],
    ]);
    expect(moveStretches([[2, 6]], [{ retain: 1 }, { delete: 3 }])).toEqual([[1, 3]]);
    expect(moveStretches([[2, 6]], [{ delete: 9 }])).toEqual([]);
    expect(moveStretches([[2, 6]], [{ insert: 'ab' }, { retain: 6 }, { insert: 'c' }])).toEqual([[4, 8]]);
  });
});

describe('a composition that ends while others write', () => {
  test('keeps both', () => {
    // "かな" was composed at the end while someone wrote at the start.
    expect(mergeComposed('note', 'noteかな', 6, 'A note', [[{ insert: 'A ' }]])).toEqual({
      text: 'A noteかな',
      caret: 8,
    });
  });
  test('a replaced word keeps what came into its middle', () => {
    const merged = mergeComposed('a kana b', 'a かな b', 4, 'a kaXna b', [[{ retain: 4 }, { insert: 'X' }]]);
    expect(merged).toEqual({ text: 'a かなX b', caret: 4 });
  });
  test('a word that someone else deleted meanwhile stays deleted', () => {
    expect(mergeComposed('a kana', 'a かな', 4, '', [[{ delete: 6 }]])).toEqual({ text: 'かな', caret: 2 });
  });
  test('a composition that came to nothing takes over what others wrote', () => {
    expect(mergeComposed('ab', 'ab', 2, 'xab', [[{ insert: 'x' }]])).toEqual({ text: 'xab', caret: 3 });
  });
});

describe('long and pasted texts', () => {
  test('cuts at white space and loses nothing', () => {
    const text = 'word '.repeat(10_001);
    const pieces = cutLong(text);
    expect(pieces.join('')).toBe(text);
    expect(pieces.length).toBe(3);
    for (const piece of pieces) expect(piece.length).toBeLessThanOrEqual(MAX_ITEM_LENGTH);
    expect(pieces[0]?.endsWith(' ')).toBe(true);
  });
  test('cuts between emoji, not through them', () => {
    const text = `x${'😀'.repeat(30)}`;
    const pieces = cutLong(text, 10);
    expect(pieces.join('')).toBe(text);
    for (const piece of pieces) expect(/\p{Cs}/u.test(piece)).toBe(false);
  });
  test('keeps the lines that hold something', () => {
    expect(pastedLines('one\r\n\r\n  two \rthree\n \n')).toEqual(['one', '  two', 'three']);
    expect(pastedLines(' \n')).toEqual([]);
  });
  test('knows where a pair would be torn', () => {
    expect([0, 1, 2, 3].map((i) => splitsPair('a😀', i))).toEqual([false, false, true, false]);
  });
});
