import { effect } from '@preact/signals-core';
import type { Identity } from '../crypto/identity.ts';
import type { Profile } from './contract.ts';
import type { Grant } from './entrance-messages.ts';
import type { Keyring } from './keyring.ts';
import type { Entrance } from './keys.ts';
import { Knocker } from './knocker.ts';
import type { SignalingSocket } from './signaling-socket.ts';
import type { Timing } from './timing.ts';

export interface SecretCheckOptions {
  readonly door: Entrance;
  readonly sockets: readonly SignalingSocket[];
  readonly identity: Identity;
  readonly profile: Profile;
  readonly timing: Timing;
  readonly keyring: Keyring;
  /** Whether the holder of this key is inside; nobody else is listened to. */
  isMember(signKey: string): boolean;
  /** There is a newer secret, and here it is. */
  onGrant(grant: Grant): void;
  /** Someone inside says that this device was asked to leave. */
  onRemoved(): void;
}

/**
 * Asks at the meeting's own door whether the secret this device holds is still the one in use: who comes back from
 * sleep may have missed that someone was removed, and the removed may still be waiting under the old one.
 */
export class SecretCheck {
  readonly #options: SecretCheckOptions;
  #knocker: Knocker | null = null;
  #pause: Promise<void> | null = null;

  constructor(options: SecretCheckOptions) {
    this.#options = options;
  }

  /** While true no new links should be made. */
  get isPausing(): boolean {
    return this.#pause !== null;
  }

  /** Asks, and holds new links back until there is an answer or a moment has passed; then calls `resume`. */
  pauseAndAsk(resume: () => void): void {
    const pause = this.ask();
    this.#pause = pause;
    void pause.then(() => {
      if (this.#pause !== pause) return;
      this.#pause = null;
      resume();
    });
  }

  cancel(): void {
    this.#knocker?.cancel();
  }

  /** Resolves when someone has answered, or after a moment; goes on listening a little longer. */
  ask(): Promise<void> {
    this.#knocker?.cancel();
    const { door, sockets, identity, profile, timing, keyring, isMember, onGrant, onRemoved } = this.#options;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timing.checkSecret);
      const giveUp = setTimeout(() => done(), timing.knockGone);
      const done = (): void => {
        clearTimeout(timer);
        clearTimeout(giveUp);
        knocker.cancel();
        stop();
        resolve();
      };
      const knocker = new Knocker({
        ...{ entrance: door, sockets, identity, profile, timing, mode: 'return' },
        held: { epoch: keyring.held.epoch, tag: keyring.keys.tag, isKnown: isMember },
        onSame: () => done(),
        onAdmitted: (grant) => {
          done();
          if (grant.meetingId === keyring.meetingId) onGrant(grant);
        },
      });
      const stop = effect(() => {
        const { value } = knocker.state;
        if (value.kind !== 'declined' || value.reason !== 'removed') return;
        queueMicrotask(() => {
          done();
          onRemoved();
        });
      });
      this.#knocker = knocker;
    });
  }
}
