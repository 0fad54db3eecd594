import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { Identity } from '../../../lib/crypto/identity.ts';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { newMeeting } from '../../../lib/meeting/founding.ts';
import type { Role } from '../../../lib/meeting/people.ts';
import { type RecordView, sideOf } from '../../../lib/meeting/record-schema.ts';
import { agreementsOf, vouchesOf } from '../../../lib/meeting/schema.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { letIn, newDevice, type Seat, takeSeat } from '../../unit/meeting/trust.ts';
import { type Random, seeded } from './random.ts';

interface Peer extends Seat {
  /** Updates on their way here. */
  readonly inbox: Uint8Array[];
  cut: boolean;
}
/** What was really said, kept by the test beside the documents: entry id → who said what, in which order. */
interface Truth {
  readonly words: Map<
    string,
    { device: string; about: string; verdict: string; words: string; role: Role; nth: number }
  >;
  readonly claims: Map<string, { device: string; role: Role; nth: number }>;
  /** `nth`: of the claim it confirms, 0 for letting someone in. */
  readonly vouches: Map<string, { device: string; role: Role; nth: number }>;
}

const WORDS = ['Call', 'Write', 'Visit'];
const NAMES = ['Mara', 'Mr. T', ''];
const DAYS = ['', 'next-meeting', '2026-05-01', '2026-06-01'] as const;
/** Everything that people agree to, read without the canonical form. */
const wordsOf = ({ kind, words, dates }: RecordView): string => JSON.stringify([kind, words, dates]);

/** Ids that stand in the map after `write` and did not before. */
async function added(map: Y.Map<unknown>, write: () => Promise<unknown>): Promise<string[]> {
  const before = new Set(map.keys());
  await write();
  return [...map.keys()].filter((id) => !before.has(id));
}

async function table(random: Random, devices: readonly Identity[], truth: Truth): Promise<readonly Peer[]> {
  const [founder, ...others] = devices;
  if (!founder) throw new Error('nobody came');
  const roles = devices.map((_, i): Role => {
    if (i < 2) return i === 0 ? 'family' : 'school';
    return random.pick(['family', 'school', 'student', 'advocate'] as const) ?? 'other';
  });
  const roleOf = (device: Identity): Role => roles[devices.indexOf(device)] ?? 'other';
  const { id, founding } = await newMeeting(founder, { name: 'Anna', role: roleOf(founder) });
  const doc = new Y.Doc();
  writeTemplate(doc, { id, title: 'Plan', deviceId: founder.deviceId, now: 0, founding });
  truth.vouches.set(founding.entry, { device: founder.deviceId, role: roleOf(founder), nth: 0 });
  const host = takeSeat('host', id, founder, doc);
  for (const device of others) {
    const made = await added(vouchesOf(doc), () => letIn(host, device, roleOf(device)));
    for (const entry of made)
      truth.vouches.set(entry, { device: device.deviceId, role: roleOf(device), nth: 0 });
  }
  host.records.add('action', { words: { what: 'Call', who: 'Mara' } });
  host.records.add('decision', { words: { what: 'Mornings' } });
  const peers = devices.map((device, i): Peer => {
    const seat = i === 0 ? host : takeSeat(`p${i}`, id, device);
    return { ...seat, inbox: [], cut: false };
  });
  for (const peer of peers) {
    Y.applyUpdate(peer.doc, Y.encodeStateAsUpdate(doc), 'network');
    peer.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return;
      for (const other of peers) if (other !== peer && !peer.cut && !other.cut) other.inbox.push(update);
    });
  }
  return peers;
}

/** How someone is known to speak on this device: what was last claimed and confirmed, of what has arrived here. */
function knownRole(peer: Peer, device: string, { claims, vouches }: Truth): Role | null {
  const here = vouchesOf(peer.doc);
  const claimed = new Set(
    [...claims].filter(([id, each]) => here.has(id) && each.device === device).map(([, { nth }]) => nth),
  );
  let found: { role: Role; nth: number } | null = null;
  for (const [id, each] of vouches) {
    if (each.device !== device || !here.has(id) || (each.nth > 0 && !claimed.has(each.nth))) continue;
    if (!found || each.nth > found.nth) found = each;
  }
  return found?.role ?? null;
}

