import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { toB64Url } from '../../../lib/crypto/bytes.ts';
import { liftRemovals, removalsOf } from '../../../lib/meeting/people.ts';
import { isNewer } from '../../../lib/sync/doorkeeper.ts';
import { Keyring } from '../../../lib/sync/keyring.ts';
import { newSecret } from '../../../lib/sync/keys.ts';
import { bytesOf, randomOf, someMeetingId } from './support.ts';

const START = { secret: newSecret(), epoch: 1, covers: [] };
const remove = (doc: Y.Doc, id: string, device: string) =>
  removalsOf(doc).set(id, { device, by: 'me', lifted: false });

describe('isNewer', () => {
  test('of two different secrets exactly one is newer; none is newer than itself', () => {
    const random = randomOf(1);
    const some = Array.from({ length: 40 }, () => ({
      epoch: 1 + Math.floor(random() * 4),
      tag: 'abcdef'[Math.floor(random() * 6)] ?? '',
    }));
    for (const a of some)
      for (const b of some) {
        const isSame = a.epoch === b.epoch && a.tag === b.tag;
        expect(Number(isNewer(a, b)) + Number(isNewer(b, a))).toBe(isSame ? 0 : 1);
        for (const c of some) if (isNewer(a, b) && isNewer(b, c)) expect(isNewer(a, c)).toBe(true);
      }
  });
});

describe('rotations', () => {
  test('a rotation counts up, names who is out, and is not adopted by making it', async () => {
    const keyring = await Keyring.open(someMeetingId(), START);
    const doc = new Y.Doc();
    remove(doc, 'r1', 'ben');
    remove(doc, 'r2', 'ben');
    remove(doc, 'r3', 'cleo');
    liftRemovals(doc, 'cleo');
    const rotation = keyring.rotation(doc);
    expect(rotation).toMatchObject({ epoch: 2, covers: ['r1', 'r2'], without: ['ben'] });
    expect(keyring.held).toEqual(START);
    expect(keyring.isBehind(doc)).toBe(true);
    expect(await keyring.adopt(rotation)).toBe(true);
    expect(keyring.isBehind(doc)).toBe(false);
    expect(await keyring.adopt(rotation)).toBe(false);
  });

  test('rotations made at the same moment: everyone ends with the same, in whatever order they hear of them', async () => {
    const meetingId = someMeetingId();
    const doc = new Y.Doc();
    const made = await Promise.all(
      Array.from({ length: 5 }, async () => (await Keyring.open(meetingId, START)).rotation(doc)),
    );
    const random = randomOf(6);
    const ends = new Set<string>();
    for (let i = 0; i < 20; i++) {
      const keyring = await Keyring.open(meetingId, START);
      const order = [...made, ...made].sort(() => random() - 0.5);
      for (const rotation of order) await keyring.adopt(rotation);
      ends.add(`${keyring.keys.tag} ${toB64Url(keyring.held.secret)}`);
    }
    expect(ends.size).toBe(1);
  });

  test('a removal that the winning secret does not cover is noticed', async () => {
    const keyring = await Keyring.open(someMeetingId(), START);
    const doc = new Y.Doc();
    remove(doc, 'r1', 'ben');
    await keyring.adopt(keyring.rotation(doc));
    remove(doc, 'r2', 'cleo');
    expect(keyring.isBehind(doc)).toBe(true);
  });

  test('an older epoch changes nothing', async () => {
    const keyring = await Keyring.open(someMeetingId(), { ...START, epoch: 5 });
    const secret = toB64Url(newSecret());
    expect(await keyring.adopt({ epoch: 4, secret, covers: [] })).toBe(false);
    expect(keyring.held.epoch).toBe(5);
  });

  test('secrets that are none: refused, not an error', async () => {
    const keyring = await Keyring.open(someMeetingId(), START);
    for (const secret of ['', 'not base64url!', toB64Url(bytesOf(31)), toB64Url(bytesOf(33))])
      expect(await keyring.adopt({ epoch: 2, secret, covers: [] })).toBe(false);
    expect(keyring.held).toEqual(START);
  });

  test('nobody can use up the numbers: a leap to the largest epoch is refused, many removals are not', async () => {
    const keyring = await Keyring.open(someMeetingId(), START);
    const offer = (epoch: number) => ({ epoch, secret: toB64Url(newSecret()), covers: [] });
    expect(await keyring.adopt(offer(Number.MAX_SAFE_INTEGER))).toBe(false);
    expect(await keyring.adopt(offer(500))).toBe(true);
    expect(keyring.rotation(new Y.Doc()).epoch).toBe(501);
  });
});
