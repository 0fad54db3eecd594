import { effect, type ReadonlySignal, signal } from '@preact/signals-core';
import { randomBytes, toB64Url } from '../../lib/crypto/bytes.ts';
import type { CallInfo } from '../../lib/platform/contract.ts';
import { EntranceChannel } from '../../lib/sync/entrance-messages.ts';
import { type Entrance, lobbyOf } from '../../lib/sync/keys.ts';
import type { SignalingSocket } from '../../lib/sync/signaling-socket.ts';

/** How often the start screen asks whether notes are open in this call, and how long it waits for a yes (ms). */
const LOOK_EVERY = 4_000;
const ANSWER_WITHIN = 2_500;

/** Knows the lobby of the call beside the panel, and whether someone in it has shared notes open. */
export class Lobby {
  readonly notes: ReadonlySignal<'unknown' | 'none' | 'open'>;
  readonly entrance: ReadonlySignal<Entrance | null>;
  readonly #notes = signal<'unknown' | 'none' | 'open'>('unknown');
  readonly #entrance = signal<Entrance | null>(null);
  /** Lobbies are named slowly on purpose; each call only once. */
  readonly #named = new Map<string, Promise<Entrance>>();

  constructor(
    call: ReadonlySignal<CallInfo | null>,
    server: ReadonlySignal<SignalingSocket | null>,
    isLooking: ReadonlySignal<boolean>,
  ) {
    this.notes = this.#notes;
    this.entrance = this.#entrance;
    effect(() => {
      const key = call.value?.key ?? null;
      this.#entrance.value = null;
      this.#notes.value = 'unknown';
      if (key === null) return;
      let isCurrent = true;
      void this.named(key).then((entrance) => {
        if (isCurrent) this.#entrance.value = entrance;
      });
      return () => {
        isCurrent = false;
      };
    });
    effect(() => {
      const [entrance, socket] = [this.#entrance.value, server.value];
      if (entrance && socket && isLooking.value) return this.#look(entrance, socket);
    });
  }

  named(callKey: string): Promise<Entrance> {
    const known = this.#named.get(callKey) ?? lobbyOf(callKey);
    this.#named.set(callKey, known);
    return known;
  }

  #look(entrance: Entrance, socket: SignalingSocket): () => void {
    let asked = '';
    let verdict: ReturnType<typeof setTimeout> | undefined;
    const channel = new EntranceChannel(entrance, socket, (message) => {
      if (message.type !== 'here' || message.k !== asked) return;
      clearTimeout(verdict);
      this.#notes.value = 'open';
    });
    const ask = (): void => {
      clearTimeout(verdict);
      if (!socket.isOpen.value) return;
      asked = toB64Url(randomBytes(9));
      channel.say({ type: 'look', k: asked });
      verdict = setTimeout(() => {
        this.#notes.value = 'none';
      }, ANSWER_WITHIN);
    };
    const timer = setInterval(ask, LOOK_EVERY);
    const stop = socket.onOpen(ask);
    return () => {
      clearInterval(timer);
      clearTimeout(verdict);
      stop();
      channel.close();
    };
  }
}
