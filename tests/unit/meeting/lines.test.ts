import { effect } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import type { MeetingLines } from '../../../lib/meeting/line-contract.ts';
import {
  LINE_FACTS,
  LINE_KINDS,
  type LineFact,
  type LineKind,
  MAX_FACT_LENGTH,
  MAX_LINE_LENGTH,
  MOST_LINES,
} from '../../../lib/meeting/line-schema.ts';
import { asFact } from '../../../lib/meeting/line-view.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { linesOf, metaOf } from '../../../lib/meeting/schema.ts';
import { connect, startMeeting } from './helpers.ts';

const start = () => {
  const { doc } = startMeeting();
  return { doc, lines: openLines(doc, 'me') };
};
const texts = (lines: MeetingLines, kind: LineKind): string[] => lines.of(kind).value.map(({ text }) => text);
const add = (lines: MeetingLines, kind: LineKind, text: string): string => lines.add(kind, { text }) ?? '';

describe('adding', () => {
  test.each(LINE_KINDS)(
    '%s: at the end of its kind, with a text that two people can write in at once',
    (kind) => {
      const { doc, lines } = start();
      for (const text of ['one', 'two']) add(lines, kind, text);
      const id = lines.add(kind) ?? '';
      expect(texts(lines, kind)).toEqual(['one', 'two', '']);
      expect(lines.text(id)).toBeInstanceOf(Y.Text);
      expect(lines.line(id).value).toMatchObject({
        id,
        kind,
        author: 'me',
        deleted: null,
        minutes: 0,
        state: '',
      });
      const others = LINE_KINDS.filter((other) => other !== kind);
      for (const other of others) expect(lines.of(other).value).toEqual([]);
      expect(openLines(doc, 'other').of(kind).value).toEqual(lines.of(kind).value);
    },
  );
  test('takes over facts that make sense for its kind', () => {
    const { lines } = start();
    const facts = { minutes: '15', state: 'done', section: 'going', role: 'school', on: 'tomorrow' };
    const id = lines.add('topic', { text: 'Reading', facts }) ?? '';
    expect(lines.line(id).value).toMatchObject({
      minutes: 15,
      state: 'done',
      section: 'going',
      role: '',
      on: '',
    });
  });
  test('several at once are one step of undo', () => {
    const { lines } = start();
    expect(lines.addAll('charter', [])).toEqual([]);
    expect(lines.canUndo.value).toBe(false);
    const ids = lines.addAll('charter', [{ text: 'One at a time' }, { text: 'Plain words' }]);
    expect(texts(lines, 'charter')).toEqual(['One at a time', 'Plain words']);
    expect(lines.undo()).toBe(ids[1]);
    expect(texts(lines, 'charter')).toEqual([]);
    expect(lines.canUndo.value).toBe(false);
  });
  test('an unknown kind adds nothing', () => {
    const { doc, lines } = start();
    const before = encodeContent(doc);
    expect(lines.add('__proto__' as LineKind)).toBeNull();
    expect(encodeContent(doc)).toEqual(before);
  });
});

describe('writing', () => {
  test('two people write in one line at once, nothing is lost', () => {
    const { doc, lines } = start();
    const theirs = openLines(connect(doc, 'dana').doc, 'dana');
    const id = add(lines, 'strength', 'kind');
    theirs.editText(id, 'very kind', 5);
    lines.editText(id, 'very kind and curious', 21);
    expect(theirs.line(id).value?.text).toBe('very kind and curious');
    expect(lines.undo()).toBe(id);
    expect(theirs.line(id).value?.text).toBe('very kind');
  });
  test('more than fits is cut, no character torn', () => {
    const { lines } = start();
    const id = add(lines, 'news', '');
    expect(lines.editText(id, `${'a'.repeat(MAX_LINE_LENGTH - 1)}😀`, 1)).toBe(false);
    expect(lines.line(id).value?.text).toBe('a'.repeat(MAX_LINE_LENGTH - 1));
    expect(lines.editText(id, 'short', 5)).toBe(true);
    expect(add(lines, 'news', 'x'.repeat(10_000)) && texts(lines, 'news')[1]).toHaveLength(MAX_LINE_LENGTH);
  });
  test('a list tells only those who look at it, and a line only of itself', () => {
    const { lines } = start();
    const [one, two] = [add(lines, 'parked', 'one'), add(lines, 'topic', 'two')];
    const told = { parked: -1, topic: -1, one: -1 };
    const follow = (name: keyof typeof told, read: () => unknown) =>
      effect(() => {
        read();
        told[name]++;
      });
    const stops = [
      follow('parked', () => lines.of('parked').value),
      follow('topic', () => lines.of('topic').value),
      follow('one', () => lines.line(one).value),
    ];
    lines.editText(two, 'two!', 4);
    lines.editText(two, 'two!', 4);
    expect(told).toEqual({ parked: 0, topic: 1, one: 0 });
    lines.editText(one, 'one!', 4);
    expect(told).toEqual({ parked: 1, topic: 1, one: 1 });
    for (const stop of stops) stop();
  });
});

