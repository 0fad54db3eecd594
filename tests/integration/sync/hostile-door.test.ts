import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fromB64Url, randomBytes, toB64Url } from '../../../lib/crypto/bytes.ts';
import { type Identity, newSigningKeys, openIdentity } from '../../../lib/crypto/identity.ts';
import { commitment, transcriptOf, wordsOf } from '../../../lib/sync/admission.ts';
import { Doorkeeper, type Household } from '../../../lib/sync/doorkeeper.ts';
import {
  EntranceChannel,
  type EntranceMessage,
  type Grant,
  type KnockMessage,
  readEntranceMessage,
} from '../../../lib/sync/entrance-messages.ts';
import { newEphemeral } from '../../../lib/sync/ephemeral.ts';
import { type Entrance, lobbyOf, newSecret } from '../../../lib/sync/keys.ts';
import { Knocker } from '../../../lib/sync/knocker.ts';
import { unseal } from '../../../lib/sync/sealed.ts';
import { SignalingSocket } from '../../../lib/sync/signaling-socket.ts';
import type { Timing } from '../../../lib/sync/timing.ts';
import { type SignalingServer, startSignalingServer } from '../../../server/signaling-server.ts';
import { FAST_TIMING, until } from './support/people.ts';

/** The host's side of a lobby, a newcomer, and someone else who knows the call and therefore the lobby's key. */
let server: SignalingServer;
let lobby: Entrance;
let host: { keeper: Doorkeeper; identity: Identity; socket: SignalingSocket; admitted: string[] };
const secret = toB64Url(newSecret());
const INVITE = { id: 'invite-1', key: randomBytes(32) };
const stops: (() => void)[] = [];
const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown): void => void unhandled.push(reason);

beforeAll(async () => {
  process.on('unhandledRejection', onUnhandled);
  server = await startSignalingServer({ limits: { messagesPerSecond: 2_000, messagesBurst: 5_000 } });
});
afterAll(async () => {
  process.off('unhandledRejection', onUnhandled);
  await server.close();
});
let call = 0;
beforeEach(async () => {
  lobby = await lobbyOf(`test:door-${++call}`);
  const identity = await openIdentity(await newSigningKeys());
  const socket = dial();
  const admitted: string[] = [];
  const home: Household = {
    ...{
      identity,
      timing: FAST_TIMING,
      rank: () => 0,
      isReady: () => true,
      secret: () => ({ epoch: 1, tag: 'tag' }),
    },
    grant: () => ({
      ...{ meetingId: 'meeting', secret, epoch: 1, covers: [], title: 'Plan', signaling: [server.url] },
    }),
    standing: () => 'stranger',
    invite: (id) =>
      id === INVITE.id
        ? { name: 'Guest', role: 'school', key: INVITE.key, state: 'open', auto: true, by: 'host' }
        : null,
    isGenuine: async () => true,
    admit: async ({ name }) => void admitted.push(name),
    onVisitors: () => undefined,
    onBehind: () => undefined,
  };
  const keeper = new Doorkeeper(home);
  keeper.watch(lobby, socket);
  stops.push(() => keeper.close());
  host = { keeper, identity, socket, admitted };
  await until('host is there', async () => socket.isOpen.value);
});
afterEach(() => {
  for (const stop of stops.splice(0).reverse()) stop();
  expect(unhandled.splice(0)).toEqual([]);
});

function dial(timing: Timing = FAST_TIMING): SignalingSocket {
  const socket = new SignalingSocket(server.url, timing);
  stops.push(() => socket.close());
  return socket;
}

