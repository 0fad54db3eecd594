import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { TEMPLATES } from '../../../lib/guidance/templates.ts';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { type MeetingNotes, openNotes } from '../../../lib/meeting/notes.ts';
import { knownPlan, type MeetingSections, openSections } from '../../../lib/meeting/sections.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { chooseTopics, planTopics } from '../../../lib/meeting/template-topics.ts';
import { type Random, seeded } from './random.ts';

/* Three people choose templates, change sections and write notes, apart from each other: all end with the same. */

interface Peer {
  readonly doc: Y.Doc;
  readonly notes: MeetingNotes;
  readonly sections: MeetingSections;
}

function join(state: Uint8Array, deviceId: string): Peer {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  const notes = openNotes(doc, deviceId);
  return { doc, notes, sections: openSections(doc, notes) };
}

function act({ doc, notes, sections }: Peer, random: Random, written: Set<string>): void {
  const ids = notes.sections.peek().map(({ id }) => id);
  const id = random.pick(ids) ?? '';
  const template = random.pick(TEMPLATES);
  switch (random.int(8)) {
    case 0:
    case 1:
      if (!template) return;
      sections.choose(template.id, knownPlan(template.sections));
      chooseTopics(
        doc,
        notes.deviceId,
        template.topics.map(({ key, minutes, section = '' }) => ({ key, text: key, minutes, section })),
      );
      break;
    case 2:
      sections.remove(id, random.pick(ids));
      break;
    case 3:
      sections.add(random.pick(['The bus', 'Lunch']) ?? '');
      break;
    case 4:
      sections.rename(id, random.pick(['Our way', 'Another name']) ?? '');
      break;
    case 5:
      if (random.chance(0.5)) sections.moveUp(id);
      else sections.moveDown(id);
      break;
    default: {
      const text = `note ${written.size} of ${notes.deviceId}`;
      if (notes.addItem(id, { text }) !== null) written.add(text);
    }
  }
}

const shown = ({ notes }: Peer): string[] => notes.sections.peek().map(({ id }) => id);
const texts = ({ notes }: Peer): string[] =>
  notes.sections
    .peek()
    .flatMap(({ id }) => notes.itemIds(id).peek())
    .map((id) => notes.item(id).peek()?.text.toString() ?? '');

test.each([1, 2, 3, 4, 5, 6, 7, 8])('sections converge, and no note is out of sight (seed %i)', (seed) => {
  const random = seeded(seed);
  const first = new Y.Doc();
  writeTemplate(first, { id: 'meeting', title: 'Plan', deviceId: 'a', now: 1 });
  const state = Y.encodeStateAsUpdate(first);
  const peers = ['a', 'b', 'c'].map((id) => join(state, id));
  const written = new Set<string>();
  for (let round = 0; round < 12; round++) {
    for (const peer of peers) for (let turn = random.int(4); turn > 0; turn--) act(peer, random, written);
    // Now and then they meet, not always all of them.
    for (const one of peers)
      for (const other of peers)
        if (round === 11 || random.chance(0.4)) Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
  }
  for (const one of peers)
    for (const other of peers) Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
  const [one, ...others] = peers;
  if (!one) throw new Error('nobody');
  for (const other of others) {
    expect(encodeContent(other.doc)).toEqual(encodeContent(one.doc));
    expect(shown(other)).toEqual(shown(one));
  }
  expect(new Set(shown(one)).size).toBe(shown(one).length);
  expect([...texts(one)].sort()).toEqual([...written].sort());
  const topics = planTopics(one.doc).map(({ key }) => key);
  expect(new Set(topics).size).toBe(topics.length);
});
