import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentDigest } from '../../../lib/meeting/digest.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import { metaOf, SCHEMA_VERSION } from '../../../lib/meeting/schema.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { garbage, KEYS } from './garbage.ts';
import { seeded } from './random.ts';

const ROOTS = ['items', 'sections', 'meta', 'people', 'invites'];
const IDS = ['strengths', 'going', '', '__proto__', 'constructor', 'a', 'b', 'ï'.repeat(300)];

test('whatever someone inside writes into the document, reading and writing notes goes on', async () => {
  for (let seed = 1; seed <= 80; seed++) {
    const random = seeded(seed);
    const doc = new Y.Doc();
    writeTemplate(doc, { id: 'm', title: 'Plan', deviceId: 'me', now: 0 });
    const notes = openNotes(doc, 'me');
    const hostile = new Y.Doc();
    if (random.chance(0.2)) hostile.getArray('items').insert(0, ['not', 'a', 'map']);
    if (random.chance(0.2)) hostile.getText('meta').insert(0, 'not a map');
    Y.applyUpdate(hostile, Y.encodeStateAsUpdate(doc));
    for (let i = 0; i < 25; i++) {
      const root = random.pick(ROOTS) ?? 'items';
      const bad = new Y.Doc();
      Y.applyUpdate(bad, Y.encodeStateAsUpdate(hostile));
      const map = bad.getMap(root);
      const id = random.pick([...IDS, ...map.keys()]) ?? 'a';
      const entry = map.get(id);
      const key = random.pick(KEYS) ?? 'x';
      if (random.chance(0.1)) map.delete(id);
      else if (entry instanceof Y.Map && random.chance(0.5)) entry.set(key, garbage(random));
      else map.set(root === 'meta' ? key : id, garbage(random));
      Y.applyUpdate(hostile, Y.encodeStateAsUpdate(bad));
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(hostile, Y.encodeStateVector(doc)), 'network');

      for (const section of notes.sections.value) {
        for (const other of notes.itemIds(section.id).value) {
          const view = notes.item(other).value;
          if (!view) throw new Error(`seed ${seed}: an id without a note`);
          expect(Number.isNaN(new Date(view.at).getTime())).toBe(false);
          view.text.toString();
        }
      }
      const target = random.pick(notes.sections.value.filter((section) => section.id !== ''))?.id;
      if (target === undefined || metaOf(doc).get('schema') !== SCHEMA_VERSION) continue;
      const mine = notes.addItem(target, {
        text: 'mine',
        after: random.chance(0.5) ? null : undefined,
      } as never);
      expect(notes.itemIds(target).value, `seed ${seed}`).toContain(mine);
      const any = random.pick(notes.itemIds(target).value) ?? '';
      notes.editText(any, 'rewritten', 3);
      expect(notes.item(any).value?.text.toString()).toBe('rewritten');
      notes.moveItem(any, { sectionId: target, before: random.pick(notes.itemIds(target).value) ?? '' });
      notes.moveDown(any);
      notes.setKind(any, 'idea');
      notes.splitItem(any, 2);
      notes.deleteItem(any);
      notes.restoreItem(any);
      if (random.chance(0.3)) notes.undo();
    }
    expect((await contentDigest(doc)).length).toBe(32);
    notes.destroy();
  }
});
