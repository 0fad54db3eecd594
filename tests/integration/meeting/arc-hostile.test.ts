import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { CHAIRS, LOOK_ANSWERS, LOOK_QUESTIONS } from '../../../lib/meeting/arc-contract.ts';
import { openCards } from '../../../lib/meeting/cards.ts';
import { openCharter } from '../../../lib/meeting/charter.ts';
import { contentDigest } from '../../../lib/meeting/digest.ts';
import { openFloor } from '../../../lib/meeting/floor.ts';
import { LINE_FACTS, LINE_KINDS, MAX_MINUTES, MOST_LINES } from '../../../lib/meeting/line-schema.ts';
import { asFact } from '../../../lib/meeting/line-view.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { openLooks } from '../../../lib/meeting/looks.ts';
import { openPlan, PLAN_FIELDS } from '../../../lib/meeting/plan.ts';
import { reportOf } from '../../../lib/meeting/report.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { garbage } from './garbage.ts';
import { type Random, seeded } from './random.ts';

const IDS = ['a', 'b', 'me', '', '__proto__', 'constructor', 'ï'.repeat(300)];
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  lines: [
    'kind',
    'order',
    'author',
    'at',
    'deleted',
    'text',
    ...Object.values(LINE_FACTS).flat(),
    '__proto__',
  ],
  cards: ['knows', 'languages', 'pronouns', 'contact', 'times', 'slower', '__proto__'],
  accepts: [],
  looks: [...LOOK_QUESTIONS, 'by', 'next', '__proto__'],
};
/** Roots that hold single values. */
const SINGLES: Readonly<Record<string, readonly string[]>> = {
  plan: [...PLAN_FIELDS, '__proto__', 'x'],
  floor: [...CHAIRS, 'now', 'pause', '__proto__', 'x'],
};
const GOOD: Readonly<Record<string, (random: Random) => unknown>> = {
  kind: (random) => random.pick(LINE_KINDS),
  text: () => new Y.Text('words'),
  deleted: () => ({ by: 'eve', at: 1 }),
  state: (random) => random.pick(['done', 'sent']),
  now: (random) => ({
    topic: random.pick(IDS),
    spent: random.pick([0, 5, -1, 1e300, Number.NaN]),
    since: random.pick([0, 1, Date.now(), 1e300]),
    extra: random.pick([0, 5, -5, 1e9, 0.5]),
    by: 'eve',
    held: random.chance(0.5),
  }),
  pause: () => ({ by: 'eve', at: 1 }),
  ...{
    minutes: () => '15',
    date: () => '2027-01-01',
    time: () => '09:30',
    link: () => 'https://example.org/',
  },
  ...{ slower: () => true, heard: (random) => random.pick(LOOK_ANSWERS), by: () => 'eve' },
};
const value = (random: Random, key: string): unknown =>
  random.chance(0.6)
    ? (Object.hasOwn(GOOD, key) && GOOD[key]?.(random)) || 'x'.repeat(random.int(3_000))
    : garbage(random);

function entry(random: Random, root: string): unknown {
  const keys = (FIELDS[root] ?? []).filter(() => random.chance(0.7));
  const fields = keys.map((key): [string, unknown] => [key, value(random, key)]);
  if (random.chance(root === 'lines' ? 0.9 : 0.2)) return new Y.Map(fields);
  if (random.chance(0.2)) return garbage(random);
  const isPlain = ([key, one]: [string, unknown]): boolean =>
    key !== '__proto__' && !(one instanceof Y.AbstractType) && !(one instanceof Y.Doc);
  return Object.fromEntries(fields.filter(isPlain));
}

function openAll(doc: Y.Doc) {
  const lines = openLines(doc, 'me');
  return {
    ...{ lines, charter: openCharter(doc, 'me', lines), plan: openPlan(doc), floor: openFloor(doc, 'me') },
    ...{ cards: openCards(doc, 'me'), looks: openLooks(doc, 'me') },
  };
}
type All = ReturnType<typeof openAll>;
const seen = ({ lines, charter, plan, floor, cards, looks }: All) => ({
  lines: LINE_KINDS.map((kind) => lines.of(kind).value),
  ...{ accepted: charter.accepted.value, cards: [...cards.all.value], looks: looks.all.value },
  plan: PLAN_FIELDS.map((field) => plan[field].value),
  floor: [floor.chairs.value, { ...floor.now.value, spent: 0 }, floor.pause.value],
});

