import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { type MeetingNotes, openNotes } from '../../../lib/meeting/notes.ts';
import { ITEM_KINDS, itemsOf } from '../../../lib/meeting/schema.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { type Random, seeded } from './random.ts';

interface Peer {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly notes: MeetingNotes;
  /** Updates on their way here, from each other peer. */
  readonly inbox: Uint8Array[];
  cut: boolean;
}

const WORDS = ['Mornings', ' are hard', ' 😀', ' يوم', '\n', ' reads', 'é', '👩🏽‍🏫'];

function makePeers(count: number): Peer[] {
  const peers = Array.from({ length: count }, (_, i): Peer => {
    const doc = new Y.Doc();
    return { name: `device-${i}`, doc, notes: openNotes(doc, `device-${i}`), inbox: [], cut: false };
  });
  for (const peer of peers) {
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return;
      for (const other of peers) if (other !== peer && !other.cut && !peer.cut) other.inbox.push(update);
    });
  }
  return peers;
}

/** Deliver one waiting update, not necessarily the oldest; now and then twice. */
function deliver(peer: Peer, random: Random): void {
  const update = peer.inbox.splice(random.int(peer.inbox.length), 1)[0];
  if (!update) return;
  Y.applyUpdate(peer.doc, update, 'network');
  if (random.chance(0.1)) Y.applyUpdate(peer.doc, update, 'network');
}

function exchange(a: Peer, b: Peer): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)), 'network');
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)), 'network');
}

const allIds = (notes: MeetingNotes): string[] =>
  notes.sections.value.flatMap((section) => [...notes.itemIds(section.id).value]);

function act(peer: Peer, random: Random): void {
  const { notes } = peer;
  const section = random.pick(notes.sections.value)?.id ?? '';
  const id = random.pick(allIds(notes)) ?? '';
  const text = notes.item(id).value?.text.toString() ?? '';
  switch (random.int(13)) {
    case 0:
      notes.addItem(section, { text: random.pick(WORDS) ?? '', after: random.chance(0.3) ? null : id });
      break;
    case 1:
      notes.addItems(section, [...WORDS].slice(0, 1 + random.int(5)), { after: id });
      break;
    case 2:
    case 3:
    case 4: {
      const at = random.int(text.length + 1);
      const from = Math.max(0, at - random.int(3));
      const word = random.pick(WORDS) ?? '';
      if (id) notes.editText(id, text.slice(0, from) + word + text.slice(at), from + word.length);
      break;
    }
    case 5:
      notes.splitItem(id, random.int(text.length + 1));
      break;
    case 6:
      notes.joinWithPrevious(id);
      break;
    case 7:
      notes.setKind(id, random.pick(ITEM_KINDS) ?? 'note');
      break;
    case 8:
      notes.moveItem(id, { sectionId: section, before: random.pick(notes.itemIds(section).value) ?? '' });
      break;
    case 9:
      if (random.chance(0.5)) notes.moveUp(id);
      else notes.moveDown(id);
      break;
    case 10:
      if (random.chance(0.5)) notes.deleteItem(id);
      else notes.restoreItem(random.pick(notes.bin.value)?.id ?? '');
      break;
    case 11:
      notes.undo();
      break;
    default:
      notes.redo();
  }
}

/** Signals tell what a fresh look at the document tells, and every note is in exactly one place. */
function checkPeer(peer: Peer): void {
  const fresh = openNotes(peer.doc, peer.name);
  const ids = allIds(peer.notes);
  expect(ids).toEqual(allIds(fresh));
  expect(new Set(ids).size).toBe(ids.length);
  const inBin = [...itemsOf(peer.doc).keys()].filter((id) => peer.notes.item(id).value?.deleted);
  expect([...ids, ...inBin].sort()).toEqual([...itemsOf(peer.doc).keys()].sort());
  expect(peer.notes.bin.value.map((note) => note.id)).toEqual(fresh.bin.value.map((note) => note.id));
  expect(peer.notes.count.value).toBe(ids.length);
  fresh.destroy();
}

function play(seed: number): void {
  const random = seeded(seed);
  const peers = makePeers(2 + random.int(5));
  const [starter] = peers;
  if (!starter) throw new Error('no peers');
  writeTemplate(starter.doc, { id: `m${seed}`, title: 'Plan meeting', deviceId: starter.name, now: 0 });
  const steps = 60 + random.int(60);
  for (let i = 0; i < steps; i++) {
    const peer = random.pick(peers) ?? starter;
    if (random.chance(0.05)) {
      peer.cut = !peer.cut;
      if (!peer.cut) for (const other of peers) if (other !== peer && !other.cut) exchange(peer, other);
    } else if (random.chance(0.45)) deliver(peer, random);
    else act(peer, random);
    if (random.chance(0.05)) checkPeer(peer);
  }
  for (const peer of peers) {
    peer.cut = false;
    while (peer.inbox.length > 0) deliver(peer, random);
  }
  for (const a of peers) for (const b of peers) if (a !== b) exchange(a, b);
  const content = Buffer.from(encodeContent(starter.doc));
  for (const peer of peers) {
    expect(Buffer.from(encodeContent(peer.doc)).equals(content), `seed ${seed}, ${peer.name}`).toBe(true);
    expect(allIds(peer.notes), `seed ${seed}, ${peer.name}`).toEqual(allIds(starter.notes));
    checkPeer(peer);
  }
}

describe('2 to 6 people write, apart and together', () => {
  // 12 groups of 30 seeds, so that a failure names a short range.
  test.each(Array.from({ length: 12 }, (_, i) => i * 30))('seeds from %i on converge', (from) => {
    for (let seed = from; seed < from + 30; seed++) play(seed);
  });
});

describe('undo among others', () => {
  /** One person writes in capitals, the other in small letters; only capitals may be taken back. */
  test('taking everything back leaves every letter that others wrote', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const random = seeded(seed);
      const [mine, theirs] = makePeers(2);
      if (!mine || !theirs) throw new Error('no peers');
      writeTemplate(mine.doc, { id: 'm', title: 'Plan', deviceId: mine.name, now: 0 });
      exchange(mine, theirs);
      let written = 0;
      for (let i = 0; i < 60; i++) {
        if (random.chance(0.4)) deliver(random.chance(0.5) ? mine : theirs, random);
        const peer: Peer = random.chance(0.5) ? mine : theirs;
        const letter = peer === mine ? 'A' : 'b';
        const id = random.pick(allIds(peer.notes));
        const move = random.chance(0.2);
        if (!id || random.chance(0.2)) {
          peer.notes.addItem('going', { text: letter });
          if (peer === theirs) written++;
        } else if (move) {
          if (peer === mine) peer.notes.moveItem(id, { sectionId: random.chance(0.5) ? 'help' : 'worries' });
        } else {
          const text = peer.notes.item(id).value?.text.toString() ?? '';
          const at = random.int(text.length + 1);
          peer.notes.editText(id, text.slice(0, at) + letter + text.slice(at), at + 1);
          if (peer === theirs) written++;
        }
      }
      exchange(mine, theirs);
      while (mine.notes.canUndo.value) mine.notes.undo();
      exchange(mine, theirs);
      const everything = [...itemsOf(theirs.doc).keys()]
        .map((id) => theirs.notes.item(id).value?.text.toString() ?? '')
        .join('');
      expect(everything.replaceAll('A', '').length, `seed ${seed}`).toBe(written);
      const shown = allIds(theirs.notes).map((id) => theirs.notes.item(id).value?.author);
      expect(shown, `seed ${seed}`).not.toContain(mine.name);
    }
  });
});
