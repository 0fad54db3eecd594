import type * as Y from 'yjs';
import { type Bytes, fromB64Url, toB64Url } from '../crypto/bytes.ts';
import { removalsInForce } from '../meeting/people.ts';
import type { Rotation } from './control.ts';
import { isNewer } from './doorkeeper.ts';
import { newSecret, type RoomKeys, roomKeys } from './keys.ts';

/** A meeting's secret as it stands. */
export interface HeldSecret {
  readonly secret: Uint8Array;
  readonly epoch: number;
  /** Ids of the removals that this secret excludes. */
  readonly covers: readonly string[];
}

/**
 * How far ahead a secret may be. More people are never removed from one meeting; without a limit someone inside
 * could leap to the largest number there is, after which nobody could be removed any more.
 */
const MOST_AHEAD = 1_000;

/** Holds the current secret of a meeting and decides which of two is the one to follow. */
export class Keyring {
  readonly meetingId: string;
  #held: HeldSecret;
  #keys: RoomKeys;

  static async open(meetingId: string, held: HeldSecret): Promise<Keyring> {
    return new Keyring(meetingId, held, await roomKeys(meetingId, held.secret.slice() as Bytes));
  }

  private constructor(meetingId: string, held: HeldSecret, keys: RoomKeys) {
    this.meetingId = meetingId;
    this.#held = held;
    this.#keys = keys;
  }

  get held(): HeldSecret {
    return this.#held;
  }

  get keys(): RoomKeys {
    return this.#keys;
  }

  /** A fresh secret for everyone but the removed. Not adopted yet. */
  rotation(doc: Y.Doc): Rotation {
    const removals = removalsInForce(doc);
    return {
      epoch: this.#held.epoch + 1,
      secret: toB64Url(newSecret()),
      covers: [...removals.keys()],
      without: [...new Set([...removals.values()].map(({ device }) => device))],
    };
  }

  /** Follow this secret if it is newer than ours. Returns whether it was. */
  async adopt(offered: { epoch: number; secret: string; covers: readonly string[] }): Promise<boolean> {
    if (!/^[\w-]{43}$/.test(offered.secret) || offered.epoch > this.#held.epoch + MOST_AHEAD) return false;
    const secret = fromB64Url(offered.secret);
    const keys = await roomKeys(this.meetingId, secret);
    if (!isNewer({ epoch: offered.epoch, tag: keys.tag }, { epoch: this.#held.epoch, tag: this.#keys.tag }))
      return false;
    this.#held = { secret, epoch: offered.epoch, covers: [...offered.covers] };
    this.#keys = keys;
    return true;
  }

  /**
   * Whether someone was removed without the current secret excluding them: two people removed two others at the
   * same moment, and one of the two secrets won.
   */
  isBehind(doc: Y.Doc): boolean {
    for (const id of removalsInForce(doc).keys()) if (!this.#held.covers.includes(id)) return true;
    return false;
  }
}