/** What is shown makes sense, whatever was written. */
function checkShown(all: All, label: string): void {
  for (const kind of LINE_KINDS)
    for (const line of all.lines.of(kind).value) {
      expect(line.kind, label).toBe(kind);
      expect(line.text.length, label).toBeLessThanOrEqual(2_000);
      for (const fact of LINE_FACTS[kind])
        if (fact !== 'minutes') expect(asFact(kind, fact, line[fact]), label).toBe(line[fact]);
      expect(line.minutes >= 0 && line.minutes <= MAX_MINUTES && Number.isInteger(line.minutes), label).toBe(
        true,
      );
    }
  const { spent, extra, topic } = all.floor.now.value;
  expect(spent >= 0 && spent <= 4 * 3_600 && extra >= 0 && extra <= MAX_MINUTES, label).toBe(true);
  expect(topic.length, label).toBeLessThanOrEqual(128);
  expect(all.plan.link.value === '' || all.plan.link.value.startsWith('https://'), label).toBe(true);
  expect(() => structuredClone(seen(all)), label).not.toThrow();
}

test('junk in every root never throws, shows only what makes sense, and the same to those who come later', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const random = seeded(seed);
    const doc = new Y.Doc();
    writeTemplate(doc, { id: 'm', title: 'Plan', deviceId: 'me', now: 0 });
    const all = openAll(doc);
    for (let i = 0; i < 40; i++) {
      const root = random.pick([...Object.keys(FIELDS), ...Object.keys(SINGLES)]) ?? 'lines';
      const singles = SINGLES[root];
      const key = random.pick(singles ?? IDS) ?? '';
      const map = doc.getMap(root);
      const held = map.get(key);
      if (held instanceof Y.Map && random.chance(0.5)) {
        const field = random.pick(FIELDS[root] ?? []) ?? 'x';
        held.set(field, value(random, field));
      } else map.set(key, singles ? value(random, key) : entry(random, root));
      checkShown(all, `seed ${seed}, step ${i}`);
    }
    for (const kind of LINE_KINDS)
      for (const { id } of all.lines.of(kind).value) {
        all.lines.editText(id, 'mended', 6);
        all.lines.moveDown(id);
        if (random.chance(0.3)) all.lines.delete(id);
      }
    all.lines.undo();
    all.charter.setOwn(true);
    all.cards.setOwn({ knows: 'Mine' });
    all.floor.rest(random.chance(0.5));
    all.floor.addMinutes(5);
    all.floor.callPause();
    all.floor.endPause();
    checkShown(all, `seed ${seed}`);
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const again = openAll(copy);
    expect(seen(again), `seed ${seed}`).toEqual(seen(all));
    expect(await contentDigest(copy)).toEqual(await contentDigest(doc));
    const report = await reportOf(doc, { meetingId: 'm', deviceId: 'me' });
    expect(structuredClone(report)).toEqual(report);
    for (const opened of [...Object.values(all), ...Object.values(again)]) opened.destroy();
  }
});

/** Milliseconds of processor time that `run` takes. */
function timed(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

test('3,000 lines, cards, yeses and looks: writing goes on as before', () => {
  const [doc, flood] = [new Y.Doc(), new Y.Doc()];
  writeTemplate(doc, { id: 'm', title: 'Plan', deviceId: 'me', now: 0 });
  const all = openAll(doc);
  const mine = all.lines.add('topic', { text: 'Mine' }) ?? '';
  all.lines.add('charter', { text: 'One at a time' });
  const KINDS = LINE_KINDS.filter((kind) => kind !== 'topic' && kind !== 'charter');
  flood.transact(() => {
    for (let i = 0; i < 3_000; i++) {
      const line = new Y.Map<unknown>([['kind', KINDS[i % KINDS.length]] as [string, unknown]]);
      line.set('text', new Y.Text('x'.repeat(300)));
      flood.getMap<Y.Map<unknown>>('lines').set(`l${i}`, line);
      flood.getMap('cards').set(`d${i}`, { knows: 'x'.repeat(300) });
      flood.getMap('accepts').set(`d${i}`, 'x'.repeat(300));
      flood.getMap('looks').set(`k${i}`, { next: 'x'.repeat(300) });
    }
  });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(flood), 'network');
  expect(all.lines.of('parked').value).toHaveLength(MOST_LINES);
  expect([all.cards.all.value.size, all.looks.all.value.length]).toEqual([200, 200]);
  const typed = timed(() => {
    for (let i = 0; i < 20; i++) all.lines.editText(mine, `Mine${i}`, 5);
  });
  expect(typed / 20).toBeLessThan(20);
  expect(timed(() => void all.lines.add('topic', { text: 'Another' }))).toBeLessThan(500);
  expect(timed(() => all.cards.setOwn({ knows: 'Mine' }))).toBeLessThan(200);
  expect(timed(() => all.charter.setOwn(true))).toBeLessThan(200);
  expect(
    timed(() => void all.looks.share({ heard: 'yes', respected: '', understood: '', next: '' }, true)),
  ).toBeLessThan(200);
  expect(all.lines.of('topic').value.map(({ text }) => text)).toEqual(['Mine19', 'Another']);
  expect(all.cards.own.value.knows).toBe('Mine');
  expect(all.charter.hasOwn.value).toBe(true);
});
