import { type ReadonlySignal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { toB64Url } from '../crypto/bytes.ts';
import type { Link } from './link.ts';
import type { Room } from './room.ts';
import type { Timing } from './timing.ts';

/** A large document takes longer to digest; the pause grows with it so that digesting never takes over. */
const PAUSE_PER_DIGEST_TIME = 6;
/** But not for ever, in milliseconds: on a busy machine a digest can take long for reasons that are not ours. */
const LONGEST_PAUSE = 2_000;

/**
 * The proof behind "Everyone has the same notes", and the healing of gaps.
 *
 * After each pause in writing every panel takes a digest of the *content* and tells it to the others. Only when all
 * of them agree with one's own current one is `agrees` true. Where two differ for longer than a moment, state
 * vectors are exchanged: an update that got lost (a link that broke in the middle, a mesh with a hole) arrives then.
 */
export class SameNotes {
  readonly agrees: ReadonlySignal<boolean>;
  readonly #agrees = signal(false);
  readonly #doc: Y.Doc;
  readonly #digestOf: (doc: Y.Doc) => Promise<Uint8Array>;
  readonly #room: () => Room | null;
  readonly #timing: Timing;
  readonly #onUpdate: () => void;
  readonly #repeat: ReturnType<typeof setInterval>;
  readonly #healer: ReturnType<typeof setInterval>;
  readonly #differsSince = new WeakMap<Link, number>();
  #own: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #version = 0;
  #lastCost = 0;
  #closed = false;

  constructor(
    doc: Y.Doc,
    digestOf: (doc: Y.Doc) => Promise<Uint8Array>,
    room: () => Room | null,
    timing: Timing,
  ) {
    this.agrees = this.#agrees;
    this.#doc = doc;
    this.#digestOf = digestOf;
    this.#room = room;
    this.#timing = timing;
    this.#onUpdate = () => {
      this.#version++;
      this.#own = null;
      this.#agrees.value = false;
      this.#later();
    };
    doc.on('update', this.#onUpdate);
    this.#repeat = setInterval(() => this.#tell(), timing.digestRepeat);
    this.#healer = setInterval(() => this.#heal(), timing.healEvery);
    this.#later();
  }

  destroy(): void {
    this.#closed = true;
    this.#doc.off('update', this.#onUpdate);
    clearTimeout(this.#timer);
    clearInterval(this.#repeat);
    clearInterval(this.#healer);
    this.#agrees.value = false;
  }

  /** A link came or went. A new one is told our digest at once. */
  linksChanged(): void {
    this.#tell();
    this.#compare();
  }

  heard(link: Link, digest: string): void {
    link.digest = digest;
    this.#compare();
  }

  #later(): void {
    clearTimeout(this.#timer);
    const cost = Math.min(LONGEST_PAUSE, this.#lastCost * PAUSE_PER_DIGEST_TIME);
    const pause = Math.max(this.#timing.digestQuiet, cost);
    this.#timer = setTimeout(() => void this.#take(), pause);
  }

  async #take(): Promise<void> {
    const version = this.#version;
    const started = performance.now();
    const digest = toB64Url(await this.#digestOf(this.#doc));
    this.#lastCost = performance.now() - started;
    // Someone wrote meanwhile: this digest is of the past.
    if (this.#closed || version !== this.#version) return;
    this.#own = digest;
    this.#tell();
    this.#compare();
  }

  #tell(): void {
    if (this.#own) this.#room()?.broadcast({ type: 'digest', digest: this.#own });
  }

  #compare(): void {
    const links = this.#room()?.links ?? [];
    this.#agrees.value =
      this.#own !== null && links.length > 0 && links.every((link) => link.digest === this.#own);
    for (const link of links) {
      if (link.digest === this.#own) this.#differsSince.delete(link);
      else if (!this.#differsSince.has(link)) this.#differsSince.set(link, Date.now());
    }
  }

  #heal(): void {
    const room = this.#room();
    if (!room) return;
    this.#compare();
    // While someone types nobody has a digest, which is no sign of a gap; a hole in the mesh is then filled more slowly.
    const { healEvery, digestRepeat } = this.#timing;
    const due = Date.now() - (this.#own === null ? digestRepeat : healEvery);
    for (const link of room.links) {
      if ((this.#differsSince.get(link) ?? Number.POSITIVE_INFINITY) > due) continue;
      this.#differsSince.set(link, Date.now());
      room.heal(link);
      if (this.#own) link.control({ type: 'digest', digest: this.#own });
    }
  }
}
