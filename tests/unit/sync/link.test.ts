import { afterEach, expect, test } from 'vitest';
import { toB64Url } from '../../../lib/crypto/bytes.ts';
import { type Identity, newSigningKeys, openIdentity } from '../../../lib/crypto/identity.ts';
import { type ControlMessage, encodeControl } from '../../../lib/sync/control.ts';
import { CONTROL_STREAM, framesOf } from '../../../lib/sync/framing.ts';
import { newSecret } from '../../../lib/sync/keys.ts';
import { Link, type Peer } from '../../../lib/sync/link.ts';
import { DEFAULT_TIMING } from '../../../lib/sync/timing.ts';
import { MemoryChannel, until } from './support.ts';

const links: Link[] = [];
afterEach(() => {
  for (const link of links.splice(0)) link.close();
});

const sdp = (...fingerprints: string[]) =>
  ['v=0', ...fingerprints.map((each) => `a=fingerprint:sha-256 ${each}`)].join('\r\n');

interface EndOptions {
  readonly raw: MemoryChannel;
  readonly identity: Identity;
  readonly own: string;
  readonly other: string;
  readonly topic?: string;
  readonly client?: number;
  mayLink?(peer: Peer): boolean;
}

/** One side of a connection whose session descriptions say what the test wants. */
function end({ raw, identity, own, other, topic = 'room', client = 1, mayLink = () => true }: EndOptions) {
  const seen = { opened: 0, closed: [] as (string | undefined)[], control: [] as ControlMessage[] };
  const connection = {
    ...{ localDescription: { sdp: own }, remoteDescription: { sdp: other } },
    close: () => undefined,
  };
  const link = new Link(connection as unknown as RTCPeerConnection, {
    ...{ identity, topic, client, timing: { ...DEFAULT_TIMING, linkOpen: 1_000 }, mayLink },
    onOpen: () => seen.opened++,
    onControl: (_link, message) => void seen.control.push(message),
    filterDocument: (_link, message) => message,
    onClosed: (_link, reason) => void seen.closed.push(reason?.message),
  });
  links.push(link);
  link.attach(raw as unknown as RTCDataChannel);
  return { link, seen };
}

const newIdentity = async () => openIdentity(await newSigningKeys());
async function two(a: Partial<EndOptions> = {}, b: Partial<EndOptions> = {}) {
  const [left, right] = MemoryChannel.pair();
  const [anna, ben] = [await newIdentity(), await newIdentity()];
  const one = end({ raw: left, identity: anna, own: sdp('AA'), other: sdp('BB'), client: 1, ...a });
  const two = end({ raw: right, identity: ben, own: sdp('BB'), other: sdp('AA'), client: 2, ...b });
  left.open();
  right.open();
  return { one, two, anna, ben, left, right };
}
const say = (raw: MemoryChannel, message: ControlMessage) => {
  for (const frame of framesOf(CONTROL_STREAM, encodeControl(message))) raw.send(frame);
};
const closed = (side: ReturnType<typeof end>, reason: string) =>
  until(reason, () => side.seen.closed.length > 0).then(() => expect(side.seen.closed).toEqual([reason]));

test('both prove who they are, then the link opens once on each side', async () => {
  const { one, two: other, anna, ben } = await two();
  await until('open', () => one.link.isOpen && other.link.isOpen);
  expect(one.link.peer).toEqual({ deviceId: ben.deviceId, signKey: ben.signKey, client: 2 });
  expect(other.link.peer).toEqual({ deviceId: anna.deviceId, signKey: anna.signKey, client: 1 });
  expect([one.seen.opened, other.seen.opened]).toEqual([1, 1]);
});

test('someone in between, whose certificates both sides see instead, cannot pass on the hellos', async () => {
  const { one, two: other } = await two({ other: sdp('MM') }, { other: sdp('MM') });
  await until('both closed', () => one.seen.closed.length + other.seen.closed.length === 2);
  // Whoever looks first gives the reason; the other only sees the channel close.
  expect([...one.seen.closed, ...other.seen.closed]).toContain('hello does not verify');
  expect([one.seen.opened, other.seen.opened]).toEqual([0, 0]);
});

