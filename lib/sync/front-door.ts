import { type ReadonlySignal, signal } from '@preact/signals-core';
import { UserFacingError } from '../i18n/user-facing-error.ts';
import { cleanName, isRole } from '../meeting/people.ts';
import type { Knock, ThreeWords } from './contract.ts';
import type { ControlMessage, KnockNotice } from './control.ts';
import { Doorkeeper, type Household } from './doorkeeper.ts';
import type { Entrance } from './keys.ts';
import type { Link } from './link.ts';
import type { Room } from './room.ts';
import type { SignalingSocket } from './signaling-socket.ts';

/** Knocks shown that other panels keep; a doorkeeper has at most a dozen itself. */
const MOST_ELSEWHERE = 20;

/**
 * Everybody inside sees who is at the door and may decide, though only one panel (the doorkeeper) holds the keys of
 * that admission: it tells the others over their links, and they tell it what was decided.
 */
export class FrontDoor {
  readonly knocks: ReadonlySignal<readonly Knock[]>;
  readonly #knocks = signal<readonly Knock[]>([]);
  readonly #keeper: Doorkeeper;
  readonly #room: () => Room | null;
  /** Knocks that another panel keeps: id → its link and what it told us. */
  readonly #elsewhere = new Map<string, { link: Link; notice: KnockNotice }>();
  #told = new Set<string>();

  constructor(home: Omit<Household, 'onVisitors'>, room: () => Room | null) {
    this.knocks = this.#knocks;
    this.#room = room;
    this.#keeper = new Doorkeeper({ ...home, onVisitors: () => this.#tell() });
  }

  watch(entrance: Entrance, socket: SignalingSocket): void {
    this.#keeper.watch(entrance, socket);
  }

  close(): void {
    this.#keeper.close();
    this.#knocks.value = [];
  }

  /** Throws `UserFacingError` when that person is not at the door any more. */
  async letIn(id: string): Promise<void> {
    if (await this.#keeper.letIn(id)) return;
    const other = this.#elsewhere.get(id);
    if (!other?.link.isOpen) throw new UserFacingError('error.knock.gone');
    other.link.control({ type: 'let-in', id });
  }

  notNow(id: string): void {
    if (this.#keeper.notNow(id)) return;
    const other = this.#elsewhere.get(id);
    if (other?.link.isOpen) other.link.control({ type: 'not-now', id });
  }

  /** Returns true when the message was about the door. */
  heard(link: Link, message: ControlMessage): boolean {
    if (message.type === 'knock') {
      const known = this.#elsewhere.get(message.knock.id);
      // Nobody speaks for a knock that somebody else keeps.
      if (
        (known ? known.link === link : this.#elsewhere.size < MOST_ELSEWHERE) &&
        cleanName(message.knock.name)
      ) {
        this.#elsewhere.set(message.knock.id, { link, notice: message.knock });
      }
      this.#show();
    } else if (message.type === 'knock-gone') {
      if (this.#elsewhere.get(message.id)?.link === link) this.#elsewhere.delete(message.id);
      this.#show();
    } else if (message.type === 'let-in') {
      const wish = link.peer?.deviceId ?? '';
      void this.#keeper
        .letIn(message.id, wish)
        .catch((error: unknown) => console.warn('Could not let in', error));
    } else if (message.type === 'not-now') this.#keeper.notNow(message.id);
    else return false;
    return true;
  }

  /** A link came or went: its knocks go with it, and a new one is told of ours. */
  linksChanged(): void {
    for (const [id, { link }] of this.#elsewhere) if (!link.isOpen) this.#elsewhere.delete(id);
    this.#told.clear();
    this.#tell();
  }

  #tell(): void {
    const waiting = this.#keeper.waiting;
    for (const knock of waiting) {
      if (!this.#told.has(knock.id)) this.#room()?.broadcast({ type: 'knock', knock });
    }
    for (const id of this.#told) {
      if (!waiting.some((knock) => knock.id === id)) this.#room()?.broadcast({ type: 'knock-gone', id });
    }
    this.#told = new Set(waiting.map(({ id }) => id));
    this.#show();
  }

  #show(): void {
    const elsewhere = [...this.#elsewhere.values()].flatMap(({ notice }): Knock[] => {
      const { id, name, role, words, invited } = notice;
      return isRole(role)
        ? [{ id, name: cleanName(name), role, words: words as ThreeWords | null, invited }]
        : [];
    });
    this.#knocks.value = [...this.#keeper.waiting, ...elsewhere];
  }
}