/** Whether both sides' last words, of those that have arrived here, are "Agree" to what the record says here. */
function isTrulyAgreed(peer: Peer, record: RecordView, truth: Truth): boolean {
  const last = new Map<string, { verdict: string; words: string; role: Role; nth: number }>();
  for (const [id, said] of truth.words) {
    if (said.about !== record.id || !agreementsOf(peer.doc).has(id)) continue;
    if ((last.get(said.device)?.nth ?? 0) < said.nth) last.set(said.device, said);
  }
  const agreeing = new Set<string>();
  for (const [device, { verdict, words, role }] of last) {
    if (words !== wordsOf(record)) continue;
    // Everybody here was let in, so a "Not yet" is heard in whatever role.
    if (verdict === 'not-yet' && ['family', 'school', 'student'].includes(sideOf(role))) return false;
    if (verdict === 'agree' && knownRole(peer, device, truth) === role) agreeing.add(sideOf(role));
  }
  return agreeing.has('family') && agreeing.has('school');
}

function checkPeer(peer: Peer, truth: Truth, where: string): number {
  let agreed = 0;
  for (const record of peer.records.all.peek()) {
    const { state } = peer.agreements.of(record.id).peek();
    expect(state === 'agreed', `${where}: ${record.id} is ${state}`).toBe(isTrulyAgreed(peer, record, truth));
    if (state === 'agreed') agreed++;
  }
  return agreed;
}
/** At any moment, also while signatures are being looked at: nobody is said to have agreed who never did. */
function checkAtOnce(peer: Peer, truth: Truth, where: string): void {
  for (const record of peer.records.all.peek()) {
    if (peer.agreements.of(record.id).peek().state !== 'agreed') continue;
    for (const side of ['family', 'school'] as const) {
      const has = [...truth.words.values()].some(
        (said) => said.verdict === 'agree' && said.words === wordsOf(record) && sideOf(said.role) === side,
      );
      expect(has, `${where}: ${side} never agreed to ${wordsOf(record)}`).toBe(true);
    }
  }
}

let nth = 0;
async function act(peer: Peer, peers: readonly Peer[], random: Random, truth: Truth): Promise<void> {
  const { records, agreements, vouches, doc, identity } = peer;
  const record = random.pick(records.all.peek());
  if (!record) return;
  const { id } = record;
  const say = async (verdict: 'agree' | 'not-yet'): Promise<void> => {
    const words = wordsOf(record);
    const claim = [...truth.claims.values()].filter((each) => each.device === identity.deviceId).at(-1);
    const role = claim?.role ?? knownRole(peer, identity.deviceId, truth) ?? 'other';
    const made = await added(agreementsOf(doc), () =>
      verdict === 'agree' ? agreements.agree(id) : agreements.notYet(id, 'Wait'),
    );
    for (const entry of made)
      truth.words.set(entry, { device: identity.deviceId, about: id, verdict, words, role, nth: ++nth });
  };
  const dice = random.int(20);
  if (dice < 9) await say('agree');
  else if (dice < 11) await say('not-yet');
  else if (dice < 13) records.editText(id, 'what', random.pick(WORDS) ?? '', 0);
  else if (dice < 14) records.editText(id, 'who', random.pick(NAMES) ?? '', 0);
  else if (dice < 15) records.setDate(id, 'by', random.pick(DAYS) ?? '');
  else if (dice < 17) records.undo();
  else if (dice < 18) {
    if (random.chance(0.5)) records.delete(id);
    else records.restore(random.pick(records.bin.peek())?.id ?? '');
  } else if (dice < 19) {
    const role = random.pick(['family', 'school', 'student'] as const) ?? 'other';
    const made = await added(vouchesOf(doc), () => vouches.claim({ name: peer.name, role }));
    const sequence = vouches.claims.peek().get(identity.deviceId)?.sequence ?? 0;
    for (const entry of made) truth.claims.set(entry, { device: identity.deviceId, role, nth: sequence });
  } else {
    const other = random.pick(peers)?.identity.deviceId ?? '';
    const claim = vouches.claims.peek().get(other);
    if (!claim) return;
    const made = await added(vouchesOf(doc), () => vouches.confirmRole(other, claim.role));
    for (const entry of made)
      truth.vouches.set(entry, { device: other, role: claim.role, nth: claim.sequence });
  }
}

