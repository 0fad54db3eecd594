import { describe, expect, test } from 'vitest';
import { addDays } from '../../../lib/meeting/calendar-date.ts';
import { openDetails } from '../../../lib/meeting/details.ts';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import type { MeetingDetails, MeetingRecords } from '../../../lib/meeting/record-contract.ts';
import {
  DATE_FIELDS,
  ENTRY_KINDS,
  ISSUE_STEPS,
  RECORD_KINDS,
  SIDES,
  STATUSES,
  TEXT_FIELDS,
} from '../../../lib/meeting/record-schema.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { recordsOf } from '../../../lib/meeting/schema.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { comeOrGo, deliver, exchange, makePeers, meetAll, type Peer as Wire } from './peers.ts';
import { type Random, seeded } from './random.ts';

type Peer = Wire & { readonly records: MeetingRecords; readonly details: MeetingDetails };

const WORDS = ['Call', ' every week', ' 😀', ' يوم', '\n', ' reads', 'é', '👩🏽‍🏫'];

const peersOf = (count: number): Peer[] =>
  makePeers(count, (doc, name) => ({ records: openRecords(doc, name), details: openDetails(doc) }));

/** One thing that someone does. Returns the id of a record that was added. */
function act({ records, details }: Peer, notes: readonly string[], random: Random): string | null {
  const pick = <T>(list: readonly T[]): T => list[random.int(list.length)] as T;
  const view = random.pick(records.all.value);
  const issues = records.ids('issue').value;
  const day = addDays('2027-01-01', random.int(400));
  const [kind, id] = [view?.kind ?? 'action', view?.id ?? ''];
  const entries = records.entries(id).value;
  const steps: readonly (() => unknown)[] = [
    () => records.add(pick(RECORD_KINDS), { words: { what: pick(WORDS) } }),
    () => records.addFromNote(pick(RECORD_KINDS), pick(notes)),
    ...Array.from({ length: 3 }, () => () => {
      const field = pick(TEXT_FIELDS[kind]);
      const text = records.text(id, field)?.toString() ?? '';
      const at = random.int(text.length + 1);
      const from = Math.max(0, at - random.int(3));
      const word = pick(WORDS);
      records.editText(id, field, text.slice(0, from) + word + text.slice(at), from + word.length);
    }),
    () =>
      records.setDate(id, random.pick(DATE_FIELDS[kind]) ?? 'by', random.chance(0.2) ? 'next-meeting' : day),
    () => records.link(id, pick(notes)),
    () => records.unlink(id, pick(notes)),
    () => records.setIssue(id, random.pick(issues) ?? ''),
    () => records.setStatus(id, pick(SIDES), pick(STATUSES), pick(WORDS)),
    () => records.moveUp(id),
    () => records.moveDown(id),
    () => records.delete(id),
    () => records.restore(random.pick(records.bin.value)?.id ?? ''),
    () => records.addEntry(id, pick(ENTRY_KINDS) as 'idea', pick(WORDS)),
    () => records.addProgress(id, random.int(100) / 10, day),
    () => records.removeEntry(random.pick(entries)?.id ?? ''),
    () => records.setSkipped(random.pick(issues) ?? '', pick(ISSUE_STEPS), random.chance(0.5)),
    () => records.setWorks(id, random.pick(entries)?.id ?? '', random.chance(0.7)),
    () => records.setNotAgreed(random.pick(issues) ?? '', random.chance(0.5)),
    () => records.undo(),
    () => details.setChild(pick(WORDS)),
    () => details.setNext(day, random.chance(0.5) ? '09:30' : undefined),
  ];
  const done = random.int(steps.length);
  const result = steps[done]?.();
  return done < 2 && typeof result === 'string' ? result : null;
}

/** All that one person's panel shows of records. */
const seen = ({ doc, records, details }: Pick<Peer, 'doc' | 'records' | 'details'>) => ({
  all: records.all.value,
  bin: records.bin.value,
  ids: RECORD_KINDS.map((kind) => records.ids(kind).value),
  each: [...recordsOf(doc).keys()].sort().map((id) => [records.record(id).value, records.entries(id).value]),
  details: [details.child, details.next, details.nextTime, details.summaryFor].map(({ value }) => value),
});

