import { effect } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import type { MeetingRecords } from '../../../lib/meeting/record-contract.ts';
import {
  MAX_FIELD_LENGTH,
  MOST_RECORDS,
  overallStatus,
  RECORD_KINDS,
  type Status,
  TEXT_FIELDS,
} from '../../../lib/meeting/record-schema.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { metaOf, recordsOf } from '../../../lib/meeting/schema.ts';
import { connect, type Panel, startMeeting } from './helpers.ts';

interface Start extends Panel {
  readonly records: MeetingRecords;
}
function start(deviceId = 'me'): Start {
  const panel = startMeeting(deviceId);
  return { ...panel, records: openRecords(panel.doc, deviceId) };
}
/** The same meeting on another device, live. */
function join(doc: Y.Doc, deviceId: string): Start {
  const panel = connect(doc, deviceId);
  return { ...panel, records: openRecords(panel.doc, deviceId) };
}
const whats = (records: MeetingRecords): string[] => records.all.value.map((record) => record.words.what);
const add = (records: MeetingRecords, kind: (typeof RECORD_KINDS)[number], what: string): string =>
  records.add(kind, { words: { what } }) ?? '';
/** How often a signal tells something new while `run` runs. */
function tellings(read: () => unknown, run: () => void): number {
  let count = -1;
  const stop = effect(() => {
    read();
    count++;
  });
  run();
  stop();
  return count;
}

describe('adding', () => {
  test('puts each at the end of its kind, kind after kind', () => {
    const { records } = start();
    for (const what of ['D1', 'D2']) add(records, 'decision', what);
    for (const what of ['A1', 'A2', 'A3']) add(records, 'action', what);
    expect(whats(records)).toEqual(['A1', 'A2', 'A3', 'D1', 'D2']);
  });
  test.each(RECORD_KINDS)('makes every text of %s with it, so that two people can write at once', (kind) => {
    const { records } = start();
    const id = records.add(kind) ?? '';
    for (const field of TEXT_FIELDS[kind]) expect(records.text(id, field)).toBeInstanceOf(Y.Text);
    expect(records.text(id, kind === 'issue' ? 'who' : 'happened')).toBeNull();
    expect(records.record(id).value).toMatchObject({ id, kind, author: 'me', deleted: null, status: 'open' });
  });
  test('takes over words, dates, links, the issue and where it comes from; leaves out what does not belong', () => {
    const { records, notes } = start();
    const note = notes.addItem('going', { text: 'Reading' }) ?? '';
    const issue = add(records, 'issue', 'Mornings');
    const from = { meeting: 'm0', record: 'r0', receipt: '{}' };
    const id = records.add('goal', {
      words: { what: 'Reads', happened: 'never shown' },
      dates: { by: '2027-06-01', look: 'next-meeting' },
      links: [note, 'no such note'],
      ...{ issue, from },
    });
    expect(records.record(id ?? '').value).toMatchObject({
      dates: { by: '2027-06-01', look: 'next-meeting' },
      links: [note],
      ...{ issue, carried: from },
    });
    expect(records.record(id ?? '').value?.words).toMatchObject({ what: 'Reads', happened: '' });
  });
  test('a history that is too long to carry is left behind, and still says where it is', () => {
    const { records } = start();
    const from = { meeting: 'm0', record: 'r0', receipt: 'x'.repeat(300_000) };
    const id = records.add('goal', { from }) ?? '';
    expect(records.record(id).value?.carried).toEqual({ ...from, receipt: '' });
  });
  test('what was carried over already is not added again, unless it is in the bin', () => {
    const { records } = start();
    const carry = (record: string): string | null =>
      records.add('goal', { words: { what: record }, from: { meeting: 'm0', record, receipt: '' } });
    const first = carry('r0');
    expect(carry('r0')).toBe(first);
    carry('r1');
    expect(whats(records)).toEqual(['r0', 'r1']);
    records.delete(first ?? '');
    expect(carry('r0')).not.toBe(first);
    expect(whats(records)).toEqual(['r1', 'r0']);
  });
  test('from a note fills in its words and links it; a long one is cut after a word', () => {
    const { records, notes } = start();
    const short = notes.addItem('help', { text: '  Try the quiet room ' }) ?? '';
    const long = notes.addItem('help', { text: 'quiet words '.repeat(1_000) }) ?? '';
    const endless = notes.addItem('help', { text: '😀'.repeat(5_000) }) ?? '';
    for (const kind of RECORD_KINDS) {
      const view = records.record(records.addFromNote(kind, short) ?? '').value;
      expect(view).toMatchObject({ kind, links: [short] });
      expect(view?.words.what).toBe('Try the quiet room');
    }
    const cut = records.record(records.addFromNote('decision', long) ?? '').value?.words.what ?? '';
    expect(cut.length).toBeLessThanOrEqual(MAX_FIELD_LENGTH);
    expect(cut).toMatch(/^(?:quiet words )+(?:quiet )?…$/u);
    const faces = records.record(records.addFromNote('decision', endless) ?? '').value?.words.what ?? '';
    expect(faces).toMatch(/^😀{900,} …$/u);
  });
  test('from a note that is gone or never was makes nothing', () => {
    const { records, notes } = start();
    const note = notes.addItem('going', { text: 'x' }) ?? '';
    notes.deleteItem(note);
    for (const id of [note, 'nowhere', '__proto__', 'constructor', ''])
      expect(records.addFromNote('action', id)).toBeNull();
    expect(records.all.value).toEqual([]);
  });
  test('needs a kind', () => {
    const { records, doc } = start();
    const before = encodeContent(doc);
    expect(records.add('constructor' as never)).toBeNull();
    expect(encodeContent(doc)).toEqual(before);
  });
});

