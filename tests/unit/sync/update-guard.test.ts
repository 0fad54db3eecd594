import { describe, expect, test } from 'vitest';
import * as awareness from 'y-protocols/awareness';
import * as Y from 'yjs';
import { decoding, encoding, toB64 } from '../../../lib/crypto/bytes.ts';
import { contentDigest } from '../../../lib/meeting/digest.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import {
  encodeAwareness,
  encodeSync,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
} from '../../../lib/sync/control.ts';
import { ProtocolError } from '../../../lib/sync/framing.ts';
import { UpdateGuard } from '../../../lib/sync/update-guard.ts';
import { bytesOf, randomOf } from './support.ts';

const CLIENT = 77;

/** A started meeting with some notes, and a second device that has written more since. */
function meeting() {
  const doc = new Y.Doc();
  writeTemplate(doc, { id: 'm', title: 'Plan', deviceId: 'me', now: 0 });
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  const updates: Uint8Array[] = [];
  other.on('update', (update: Uint8Array) => updates.push(update));
  const notes = openNotes(other, 'them');
  const section = notes.sections.value[0]?.id ?? '';
  const id = notes.addItem(section, { text: 'Reads every night 🙂' }) ?? '';
  notes.editText(id, 'Reads every single night 🙂', 19);
  notes.addItem(section, { text: 'مرحبا' });
  notes.deleteItem(id);
  const guard = new UpdateGuard(doc);
  return { doc, other, updates, guard };
}

const hand = (guard: UpdateGuard, doc: Y.Doc, update: Uint8Array, kind = SYNC_UPDATE) => {
  const clean = guard.filter(encodeSync(kind, update), CLIENT);
  if (clean) Y.applyUpdate(doc, update);
};
const stateOf = (doc: Y.Doc) => toB64(Y.encodeStateAsUpdate(doc));