describe('facts', () => {
  test('each kind has its own, and only values that make sense', () => {
    const { doc, lines } = start();
    const good: Record<LineFact, string> = {
      ...{
        minutes: '240',
        state: 'done',
        section: 'going',
        role: 'family',
        why: 'knows him',
        on: '2027-02-28',
      },
      ...{ side: 'school', sort: 'thanks', to: 'Dana', time: '08:15' },
    };
    for (const kind of LINE_KINDS) {
      const id = add(lines, kind, kind);
      for (const [fact, value] of Object.entries(good) as [LineFact, string][]) {
        const has = (LINE_FACTS[kind] as readonly string[]).includes(fact);
        const fits = kind === 'document' && fact === 'state' ? 'sent' : value;
        expect(lines.setFact(id, fact, fits), `${kind} ${fact}`).toBe(has);
        const shown = lines.line(id).value?.[fact];
        expect(String(shown), `${kind} ${fact}`).toBe(has ? fits : fact === 'minutes' ? '0' : '');
        if (has) expect(lines.setFact(id, fact, '')).toBe(true);
        expect(linesOf(doc).get(id)?.has(fact)).toBe(false);
      }
    }
  });
  test.each([
    ['topic', 'minutes', ['0', '-5', '1.5', '241', '05', '1e2', '٥', 'many']],
    ['topic', 'state', ['sent', 'DONE']],
    ['topic', 'section', ['x'.repeat(129)]],
    ['document', 'state', ['done']],
    ['document', 'on', ['2027-02-29', 'next-meeting']],
    ['attendee', 'role', ['boss', '__proto__']],
    ['question', 'side', ['family ', 'toString']],
    ['celebration', 'sort', ['good']],
    ['checkin', 'time', ['24:00', '9:15']],
  ] satisfies [LineKind, LineFact, string[]][])('%s, %s: %j make no sense', (kind, fact, bad) => {
    const { doc, lines } = start();
    const id = add(lines, kind, 'x');
    const before = encodeContent(doc);
    for (const value of bad) {
      expect(lines.setFact(id, fact, value)).toBe(false);
      expect(asFact(kind, fact, value)).toBe('');
    }
    expect(encodeContent(doc)).toEqual(before);
    for (const value of [null, undefined, 3, Number.NaN, {}, ['done'], new Y.Text('done')])
      expect(asFact(kind, fact, value)).toBe('');
  });
  test('people’s own words are cleaned and cut; the same twice is written once', () => {
    const { doc, lines } = start();
    const id = add(lines, 'attendee', 'Sam');
    expect(lines.setFact(id, 'why', ` helps\u0000 with reading ${'x'.repeat(900)}`)).toBe(true);
    expect(lines.line(id).value?.why).toHaveLength(MAX_FACT_LENGTH);
    expect(lines.setFact(id, 'why', 'helps ')).toBe(true);
    const before = encodeContent(doc);
    expect(lines.setFact(id, 'why', 'helps')).toBe(true);
    expect(encodeContent(doc)).toEqual(before);
    expect(lines.undo()).toBe(id);
    expect(lines.line(id).value?.why).toHaveLength(MAX_FACT_LENGTH);
  });
});