/** Someone in the lobby who sees everything and can say anything. */
async function eavesdropper() {
  // Does not hang up on a server that is busy: what was said meanwhile would never be heard.
  const socket = dial({ ...FAST_TIMING, serverDead: 60_000 });
  const sealed: string[] = [];
  const heard: EntranceMessage[] = [];
  socket.subscribe(lobby.topic, (data) => {
    sealed.push(data);
    void unseal(lobby.key, lobby.topic, data).then((value) => {
      const message = readEntranceMessage(value);
      if (message) heard.push(message);
    });
  });
  const channel = new EntranceChannel(lobby, socket, () => undefined);
  await until('the other one is there', async () => socket.isOpen.value);
  return { socket, sealed, heard, say: (message: EntranceMessage) => channel.say(message) };
}

async function newcomer(name = 'Dana', mode: 'words' | 'invite' = 'words') {
  const identity = await openIdentity(await newSigningKeys());
  const grants: Grant[] = [];
  const knocker = new Knocker({
    ...{ entrance: lobby, sockets: [dial()], identity, profile: { name, role: 'school' }, mode },
    ...(mode === 'invite' ? { invite: INVITE } : {}),
    timing: FAST_TIMING,
    onAdmitted: (grant) => void grants.push(grant),
  });
  stops.push(() => knocker.cancel());
  return { knocker, grants, identity };
}

/** A knock by hand, with the keys to go on with it. */
async function knockByHand(name: string, more: Partial<KnockMessage> = {}) {
  const identity = await openIdentity(await newSigningKeys());
  const eph = await newEphemeral();
  const nonce = randomBytes(16);
  const opening = {
    ...{ k: toB64Url(randomBytes(12)), mode: more.mode ?? ('words' as const), key: identity.signKey },
    ...{ eph: eph.publicKey, name, role: 'school' as const },
  };
  const knock: KnockMessage = {
    type: 'knock',
    ...opening,
    commit: await commitment(opening, nonce),
    ...more,
  };
  return { knock, nonce: toB64Url(nonce), eph, identity };
}
const atTheDoor = (name: string) =>
  until(`${name} at the door`, async () => host.keeper.waiting.find((visitor) => visitor.name === name));
const answerTo = (heard: readonly EntranceMessage[], k: string) =>
  until('an answer', async () =>
    heard.find((m): m is Extract<EntranceMessage, { type: 'answer' }> => m.type === 'answer' && m.k === k),
  );

