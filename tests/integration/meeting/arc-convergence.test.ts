import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { CHAIRS, LOOK_ANSWERS } from '../../../lib/meeting/arc-contract.ts';
import { addDays } from '../../../lib/meeting/calendar-date.ts';
import { openCards } from '../../../lib/meeting/cards.ts';
import { openCharter } from '../../../lib/meeting/charter.ts';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { openFloor } from '../../../lib/meeting/floor.ts';
import { LINE_FACTS, LINE_KINDS } from '../../../lib/meeting/line-schema.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { openLooks } from '../../../lib/meeting/looks.ts';
import { openPlan, PLAN_FIELDS } from '../../../lib/meeting/plan.ts';
import { linesOf } from '../../../lib/meeting/schema.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { comeOrGo, deliver, makePeers, meetAll, type Peer as Wire } from './peers.ts';
import { type Random, seeded } from './random.ts';

/** True time, passing by hand; each device has a clock of its own, up to half an hour off. */
let passed = 0;

function openArc(doc: Y.Doc, name: string) {
  const lines = openLines(doc, name);
  const offset = (name.charCodeAt(name.length - 1) - 50) * 900_000;
  const clock = { wall: () => 1_800_000_000_000 + passed + offset, steady: () => passed };
  return {
    ...{ lines, charter: openCharter(doc, name, lines), plan: openPlan(doc) },
    ...{ floor: openFloor(doc, name, clock), cards: openCards(doc, name), looks: openLooks(doc, name) },
  };
}
type Arc = ReturnType<typeof openArc>;
type Peer = Wire & Arc;

const WORDS = ['Reads', ' every week', ' 😀', ' يوم', '\n', '', 'é', '👩🏽‍🏫'];
const FACTS = [
  '1',
  '30',
  'done',
  'sent',
  'going',
  'school',
  'family',
  'thanks',
  '2027-03-01',
  '09:30',
  'Dana',
  '',
];

/** One thing that someone does. Returns the ids of lines that were added. */
function act({ lines, charter, plan, floor, cards, looks }: Peer, random: Random): readonly string[] {
  const pick = <T>(list: readonly T[]): T => list[random.int(list.length)] as T;
  const kind = pick(LINE_KINDS);
  const view = random.pick(lines.of(kind).value);
  const id = view?.id ?? '';
  const topic = random.chance(0.2) ? '' : (random.pick(lines.of('topic').value)?.id ?? '');
  const steps: readonly (() => unknown)[] = [
    () => [lines.add(kind, { text: pick(WORDS) })],
    () => [lines.add('topic', { text: pick(WORDS), facts: { minutes: '10' } })],
    () => lines.addAll('charter', [{ text: pick(WORDS) }, { text: pick(WORDS) }]),
    ...Array.from({ length: 2 }, () => () => {
      const text = lines.text(id)?.toString() ?? '';
      const at = random.int(text.length + 1);
      const word = pick(WORDS);
      lines.editText(
        id,
        text.slice(0, Math.max(0, at - random.int(3))) + word + text.slice(at),
        at + word.length,
      );
    }),
    () => lines.setFact(id, random.pick(LINE_FACTS[kind]) ?? 'state', pick(FACTS)),
    () => void (random.chance(0.5) ? lines.moveUp(id) : lines.moveDown(id)),
    () => lines.delete(id),
    () => lines.restore(pick([...LINE_KINDS].flatMap((each) => lines.of(each).value.map((line) => line.id)))),
    () => lines.undo(),
    () => charter.setOwn(random.chance(0.8)),
    () =>
      plan.set(pick(PLAN_FIELDS), random.chance(0.5) ? addDays('2027-01-01', random.int(9)) : pick(WORDS)),
    () => floor.setChair(pick(CHAIRS), `device-${random.int(4)}`),
    () => floor.goTo(topic),
    () => floor.addMinutes(5),
    () => floor.rest(random.chance(0.5)),
    () => floor.callPause(),
    () => floor.endPause(),
    () => cards.setOwn({ knows: pick(WORDS), slower: random.chance(0.3) }),
    () => looks.share({ heard: pick(LOOK_ANSWERS), respected: '', understood: '', next: pick(WORDS) }, false),
    () => looks.takeBack(random.pick(looks.all.value)?.id ?? ''),
  ];
  const done = random.int(steps.length);
  const result = steps[done]?.();
  return done < 3 && Array.isArray(result) ? result.filter((made) => made !== null) : [];
}

