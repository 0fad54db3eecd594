import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { toB64Url } from '../../../lib/crypto/bytes.ts';
import { type ControlMessage, encodeControl, encodeSync, SYNC_UPDATE } from '../../../lib/sync/control.ts';
import { CONTROL_STREAM, DOCUMENT_STREAM, FRAME_PAYLOAD, framesOf } from '../../../lib/sync/framing.ts';
import { newSecret } from '../../../lib/sync/keys.ts';
import { type Person, until, World } from './support/people.ts';

let world: World;
let id: string;
const people = () => world.people as [Person, Person, Person];
beforeAll(async () => {
  world = await World.open(['anna', 'ben', 'cleo']);
  const { secret, ...where } = world.meeting();
  id = where.meetingId;
  const [anna, ...others] = people();
  await anna.ask('start', where, secret);
  await anna.ask('write', id, 'She reads every night');
  for (const person of others) await person.ask('join', where, secret, null);
  await allSame();
});
afterAll(() => world.close());

const allSame = () =>
  until('three people hold the same notes', async () => {
    const seen = await Promise.all(world.people.map((person) => person.ask('digest', id)));
    return seen.every(
      ({ here, link, digest }) => here === 3 && link === 'same' && digest === seen[0]?.digest,
    );
  });
const control = (message: ControlMessage): Uint8Array[] => [
  ...framesOf(CONTROL_STREAM, encodeControl(message)),
];
const update = (bytes: Uint8Array): Uint8Array[] => [
  ...framesOf(DOCUMENT_STREAM, encodeSync(SYNC_UPDATE, bytes)),
];
/** A part of a real document: cut off in the middle it throws after it has changed what it is applied to. */
const cutOff = (): Uint8Array => {
  const doc = new Y.Doc();
  for (let i = 0; i < 20; i++) doc.getMap('people').set(`fake-${i}`, { name: 'Eve' });
  const whole = Y.encodeStateAsUpdate(doc);
  return whole.slice(0, whole.length - 9);
};
/** Arrives as an object with bytes as prototype: every later encoding of the document would throw. */
const neverGivenOut = (): Uint8Array => {
  const doc = new Y.Doc();
  doc.getMap('words').set('word:x', Object.fromEntries([['__proto__', new Uint8Array(3)]]));
  return Y.encodeStateAsUpdate(doc);
};

/** From Cleo's connection comes what no honest panel sends: Anna and Ben drop her, and nothing else happens. */
const attacks: readonly [string, () => Uint8Array[]][] = [
  ['bytes that are no frame', () => [new Uint8Array([255, 1, 2, 3])]],
  ['an empty frame', () => [new Uint8Array(0)]],
  ['a frame that is too long', () => [new Uint8Array(FRAME_PAYLOAD + 100)]],
  ['a flood of crumbs', () => Array.from({ length: 1_000 }, () => new Uint8Array([0, 1]))],
  ['a control message without end', () => Array.from({ length: 6 }, () => fullFrame(CONTROL_STREAM))],
  ['too many messages', () => Array.from({ length: 12_000 }, () => control({ type: 'pong' })).flat()],
  ['control messages that are no JSON', () => [...framesOf(CONTROL_STREAM, new Uint8Array([123]))]],
  ['a second hello', () => control({ type: 'hello', key: 'x', client: 1, signature: 'x' })],
  ['an update that is cut off', () => update(cutOff())],
  ['an update of junk', () => update(new Uint8Array([1, 255, 255, 3, 9, 9, 9]))],
  ['a value that can be taken in and not given out again', () => update(neverGivenOut())],
  ['an unknown document message', () => [...framesOf(DOCUMENT_STREAM, new Uint8Array([9, 9]))]],
  [
    'a rotation to an epoch beyond counting',
    () => [
      ...framesOf(CONTROL_STREAM, new TextEncoder().encode('{"type":"rotate","rotation":{"epoch":1e300}}')),
    ],
  ],
];
function fullFrame(stream: number): Uint8Array {
  const frame = new Uint8Array(FRAME_PAYLOAD + 1);
  frame[0] = stream << 1;
  return frame;
}

describe('someone inside sends', () => {
  for (const [what, frames] of attacks) {
    test(`${what}: the link is dropped, the notes are unharmed, and all meet again`, async () => {
      const [anna, , cleo] = people();
      const before = await anna.ask('digest', id);
      world.inject(id, cleo, anna, frames());
      await until('dropped', async () => {
        const { here, link } = await anna.ask('digest', id);
        return here < 3 || link !== 'same';
      });
      await allSame();
      expect((await anna.ask('digest', id)).digest).toBe(before.digest);
      expect(world.people.flatMap(({ failures }) => failures)).toEqual([]);
    });
  }

  const ignored: readonly [string, ControlMessage][] = [
    [
      'a secret that is none',
      { type: 'rotate', rotation: { epoch: 2, secret: 'no secret!', covers: [], without: [] } },
    ],
    [
      'a leap to the last epoch there is',
      {
        type: 'rotate',
        rotation: { epoch: Number.MAX_SAFE_INTEGER, secret: toB64Url(newSecret()), covers: [], without: [] },
      },
    ],
    ['the letting-in of someone who is not there', { type: 'let-in', id: 'nobody' }],
    ['a refusal of someone who is not there', { type: 'not-now', id: 'nobody' }],
    ['the end of a knock that never was', { type: 'knock-gone', id: 'nobody' }],
  ];
  for (const [what, message] of ignored) {
    test(`${what}: nothing changes`, async () => {
      const [anna, ben, cleo] = people();
      const before = await anna.ask('look', id);
      world.inject(id, cleo, anna, control(message));
      await cleo.ask('write', id, `after ${what}`);
      await until('still linked', async () => (await anna.ask('look', id)).text.includes(`after ${what}`));
      await allSame();
      const after = await Promise.all([anna, ben, cleo].map((person) => person.ask('look', id)));
      for (const { epoch, secret } of after) expect([epoch, secret]).toEqual([before.epoch, before.secret]);
      expect(world.people.flatMap(({ failures }) => failures)).toEqual([]);
    });
  }

  test('a wrong digest: "same notes" is not shown, and comes back with the true one', async () => {
    const [anna, , cleo] = people();
    world.inject(id, cleo, anna, control({ type: 'digest', digest: 'wrong' }));
    await until('not the same', async () => (await anna.ask('digest', id)).link === 'syncing');
    await allSame();
  });
});
