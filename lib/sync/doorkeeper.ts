import { type Bytes, fromB64Url, randomBytes, sameBytes, toB64Url } from '../crypto/bytes.ts';
import { deviceIdOf, type Identity, verify } from '../crypto/identity.ts';
import { cleanName, type Role } from '../meeting/people.ts';
import { keepsCommitment, transcriptOf, wordsOf } from './admission.ts';
import type { ThreeWords } from './contract.ts';
import {
  type DeclineReason,
  EntranceChannel,
  type EntranceMessage,
  type Grant,
  type KnockMessage,
} from './entrance-messages.ts';
import { newEphemeral } from './ephemeral.ts';
import { RateLimit } from './framing.ts';
import { type Entrance, proofOf } from './keys.ts';
import { seal } from './sealed.ts';
import type { SignalingSocket } from './signaling-socket.ts';
import { jittered, type Timing } from './timing.ts';

/** Newcomers dealt with at once; more are left to knock again. */
const MOST_VISITORS = 12;
/** Each person inside waits this much longer than the one before, so that one answers and the others see it. */
const RANK_DELAY = 700;
/** Someone who does not reveal their part within this time, in milliseconds, makes room for others. */
const REVEAL_WITHIN = 4_000;
/** After "Not now" the same device is not shown again for this long, in milliseconds. */
const MUTED_FOR = 30_000;

/** What the doorkeeper needs to know of the meeting; asked anew each time, because it changes. */
export interface Household {
  readonly identity: Identity;
  readonly timing: Timing;
  /** False until the document has arrived: someone who has just come in does not know who may come in. */
  isReady(): boolean;
  /** 0 for the one whose turn it is to answer the door, 1 for the next, … */
  rank(): number;
  secret(): { readonly epoch: number; readonly tag: string };
  grant(): Omit<Grant, 'signature' | 'proof'>;
  /** How this device is known here. */
  standing(deviceId: string): 'member' | 'removed' | 'stranger';
  /** Key of an invite (32 bytes) and whether it is still good. */
  invite(id: string): {
    readonly name: string;
    readonly role: Role;
    readonly key: Bytes;
    readonly state: 'open' | Exclude<DeclineReason, 'not-now' | 'removed'>;
    readonly auto: boolean;
    readonly by: string;
  } | null;
  /** Someone is let in: write them into the document, and vouch for them, before they get the secret. */
  admit(visitor: {
    deviceId: string;
    signKey: string;
    name: string;
    role: Role;
    invite: string | null;
    /** Device at whose wish: who pressed "Let in" elsewhere, or made the invite; '' for the person here. */
    wish: string;
  }): Promise<void>;
  /** Whether an invite was made by the member whom it names: anyone inside can write one down. */
  isGenuine(inviteId: string): Promise<boolean>;
  /** The list of visitors to be decided on has changed. */
  onVisitors(): void;
  /** A member knocked with a newer secret than ours: it is we who have to catch up. */
  onBehind(): void;
}

interface Visitor {
  readonly knock: KnockMessage;
  readonly channel: EntranceChannel;
  readonly eph: Awaited<ReturnType<typeof newEphemeral>>;
  readonly nonce: string;
  name: string;
  role: Role;
  words: ThreeWords | null;
  transcript: Bytes | null;
  session: CryptoKey | null;
  invited: boolean;
  /** All proofs are checked, and a person has to decide. */
  isForPeople: boolean;
  readonly since: number;
  lastHeard: number;
  /** The last word, repeated when the newcomer asks again. */
  verdict: EntranceMessage | null;
}

/** Answers the doors of one meeting: lobby and own door, on every signaling server. */
export class Doorkeeper {
  readonly #home: Household;
  readonly #channels: EntranceChannel[] = [];
  readonly #visitors = new Map<string, Visitor>();
  /** Visitors that someone else inside takes care of: id → when that was last seen. */
  readonly #others = new Map<string, number>();
  readonly #muted = new Map<string, number>();
  readonly #limit = new RateLimit(4, 20);
  /** Everything said again or said without a visitor: what strangers can make us send has an end. */
  readonly #replies = new RateLimit(10, 60);
  readonly #checks = new RateLimit(0.2, 3);
  readonly #timer: ReturnType<typeof setInterval>;
  #closed = false;

