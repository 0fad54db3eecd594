import { signal } from '@preact/signals-core';
import { type Bytes, fromB64Url, randomBytes, sameBytes, toB64Url } from '../crypto/bytes.ts';
import { type Identity, verify } from '../crypto/identity.ts';
import { commitment, transcriptOf, wordsOf } from './admission.ts';
import type { JoinState, Profile } from './contract.ts';
import {
  DECLINE_REASONS,
  type DeclineReason,
  EntranceChannel,
  type EntranceMessage,
  type Grant,
  type KnockMessage,
  type KnockMode,
  readGrant,
} from './entrance-messages.ts';
import { newEphemeral } from './ephemeral.ts';
import { type Entrance, proofOf } from './keys.ts';
import { unseal } from './sealed.ts';
import type { SignalingSocket } from './signaling-socket.ts';
import { jittered, type Timing } from './timing.ts';

/** Doorkeepers that may fall silent after the words were shown before the newcomer has to ask again. */
const MOST_SILENCES = 5;
/** After this long without an answer the newcomer is told what to do, in milliseconds. */
const QUIET_AFTER = 10_000;

export interface KnockerOptions {
  readonly entrance: Entrance;
  readonly sockets: readonly SignalingSocket[];
  readonly identity: Identity;
  readonly profile: Profile;
  readonly timing: Timing;
  readonly mode: KnockMode;
  readonly invite?: { readonly id: string; readonly key: Bytes };
  /** For `return`: what we hold, and whose word counts. */
  readonly held?: { readonly epoch: number; readonly tag: string; isKnown(signKey: string): boolean };
  onAdmitted(grant: Grant): void;
  /** For `return`: someone inside holds the same secret; nothing to do. */
  onSame?(): void;
}

interface Attempt {
  readonly knock: KnockMessage;
  readonly nonce: string;
  readonly eph: Awaited<ReturnType<typeof newEphemeral>>;
  channel: EntranceChannel | null;
  host: string | null;
  transcript: Bytes | null;
  session: CryptoKey | null;
  reveal: EntranceMessage | null;
  lastHeard: number;
}

/** The newcomer's side: knock, answer, reveal, wait, admitted or not. Repeats itself until there is an outcome. */
export class Knocker {
  readonly state = signal<JoinState>({ kind: 'looking', quiet: false });
  readonly #options: KnockerOptions;
  readonly #channels: EntranceChannel[];
  readonly #started = Date.now();
  #attempt: Attempt | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #done = false;
  #silences = 0;
  #stops: (() => void)[] = [];