describe('updates', () => {
  test('good ones pass unchanged and both documents converge', async () => {
    const { doc, other, updates, guard } = meeting();
    for (const update of updates) hand(guard, doc, update);
    expect(await contentDigest(doc)).toEqual(await contentDigest(other));
    guard.destroy();
  });

  test('a whole state in one step 2 passes', async () => {
    const { doc, other, guard } = meeting();
    hand(guard, doc, Y.encodeStateAsUpdate(other), SYNC_STEP_2);
    expect(await contentDigest(doc)).toEqual(await contentDigest(other));
    guard.destroy();
  });

  test('values that could be taken in and never be given out again are refused', async () => {
    const { doc, other, updates, guard } = meeting();
    for (const update of updates) hand(guard, doc, update);
    const before = await contentDigest(doc);
    const own = (value: unknown): unknown => Object.fromEntries([['__proto__', value]]);
    const lists = (depth: number): unknown => {
      let list: unknown = [];
      for (let i = 0; i < depth; i++) list = [list];
      return list;
    };
    const bad: readonly [string, unknown][] = [
      ['bytes as prototype', own(new Uint8Array(3))],
      ['a list as prototype', own([1])],
      ['fields by inheritance', own({ term: 'x', open: true })],
      ['the same further down', [{ x: own(new Uint8Array(3)) }]],
      ['lists in lists in lists', lists(2_000)],
    ];
    for (const [what, value] of bad) {
      const hostile = new Y.Doc();
      hostile.getMap('words').set('word:x', value);
      const update = Y.encodeStateAsUpdate(hostile);
      expect(() => hand(guard, doc, update), what).toThrow(ProtocolError);
      expect(() => hand(guard, doc, update, SYNC_STEP_2), what).toThrow(ProtocolError);
      const embedded = new Y.Doc();
      embedded.getText('text').insertEmbed(0, { deep: lists(2_000) });
      expect(() => hand(guard, doc, Y.encodeStateAsUpdate(embedded))).toThrow(ProtocolError);
    }
    expect(await contentDigest(doc)).toEqual(before);
    expect(() => stateOf(doc)).not.toThrow();
    // Words that merely read so are words, and plain values of all kinds pass.
    const good = new Y.Doc();
    Y.applyUpdate(good, Y.encodeStateAsUpdate(other));
    good.getText('text').insert(0, '__proto__');
    good
      .getMap('words')
      .set('__proto__', { term: '__proto__', list: [1, [2n, null]], bytes: new Uint8Array(2) });
    good.getMap('checks').set('c', new Y.Map(Object.entries({ of: { deep: lists(30) } })));
    hand(guard, doc, Y.encodeStateAsUpdate(good));
    expect(await contentDigest(doc)).toEqual(await contentDigest(good));
    guard.destroy();
  });

  test('cut off at every length: refused, or harmless and made good by the whole', async () => {
    const { doc, other, updates, guard } = meeting();
    const whole = Y.mergeUpdates(updates);
    let refused = 0;
    for (let length = 0; length < whole.length; length++) {
      const before = stateOf(doc);
      try {
        hand(guard, doc, whole.slice(0, length));
      } catch (error) {
        refused++;
        expect(error).toBeInstanceOf(ProtocolError);
        expect(stateOf(doc)).toBe(before);
      }
    }
    expect(refused).toBeGreaterThan(whole.length / 2);
    hand(guard, doc, whole);
    expect(await contentDigest(doc)).toEqual(await contentDigest(other));
    guard.destroy();
  });

  test('an update in the other format (V2) never changes the document', () => {
    const { doc, other, guard } = meeting();
    const before = stateOf(doc);
    try {
      hand(guard, doc, Y.encodeStateAsUpdateV2(other));
    } catch (error) {
      expect(error).toBeInstanceOf(ProtocolError);
    }
    expect(stateOf(doc)).toBe(before);
    guard.destroy();
  });

  test('600 updates with flipped bytes, and junk: never an error from the document itself', () => {
    const random = randomOf(42);
    let { doc, updates, guard } = meeting();
    const whole = Y.mergeUpdates(updates);
    let refused = 0;
    let passed = 0;
    for (let i = 0; i < 600; i++) {
      if (i % 50 === 0) {
        guard.destroy();
        ({ doc, updates, guard } = meeting());
      }
      const damaged = random() < 0.15 ? bytesOf(Math.floor(random() * 60)) : whole.slice();
      const flips = 1 + Math.floor(random() * 3);
      for (let f = 0; f < flips && damaged.length > 0; f++)
        damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
      const before = stateOf(doc);
      let clean: Uint8Array | null = null;
      try {
        clean = guard.filter(encodeSync(SYNC_UPDATE, damaged), CLIENT);
      } catch (error) {
        expect(error).toBeInstanceOf(ProtocolError);
        expect(stateOf(doc)).toBe(before);
        refused++;
      }
      if (clean) {
        passed++;
        // What the copy survived, the document survives as well.
        expect(() => Y.applyUpdate(doc, damaged)).not.toThrow();
      }
    }
    expect(refused).toBeGreaterThan(60);
    expect(passed).toBeGreaterThan(10);
    // Whatever got through, the document can still be read, stored and loaded.
    const loaded = new Y.Doc();
    expect(() => Y.applyUpdate(loaded, Y.encodeStateAsUpdate(doc))).not.toThrow();
    expect(() => openNotes(loaded, 'me').sections.value).not.toThrow();
    guard.destroy();
  });

  test('after a refused update the next good one still passes, also when the document moved on meanwhile', async () => {
    const { doc, other, updates, guard } = meeting();
    hand(guard, doc, updates[0] ?? new Uint8Array());
    expect(() => hand(guard, doc, Y.mergeUpdates(updates).slice(0, -3))).toThrow(ProtocolError);
    doc.getMap('people').set('me', { name: 'Mara', role: 'family', signKey: 'x' });
    for (const update of updates.slice(1)) hand(guard, doc, update);
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
    expect(await contentDigest(doc)).toEqual(await contentDigest(other));
    guard.destroy();
  });

  test('own edits made after the copy are known to it: an update that builds on them passes', () => {
    const { doc, updates, guard } = meeting();
    hand(guard, doc, updates[0] ?? new Uint8Array());
    doc.getMap('people').set('me', { name: 'Mara', role: 'family', signKey: 'x' });
    const third = new Y.Doc();
    Y.applyUpdate(third, Y.encodeStateAsUpdate(doc));
    third.getMap('people').set('me', { name: 'Dana', role: 'family', signKey: 'x' });
    hand(guard, doc, Y.encodeStateAsUpdate(third, Y.encodeStateVector(doc)));
    expect(doc.getMap('people').get('me')).toMatchObject({ name: 'Dana' });
    guard.destroy();
  });

  test('destroyed, it listens to the document no longer', () => {
    const { doc, updates, guard } = meeting();
    hand(guard, doc, updates[0] ?? new Uint8Array());
    const withGuard = doc._observers.get('update')?.size ?? 0;
    guard.destroy();
    expect(doc._observers.get('update')?.size ?? 0).toBe(withGuard - 1);
  });
});