/** All that one person's panel shows, except how long the topic has taken. */
const seen = ({ lines, charter, plan, floor, cards, looks }: Arc) => ({
  lines: LINE_KINDS.map((kind) => lines.of(kind).value),
  ...{ accepted: charter.accepted.value, looks: looks.all.value, cards: [...cards.all.value] },
  plan: PLAN_FIELDS.map((field) => plan[field].value),
  floor: [floor.chairs.value, { ...floor.now.value, spent: 0 }, floor.pause.value],
});

/** Signals tell what a fresh look at the document tells, and every line ever made is in exactly one place. */
function checkPeer(peer: Peer, made: ReadonlySet<string>, label: string): void {
  const fresh = openArc(peer.doc, peer.name);
  expect(seen(peer), label).toEqual(seen(fresh));
  const arrived = [...linesOf(peer.doc).keys()].sort();
  for (const id of arrived) expect(made.has(id), label).toBe(true);
  const listed = LINE_KINDS.flatMap((kind) => peer.lines.of(kind).value.map(({ id }) => id));
  const binned = arrived.filter((id) => peer.lines.line(id).value?.deleted);
  expect([...listed, ...binned].sort(), label).toEqual(arrived);
  for (const opened of Object.values(fresh)) opened.destroy();
}

function play(seed: number): void {
  const random = seeded(seed);
  const peers: Peer[] = makePeers(2 + random.int(3), openArc);
  const [starter] = peers;
  if (!starter) throw new Error('no peers');
  writeTemplate(starter.doc, { id: `m${seed}`, title: 'Plan', deviceId: starter.name, now: 0 });
  const made = new Set<string>();
  const steps = 80 + random.int(80);
  for (let i = 0; i < steps; i++) {
    const peer = random.pick(peers) ?? starter;
    passed += random.int(5_000);
    if (random.chance(0.05)) comeOrGo(peer, peers);
    else if (random.chance(0.4)) deliver(peer, random);
    else for (const id of act(peer, random)) made.add(id);
    if (random.chance(0.03)) checkPeer(peer, made, `seed ${seed}, step ${i}`);
  }
  meetAll(peers, random);
  const content = Buffer.from(encodeContent(starter.doc));
  const expected = seen(starter);
  for (const peer of peers) {
    const label = `seed ${seed}, ${peer.name}`;
    expect(Buffer.from(encodeContent(peer.doc)).equals(content), label).toBe(true);
    expect(seen(peer), label).toEqual(expected);
    checkPeer(peer, made, label);
  }
  expect([...linesOf(starter.doc).keys()].sort(), `seed ${seed}`).toEqual([...made].sort());
  // With someone's next step all devices count the same time again, however far their clocks are apart.
  starter.floor.endPause();
  starter.floor.goTo('');
  starter.floor.goTo(starter.lines.add('topic', { text: 'Last' }) ?? '');
  for (const { doc, inbox } of peers)
    for (const update of inbox.splice(0)) Y.applyUpdate(doc, update, 'network');
  passed += 61_000;
  for (const { floor, name } of peers) {
    let spent = 0;
    floor.now.subscribe((now) => {
      spent = now.spent;
    })();
    expect(spent, `seed ${seed}, ${name}`).toBe(61);
  }
  for (const peer of peers)
    for (const opened of [peer.lines, peer.charter, peer.plan, peer.floor, peer.cards, peer.looks])
      opened.destroy();
}

describe('2 to 4 people fill lists, pass jobs, move on and pause, apart and together', () => {
  // Groups of 8 seeds, so that a failure names a short range.
  test.each(Array.from({ length: 4 }, (_, i) => i * 8))(
    'seeds from %i on converge, no line is lost',
    (from) => {
      for (let seed = from; seed < from + 8; seed++) play(seed);
    },
  );
});