describe('writing', () => {
  test('two people write into one field at once, and no word is lost', () => {
    const { records, doc } = start();
    const id = add(records, 'action', 'Call');
    const other = new Y.Doc();
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    openRecords(other, 'other').editText(id, 'what', 'Please Call', 7);
    records.editText(id, 'what', 'Call Dana', 9);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    expect(records.record(id).value?.words.what).toBe('Please Call Dana');
  });
  test('is cut at its end and says so; what others made longer is kept', () => {
    const { records } = start();
    const id = add(records, 'action', '');
    expect(records.editText(id, 'what', 'a'.repeat(MAX_FIELD_LENGTH), 5)).toBe(true);
    expect(records.editText(id, 'what', 'b'.repeat(MAX_FIELD_LENGTH + 1), 5)).toBe(false);
    expect(records.record(id).value?.words.what).toBe('b'.repeat(MAX_FIELD_LENGTH));
    expect(records.editText(id, 'what', `${'a'.repeat(MAX_FIELD_LENGTH - 1)}😀`, 5)).toBe(false);
    expect(records.record(id).value?.words.what).toBe('a'.repeat(MAX_FIELD_LENGTH - 1));
    records.text(id, 'what')?.insert(0, 'c'.repeat(MAX_FIELD_LENGTH));
    const both = records.text(id, 'what')?.toString() ?? '';
    expect(records.record(id).value?.words.what).toBe(both);
    expect(records.editText(id, 'what', `d${both.slice(1)}`, 1)).toBe(true);
    expect(records.record(id).value?.words.what.length).toBe(both.length);
  });
  test('goes on where somebody put something that is no text', () => {
    const { records, doc } = start();
    const id = add(records, 'action', 'Call');
    recordsOf(doc).get(id)?.set('what', { not: 'text' });
    expect(records.record(id).value?.words.what).toBe('');
    expect(records.text(id, 'what')).toBeNull();
    expect(records.editText(id, 'what', 'Call again', 10)).toBe(true);
    expect(whats(records)).toEqual(['Call again']);
  });
  test('dates are days that exist', () => {
    const { records } = start();
    const id = add(records, 'action', 'Call');
    expect(records.setDate(id, 'by', '2028-02-29')).toBe(true);
    for (const bad of ['2027-02-29', '29.2.2028', '2028-2-9', '', 'soon', 20280229, null].slice(0))
      if (bad !== '') expect(records.setDate(id, 'by', bad as never)).toBe(false);
    expect(records.setDate(id, 'look', '2028-02-29')).toBe(false);
    expect(records.record(id).value?.dates).toEqual({ by: '2028-02-29', look: '' });
    expect(records.setDate(id, 'by', '')).toBe(true);
    expect(records.record(id).value?.dates.by).toBe('');
  });
  test('notes are linked and unlinked one by one', () => {
    const { records, notes } = start();
    const [a = '', b = ''] = notes.addItems('going', ['a', 'b']);
    const id = add(records, 'need', 'A bus');
    for (const note of [a, b, 'nowhere', 'a b']) records.link(id, note);
    expect([...(records.record(id).value?.links ?? [])].sort()).toEqual([a, b].sort());
    records.unlink(id, a);
    expect(records.record(id).value?.links).toEqual([b]);
  });
  test('comes out of an issue, and only out of one', () => {
    const { records } = start();
    const issue = add(records, 'issue', 'Mornings');
    const id = add(records, 'decision', 'Later start');
    for (const none of [id, 'nowhere', '__proto__']) records.setIssue(id, none);
    expect(records.record(id).value?.issue).toBe('');
    records.setIssue(id, issue);
    expect(records.record(id).value?.issue).toBe(issue);
    records.setIssue(id, '');
    expect(records.record(id).value?.issue).toBe('');
  });
});

