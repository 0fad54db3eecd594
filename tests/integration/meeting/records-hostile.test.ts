import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { isCalendarDate } from '../../../lib/meeting/calendar-date.ts';
import { contentDigest } from '../../../lib/meeting/digest.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import type { MeetingRecords } from '../../../lib/meeting/record-contract.ts';
import { RECORD_KINDS, SIDES, STATUSES, TEXT_FIELDS } from '../../../lib/meeting/record-schema.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { reportOf } from '../../../lib/meeting/report.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { garbage } from './garbage.ts';
import { type Random, seeded } from './random.ts';

const LONGEST_ID = 128;
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  records: [
    ...[
      'kind',
      'order',
      'author',
      'at',
      'deleted',
      'what',
      'who',
      'know',
      'because',
      'happened',
      'by',
      'look',
    ],
    ...[
      'issue',
      'outcome',
      'from',
      'status family',
      'status school',
      'status __proto__',
      'note a',
      'note ',
      'note',
    ],
    ...['works a b', 'works a b c', 'works', 'works  ', 'skipped ideas', 'skipped __proto__', '__proto__'],
  ],
  entries: ['about', 'kind', 'by', 'at', 'text', 'value', 'on', 'gone', 'place', '__proto__'],
  details: ['child', 'next', 'nextTime', 'summaryFor', '__proto__'],
};
const IDS = ['a', 'b', 'c', '', '__proto__', 'constructor', 'ï'.repeat(300)];

function good(random: Random, root: string, key: string): unknown {
  if (key === 'kind')
    return root === 'records' ? random.pick(RECORD_KINDS) : random.pick(['update', 'progress', 'idea']);
  if ((TEXT_FIELDS.goal as readonly string[]).includes(key)) return new Y.Text('words');
  const values: Readonly<Record<string, unknown>> = {
    ...{
      order: 'a0',
      author: 'eve',
      at: 5,
      deleted: { by: 'eve', at: 1 },
      by: root === 'entries' ? 'eve' : '2027-01-01',
    },
    ...{
      look: 'next-meeting',
      issue: 'a',
      outcome: 'not-agreed',
      about: 'a',
      text: 'words',
      value: 3,
      on: '2027-01-01',
    },
    ...{
      from: { meeting: 'm', record: 'r', receipt: '{}' },
      place: 3,
      child: 'J.',
      next: '2027-01-01',
      nextTime: '09:30',
    },
    'status family': { status: 'dropped', reason: 'x'.repeat(10_000), by: 'eve', at: 3 },
  };
  return values[key] ?? true;
}
/** An entry of which some fields are good and others junk. */
function entry(random: Random, root: string): unknown {
  const fields = (FIELDS[root] ?? [])
    .filter(() => random.chance(0.7))
    .map((key): [string, unknown] => [key, random.chance(0.6) ? good(random, root, key) : garbage(random)]);
  if (random.chance(root === 'records' ? 0.9 : 0.2)) return new Y.Map(fields);
  // What cannot be encoded again does not arrive (lib/sync/plain-values.ts); other inherited fields must mean nothing.
  const inherited = { about: 'a', kind: 'update', by: 'eve', at: 1, text: 'words' };
  return Object.fromEntries(
    fields
      .filter(([, value]) => !(value instanceof Y.AbstractType || value instanceof Y.Doc))
      .map(([key, value]) => [key, key === '__proto__' ? inherited : value]),
  );
}

/** All that screens draw is of the right shape, and can be drawn. */
function expectReadable(records: MeetingRecords): void {
  const id = (value: string): void => expect(value.length).toBeLessThanOrEqual(LONGEST_ID);
  const time = (at: number): void => expect(Number.isNaN(new Date(at).getTime()), `${at}`).toBe(false);
  const text = (value: string): void => expect(value).not.toMatch(/[^\P{Cc}\n]|\p{Surrogate}/u);
  for (const view of [...records.all.value, ...records.bin.value]) {
    expect(RECORD_KINDS).toContain(view.kind);
    expect(STATUSES).toContain(view.status);
    for (const each of [view.id, view.author, view.issue, ...view.links, ...view.works.keys()]) id(each);
    for (const devices of view.works.values()) devices.forEach(id);
    for (const words of Object.values(view.words)) text(words);
    for (const date of Object.values(view.dates))
      expect(date === '' || date === 'next-meeting' || isCalendarDate(date)).toBe(true);
    time(view.at);
    for (const [side, mark] of Object.entries(view.statuses)) {
      expect(SIDES).toContain(side);
      text(mark.reason);
      expect(mark.reason.length).toBeLessThanOrEqual(500);
      time(mark.at);
    }
    for (const said of records.entries(view.id).value) {
      id(said.by);
      time(said.at);
      text(said.text);
      expect(said.value === null).toBe(said.kind !== 'progress');
      expect(isCalendarDate(said.on)).toBe(said.kind === 'progress');
    }
    expect(structuredClone(view)).toEqual(view);
  }
}

