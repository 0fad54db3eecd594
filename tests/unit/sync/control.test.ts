import { describe, expect, test } from 'vitest';
import { utf8 } from '../../../lib/crypto/bytes.ts';
import { type ControlMessage, decodeControl, encodeControl } from '../../../lib/sync/control.ts';
import { ProtocolError } from '../../../lib/sync/framing.ts';
import { bytesOf, randomOf } from './support.ts';

const knock = { id: 'k', name: 'Dana', role: 'school', words: ['a', 'b', 'c'], invited: false };
const rotation = { epoch: 2, secret: 's', covers: ['r1'], without: ['d1'] };
const GOOD: readonly ControlMessage[] = [
  { type: 'hello', key: 'k', client: 7, signature: 's' },
  { type: 'ready' },
  { type: 'ping' },
  { type: 'pong' },
  { type: 'digest', digest: 'd' },
  { type: 'rotate', rotation },
  { type: 'removed', by: 'd' },
  { type: 'knock', knock },
  { type: 'knock', knock: { ...knock, words: null } },
  { type: 'knock-gone', id: 'k' },
  { type: 'let-in', id: 'k' },
  { type: 'not-now', id: 'k' },
];
const read = (value: unknown) => decodeControl(utf8(JSON.stringify(value)));

test('every kind of message survives the way there', () => {
  for (const message of GOOD) expect(decodeControl(encodeControl(message))).toEqual(message);
});

test('types of a newer version are passed over', () => {
  expect(read({ type: 'agenda', anything: 1 })).toBeNull();
  // Names that every object inherits are not types.
  expect(read({ type: 'constructor' })).toBeNull();
  expect(read({ type: '__proto__' })).toBeNull();
});

describe('refused', () => {
  const bad: readonly [string, unknown][] = [
    ['no type', {}],
    ['a type that is no text', { type: 1 }],
    ['null', null],
    ['a number', 5],
    ['a hello without key', { type: 'hello', client: 7, signature: 's' }],
    ['a hello with a fraction as client', { type: 'hello', key: 'k', client: 1.5, signature: 's' }],
    ['a key of 300 characters', { type: 'hello', key: 'x'.repeat(300), client: 7, signature: 's' }],
    ['a digest that is an object', { type: 'digest', digest: {} }],
    ['a rotation to epoch 0', { type: 'rotate', rotation: { ...rotation, epoch: 0 } }],
    ['a rotation to an epoch beyond counting', { type: 'rotate', rotation: { ...rotation, epoch: 2 ** 53 } }],
    ['a rotation without list', { type: 'rotate', rotation: { ...rotation, without: 'd1' } }],
    [
      'a rotation with 501 removals',
      { type: 'rotate', rotation: { ...rotation, covers: Array(501).fill('r') } },
    ],
    ['a rotation of nothing', { type: 'rotate', rotation: null }],
    ['a knock with four words', { type: 'knock', knock: { ...knock, words: ['a', 'b', 'c', 'd'] } }],
    ['a knock without words', { type: 'knock', knock: { ...knock, words: undefined } }],
    ['a knock by nobody', { type: 'knock', knock: null }],
    ['letting in a number', { type: 'let-in', id: 4 }],
  ];
  for (const [what, value] of bad) {
    test(what, () => expect(() => read(value)).toThrow(ProtocolError));
  }

  test('what is not JSON, not UTF-8, or random', () => {
    const random = randomOf(3);
    expect(() => decodeControl(utf8('{'))).toThrow(ProtocolError);
    expect(() => decodeControl(new Uint8Array([0xff, 0xfe]))).toThrow(ProtocolError);
    for (let i = 0; i < 500; i++)
      expect(() => decodeControl(bytesOf(Math.floor(2 + random() * 50)))).toThrow(ProtocolError);
  });
});