describe('other messages', () => {
  const { doc, guard } = meeting();

  test('a state vector passes, junk in its place does not', () => {
    const good = encodeSync(SYNC_STEP_1, Y.encodeStateVector(doc));
    expect(guard.filter(good, CLIENT)).toBe(good);
    expect(() => guard.filter(encodeSync(SYNC_STEP_1, new Uint8Array([200, 200])), CLIENT)).toThrow();
    expect(() => guard.filter(encodeSync(SYNC_STEP_1, new Uint8Array(70_000)), CLIENT)).toThrow(
      ProtocolError,
    );
  });

  for (const [what, message] of [
    ['an unknown kind', [9]],
    ['an unknown kind of sync message', [0, 3, 0]],
    ['the kind for tabs of one browser', [4, 1, 1, 65]],
    ['a length beyond the end', [0, 2, 200, 1]],
    ['bytes after the update', [0, 2, 2, 0, 0, 1]],
    ['nothing', []],
  ] as const) {
    test(`${what} is refused`, () => {
      expect(() => guard.filter(new Uint8Array(message), CLIENT)).toThrow();
    });
  }
});

describe('presence', () => {
  const { guard } = meeting();
  const entries = (update: Uint8Array | null) => {
    if (!update) return null;
    const input = decoding.createDecoder(update);
    expect(decoding.readVarUint(input)).toBe(1);
    const inner = decoding.createDecoder(decoding.readVarUint8Array(input));
    return Array.from({ length: decoding.readVarUint(inner) }, () => [
      decoding.readVarUint(inner),
      decoding.readVarUint(inner),
      JSON.parse(decoding.readVarString(inner)),
    ]);
  };
  const said = (...states: [client: number, clock: number, state: string][]) => {
    const out = encoding.createEncoder();
    encoding.writeVarUint(out, states.length);
    for (const [client, clock, state] of states) {
      encoding.writeVarUint(out, client);
      encoding.writeVarUint(out, clock);
      encoding.writeVarString(out, state);
    }
    return encodeAwareness(encoding.toUint8Array(out));
  };

  test('only what the sender says of its own client is kept', () => {
    const message = said([5, 3, '{"focus":1}'], [CLIENT, 9, '{"focus":2}'], [6, 1, 'null']);
    expect(entries(guard.filter(message, CLIENT))).toEqual([[CLIENT, 9, { focus: 2 }]]);
  });

  test('what it says only of others is dropped', () => {
    expect(guard.filter(said([5, 3, '{"focus":1}']), CLIENT)).toBeNull();
    expect(guard.filter(said(), CLIENT)).toBeNull();
  });

  test('the cut message is one that y-protocols understands', () => {
    const mine = new awareness.Awareness(new Y.Doc());
    const cut = guard.filter(said([CLIENT, 1, '{"focus":{"itemId":"a","isWriting":true}}']), CLIENT);
    const input = decoding.createDecoder(cut ?? new Uint8Array());
    decoding.readVarUint(input);
    awareness.applyAwarenessUpdate(mine, decoding.readVarUint8Array(input), null);
    expect(mine.getStates().get(CLIENT)).toEqual({ focus: { itemId: 'a', isWriting: true } });
    mine.destroy();
  });

  test('not JSON, cut off or too long: refused', () => {
    expect(() => guard.filter(said([CLIENT, 1, '{oops']), CLIENT)).toThrow();
    expect(() => guard.filter(said([CLIENT, 1, '{}']).slice(0, -1), CLIENT)).toThrow();
    expect(() => guard.filter(said([CLIENT, 1, `"${'x'.repeat(20_000)}"`]), CLIENT)).toThrow(ProtocolError);
  });
});