describe('status', () => {
  test('each side keeps its own; dropping needs a reason', () => {
    const { records } = start();
    const id = add(records, 'action', 'Call');
    expect(records.setStatus(id, 'family', 'done')).toBe(true);
    expect(records.setStatus(id, 'school', 'dropped', '  ')).toBe(false);
    expect(records.record(id).value?.statuses.school).toBeUndefined();
    expect(records.setStatus(id, 'school', 'dropped', 'No bus any more')).toBe(true);
    const view = records.record(id).value;
    expect(view?.statuses.family).toMatchObject({ status: 'done', reason: '', by: 'me' });
    expect(view?.statuses.school).toMatchObject({ status: 'dropped', reason: 'No bus any more' });
    expect(view?.status).toBe('in-progress');
    expect(records.setStatus(id, '__proto__' as never, 'done')).toBe(false);
    expect(records.setStatus(id, 'family', 'gone' as never)).toBe(false);
  });
  test('said twice is written once', () => {
    const { records } = start();
    const id = add(records, 'action', 'Call');
    records.setStatus(id, 'family', 'done');
    const at = records.record(id).value;
    expect(records.setStatus(id, 'family', 'done')).toBe(true);
    expect(records.record(id).value).toBe(at);
  });
  test.each<[Partial<Record<'family' | 'school' | 'student', Status>>, Status]>([
    [{}, 'open'],
    [{ family: 'done' }, 'done'],
    [{ family: 'done', school: 'done' }, 'done'],
    [{ family: 'done', school: 'open' }, 'in-progress'],
    [{ family: 'dropped', school: 'open' }, 'open'],
    [{ family: 'dropped', school: 'dropped' }, 'dropped'],
    [{ school: 'in-progress', student: 'open' }, 'in-progress'],
  ])('%j together: %s', (said, expected) => {
    const { records } = start();
    const id = add(records, 'action', 'Call');
    for (const [side, status] of Object.entries(said))
      records.setStatus(id, side as 'family', status, 'because');
    expect(records.record(id).value?.status).toBe(expected);
    expect(overallStatus(records.record(id).value?.statuses ?? {})).toBe(expected);
  });
});

describe('order and bin', () => {
  test('moves within the kind, and says so', () => {
    const { records } = start();
    const [a, b, c] = ['A', 'B', 'C'].map((what) => add(records, 'action', what));
    add(records, 'decision', 'D');
    expect(records.moveUp(c ?? '')).toBe(true);
    expect(whats(records)).toEqual(['A', 'C', 'B', 'D']);
    expect(records.moveUp(a ?? '')).toBe(false);
    expect(records.moveDown(b ?? '')).toBe(false);
    expect(records.moveDown('nowhere')).toBe(false);
    expect(records.ids('action').value).toEqual([a, c, b]);
  });
  test('what is in the bin holds still, and comes back where it was', () => {
    const { records } = start();
    const [, b = '', c = ''] = ['A', 'B', 'C'].map((what) => add(records, 'action', what));
    records.delete(b);
    expect(whats(records)).toEqual(['A', 'C']);
    expect(records.bin.value.map(({ id }) => id)).toEqual([b]);
    expect(records.record(b).value?.deleted?.by).toBe('me');
    expect(records.editText(b, 'what', 'x', 1)).toBe(false);
    expect(records.setDate(b, 'by', '2027-01-01')).toBe(false);
    expect(records.setStatus(b, 'family', 'done')).toBe(false);
    expect(records.addEntry(b, 'update', 'x')).toBeNull();
    expect(records.moveUp(b)).toBe(false);
    expect(records.moveUp(c)).toBe(true);
    expect(whats(records)).toEqual(['C', 'A']);
    records.restore(b);
    expect(whats(records)).toContain('B');
    expect(records.bin.value).toEqual([]);
  });
  test('equal or broken keys are mended where someone moves', () => {
    const { records, doc } = start();
    const ids = ['A', 'B', 'C'].map((what) => add(records, 'action', what));
    for (const id of ids) recordsOf(doc).get(id)?.set('order', 'a0');
    const before = whats(records);
    expect(records.moveUp(records.ids('action').value[2] ?? '')).toBe(true);
    expect(whats(records)).toEqual([before[0], before[2], before[1]]);
    recordsOf(doc)
      .get(ids[0] ?? '')
      ?.set('order', Number.NaN);
    expect(whats(records).at(-1)).toBe('A');
  });
});