describe('someone who knows the call and hears everything', () => {
  test('cannot open the secret, and a replay of all that was said admits nobody', async () => {
    const eve = await eavesdropper();
    const dana = await newcomer();
    const visitor = await atTheDoor('Dana');
    await host.keeper.letIn(visitor.id);
    await until('Dana is in', async () => dana.grants.length > 0);
    expect(dana.grants[0]?.secret).toBe(secret);
    await until('the admission was overheard', async () => eve.heard.some(({ type }) => type === 'admit'));
    // Nothing that went by shows the secret to someone with the lobby's key.
    expect(JSON.stringify(eve.heard)).not.toContain(secret);
    const admit = eve.heard.find(({ type }) => type === 'admit');
    expect(await unseal(lobby.key, lobby.topic, admit?.type === 'admit' ? admit.box : '')).toBeNull();
    await until('the visit is over', async () => {
      for (const data of eve.sealed.slice(0, 20)) eve.socket.publish(lobby.topic, data);
      return eve.heard.length > 40;
    });
    // A replayed knock is answered with new keys, and the old reveal does not fit them.
    expect(host.keeper.waiting).toEqual([]);
    expect(host.admitted).toEqual(['Dana']);
    expect(dana.grants).toHaveLength(1);
  });

  test('in between, with own keys on both sides: the two people see different words', async () => {
    const eve = await eavesdropper();
    host.keeper.close();
    const dana = await newcomer();
    const knock = await until('her knock', async () =>
      eve.heard.find((m): m is KnockMessage => m.type === 'knock'),
    );
    // Eve answers as if she were the host, …
    const asHost = { identity: await openIdentity(await newSigningKeys()), eph: await newEphemeral() };
    const answer = {
      key: asHost.identity.signKey,
      eph: asHost.eph.publicKey,
      nonce: toB64Url(randomBytes(16)),
    };
    eve.say({ type: 'answer', k: knock.k, ...answer });
    const seen = await until('words', async () => {
      const { value } = dana.knocker.state;
      return value.kind === 'waiting' && value.words;
    });
    // … and knocks at the host under Dana's name.
    const again = await hostAgain();
    const asDana = await knockByHand('Dana');
    eve.say(asDana.knock);
    const fromHost = await answerTo(eve.heard, asDana.knock.k);
    const transcript = await transcriptOf(asDana.knock, asDana.nonce, fromHost);
    const signature = toB64Url(await asDana.identity.sign('reveal', transcript));
    eve.say({
      type: 'reveal',
      k: asDana.knock.k,
      to: fromHost.key,
      nonce: asDana.nonce,
      signature,
      proof: '',
    });
    const visitor = await until('at the door', async () => again.waiting.find(({ name }) => name === 'Dana'));
    expect(visitor.words).toEqual(await wordsOf(transcript));
    expect(visitor.words).not.toEqual(seen);
  });

  test("with swapped keys: passing on Dana's reveal with another key, name or signature gets nowhere", async () => {
    const eve = await eavesdropper();
    const dana = await newcomer();
    await atTheDoor('Dana');
    const reveal = await until('her reveal', async () =>
      eve.heard.find((m): m is Extract<EntranceMessage, { type: 'reveal' }> => m.type === 'reveal'),
    );
    const mine = await knockByHand('Dana');
    eve.say(mine.knock);
    await answerTo(eve.heard, mine.knock.k);
    // Dana's nonce and signature for Eve's knock; then Eve's nonce with a signature over something else.
    eve.say({ ...reveal, k: mine.knock.k });
    eve.say({ ...reveal, k: mine.knock.k, nonce: mine.nonce });
    eve.say({ ...reveal, k: mine.knock.k, nonce: 'not base64url!' });
    const visitor = await atTheDoor('Dana');
    expect(host.keeper.waiting).toHaveLength(1);
    await host.keeper.letIn(visitor.id);
    await until('Dana is in', async () => dana.grants.length > 0);
    expect(host.admitted).toEqual(['Dana']);
  });

  test('an admission made up, or meant for someone else, is not taken', async () => {
    const eve = await eavesdropper();
    const dana = await newcomer();
    const sam = await newcomer('Sam');
    const [atDana, atSam] = [await atTheDoor('Dana'), await atTheDoor('Sam')];
    await host.keeper.letIn(atSam.id);
    await until('Sam is in', async () => sam.grants.length > 0);
    const admit = await until('overheard', async () =>
      eve.heard.find((m): m is Extract<EntranceMessage, { type: 'admit' }> => m.type === 'admit'),
    );
    eve.say({ type: 'admit', k: atDana.id, box: admit.box });
    eve.say({ type: 'admit', k: atDana.id, box: 'AAAA' });
    eve.say({ type: 'decline', k: atDana.id, box: admit.box });
    await host.keeper.letIn(atDana.id);
    await until('Dana is in', async () => dana.grants.length > 0);
    expect(dana.knocker.state.value).toEqual({ kind: 'admitted', meetingId: 'meeting' });
    expect(dana.grants).toHaveLength(1);
  });

  test('forged reveals for a knock that is under way do not send the newcomer away', async () => {
    const eve = await eavesdropper();
    const sam = await knockByHand('Sam');
    eve.say(sam.knock);
    const fromHost = await answerTo(eve.heard, sam.knock.k);
    const forged = {
      type: 'reveal',
      k: sam.knock.k,
      to: fromHost.key,
      signature: 'AAAA',
      proof: '',
    } as const;
    eve.say({ ...forged, nonce: 'AAAA' });
    eve.say({ ...forged, nonce: '%%%' });
    eve.say({ ...forged, nonce: sam.nonce });
    const transcript = await transcriptOf(sam.knock, sam.nonce, fromHost);
    const signature = toB64Url(await sam.identity.sign('reveal', transcript));
    eve.say({ ...forged, nonce: sam.nonce, signature });
    const visitor = await atTheDoor('Sam');
    expect(visitor.words).toEqual(await wordsOf(transcript));
  });
});

