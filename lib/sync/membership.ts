import { type ReadonlySignal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { randomBytes, toB64Url } from '../crypto/bytes.ts';
import { readPerson, removalsInForce, removalsOf, standingOf } from '../meeting/people.ts';
import type { ControlMessage, Rotation } from './control.ts';
import type { HeldSecret, Keyring } from './keyring.ts';
import type { Link } from './link.ts';
import type { Screening } from './screening.ts';
import { SecretCheck, type SecretCheckOptions } from './secret-check.ts';
import { jittered } from './timing.ts';

/** Grace for a last message to leave before a link is cut, in milliseconds. */
const PARTING = 150;

/** What is kept about this device's place in the meeting. */
export type MembershipChange = Partial<HeldSecret> & { readonly removed?: boolean };

export interface MembershipOptions {
  readonly doc: Y.Doc;
  readonly deviceId: string;
  readonly keyring: Keyring;
  readonly screening: Screening;
  readonly door: Pick<SecretCheckOptions, 'door' | 'sockets' | 'identity' | 'profile' | 'timing'>;
  links(): readonly Link[];
  /** The secret is known to be the one in use: others may be told that this device is here. */
  announce(): void;
  /** Leave the old secret's room and enter the new one's. */
  changeRooms(): Promise<void>;
  /** This device was asked to leave: end every connection. */
  disconnect(): Promise<void>;
  /** Must not resolve before it is on disk. */
  remember(change: MembershipChange): Promise<void>;
}

/**
 * Who still belongs here, and the secret they follow: people are asked to leave, everybody else moves on to a new
 * secret, and who was away finds out about both.
 */
export class Membership {
  /** Name of whoever removed this device, '' when nobody knows, `null` when nobody did. */
  readonly removedBy: ReadonlySignal<string | null>;
  readonly #options: MembershipOptions;
  readonly #secretCheck: SecretCheck;
  readonly #removedBy = signal<string | null>(null);
  #rotating: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(options: MembershipOptions) {
    const { door, keyring, screening } = options;
    this.#options = options;
    this.removedBy = this.#removedBy;
    this.#secretCheck = new SecretCheck({
      ...{ ...door, keyring },
      isMember: (signKey) => screening.isMember(signKey),
      onGrant: (grant) => void this.#catchUp(grant),
      onRemoved: () => void this.#onDeclined(),
    });
  }

  /** While true no new links should be made. */
  get isPausing(): boolean {
    return this.#secretCheck.isPausing;
  }

  /** This device was asked to leave in an earlier session. */
  markRemoved(): void {
    this.#removedBy.value = '';
  }

  /** Acts on removals that are written into the notes, until the returned function is called. */
  watch(): () => void {
    const removals = removalsOf(this.#options.doc);
    const onRemovals = (): void => this.#onRemovals();
    removals.observe(onRemovals);
    return () => removals.unobserve(onRemovals);
  }

  /**
   * Asks someone to leave: their links are cut first, then `record` is called to write more beside the removal, and
   * everybody else moves on to a new secret.
   */
  async remove(deviceId: string, record: () => void): Promise<void> {
    const { doc } = this.#options;
    await this.#partWith([deviceId]);
    doc.transact(() => {
      removalsOf(doc).set(toB64Url(randomBytes(12)), {
        device: deviceId,
        by: this.#options.deviceId,
        lifted: false,
      });
      record();
    });
    await this.#rotate();
  }

  /** What someone inside says about secrets and removals. */
  heard(link: Link, message: Extract<ControlMessage, { type: 'rotate' | 'removed' }>): void {
    if (message.type === 'rotate') void this.#follow(message.rotation, link);
    else void this.#onRemoved(message.by, link.peer?.deviceId ?? '');
  }

  /** Another panel of this device has moved on to a new secret, or was told that this device has to leave. */
  async learn({ removed, ...held }: HeldSecret & { readonly removed: boolean }): Promise<void> {
    // A row that is behind what we hold tells of an earlier removal, from before someone let us in again.
    if (removed && held.epoch >= this.#options.keyring.held.epoch) await this.#onDeclined();
    else await this.#catchUp({ ...held, secret: toB64Url(held.secret) });
  }

  /** Before the secret is used: see whether someone inside says that it is out of date. */
  ask(): Promise<void> {
    return this.#secretCheck.ask();
  }

  /** This device was away: is its secret still the one in use? No new links before that is known. */
  checkSecret(): void {
    if (this.#mayAsk()) this.#secretCheck.pauseAndAsk(() => this.#options.announce());
  }

  /** The same for a device that has not been away: links may be made meanwhile. */
  askInPassing(): void {
    if (this.#mayAsk() && !this.#secretCheck.isPausing) void this.#secretCheck.ask();
  }

  /** Place in the line of those here: the first answers the door and mends what has to be mended. */
  rank(): number {
    const { deviceId: self } = this.#options;
    const here = new Set(this.#options.links().flatMap(({ peer }) => (peer ? [peer.deviceId] : [])));
    return [...here].filter((deviceId) => deviceId < self).length;
  }

  /** Nothing is asked or mended any more; what others say about secrets is still heard. */
  rest(): void {
    clearTimeout(this.#rotating);
    this.#secretCheck.cancel();
  }

  close(): void {
    this.#closed = true;
    this.rest();
  }

  /**
   * Takes the secret that we were given at the door. It is not handed on: who was removed while we were away we only
   * learn from the notes in the new room, and may until then be linked to just them. Whoever else missed it
   * hears at the door that they are behind, and asks there.
   */
  async #catchUp(grant: Pick<Rotation, 'epoch' | 'secret' | 'covers'>): Promise<void> {
    if (!this.#closed && (await this.#adopt(grant))) await this.#options.changeRooms();
  }

  /** Someone inside said at the door that this device was asked to leave. */
  async #onDeclined(): Promise<void> {
    if (this.#removedBy.value !== null) return;
    this.#removedBy.value = '';
    await this.#remember({ removed: true });
    if (!this.#closed) await this.#options.disconnect();
  }

  async #onRemoved(by: string, teller: string): Promise<void> {
    if (this.#removedBy.value !== null) return;
    const { doc } = this.#options;
    const person = readPerson(doc, by) ?? readPerson(doc, teller);
    this.#removedBy.value = person?.name ?? '';
    await this.#remember({ removed: true });
    await this.#options.disconnect();
  }

  #onRemovals(): void {
    const { doc, deviceId, keyring } = this.#options;
    const mine = [...removalsInForce(doc).values()].find(({ device }) => device === deviceId);
    if (mine) return void this.#onRemoved(mine.by, mine.by);
    // Also when our secret excludes them already: we may have come by it, and by a link to them, before these notes.
    void this.#partWith([...removalsInForce(doc).values()].map(({ device }) => device));
    if (!keyring.isBehind(doc)) return;
    // Someone was removed and the secret we follow does not exclude them. Whoever is first in line repairs that;
    // the rotation that belongs to this removal is most likely already on its way.
    clearTimeout(this.#rotating);
    this.#rotating = setTimeout(
      () => {
        if (!this.#closed && keyring.isBehind(doc)) void this.#rotate();
      },
      jittered(1_000 + this.rank() * 1_000),
    );
  }

  async #rotate(): Promise<void> {
    const { doc, keyring } = this.#options;
    await this.#follow(keyring.rotation(doc), null);
  }

  /** Moves to a new secret if it is newer, and hands it on to those who may have it. */
  async #follow(rotation: Rotation, from: Link | null): Promise<void> {
    const { doc, deviceId } = this.#options;
    if (this.#closed || rotation.without.includes(deviceId)) return;
    if (!(await this.#adopt(rotation))) return;
    // Only those who are listed as people here: a device that merely holds the old secret gets nothing new.
    const stay = this.#options
      .links()
      .filter(
        ({ peer }) =>
          peer && !rotation.without.includes(peer.deviceId) && standingOf(doc, peer.deviceId) === 'member',
      );
    for (const link of stay) if (link !== from) link.control({ type: 'rotate', rotation });
    await this.#partWith(rotation.without);
    await this.#options.changeRooms();
  }

  async #adopt(offered: Pick<Rotation, 'epoch' | 'secret' | 'covers'>): Promise<boolean> {
    const { keyring } = this.#options;
    const isNew = await keyring.adopt(offered);
    if (isNew) await this.#remember({ ...keyring.held });
    return isNew;
  }

  /** Tells these devices that they were asked to leave, and cuts their links. */
  async #partWith(devices: readonly string[]): Promise<void> {
    const { doc, deviceId } = this.#options;
    const links = this.#options.links().filter(({ peer }) => peer && devices.includes(peer.deviceId));
    for (const link of links) {
      const record = [...removalsInForce(doc).values()].find(({ device }) => device === link.peer?.deviceId);
      link.mute();
      link.control({ type: 'removed', by: record?.by ?? deviceId });
    }
    if (links.length > 0) await new Promise((resolve) => setTimeout(resolve, PARTING));
    for (const link of links) link.close();
  }

  /** A full disk must not keep anyone in a room that has to be left. */
  async #remember(change: MembershipChange): Promise<void> {
    try {
      await this.#options.remember(change);
    } catch (error) {
      console.warn('At the Table: could not store how this device stands in the meeting', error);
    }
  }

  #mayAsk(): boolean {
    return !this.#closed && this.#removedBy.value === null && this.#options.screening.knowsOthers();
  }
}