describe('undo', () => {
  test('of "add" puts it away with its words; what somebody else wrote into it stays in the bin', () => {
    const { records, doc, notes } = start();
    const other = join(doc, 'other');
    const note = notes.addItem('going', { text: 'Call' }) ?? '';
    const id = records.addFromNote('action', note) ?? '';
    other.records.editText(id, 'who', 'Dana', 4);
    expect(records.canUndo.value).toBe(true);
    expect(records.undo()).toBe(id);
    expect(records.canUndo.value).toBe(false);
    for (const { records: seen } of [{ records }, other]) {
      expect(seen.all.value).toEqual([]);
      expect(seen.bin.value.map(({ words, links }) => [words.what, words.who, links])).toEqual([
        ['', 'Dana', []],
      ]);
    }
    records.restore(id);
    expect(other.records.all.value.map(({ words }) => words.who)).toEqual(['Dana']);
  });
  test('leaves nothing in the bin where nobody wrote anything', () => {
    const { records } = start();
    add(records, 'action', 'Call');
    records.undo();
    expect([records.all.value, records.bin.value]).toEqual([[], []]);
  });
  test('takes back one own step after the other, and nobody else’s', () => {
    const { records, doc } = start();
    const other = join(doc, 'other');
    const id = add(records, 'action', 'Call');
    records.setDate(id, 'by', '2027-01-01');
    records.setStatus(id, 'family', 'done');
    other.records.setStatus(id, 'school', 'done');
    records.delete(id);
    for (const expected of [{ deleted: null }, { statuses: { school: {} } }, { dates: { by: '' } }]) {
      expect(records.undo()).toBe(id);
      expect(records.record(id).value).toMatchObject(expected);
    }
    expect(records.record(id).value?.statuses.family).toBeUndefined();
    expect(other.records.undo()).toBe(id);
    expect(records.record(id).value?.statuses).toEqual({});
  });
  test('takes typing in one field as one step, and in the next field as another', () => {
    const { records } = start();
    const id = add(records, 'action', '');
    for (const what of ['C', 'Ca', 'Call']) records.editText(id, 'what', what, what.length);
    for (const who of ['S', 'Sa', 'Sam']) records.editText(id, 'who', who, who.length);
    expect(records.undo()).toBe(id);
    expect(records.record(id).value?.words).toMatchObject({ what: 'Call', who: '' });
    expect(records.undo()).toBe(id);
    expect(records.record(id).value?.words).toMatchObject({ what: '', who: '' });
  });
  test('does not reach notes', () => {
    const { records, notes } = start();
    notes.addItem('going', { text: 'x' });
    expect(records.undo()).toBeNull();
    expect(notes.count.value).toBe(1);
  });
});

describe('issues', () => {
  test('steps are skipped and taken up again, also an honest end', () => {
    const { records } = start();
    const issue = add(records, 'issue', 'Mornings');
    const action = add(records, 'action', 'Call');
    records.setSkipped(issue, 'criteria', true);
    records.setSkipped(issue, 'constructor' as never, true);
    records.setSkipped(action, 'criteria', true);
    records.setNotAgreed(issue, true);
    records.setNotAgreed(action, true);
    expect(records.record(issue).value).toMatchObject({ notAgreed: true });
    expect([...(records.record(issue).value?.skipped ?? [])]).toEqual(['criteria']);
    expect(records.record(action).value).toMatchObject({ notAgreed: false, skipped: new Set() });
    records.setSkipped(issue, 'criteria', false);
    records.setNotAgreed(issue, false);
    expect(records.record(issue).value).toMatchObject({ notAgreed: false, skipped: new Set() });
  });
  test('everyone says for themselves which idea could work', () => {
    const { records, doc } = start();
    const other = join(doc, 'other');
    const issue = add(records, 'issue', 'Mornings');
    const idea = records.addEntry(issue, 'idea', 'Later bus') ?? '';
    const criterion = records.addEntry(issue, 'criterion', 'Less rush') ?? '';
    records.setWorks(issue, idea, true);
    other.records.setWorks(issue, idea, true);
    for (const wrong of [criterion, 'nowhere', '__proto__']) records.setWorks(issue, wrong, true);
    expect([...(records.record(issue).value?.works ?? [])]).toEqual([[idea, ['me', 'other']]]);
    records.setWorks(issue, idea, false);
    expect([...(records.record(issue).value?.works ?? [])]).toEqual([[idea, ['other']]]);
  });
});