describe('places and the bin', () => {
  test('lines move among their kind and no further', () => {
    const { lines } = start();
    const [a, , c] = lines.addAll('topic', [{ text: 'a' }, { text: 'b' }, { text: 'c' }]);
    add(lines, 'parked', 'p');
    expect(lines.moveUp(a ?? '')).toBe(false);
    expect(lines.moveDown(c ?? '')).toBe(false);
    expect(lines.moveDown(a ?? '')).toBe(true);
    expect(lines.moveUp(c ?? '')).toBe(true);
    expect(texts(lines, 'topic')).toEqual(['b', 'c', 'a']);
    expect(lines.undo()).toBe(c);
    expect(texts(lines, 'topic')).toEqual(['b', 'a', 'c']);
  });
  test('deleting is taken back by undo or restore; a deleted line is not written to', () => {
    const { lines } = start();
    const id = add(lines, 'helps', 'a break');
    lines.delete(id);
    expect(texts(lines, 'helps')).toEqual([]);
    expect(lines.line(id).value?.deleted).toMatchObject({ by: 'me' });
    expect(lines.editText(id, 'x', 1)).toBe(false);
    expect(lines.moveUp(id)).toBe(false);
    lines.restore(id);
    expect(texts(lines, 'helps')).toEqual(['a break']);
    lines.delete(id);
    expect(lines.undo()).toBe(id);
    expect(texts(lines, 'helps')).toEqual(['a break']);
  });
  test('taking back "add" leaves what others wrote into it, in the bin', () => {
    const { doc, lines } = start();
    const theirs = openLines(connect(doc, 'dana').doc, 'dana');
    const id = add(lines, 'celebration', 'Well done');
    theirs.editText(id, 'Well done, all', 14);
    expect(lines.undo()).toBe(id);
    expect(texts(theirs, 'celebration')).toEqual([]);
    theirs.restore(id);
    expect(texts(lines, 'celebration')).toEqual([', all']);
  });
});

test('too many of one kind: everyone leaves out the same ones, the other kinds have room', () => {
  const { doc, lines } = start();
  doc.transact(() => {
    for (let i = 0; i < MOST_LINES + 50; i++) {
      const entry = new Y.Map<unknown>([['kind', 'parked'] as [string, unknown]]);
      linesOf(doc).set(`x${String(i).padStart(5, '0')}`, entry);
    }
  });
  expect(lines.of('parked').value).toHaveLength(MOST_LINES);
  expect(lines.line(`x${String(MOST_LINES).padStart(5, '0')}`).value).toBeNull();
  expect(add(lines, 'topic', 'Reading') && texts(lines, 'topic')).toEqual(['Reading']);
});

test('what was begun and left takes no room; a full list says so', () => {
  const { lines } = start();
  for (let i = 0; i < MOST_LINES + 20; i++) lines.delete(add(lines, 'parked', ''));
  const id = add(lines, 'parked', 'The bus');
  expect(texts(lines, 'parked')).toEqual(['The bus']);
  lines.delete(id);
  expect(texts(lines, 'parked')).toEqual([]);
  lines.restore(id);
  for (let i = 1; i < MOST_LINES; i++) add(lines, 'parked', `${i}`);
  expect(texts(lines, 'parked')).toHaveLength(MOST_LINES);
  expect(lines.add('parked', { text: 'one too many' })).toBeNull();
  expect(lines.addAll('parked', [{}, {}])).toEqual([]);
  expect(lines.add('topic', { text: 'another list' })).not.toBeNull();
});

test('a newer version’s document is not written to, and nothing follows after destroy', () => {
  const { doc, lines } = start();
  const id = add(lines, 'topic', 'Reading');
  add(lines, 'topic', 'Mornings');
  metaOf(doc).set('schema', 2);
  const before = encodeContent(doc);
  expect(lines.add('topic')).toBeNull();
  expect(lines.addAll('topic', [{}])).toEqual([]);
  expect(lines.editText(id, 'x', 1)).toBe(false);
  expect(lines.setFact(id, 'minutes', '5')).toBe(false);
  expect([lines.moveDown(id), lines.moveUp(id)]).toEqual([false, false]);
  lines.delete(id);
  lines.restore(id);
  expect(lines.undo()).toBeNull();
  expect(encodeContent(doc)).toEqual(before);
  lines.destroy();
  linesOf(doc).get(id)?.set('minutes', '5');
  expect(lines.line(id).value?.minutes).toBe(0);
});