  constructor(home: Household) {
    this.#home = home;
    this.#timer = setInterval(() => this.#tick(), home.timing.knockEvery);
  }

  /** Also answer this entrance, on this server. */
  watch(entrance: Entrance, socket: SignalingSocket): void {
    const channel: EntranceChannel = new EntranceChannel(entrance, socket, (message) => {
      if (!this.#closed) void this.#heard(channel, message);
    });
    this.#channels.push(channel);
  }

  /** Those waiting for a person's decision. */
  get waiting(): readonly {
    id: string;
    name: string;
    role: Role;
    words: ThreeWords | null;
    invited: boolean;
  }[] {
    return [...this.#visitors.values()]
      .filter(({ isForPeople, verdict }) => !verdict && isForPeople)
      .map(({ knock, name, role, words, invited }) => ({ id: knock.k, name, role, words, invited }));
  }

  /** Returns false when that visitor is not (any longer) ours to let in. */
  async letIn(k: string, wish = ''): Promise<boolean> {
    const visitor = this.#visitors.get(k);
    if (!visitor?.isForPeople || visitor.verdict) return false;
    await this.#admit(visitor, wish);
    return true;
  }

  notNow(k: string): boolean {
    const visitor = this.#visitors.get(k);
    if (!visitor || visitor.verdict) return false;
    this.#muted.set(this.#muteKey(visitor.knock), Date.now());
    void this.#decline(visitor, 'not-now');
    return true;
  }

  close(): void {
    this.#closed = true;
    clearInterval(this.#timer);
    for (const channel of this.#channels) channel.close();
    this.#visitors.clear();
  }

  async #heard(channel: EntranceChannel, message: EntranceMessage): Promise<void> {
    const { k } = message;
    if (!this.#home.isReady()) return;
    if (message.type === 'look') {
      if (this.#replies.pass() && (await this.#myTurn(k))) channel.say({ type: 'here', k });
    } else if (message.type === 'knock') await this.#onKnock(channel, message);
    else if (message.type === 'reveal') await this.#onReveal(message);
    else if (message.type === 'bye') this.#forget(k);
    else if (message.type === 'here' || message.type === 'same' || message.type === 'wait') this.#notOurs(k);
    else if (message.type === 'answer' && message.key !== this.#home.identity.signKey) this.#notOurs(k);
  }

  /**
   * What "Not now" silences: this device, and with an invite only that invite. Whoever said "Not now" to a wrong name
   * and then sends the right invite must not wait half a minute for it. An invite nobody made gives no second chance.
   */
  #muteKey({ key, mode, invite = '' }: KnockMessage): string {
    return mode === 'invite' && this.#home.invite(invite) ? `${key} ${invite}` : key;
  }

  /** Waits according to rank; false when someone else has taken this one meanwhile. */
  async #myTurn(k: string): Promise<boolean> {
    const rank = this.#home.rank();
    if (rank > 0) await new Promise((resolve) => setTimeout(resolve, jittered(rank * RANK_DELAY)));
    return !this.#closed && !this.#isOthers(k);
  }

  #isOthers(k: string): boolean {
    return Date.now() - (this.#others.get(k) ?? 0) < this.#home.timing.knockGone;
  }

  #notOurs(k: string): void {
    if (this.#visitors.has(k)) return;
    this.#others.set(k, Date.now());
    if (this.#others.size > 200) this.#others.delete(this.#others.keys().next().value ?? '');
  }

  async #onKnock(channel: EntranceChannel, knock: KnockMessage): Promise<void> {
    const known = this.#visitors.get(knock.k);
    if (known) {
      known.lastHeard = Date.now();
      if (!known.transcript && this.#replies.pass()) this.#answer(known);
      return;
    }
    const isFull = this.#visitors.size >= MOST_VISITORS;
    const isMuted = Date.now() - (this.#muted.get(this.#muteKey(knock)) ?? 0) < MUTED_FOR;
    if (knock.key === this.#home.identity.signKey || isFull || isMuted || this.#isOthers(knock.k)) return;
    if (knock.mode === 'return' && !(await this.#mayReturn(channel, knock))) return;
    const name = cleanName(knock.name);
    if (name === '' || !this.#limit.pass() || !(await this.#myTurn(knock.k)) || this.#visitors.has(knock.k))
      return;
    const eph = await newEphemeral();
    if (this.#visitors.has(knock.k)) return;
    const visitor: Visitor = {
      ...{ knock, channel, eph, name, role: knock.role, nonce: toB64Url(randomBytes(16)) },
      ...{ since: Date.now(), lastHeard: Date.now() },
      ...{ words: null, transcript: null, session: null, invited: false, isForPeople: false, verdict: null },
    };
    this.#visitors.set(knock.k, visitor);
    this.#answer(visitor);
  }

  /** Whether this returning member has to be told something; the usual answer is just "same". */
  async #mayReturn(
    channel: EntranceChannel,
    { k, key, tag = '', epoch = 0 }: KnockMessage,
  ): Promise<boolean> {
    const standing = await this.#standing(key);
    if (standing === 'stranger') return false;
    const own = this.#home.secret();
    if (standing === 'removed') return true;
    if (tag === own.tag) {
      if (this.#replies.pass() && (await this.#myTurn(k))) await this.#saySame(channel, k, tag);
      return false;
    }
    const theyAreAhead = isNewer({ epoch, tag }, own);
    // Not proved yet, so it only makes us ask, and not often.
    if (theyAreAhead && this.#checks.pass()) this.#home.onBehind();
    return !theyAreAhead;
  }

  async #saySame(channel: EntranceChannel, k: string, tag: string): Promise<void> {
    const { signKey, sign } = this.#home.identity;
    const signature = toB64Url(await sign('same', k, tag));
    channel.say({ type: 'same', k, key: signKey, signature });
  }

  #answer({ channel, knock, eph, nonce }: Visitor): void {
    channel.say({ type: 'answer', k: knock.k, key: this.#home.identity.signKey, eph: eph.publicKey, nonce });
  }

  async #onReveal(reveal: Extract<EntranceMessage, { type: 'reveal' }>): Promise<void> {
    const visitor = this.#visitors.get(reveal.k);
    const { signKey } = this.#home.identity;
    if (!visitor || reveal.to !== signKey) return;
    visitor.lastHeard = Date.now();
    if (visitor.verdict) {
      if (this.#replies.pass()) visitor.channel.say(visitor.verdict);
      return;
    }
    if (visitor.transcript) return;
    try {
      const { knock, eph, nonce } = visitor;
      // One that does not fit is passed over: anyone at this door could have sent it in the newcomer's name.
      if (!(await keepsCommitment(knock, reveal.nonce))) return;
      const transcript = await transcriptOf(knock, reveal.nonce, { key: signKey, eph: eph.publicKey, nonce });
      const signature = fromB64Url(reveal.signature);
      if (!(await verify(knock.key, signature, 'reveal', transcript))) return;
      const session = await eph.agree(knock.eph, transcript);
      const words = await wordsOf(transcript);
      // The same reveal came twice, and the other was quicker.
      if (visitor.transcript) return;
      visitor.session = session;
      visitor.words = words;
      visitor.transcript = transcript;
      await this.#consider(visitor, reveal.proof);
    } catch {
      // Keys, proofs or base64 that cannot be read. Only what is signed can be held against the newcomer.
      if (visitor.transcript) this.#forget(reveal.k);
    }
  }

  async #consider(visitor: Visitor, proof: string): Promise<void> {
    const { knock, transcript } = visitor;
    if (!transcript) return;
    const standing = await this.#standing(knock.key);
    if (knock.mode === 'return') {
      if (standing === 'member') await this.#admit(visitor, '');
      else await this.#decline(visitor, 'removed');
      return;
    }
    if (knock.mode === 'invite') {
      const invite = this.#home.invite(knock.invite ?? '');
      if (!invite) return this.#decline(visitor, 'invite-unknown');
      const expected = await proofOf(invite.key, 'newcomer holds invite', transcript);
      if (!sameBytes(expected, fromB64Url(proof))) return this.#decline(visitor, 'invite-unknown');
      if (invite.state !== 'open') return this.#decline(visitor, invite.state);
      visitor.invited = true;
      // An invite is for one person in one role, whatever its holder says.
      visitor.name = invite.name;
      visitor.role = invite.role;
      // An invite never brings back someone who was asked to leave without a person saying so.
      const needsNobody =
        invite.auto && standing !== 'removed' && (await this.#home.isGenuine(knock.invite ?? ''));
      if (needsNobody) return this.#admit(visitor, invite.by);
    }
    visitor.isForPeople = true;
    this.#home.onVisitors();
    visitor.channel.say({ type: 'wait', k: knock.k });
  }

  async #admit(visitor: Visitor, wish: string): Promise<void> {
    const { knock, transcript, session, invited, name, role } = visitor;
    if (!transcript || !session) return;
    const deviceId = await deviceIdOf(knock.key);
    const invite = invited ? this.#home.invite(knock.invite ?? '') : null;
    // Looked at again in the same step in which it is used up: two holders of one invite may be here at once.
    if (invited && invite?.state !== 'open') {
      return this.#decline(visitor, invite ? (invite.state as DeclineReason) : 'invite-unknown');
    }
    if (knock.mode !== 'return') {
      await this.#home.admit({
        deviceId,
        signKey: knock.key,
        name,
        role,
        invite: invited ? (knock.invite ?? null) : null,
        wish,
      });
    }
    const grant = this.#home.grant();
    const proof = invite ? toB64Url(await proofOf(invite.key, 'doorkeeper knows invite', transcript)) : '';
    const signature = await this.#home.identity.sign(
      'admit',
      transcript,
      grant.meetingId,
      fromB64Url(grant.secret),
    );
    const box: Grant = { ...grant, signature: toB64Url(signature), proof };
    await this.#say(visitor, 'admit', session, box);
  }

  async #decline(visitor: Visitor, reason: DeclineReason): Promise<void> {
    const { transcript, session } = visitor;
    if (!transcript || !session) return;
    const signature = toB64Url(await this.#home.identity.sign('decline', transcript, reason));
    await this.#say(visitor, 'decline', session, { reason, signature });
  }

  async #say(
    visitor: Visitor,
    type: 'admit' | 'decline',
    session: CryptoKey,
    content: object,
  ): Promise<void> {
    const { k } = visitor.knock;
    const box = await seal(session, `${type} ${k}`, content);
    const verdict: EntranceMessage = { type, k, box };
    visitor.verdict = verdict;
    visitor.channel.say(verdict);
    this.#home.onVisitors();
  }

  async #standing(signKey: string): Promise<'member' | 'removed' | 'stranger'> {
    try {
      return this.#home.standing(await deviceIdOf(signKey));
    } catch {
      // Not a key at all.
      return 'stranger';
    }
  }

  #forget(k: string): void {
    if (this.#visitors.delete(k)) this.#home.onVisitors();
  }

  #tick(): void {
    const gone = Date.now() - this.#home.timing.knockGone;
    for (const [k, { since, lastHeard, transcript, verdict, channel }] of this.#visitors) {
      const neverRevealed = !transcript && since < Date.now() - REVEAL_WITHIN;
      if (lastHeard < gone || neverRevealed) this.#forget(k);
      else if (transcript && !verdict) channel.say({ type: 'wait', k });
    }
    for (const [key, at] of this.#muted) if (Date.now() - at > MUTED_FOR) this.#muted.delete(key);
  }
}

/** Of two secrets made at the same time by two people, everybody takes the one with the smaller tag. */
export const isNewer = (a: { epoch: number; tag: string }, b: { epoch: number; tag: string }): boolean =>
  a.epoch > b.epoch || (a.epoch === b.epoch && a.tag < b.tag);