test('whatever someone inside writes as records, entries and particulars, views are readable and work goes on', async () => {
  for (let seed = 1; seed <= 12; seed++) {
    const random = seeded(seed);
    const doc = new Y.Doc();
    writeTemplate(doc, { id: 'm', title: 'Plan', deviceId: 'me', now: 0 });
    const note = openNotes(doc, 'me').addItem('going', { text: 'Mornings' }) ?? '';
    const records = openRecords(doc, 'me');
    const kept = records.add('goal', { words: { what: 'Mine' } }) ?? '';
    if (random.chance(0.3)) {
      const odd = new Y.Doc();
      const root = random.pick(Object.keys(FIELDS)) ?? 'records';
      if (random.chance(0.5)) odd.getText(root).insert(0, 'no map');
      else odd.getArray(root).insert(0, ['no', 'map']);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(odd), 'network');
    }
    for (let i = 0; i < 25; i++) {
      const theirs = new Y.Doc();
      Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
      const root = random.pick(Object.keys(FIELDS)) ?? 'records';
      const map = theirs.getMap(root);
      const id = random.pick([...IDS, ...map.keys()].filter((known) => known !== kept)) ?? 'a';
      const there = map.get(id);
      if (random.chance(0.1)) map.delete(id);
      else if (there instanceof Y.Map && random.chance(0.5))
        there.set(random.pick(FIELDS.records ?? []) ?? 'kind', garbage(random));
      else if (root === 'details') map.set(random.pick(FIELDS.details ?? []) ?? 'next', garbage(random));
      else map.set(id, random.chance(0.2) ? garbage(random) : entry(random, root));
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)), 'network');
      expectReadable(records);
      const any = random.pick(records.all.value)?.id ?? kept;
      const kind = records.record(any).value?.kind ?? 'goal';
      records.editText(any, 'what', 'rewritten', 3);
      expect(records.record(any).value?.words.what, `seed ${seed}`).toBe('rewritten');
      records.moveUp(any);
      records.moveDown(any);
      records.setStatus(any, 'school', 'dropped', 'why');
      expect(records.record(any).value?.statuses.school?.reason).toBe('why');
      records.setIssue(any, random.pick(records.ids('issue').value) ?? '');
      records.addEntry(any, kind === 'issue' ? 'idea' : 'update', 'said');
      for (const said of records.entries(any).value) records.setWorks(any, said.id, true);
      records.delete(any);
      records.restore(any);
      records.restore(random.pick(records.bin.value)?.id ?? '');
      if (random.chance(0.3)) records.undo();
      const fresh = records.addFromNote(random.pick(RECORD_KINDS) ?? 'need', note);
      expect(
        records.all.value.map((view) => view.id),
        `seed ${seed}`,
      ).toContain(fresh);
      expectReadable(records);
    }
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const again = openRecords(copy, 'me');
    expect(again.all.value, `seed ${seed}`).toEqual(records.all.value);
    expect(again.bin.value, `seed ${seed}`).toEqual(records.bin.value);
    for (const { id } of records.all.value)
      expect(again.entries(id).value).toEqual(records.entries(id).value);
    expect(await contentDigest(copy)).toEqual(await contentDigest(doc));
    const report = await reportOf(doc, { meetingId: 'm', deviceId: 'me' });
    expect(report.records.map(({ id }) => id)).toEqual(records.all.value.map(({ id }) => id));
    expect(structuredClone(report)).toEqual(report);
    for (const opened of [records, again]) opened.destroy();
  }
});

/** Milliseconds of processor time that `run` takes. */
function timed(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

test('10,000 records, 10,000 entries about one, 10,000 fields in another: writing goes on as before', () => {
  const [doc, flood] = [new Y.Doc(), new Y.Doc()];
  writeTemplate(doc, { id: 'm', title: 'Plan', deviceId: 'me', now: 0 });
  const records = openRecords(doc, 'me');
  const mine = records.add('decision', { words: { what: 'Mine' } }) ?? '';
  for (const each of [records.record(mine), records.entries('r1')]) each.peek();
  flood.transact(() => {
    for (let i = 0; i < 10_000; i++) {
      const record = new Y.Map<unknown>([['kind', i === 0 ? 'need' : 'action'] as [string, unknown]]);
      record.set('what', new Y.Text('x'.repeat(100)));
      flood.getMap<Y.Map<unknown>>('records').set(`r${i}`, record);
      flood
        .getMap('entries')
        .set(`e${i}`, { about: 'r1', kind: 'update', by: 'eve', at: 1, text: 'x'.repeat(500) });
    }
    for (let i = 0; i < 10_000; i++)
      flood.getMap<Y.Map<unknown>>('records').get('r0')?.set(`note ${i}`, true);
  });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(flood), 'network');
  expect(records.ids('action').value).toHaveLength(500);
  expect(records.entries('r1').value).toHaveLength(500);
  expect(records.record('r0').value?.links).toHaveLength(100);
  const typed = timed(() => {
    for (let i = 0; i < 20; i++) records.editText(mine, 'what', `Mine${i}`, 5);
  });
  expect(typed / 20).toBeLessThan(20);
  expect(timed(() => void records.add('goal', { words: { what: 'Another' } }))).toBeLessThan(500);
  expect(timed(() => void records.addEntry(mine, 'update', 'Done'))).toBeLessThan(100);
  expect(records.all.value.map(({ words }) => words.what)).toContain('Another');
  expect(records.entries(mine).value.map(({ text }) => text)).toEqual(['Done']);
  records.destroy();
});
