import { describe, expect, test } from 'vitest';
import { encoding, fromB64Url, toB64Url } from '../../../lib/crypto/bytes.ts';
import { hashOf } from '../../../lib/crypto/hash.ts';
import { decodeInvite, encodeInvite, InviteError, inviteKeys, inviteLink } from '../../../lib/sync/invite.ts';
import { bytesOf, randomOf } from './support.ts';

const NOW = 1_700_000_000_000;
const SIGNALING = 'wss://signal.example/att';
const sample = () => ({
  ...{ door: bytesOf(16), token: bytesOf(16), expiresAt: NOW + 3_600_000, role: 'school' as const },
  ...{ name: 'Mr. T', signaling: SIGNALING },
});
const keyOf = (pasted: string, now = NOW) =>
  decodeInvite(pasted, now).then(
    () => 'accepted',
    (error: unknown) => (error instanceof InviteError ? error.messageKey : error),
  );

describe('a code', () => {
  test('comes back as it was made', async () => {
    for (const role of ['family', 'school', 'student', 'interpreter', 'advocate', 'other'] as const) {
      const invite = { ...sample(), role, name: 'مرحبا 🙂 O’Neil' };
      expect(await decodeInvite(await encodeInvite(invite), NOW)).toEqual(invite);
    }
  });

  test('a link holds it in the fragment, beside the signaling server', async () => {
    const invite = sample();
    const link = inviteLink(await encodeInvite(invite), SIGNALING);
    expect(link).toMatch(/^https:\/\/signal\.example\/att\/join#[\w-]+$/);
    expect(await decodeInvite(link, NOW)).toEqual(invite);
    expect(inviteLink('x', 'ws://127.0.0.1:4444')).toBe('http://127.0.0.1:4444/join#x');
  });

  test('its token gives an id and a key that do not show it', async () => {
    const token = bytesOf(16);
    const [one, two] = [await inviteKeys(token), await inviteKeys(token.slice())];
    expect(one).toEqual(two);
    expect(one.key).toHaveLength(32);
    expect(one.id).not.toContain(toB64Url(token).slice(0, 8));
    expect((await inviteKeys(bytesOf(16))).id).not.toBe(one.id);
  });
});

describe('as people paste it', () => {
  const wraps: readonly [string, (link: string) => string][] = [
    ['spaces around', (link) => `  ${link}\n`],
    ['broken over lines', (link) => link.replace(/(.{40})/g, '$1\r\n')],
    ['quoted', (link) => `"${link}"`],
    ['in curly quotes', (link) => `“${link}”`],
    ['in angle brackets', (link) => `<${link}>`],
    ['in French quotes', (link) => `« ${link} »`],
    ['with a full stop', (link) => `${link}.`],
    ['with bracket and comma', (link) => `${link}),`],
    ['with soft hyphens and zero-width spaces', (link) => link.replace(/(.{30})/g, '$1\u00ad\u200b')],
  ];
  for (const [what, wrap] of wraps) {
    test(`${what}: link and bare code`, async () => {
      const invite = sample();
      const code = await encodeInvite(invite);
      expect(await decodeInvite(wrap(inviteLink(code, SIGNALING)), NOW)).toEqual(invite);
      expect(await decodeInvite(wrap(code), NOW)).toEqual(invite);
    });
  }
});

describe('refused, with the reason', () => {
  test('cut off at every length, a link or a bare code: never accepted, never another error', async () => {
    const code = await encodeInvite(sample());
    const link = inviteLink(code, SIGNALING);
    const start = link.indexOf('#') + 1;
    for (let length = 1; length < code.length; length++) {
      const ofLink = await keyOf(link.slice(0, start + length));
      expect(['error.invite.cutShort', 'error.invite.notAnInvite']).toContain(ofLink);
      // Once a few characters of the code are there it is clear what it is.
      if (length >= 12) expect(ofLink).toBe('error.invite.cutShort');
      expect(['error.invite.cutShort', 'error.invite.notAnInvite']).toContain(
        await keyOf(code.slice(0, length)),
      );
    }
    for (let length = 1; length < start; length++)
      expect(['error.invite.cutShort', 'error.invite.notAnInvite']).toContain(
        await keyOf(link.slice(0, length)),
      );
    expect(await keyOf(link.slice(0, start - 1))).toBe('error.invite.cutShort');
  });

  test('one wrong character anywhere', async () => {
    const code = await encodeInvite(sample());
    for (let at = 0; at < code.length; at++) {
      const wrong = code.slice(0, at) + (code[at] === 'A' ? 'B' : 'A') + code.slice(at + 1);
      // The last character can hold bits that mean nothing.
      if (toB64Url(fromB64Url(wrong)) === code) continue;
      expect(await keyOf(wrong)).toMatch(/^error\.invite\.(cutShort|notAnInvite)$/);
    }
  });

  const simple: readonly [string, string, string][] = [
    ['nothing', '', 'error.invite.empty'],
    ['only spaces and quotes', ' "" \n', 'error.invite.empty'],
    ['a sentence', 'see you at four', 'error.invite.notAnInvite'],
    ['a link of the call', 'https://meet.google.com/abc-defg-hij', 'error.invite.notAnInvite'],
    [
      'a foreign link with a fragment',
      'https://example.org/page#section-about-us',
      'error.invite.notAnInvite',
    ],
    ['2 MB of text', 'a'.repeat(2_000_000), 'error.invite.notAnInvite'],
    ['a script', 'javascript:alert(1)', 'error.invite.notAnInvite'],
    ['emoji', '🙂'.repeat(50), 'error.invite.notAnInvite'],
  ];
  for (const [what, pasted, key] of simple) test(what, async () => expect(await keyOf(pasted)).toBe(key));

  test('random text of all kinds: always an InviteError', async () => {
    const random = randomOf(9);
    for (let i = 0; i < 300; i++) {
      const bytes = Buffer.from(bytesOf(Math.floor(random() * 200)));
      const text = random() < 0.5 ? bytes.toString('base64url') : bytes.toString('latin1');
      expect(await keyOf(random() < 0.3 ? `https://x.example/join#${text}` : text)).toMatch(
        /^error\.invite\./,
      );
    }
  });

  test('expired, to the second', async () => {
    const code = await encodeInvite(sample());
    expect(await keyOf(code, NOW + 3_599_000)).toBe('accepted');
    expect(await keyOf(code, NOW + 3_600_000)).toBe('error.invite.expired');
  });

  /** A code whose checksum is right, whatever is in it. */
  const made = async (write: (out: encoding.Encoder) => void) => {
    const out = encoding.createEncoder();
    write(out);
    const body = encoding.toUint8Array(out);
    encoding.writeUint8Array(out, (await hashOf('invite checksum', body)).subarray(0, 4));
    return toB64Url(encoding.toUint8Array(out));
  };
  const body = (out: encoding.Encoder, { version = 1, role = 1, signaling = SIGNALING } = {}) => {
    encoding.writeUint8(out, version);
    encoding.writeUint8Array(out, bytesOf(32));
    encoding.writeVarUint(out, NOW / 1000 + 60);
    encoding.writeUint8(out, role);
    encoding.writeVarString(out, 'Mr. T');
    encoding.writeVarString(out, signaling);
  };

  test('of a newer version', async () => {
    const code = await made((out) => body(out, { version: 2 }));
    expect(await keyOf(`https://signal.example/join#${code}`)).toBe('error.invite.newer');
    expect(await keyOf(await made((out) => body(out, { version: 0 })))).toBe('error.invite.notAnInvite');
  });

  test('with a right checksum and wrong content', async () => {
    expect(await keyOf(await made((out) => body(out)))).toBe('accepted');
    expect(await keyOf(await made((out) => body(out, { role: 9 })))).toBe('error.invite.notAnInvite');
    expect(
      await keyOf(await made((out) => encoding.writeUint8Array(out, new Uint8Array([1, 2, 3, 4])))),
    ).toBe('error.invite.notAnInvite');
  });

  for (const signaling of [
    'ws://signal.example',
    'https://signal.example',
    'wss://u:p@signal.example',
    'x',
    '',
  ]) {
    test(`naming the server ${signaling || '(none)'}`, async () => {
      expect(await keyOf(await made((out) => body(out, { signaling })))).toBe('error.invite.notAnInvite');
    });
  }
});
