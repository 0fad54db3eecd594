import { type ReadonlySignal, signal } from '@preact/signals-core';
import { type QuietSignal, SIGNAL_KINDS, type SignalKind } from './contract.ts';
import { RateLimit } from './framing.ts';
import type { Link } from './link.ts';
import type { Presence } from './presence.ts';

/** A signal is shown for this long, in milliseconds, and goes by itself. */
const SHOWN_FOR = 20_000;
/** One person's next signal goes out this long after the last one, in milliseconds. */
const REST = 10_000;
/** What is taken of another device: three at once, then one in ten seconds, whatever its clock or program says. */
const TAKEN = { perSecond: 0.1, burst: 3 };

/** Ids remembered of one device. */
const REMEMBERED = 50;

interface Heard {
  readonly limit: RateLimit;
  /** Ids heard of this device, shown or not, newest last: each of its panels may still be saying an older one. */
  readonly ids: Set<string>;
}

/** What is said through awareness. */
interface Said {
  readonly id: string;
  readonly kind: SignalKind;
}

/** What others say is told apart by who says it: ids are seen by all, and one person's must not stand for another's. */
const shownId = (deviceId: string, id: string): string => `${deviceId} ${id}`;

function readSignal(state: unknown): Said | null {
  const said = (state as { signal?: unknown } | undefined)?.signal as Partial<Said> | null | undefined;
  if (typeof said?.id !== 'string' || said.id.length > 32) return null;
  return SIGNAL_KINDS.includes(said.kind as SignalKind)
    ? { id: said.id, kind: said.kind as SignalKind }
    : null;
}

/**
 * Quiet signals: "please slow down", "I need a moment". They live in awareness only, so nothing of them is kept.
 * Every device decides by its own clock how long it shows one and how many it takes from another: a person who keeps
 * pressing, or a changed program, can show no more than that.
 */
export class QuietSignals {
  readonly active: ReadonlySignal<readonly QuietSignal[]>;
  readonly #active = signal<readonly QuietSignal[]>([]);
  readonly #presence: Presence;
  readonly #self: string;
  readonly #links: () => readonly Pick<Link, 'peer'>[];
  readonly #heard = new Map<string, Heard>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #refresh = (): void => this.refresh();
  #sentAt = Number.NEGATIVE_INFINITY;

  constructor(presence: Presence, self: string, links: () => readonly Pick<Link, 'peer'>[]) {
    this.active = this.#active;
    this.#presence = presence;
    this.#self = self;
    this.#links = links;
    presence.awareness.on('change', this.#refresh);
  }

  /** Returns false, and sends nothing, so soon after the last one. */
  send(kind: SignalKind): boolean {
    const now = performance.now();
    if (now - this.#sentAt < REST) return false;
    this.#sentAt = now;
    const id = crypto.randomUUID().slice(0, 18);
    this.#presence.set('signal', { id, kind });
    this.#show({ id: shownId(this.#self, id), kind, deviceId: this.#self, isSelf: true });
    return true;
  }

  /** Take one's own signal back; somebody else's goes from this screen only. */
  dismiss(id: string): void {
    if (this.#active.peek().some((one) => one.id === id && one.isSelf)) this.#presence.set('signal', null);
    this.#drop(id);
  }

  /** Look at what the others say now. */
  refresh(): void {
    const said = new Set<string>();
    for (const { peer } of this.#links()) {
      if (!peer) continue;
      const found = readSignal(this.#presence.awareness.getStates().get(peer.client));
      if (!found) continue;
      const id = shownId(peer.deviceId, found.id);
      said.add(id);
      const heard = this.#heardOf(peer.deviceId);
      if (heard.ids.has(found.id)) continue;
      heard.ids.add(found.id);
      if (heard.ids.size > REMEMBERED) heard.ids.delete(heard.ids.values().next().value ?? '');
      if (heard.limit.pass()) this.#show({ id, kind: found.kind, deviceId: peer.deviceId, isSelf: false });
    }
    // Taken back by its sender, or the sender has gone.
    for (const one of this.#active.peek()) if (!one.isSelf && !said.has(one.id)) this.#drop(one.id);
  }

  destroy(): void {
    this.#presence.awareness.off('change', this.#refresh);
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#active.value = [];
  }

  #heardOf(deviceId: string): Heard {
    const known = this.#heard.get(deviceId);
    if (known) return known;
    const made = { limit: new RateLimit(TAKEN.perSecond, TAKEN.burst), ids: new Set<string>() };
    this.#heard.set(deviceId, made);
    return made;
  }

  /** One per person: a new one takes the place of the one before. */
  #show(one: QuietSignal): void {
    for (const { id, deviceId } of this.#active.peek()) if (deviceId === one.deviceId) this.#drop(id);
    this.#active.value = [...this.#active.peek(), one];
    const end = (): void => {
      if (one.isSelf) this.#presence.set('signal', null);
      this.#drop(one.id);
    };
    this.#timers.set(one.id, setTimeout(end, SHOWN_FOR));
  }

  #drop(id: string): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
    const left = this.#active.peek().filter((one) => one.id !== id);
    if (left.length !== this.#active.peek().length) this.#active.value = left;
  }
}