function deliver(peer: Peer, random: Random): void {
  const update = peer.inbox.splice(random.int(peer.inbox.length), 1)[0];
  if (!update) return;
  Y.applyUpdate(peer.doc, update, 'network');
  if (random.chance(0.1)) Y.applyUpdate(peer.doc, update, 'network');
}
const exchange = (a: Peer, b: Peer): void => {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc, Y.encodeStateVector(a.doc)), 'network');
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc, Y.encodeStateVector(b.doc)), 'network');
};

/** How often something showed as agreed. */
async function play(seed: number, devices: readonly Identity[]): Promise<number> {
  const random = seeded(seed);
  const truth: Truth = { words: new Map(), claims: new Map(), vouches: new Map() };
  const peers = await table(random, devices.slice(0, 2 + random.int(4)), truth);
  let agreed = 0;
  for (let i = 0; i < 45; i++) {
    const peer = random.pick(peers);
    if (!peer) break;
    const where = `seed ${seed}, step ${i}, ${peer.name}`;
    if (random.chance(0.05)) {
      peer.cut = !peer.cut;
      if (!peer.cut) for (const other of peers) if (other !== peer && !other.cut) exchange(peer, other);
    } else if (random.chance(0.45)) {
      for (let n = random.int(6); n >= 0; n--) deliver(peer, random);
      checkAtOnce(peer, truth, where);
    } else {
      await act(peer, peers, random, truth);
      checkAtOnce(peer, truth, where);
    }
    if (random.chance(0.2)) {
      await peer.agreements.settled();
      agreed += checkPeer(peer, truth, where);
    }
  }
  for (const peer of peers) peer.cut = false;
  for (let round = 0; round < 2; round++)
    for (const a of peers) for (const b of peers) if (a !== b) exchange(a, b);
  await Promise.all(peers.map((peer) => peer.agreements.settled()));
  const [one] = peers;
  if (!one) throw new Error('nobody came');
  const content = Buffer.from(encodeContent(one.doc));
  const shown = (peer: Peer) => peer.records.all.peek().map(({ id }) => peer.agreements.of(id).peek());
  for (const peer of peers) {
    agreed += checkPeer(peer, truth, `seed ${seed}, at the end, ${peer.name}`);
    expect(Buffer.from(encodeContent(peer.doc)).equals(content), `seed ${seed}, ${peer.name}`).toBe(true);
    expect(shown(peer), `seed ${seed}, ${peer.name}`).toEqual(shown(one));
    expect([...peer.vouches.standings.peek()]).toEqual([...one.vouches.standings.peek()]);
  }
  // Nothing was put back or invented on the way: what stands there is what people said.
  expect(new Set(agreementsOf(one.doc).keys())).toEqual(new Set(truth.words.keys()));
  for (const peer of peers) peer.destroy();
  return agreed;
}

describe('2 to 5 people agree, change words and change their minds, apart and together', () => {
  // Groups of 12 seeds, so that a failure names a short range.
  test.each(Array.from({ length: 8 }, (_, i) => i * 12))(
    'seeds from %i on: agreed exactly where both sides said so last, and the same for all in the end',
    async (from) => {
      const devices = await Promise.all(Array.from({ length: 5 }, newDevice));
      let agreed = 0;
      for (let seed = from; seed < from + 12; seed++) agreed += await play(seed, devices);
      // Else it would show nothing.
      expect(agreed).toBeGreaterThan(0);
    },
  );
});
