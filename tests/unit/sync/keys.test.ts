import { describe, expect, test } from 'vitest';
import { fromB64Url, packed, sameBytes, toB64Url, utf8 } from '../../../lib/crypto/bytes.ts';
import { deviceIdOf, newSigningKeys, openIdentity, verify } from '../../../lib/crypto/identity.ts';
import { newEphemeral } from '../../../lib/sync/ephemeral.ts';
import { aesKey, doorOf, doorSeed, lobbyOf, newSecret, proofOf, roomKeys } from '../../../lib/sync/keys.ts';
import { seal, unseal } from '../../../lib/sync/sealed.ts';
import { bytesOf, randomOf, someMeetingId } from './support.ts';

describe('bytes', () => {
  test('base64url without padding, both ways; other alphabets are refused', () => {
    for (const length of [0, 1, 2, 3, 16, 32, 100]) {
      const bytes = bytesOf(length);
      expect(toB64Url(bytes)).toMatch(/^[\w-]*$/);
      expect(fromB64Url(toB64Url(bytes))).toEqual(bytes);
    }
    for (const text of ['a+b=', 'a/b', 'a b', 'é', '=a']) expect(() => fromB64Url(text)).toThrow(TypeError);
  });

  test('lists that differ pack differently, also when their texts joined are the same', () => {
    const lists = [['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc'], ['a', 'b', 'c']];
    const hex = lists.map((list) => Buffer.from(packed(...list)).toString('hex'));
    expect(new Set(hex).size).toBe(lists.length);
  });

  test('sameBytes compares length and content', () => {
    const [a, b] = [new Uint8Array([1, 2]), new Uint8Array([1, 3])];
    expect([sameBytes(a, a.slice()), sameBytes(a, b), sameBytes(a, a.subarray(1))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('keys of a room', () => {
  test('the same meeting and secret give the same; topic, password and tag have nothing in common', async () => {
    const [id, secret] = [someMeetingId(), newSecret()];
    const keys = await roomKeys(id, secret);
    expect(await roomKeys(id, secret.slice())).toEqual(keys);
    expect(new Set(Object.values(keys)).size).toBe(3);
    expect(keys.password).not.toContain(keys.topic);
    for (const value of Object.values(keys)) expect(value).not.toBe(toB64Url(secret));
  });

  test('another secret or another meeting: all three are different', async () => {
    const [id, secret] = [someMeetingId(), newSecret()];
    const all = await Promise.all([
      roomKeys(id, secret),
      roomKeys(id, newSecret()),
      roomKeys(someMeetingId(), secret),
    ]);
    expect(new Set(all.flatMap((keys) => Object.values(keys))).size).toBe(9);
  });

  test('the door depends on the meeting only, and does not show its id', async () => {
    const id = someMeetingId();
    const [one, two, other] = await Promise.all([
      doorOf(await doorSeed(id)),
      doorOf(await doorSeed(id)),
      doorOf(await doorSeed(someMeetingId())),
    ]);
    expect(one.topic).toBe(two.topic);
    expect(one.topic).not.toBe(other.topic);
    expect(one.topic).not.toContain(id);
    expect(await unseal(two.key, 'x', await seal(one.key, 'x', { a: 1 }))).toEqual({ a: 1 });
    expect(await unseal(other.key, 'x', await seal(one.key, 'x', { a: 1 }))).toBeNull();
  });

  test('everyone in one call finds the same lobby, another call has another', async () => {
    const [one, two, other] = await Promise.all([
      lobbyOf('meet:abc-defg-hij'),
      lobbyOf('meet:abc-defg-hij'),
      lobbyOf('meet:abc-defg-hik'),
    ]);
    expect(one.topic).toBe(two.topic);
    expect(other.topic).not.toBe(one.topic);
    expect(one.topic).not.toContain('abc');
    expect(await unseal(two.key, one.topic, await seal(one.key, one.topic, 'hi'))).toBe('hi');
    expect(await unseal(other.key, one.topic, await seal(one.key, one.topic, 'hi'))).toBeNull();
  });
});

describe('sealed messages', () => {
  test('open with the same key and context only, and never look the same twice', async () => {
    const key = await aesKey(bytesOf(32));
    const other = await aesKey(bytesOf(32));
    const value = { type: 'knock', name: 'مرحبا 🙂', list: [1, null] };
    const [one, two] = [await seal(key, 'topic', value), await seal(key, 'topic', value)];
    expect(one).not.toBe(two);
    expect(await unseal(key, 'topic', one)).toEqual(value);
    expect(await unseal(key, 'other topic', one)).toBeNull();
    expect(await unseal(other, 'topic', one)).toBeNull();
  });

  test('one changed byte anywhere, a cut, junk and things that are no text give null', async () => {
    const key = await aesKey(bytesOf(32));
    const sealed = Buffer.from(await seal(key, 't', { a: 'b' }), 'base64');
    for (let at = 0; at < sealed.length; at++) {
      const damaged = Buffer.from(sealed);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      expect(await unseal(key, 't', damaged.toString('base64'))).toBeNull();
      expect(await unseal(key, 't', sealed.subarray(0, at).toString('base64'))).toBeNull();
    }
    for (const junk of ['', '%%%', 'AAAA', 5, null, undefined, {}, 'A'.repeat(20_000)])
      expect(await unseal(key, 't', junk)).toBeNull();
  });
});

describe('identity', () => {
  test('the id belongs to the key; another key has another', async () => {
    const [a, b] = await Promise.all([newSigningKeys(), newSigningKeys()]).then((keys) =>
      Promise.all(keys.map(openIdentity)),
    );
    expect(await deviceIdOf(a?.signKey ?? '')).toBe(a?.deviceId);
    expect(a?.deviceId).not.toBe(b?.deviceId);
  });

  test('a signature counts for exactly its key, purpose and parts', async () => {
    const [me, other] = await Promise.all([newSigningKeys(), newSigningKeys()]).then((keys) =>
      Promise.all(keys.map(openIdentity)),
    );
    if (!me || !other) throw new Error('two identities were made');
    const signature = await me.sign('hello', 'topic', 'own', 'other', 7);
    expect(await verify(me.signKey, signature, 'hello', 'topic', 'own', 'other', 7)).toBe(true);
    expect(await verify(me.signKey, signature, 'hello', 'topic', 'other', 'own', 7)).toBe(false);
    expect(await verify(me.signKey, signature, 'hello', 'topic', 'own', 'other', 8)).toBe(false);
    expect(await verify(me.signKey, signature, 'hello', 'topicown', '', 'other', 7)).toBe(false);
    expect(await verify(me.signKey, signature, 'admit', 'topic', 'own', 'other', 7)).toBe(false);
    expect(await verify(other.signKey, signature, 'hello', 'topic', 'own', 'other', 7)).toBe(false);
  });

  test('malformed keys and signatures are false, never an error', async () => {
    const me = await openIdentity(await newSigningKeys());
    const signature = await me.sign('x', 'y');
    const random = randomOf(5);
    const keys = ['', '%', 'AAAA', me.signKey.slice(0, -2), toB64Url(bytesOf(65)), `${me.signKey}AA`];
    for (const key of keys) expect(await verify(key, signature, 'x', 'y')).toBe(false);
    for (let i = 0; i < 20; i++)
      expect(await verify(me.signKey, bytesOf(Math.floor(random() * 80)), 'x', 'y')).toBe(false);
  });

  test('two one-time keys agree on the same key, for the same transcript only', async () => {
    const [a, b] = await Promise.all([newEphemeral(), newEphemeral()]);
    const salt = bytesOf(32);
    const box = await seal(await a.agree(b.publicKey, salt), 'c', 'secret');
    expect(await unseal(await b.agree(a.publicKey, salt), 'c', box)).toBe('secret');
    expect(await unseal(await b.agree(a.publicKey, bytesOf(32)), 'c', box)).toBeNull();
    const eve = await newEphemeral();
    expect(await unseal(await eve.agree(a.publicKey, salt), 'c', box)).toBeNull();
    await expect(a.agree(toB64Url(bytesOf(65)), salt)).rejects.toThrow();
    await expect(a.agree('no key', salt)).rejects.toThrow();
  });

  test('a proof depends on secret, purpose and transcript', async () => {
    const [secret, transcript] = [bytesOf(32), utf8('what was said')];
    const all = await Promise.all([
      proofOf(secret, 'newcomer', transcript),
      proofOf(secret, 'doorkeeper', transcript),
      proofOf(bytesOf(32), 'newcomer', transcript),
      proofOf(secret, 'newcomer', utf8('what was said.')),
    ]);
    expect(new Set(all.map(toB64Url)).size).toBe(4);
    expect(await proofOf(secret, 'newcomer', transcript)).toEqual(all[0]);
  });
});
