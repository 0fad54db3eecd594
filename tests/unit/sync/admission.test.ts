import { describe, expect, test } from 'vitest';
import { toB64Url } from '../../../lib/crypto/bytes.ts';
import { commitment, keepsCommitment, transcriptOf, wordsOf } from '../../../lib/sync/admission.ts';
import { type KnockMessage, readEntranceMessage, readGrant } from '../../../lib/sync/entrance-messages.ts';
import { WORDS } from '../../../lib/sync/words.ts';
import { bytesOf } from './support.ts';

const random = (length = 16) => toB64Url(bytesOf(length));

async function opening(): Promise<{ knock: KnockMessage; nonce: string }> {
  const part = { k: random(12), mode: 'words', key: random(65), eph: random(65) } as const;
  const said = { ...part, name: 'Dana', role: 'school' } as const;
  const nonce = bytesOf(16);
  return {
    knock: { type: 'knock', ...said, commit: await commitment(said, nonce) },
    nonce: toB64Url(nonce),
  };
}
const answer = () => ({ key: random(65), eph: random(65), nonce: random() });

describe('the list of words', () => {
  test('256 different short lower-case words', () => {
    expect(WORDS).toHaveLength(256);
    expect(new Set(WORDS).size).toBe(256);
    for (const word of WORDS) expect(word).toMatch(/^[a-z]{3,10}$/);
  });
});

describe('three words', () => {
  test('are the same for the same transcript, each from the list', async () => {
    const { knock, nonce } = await opening();
    const said = answer();
    const [here, there] = await Promise.all([
      transcriptOf(knock, nonce, said),
      transcriptOf({ ...knock }, nonce, { ...said }),
    ]);
    const words = await wordsOf(here);
    expect(await wordsOf(there)).toEqual(words);
    for (const word of words) expect(WORDS).toContain(word);
  });

  test('whatever either side said differently makes another transcript', async () => {
    const { knock, nonce } = await opening();
    const said = answer();
    const variants = [
      transcriptOf(knock, nonce, said),
      transcriptOf(knock, random(), said),
      ...(['k', 'key', 'eph'] as const).map((field) =>
        transcriptOf({ ...knock, [field]: random(65) }, nonce, said),
      ),
      transcriptOf({ ...knock, name: 'Mr. T' }, nonce, said),
      transcriptOf({ ...knock, role: 'family' }, nonce, said),
      transcriptOf({ ...knock, mode: 'invite' }, nonce, said),
      ...(['key', 'eph', 'nonce'] as const).map((field) =>
        transcriptOf(knock, nonce, { ...said, [field]: random(65) }),
      ),
    ];
    const all = (await Promise.all(variants)).map(toB64Url);
    expect(new Set(all).size).toBe(variants.length);
  });

  test('someone in between, with keys of their own on both sides, makes the two see different words', async () => {
    let same = 0;
    for (let i = 0; i < 50; i++) {
      const newcomer = await opening();
      const [fromMiddle, fromHost] = [answer(), answer()];
      const middle = await opening();
      const atNewcomer = await wordsOf(await transcriptOf(newcomer.knock, newcomer.nonce, fromMiddle));
      const atHost = await wordsOf(await transcriptOf(middle.knock, middle.nonce, fromHost));
      if (atNewcomer.join() === atHost.join()) same++;
    }
    // One in 16.7 million each time.
    expect(same).toBe(0);
  });
});

describe('commitment', () => {
  test('holds for what was committed to, and for nothing else', async () => {
    const { knock, nonce } = await opening();
    expect(await keepsCommitment(knock, nonce)).toBe(true);
    expect(await keepsCommitment(knock, random())).toBe(false);
    for (const field of ['k', 'key', 'eph', 'name'] as const)
      expect(await keepsCommitment({ ...knock, [field]: random() }, nonce)).toBe(false);
    expect(await keepsCommitment({ ...knock, role: 'family' }, nonce)).toBe(false);
    expect(await keepsCommitment({ ...knock, commit: random(32) }, nonce)).toBe(false);
  });
});

describe('messages at the door', () => {
  const { k, key, eph } = { k: 'k', key: 'key', eph: 'eph' };
  const knock = { type: 'knock', k, mode: 'words', key, eph, commit: 'c', name: 'Dana', role: 'school' };
  const good = [
    { type: 'look', k },
    { type: 'here', k },
    knock,
    { ...knock, mode: 'invite', invite: 'i' },
    { ...knock, mode: 'return', tag: 't', epoch: 2 },
    { type: 'same', k, key: 'a', signature: 'b' },
    { type: 'answer', k, key, eph, nonce: 'n' },
    { type: 'reveal', k, to: 'x', nonce: 'n', signature: 's', proof: '' },
    { type: 'wait', k },
    { type: 'admit', k, box: 'b' },
    { type: 'decline', k, box: 'b' },
    { type: 'bye', k },
  ];
  for (const message of good)
    test(`${message.type}: read`, () => expect(readEntranceMessage(message)).toEqual(message));

  const bad: unknown[] = [
    ...[null, 5, 'knock', [], {}, { type: 'bye' }, { type: 'toString', k }, { type: 'bye', k: 7 }],
    { ...knock, mode: 'magic' },
    { ...knock, role: 'boss' },
    { ...knock, name: 'x'.repeat(401) },
    { ...knock, key: 'x'.repeat(201) },
    { ...knock, mode: 'invite' },
    { ...knock, mode: 'return', tag: 't', epoch: 0.5 },
    { type: 'answer', k, key, eph },
    { type: 'admit', k, box: 'x'.repeat(24_001) },
  ];
  bad.forEach((message, i) => {
    test(`malformed ${i}: nothing`, () => expect(readEntranceMessage(message)).toBeNull());
  });

  test('a grant is read only when whole', () => {
    const grant = {
      ...{
        meetingId: 'm',
        secret: 's',
        epoch: 1,
        covers: ['r'],
        title: 'Plan',
        signaling: ['ws://localhost'],
      },
      ...{ signature: 's', proof: '' },
    };
    expect(readGrant(grant)).toEqual(grant);
    for (const field of Object.keys(grant)) expect(readGrant({ ...grant, [field]: undefined })).toBeNull();
    expect(readGrant({ ...grant, covers: [1] })).toBeNull();
    expect(readGrant({ ...grant, epoch: '1' })).toBeNull();
  });
});