describe('invites by people who do not hold them', () => {
  for (const [what, proof] of [
    ['no proof', ''],
    ['a wrong proof', toB64Url(randomBytes(32))],
    ['a proof that cannot be read', 'not base64url!'],
  ] as const) {
    test(`${what}: refused, and nothing breaks`, async () => {
      const eve = await eavesdropper();
      const mine = await knockByHand('Eve', { mode: 'invite', invite: INVITE.id });
      eve.say(mine.knock);
      const fromHost = await answerTo(eve.heard, mine.knock.k);
      const transcript = await transcriptOf(mine.knock, mine.nonce, fromHost);
      const signature = toB64Url(await mine.identity.sign('reveal', transcript));
      eve.say({ type: 'reveal', k: mine.knock.k, to: fromHost.key, nonce: mine.nonce, signature, proof });
      // The door still works, and by the time it has dealt with Dana it has dealt with Eve.
      const dana = await newcomer('Dana', 'invite');
      await until('Dana is in', async () => dana.grants.length > 0);
      expect(host.admitted).toHaveLength(1);
      expect(host.keeper.waiting).toEqual([]);
      expect(eve.heard.some(({ type, k }) => type === 'admit' && k === mine.knock.k)).toBe(false);
      expect(fromB64Url(dana.grants[0]?.secret ?? '')).toHaveLength(32);
    });
  }
});

test('a flood of knocks shows a handful, and the host is not made to say more than the server lets it', async () => {
  const eve = await eavesdropper();
  const knocks = await Promise.all(Array.from({ length: 40 }, (_, i) => knockByHand(`Eve ${i}`)));
  for (let round = 0; round < 10; round++) for (const { knock } of knocks) eve.say(knock);
  for (let i = 0; i < 400; i++) eve.say({ type: 'look', k: `look-${i}` });
  const flood = new Set(knocks.map(({ knock }) => knock.k));
  // The server gives everyone in the lobby everything: when Eve has heard it all herself, so has the host.
  await until('the flood is out', async () => {
    return eve.heard.filter(({ type }) => type === 'look' || type === 'knock').length >= 800;
  });
  // Someone honest comes after all that, and gets in all the same.
  const dana = await newcomer();
  const visitor = await atTheDoor('Dana');
  // Knocks that were never revealed are not shown at all.
  expect(host.keeper.waiting).toHaveLength(1);
  await host.keeper.letIn(visitor.id);
  await until('Dana is in', async () => dana.grants.length > 0);
  const said = eve.heard.filter(({ type, k }) => type === 'here' || (type === 'answer' && flood.has(k)));
  expect(said.length).toBeGreaterThan(0);
  expect(said.length).toBeLessThan(200);
  expect(host.socket.isOpen.value).toBe(true);
});

/** The host, back at the door. */
async function hostAgain(): Promise<Doorkeeper> {
  const keeper = new Doorkeeper({
    ...{
      identity: host.identity,
      timing: FAST_TIMING,
      rank: () => 0,
      isReady: () => true,
      standing: () => 'stranger',
    },
    secret: () => ({ epoch: 1, tag: 'tag' }),
    grant: () => ({
      ...{ meetingId: 'meeting', secret, epoch: 1, covers: [], title: 'Plan', signaling: [server.url] },
    }),
    invite: () => null,
    isGenuine: async () => false,
    admit: async () => undefined,
    onVisitors: () => undefined,
    onBehind: () => undefined,
  });
  keeper.watch(lobby, host.socket);
  stops.push(() => keeper.close());
  return keeper;
}