  constructor(options: KnockerOptions) {
    this.#options = options;
    this.#channels = options.sockets.map((socket) => {
      const channel: EntranceChannel = new EntranceChannel(options.entrance, socket, (message) => {
        void this.#heard(channel, message).catch(() => this.#restart());
      });
      return channel;
    });
    this.#stops = options.sockets.map((socket) => socket.onOpen(() => void this.#step()));
    void this.#step();
  }

  /** Stop knocking; whoever is deciding is told. */
  cancel(): void {
    const k = this.#attempt?.knock.k;
    if (k && !this.#done) for (const channel of this.#channels) channel.say({ type: 'bye', k });
    this.#finish();
  }

  #finish(): void {
    this.#done = true;
    clearTimeout(this.#timer);
    for (const stop of this.#stops) stop();
    // The last "bye" is being sealed: let it go out first.
    setTimeout(() => this.#channels.forEach((channel) => void channel.close()), 500);
  }

  #giveUp(): void {
    this.state.value = { kind: 'declined', reason: 'not-now' };
    this.#finish();
  }

  #restart(): void {
    this.#attempt = null;
  }

  async #step(): Promise<void> {
    if (this.#done) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#step(), jittered(this.#options.timing.knockEvery));
    const attempt = this.#attempt;
    if (attempt?.transcript && Date.now() - attempt.lastHeard > this.#options.timing.knockGone) {
      // Each fresh attempt is a fresh chance for someone in between to hit the words: after a few, a person has to ask.
      if (++this.#silences >= MOST_SILENCES) return this.#giveUp();
      this.#restart();
    }
    const isReachable = this.#options.sockets.some((socket) => socket.isOpen.value);
    if (!this.#attempt?.transcript) {
      const waited = Date.now() - this.#started;
      if (!isReachable && waited > QUIET_AFTER / 2) this.state.value = { kind: 'unreachable' };
      else this.state.value = { kind: 'looking', quiet: waited > QUIET_AFTER };
    }
    if (!isReachable) return;
    const current = this.#attempt ?? (await this.#begin());
    if (current !== this.#attempt && this.#attempt) return;
    this.#attempt = current;
    if (current.reveal) current.channel?.say(current.reveal);
    else for (const channel of this.#channels) channel.say(current.knock);
  }

  async #begin(): Promise<Attempt> {
    const { mode, identity, profile, invite, held } = this.#options;
    const eph = await newEphemeral();
    const nonce = randomBytes(16);
    const opening = {
      ...{ k: toB64Url(randomBytes(12)), mode, key: identity.signKey, eph: eph.publicKey },
      ...{ name: profile.name, role: profile.role },
    };
    const knock: KnockMessage = {
      ...{ type: 'knock', ...opening, commit: await commitment(opening, nonce) },
      ...(invite ? { invite: invite.id } : {}),
      ...(held ? { epoch: held.epoch, tag: held.tag } : {}),
    };
    return {
      ...{ knock, eph, nonce: toB64Url(nonce), lastHeard: Date.now() },
      ...{ channel: null, host: null, transcript: null, session: null, reveal: null },
    };
  }

  async #heard(channel: EntranceChannel, message: EntranceMessage): Promise<void> {
    const attempt = this.#attempt;
    if (!attempt || this.#done || message.k !== attempt.knock.k) return;
    if (message.type === 'answer') await this.#onAnswer(attempt, channel, message);
    else if (message.type === 'wait') attempt.lastHeard = Date.now();
    else if (message.type === 'same') await this.#onSame(message);
    else if (message.type === 'admit') await this.#onAdmit(attempt, message.box);
    else if (message.type === 'decline') await this.#onDecline(attempt, message.box);
  }

  async #onSame({ k, key, signature }: Extract<EntranceMessage, { type: 'same' }>): Promise<void> {
    const { held, onSame } = this.#options;
    if (!held?.isKnown(key) || !(await verify(key, fromB64Url(signature), 'same', k, held.tag))) return;
    onSame?.();
  }

  async #onAnswer(
    attempt: Attempt,
    channel: EntranceChannel,
    answer: Extract<EntranceMessage, { type: 'answer' }>,
  ): Promise<void> {
    const { identity, invite, held } = this.#options;
    // The first answer counts. A member coming back listens only to people it knows.
    if (attempt.host || (held && !held.isKnown(answer.key))) return;
    attempt.host = answer.key;
    attempt.lastHeard = Date.now();
    const { knock, nonce, eph } = attempt;
    const transcript = await transcriptOf(knock, nonce, answer);
    attempt.session = await eph.agree(answer.eph, transcript);
    const signature = toB64Url(await identity.sign('reveal', transcript));
    const proof = invite ? toB64Url(await proofOf(invite.key, 'newcomer holds invite', transcript)) : '';
    attempt.channel = channel;
    attempt.transcript = transcript;
    attempt.reveal = { type: 'reveal', k: knock.k, to: answer.key, nonce, signature, proof };
    channel.say(attempt.reveal);
    const words = await wordsOf(transcript);
    if (this.#attempt === attempt && !this.#done) this.state.value = { kind: 'waiting', words };
  }

  async #onAdmit(attempt: Attempt, box: string): Promise<void> {
    const { transcript, session, host, knock } = attempt;
    if (!transcript || !session || !host) return;
    const grant = readGrant(await unseal(session, `admit ${knock.k}`, box));
    if (!grant) return;
    const secret = fromB64Url(grant.secret);
    if (secret.length !== 32) return;
    const signature = fromB64Url(grant.signature);
    if (!(await verify(host, signature, 'admit', transcript, grant.meetingId, secret))) return;
    const { invite } = this.#options;
    if (invite) {
      // With an invite nobody compares words, so the doorkeeper has to prove that it knows the invite.
      const expected = await proofOf(invite.key, 'doorkeeper knows invite', transcript);
      if (!sameBytes(expected, fromB64Url(grant.proof))) return;
    }
    if (this.#done) return;
    this.state.value = { kind: 'admitted', meetingId: grant.meetingId };
    this.#finish();
    this.#options.onAdmitted(grant);
  }

  async #onDecline(attempt: Attempt, box: string): Promise<void> {
    const { transcript, session, host, knock } = attempt;
    if (!transcript || !session || !host) return;
    const content = await unseal(session, `decline ${knock.k}`, box);
    const { reason, signature } = (content ?? {}) as { reason?: DeclineReason; signature?: string };
    if (!reason || !DECLINE_REASONS.includes(reason) || typeof signature !== 'string') return;
    if (!(await verify(host, fromB64Url(signature), 'decline', transcript, reason)) || this.#done) return;
    this.state.value = { kind: 'declined', reason };
    this.#finish();
  }
}