test('a hello of another room does not count', async () => {
  const { one, two: other } = await two({}, { topic: 'another room' });
  await until('both closed', () => one.seen.closed.length + other.seen.closed.length === 2);
  // Whoever looks first gives the reason; the other only sees the channel close.
  expect([...one.seen.closed, ...other.seen.closed]).toContain('hello does not verify');
  expect([one.seen.opened, other.seen.opened]).toEqual([0, 0]);
});

test('whoever was asked to leave is not linked to, and nothing goes up', async () => {
  const { one } = await two({ mayLink: () => false });
  await closed(one, 'this device was asked to leave');
  expect([one.seen.opened, one.seen.control]).toEqual([0, []]);
});

test('an outsider cannot make anyone rotate: what comes before a good hello is not listened to', async () => {
  const identity = await newIdentity();
  const [left, right] = MemoryChannel.pair();
  const one = end({ raw: left, identity, own: sdp('AA'), other: sdp('BB') });
  left.open();
  right.open();
  say(right, { type: 'ready' });
  const rotation = { epoch: 2, secret: toB64Url(newSecret()), covers: [], without: [] };
  say(right, { type: 'rotate', rotation });
  await closed(one, 'control message before hello');
  expect(one.seen.control).toEqual([]);
});

test("a hello with somebody else's key, or a signature of another link played again, does not count", async () => {
  const first = await two();
  await until('open', () => first.one.link.isOpen);
  const signature = await first.ben.sign('hello', 'room', 'sha-256 bb', 'sha-256 aa', 2);
  const identity = await newIdentity();
  const [left, right] = MemoryChannel.pair();
  const one = end({ raw: left, identity, own: sdp('CC'), other: sdp('DD') });
  left.open();
  right.open();
  say(right, { type: 'hello', key: first.ben.signKey, client: 2, signature: toB64Url(signature) });
  await closed(one, 'hello does not verify');
});

test('a signature that cannot be read closes the link instead of failing unheard', async () => {
  const [left, right] = MemoryChannel.pair();
  const one = end({ raw: left, identity: await newIdentity(), own: sdp('AA'), other: sdp('BB') });
  left.open();
  right.open();
  say(right, { type: 'hello', key: 'x', client: 2, signature: '%%%' });
  await closed(one, 'not base64url');
});

test('a description with two different fingerprints is refused: only one of them is signed', async () => {
  const { one } = await two({ other: sdp('BB', 'MM') });
  await until('closed', () => one.seen.closed.length > 0);
  expect(one.seen.opened).toBe(0);
});

test('the same fingerprint twice, in other letters, is one', async () => {
  const { one, two: other } = await two({ other: sdp('BB', 'bb') });
  await until('open', () => one.link.isOpen && other.link.isOpen);
});

test('a link that nobody opens is closed in time', async () => {
  const [left] = MemoryChannel.pair();
  const one = end({ raw: left, identity: await newIdentity(), own: sdp('AA'), other: sdp('BB') });
  await closed(one, 'not open in time');
});

test('a second channel on the same connection is refused', async () => {
  const { one } = await two();
  const [extra] = MemoryChannel.pair();
  expect(one.link.attach(extra as unknown as RTCDataChannel)).toBeNull();
  expect(extra.readyState).toBe('closed');
});

test('of two good hellos sent at once the second ends the link: nobody changes who they are on the way', async () => {
  const [left, right] = MemoryChannel.pair();
  const [ben, puppet] = [await newIdentity(), await newIdentity()];
  const hello = async (who: Identity, client: number): Promise<ControlMessage> => {
    const signature = await who.sign('hello', 'room', 'sha-256 bb', 'sha-256 aa', client);
    return { type: 'hello', key: who.signKey, client, signature: toB64Url(signature) };
  };
  const hellos = [await hello(ben, 2), await hello(puppet, 3)];
  const one = end({ raw: left, identity: await newIdentity(), own: sdp('AA'), other: sdp('BB') });
  left.open();
  right.open();
  for (const each of hellos) say(right, each);
  await closed(one, 'second hello');
});