/** Signals tell what a fresh look at the document tells, and every record ever made is in exactly one place. */
function checkPeer(peer: Peer, made: ReadonlySet<string>, label: string): void {
  const fresh = { doc: peer.doc, records: openRecords(peer.doc, peer.name), details: openDetails(peer.doc) };
  expect(seen(peer), label).toEqual(seen(fresh));
  const ids = peer.records.all.value.map(({ id }) => id);
  expect(
    RECORD_KINDS.flatMap((kind) => peer.records.ids(kind).value),
    label,
  ).toEqual(ids);
  const arrived = [...recordsOf(peer.doc).keys()];
  for (const id of arrived) expect(made.has(id), label).toBe(true);
  const binned = arrived.filter((id) => peer.records.record(id).value?.deleted);
  expect([...ids, ...binned].sort(), label).toEqual(arrived.sort());
  for (const opened of [fresh.records, fresh.details]) opened.destroy();
}

function play(seed: number): void {
  const random = seeded(seed);
  const peers = peersOf(2 + random.int(4));
  const [starter] = peers;
  if (!starter) throw new Error('no peers');
  writeTemplate(starter.doc, { id: `m${seed}`, title: 'Plan', deviceId: starter.name, now: 0 });
  const notes = openNotes(starter.doc, starter.name).addItems('going', ['Reading', 'Mornings 😀']);
  const made = new Set<string>();
  const steps = 80 + random.int(80);
  for (let i = 0; i < steps; i++) {
    const peer = random.pick(peers) ?? starter;
    if (random.chance(0.05)) comeOrGo(peer, peers);
    else if (random.chance(0.4)) deliver(peer, random);
    else {
      const id = act(peer, notes, random);
      if (id !== null) made.add(id);
    }
    if (random.chance(0.05)) checkPeer(peer, made, `seed ${seed}, step ${i}`);
  }
  meetAll(peers, random);
  const content = Buffer.from(encodeContent(starter.doc));
  const expected = seen(starter);
  for (const peer of peers) {
    const label = `seed ${seed}, ${peer.name}`;
    expect(Buffer.from(encodeContent(peer.doc)).equals(content), label).toBe(true);
    expect(seen(peer), label).toEqual(expected);
    checkPeer(peer, made, label);
    expect([...recordsOf(peer.doc).keys()].sort(), label).toEqual([...made].sort());
  }
}

describe('2 to 5 people write records, apart and together', () => {
  // 8 groups of 10 seeds, so that a failure names a short range.
  test.each(Array.from({ length: 8 }, (_, i) => i * 10))(
    'seeds from %i on converge, none is lost',
    (from) => {
      for (let seed = from; seed < from + 10; seed++) play(seed);
    },
  );
});

describe('undo among others', () => {
  /** One person writes in capitals, the other in small letters; only capitals may be taken back. */
  test('taking everything back leaves every letter that others wrote', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const random = seeded(seed);
      const [mine, theirs] = peersOf(2);
      if (!mine || !theirs) throw new Error('no peers');
      writeTemplate(mine.doc, { id: 'm', title: 'Plan', deviceId: mine.name, now: 0 });
      exchange(mine, theirs);
      let written = 0;
      for (let i = 0; i < 50; i++) {
        if (random.chance(0.4)) deliver(random.chance(0.5) ? mine : theirs, random);
        const peer: Peer = random.chance(0.5) ? mine : theirs;
        const letter = peer === mine ? 'A' : 'b';
        const view = random.pick(peer.records.all.value);
        if (!view || random.chance(0.2))
          peer.records.add(random.pick(RECORD_KINDS) ?? 'goal', { words: { what: letter } });
        else {
          const field = random.pick(TEXT_FIELDS[view.kind]) ?? 'what';
          const text = peer.records.text(view.id, field)?.toString() ?? '';
          const at = random.int(text.length + 1);
          peer.records.editText(view.id, field, text.slice(0, at) + letter + text.slice(at), at + 1);
        }
        if (peer === theirs) written++;
      }
      exchange(mine, theirs);
      while (mine.records.canUndo.value) mine.records.undo();
      exchange(mine, theirs);
      const everything = [...recordsOf(theirs.doc).keys()]
        .flatMap((id) => Object.values(theirs.records.record(id).value?.words ?? {}))
        .join('');
      expect(everything, `seed ${seed}`).toBe('b'.repeat(written));
      const authors = theirs.records.all.value.map(({ author }) => author);
      expect(authors, `seed ${seed}`).not.toContain(mine.name);
      const inBin = theirs.records.bin.value.map(({ author }) => author);
      expect(new Set(inBin).has(theirs.name), `seed ${seed}`).toBe(false);
    }
  });
});