describe('signals', () => {
  test('a keystroke in a note costs nothing here, one in a record touches that one alone', () => {
    const { records, notes } = start();
    const note = notes.addItem('going', { text: 'x' }) ?? '';
    const [a = '', b = ''] = ['A', 'B'].map((what) => add(records, 'action', what));
    const other = records.record(b).value;
    expect(
      tellings(
        () => records.all.value,
        () => notes.editText(note, 'xy', 2),
      ),
    ).toBe(0);
    const type = (what: string) => () => void records.editText(a, 'what', what, what.length);
    expect(tellings(() => records.ids('action').value, type('A1'))).toBe(0);
    expect(tellings(() => records.record(b).value, type('A2'))).toBe(0);
    expect(tellings(() => records.bin.value, type('A3'))).toBe(0);
    expect(tellings(() => records.record(a).value, type('A4'))).toBe(1);
    expect(tellings(() => records.all.value, type('A5'))).toBe(1);
    expect(records.all.value[1]).toBe(other);
    expect(whats(records)).toEqual(['A5', 'B']);
  });
  test('adding tells once', () => {
    const { records } = start();
    expect(
      tellings(
        () => records.all.value,
        () => void add(records, 'action', 'A'),
      ),
    ).toBe(1);
    expect(
      tellings(
        () => records.ids('goal').value,
        () => void add(records, 'action', 'A'),
      ),
    ).toBe(0);
  });
  test('nothing follows after destroy', () => {
    const { records, doc } = start();
    const id = add(records, 'action', 'A');
    records.destroy();
    recordsOf(doc).delete(id);
    expect(whats(records)).toEqual(['A']);
  });
});

test('a newer version’s document is shown and never written to', () => {
  const { records, doc, notes } = start();
  const note = notes.addItem('going', { text: 'x' }) ?? '';
  const id = add(records, 'issue', 'A');
  const idea = records.addEntry(id, 'idea', 'x') ?? '';
  metaOf(doc).set('schema', 2);
  const before = encodeContent(doc);
  expect(records.add('action')).toBeNull();
  expect(records.addFromNote('action', note)).toBeNull();
  expect(records.editText(id, 'what', 'B', 1)).toBe(false);
  expect(records.setStatus(id, 'family', 'done')).toBe(false);
  expect(records.addEntry(id, 'idea', 'y')).toBeNull();
  expect(records.undo()).toBeNull();
  records.delete(id);
  records.link(id, note);
  records.removeEntry(idea);
  records.setWorks(id, idea, true);
  records.setNotAgreed(id, true);
  expect(encodeContent(doc)).toEqual(before);
  expect(whats(records)).toEqual(['A']);
});

test('of too many records of a kind everyone leaves out the same, whatever came first', () => {
  const { records, doc } = start();
  const mine = add(records, 'decision', 'Mine');
  const ids = Array.from({ length: MOST_RECORDS + 20 }, (_, i) => `r${String(i).padStart(4, '0')}`);
  const put = (id: string): void => {
    recordsOf(doc).set(id, new Y.Map([['kind', 'action'] as [string, unknown], ['order', 'a0']]));
  };
  doc.transact(() => ids.toReversed().forEach(put));
  const kept = ids.slice(0, MOST_RECORDS);
  expect(records.ids('action').value).toEqual(kept);
  expect(openRecords(doc, 'other').ids('action').value).toEqual(kept);
  expect(records.record(ids.at(-1) ?? '').value).toBeNull();
  recordsOf(doc).delete('r0000');
  expect(records.ids('action').value).toEqual(ids.slice(1, MOST_RECORDS + 1));
  recordsOf(doc).get('r0001')?.set('kind', 'need');
  expect(records.ids('action').value).toEqual(ids.slice(2, MOST_RECORDS + 2));
  expect(records.ids('need').value).toEqual(['r0001']);
  expect(records.ids('decision').value).toEqual([mine]);
});
