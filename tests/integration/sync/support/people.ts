import { Worker } from 'node:worker_threads';
import { randomBytes, toB64Url } from '../../../../lib/crypto/bytes.ts';
import type { Role } from '../../../../lib/meeting/people.ts';
import { newSecret } from '../../../../lib/sync/keys.ts';
import { DEFAULT_TIMING, type Timing } from '../../../../lib/sync/timing.ts';
import { startSignalingServer } from '../../../../server/signaling-server.ts';
import type { Commands } from './peer-worker.ts';
import type { Packet } from './sim-rtc.ts';

/** All times a tenth: the same races, ten times as many of them in a minute. */
export const FAST_TIMING: Timing = Object.fromEntries(
  Object.entries(DEFAULT_TIMING).map(([name, ms]) => [name, ms / 10]),
) as unknown as Timing;

type Answer<C extends keyof Commands> = Awaited<ReturnType<Commands[C]>>;
type Args<C extends keyof Commands> = Parameters<Commands[C]>;

/** A participant in a thread of its own. */
export class Person {
  readonly name: string;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  #calls = 0;
  readonly ready: Promise<void>;
  /** What went wrong outside any answer: uncaught errors and rejections nobody handled. Each ends the thread. */
  readonly failures: Error[] = [];

  constructor(name: string, onPacket: (from: Person, to: string, packet: Packet) => void) {
    this.name = name;
    this.#worker = new Worker(new URL('./peer-worker.ts', import.meta.url), { workerData: { name } });
    this.ready = new Promise((resolve, reject) => {
      this.#worker.once('error', reject);
      this.#worker.on('message', (message) => {
        if (message.ready) resolve();
        else if (message.net) onPacket(this, message.to, message.packet);
        else {
          const waiting = this.#waiting.get(message.call);
          this.#waiting.delete(message.call);
          if (message.error) waiting?.reject(new Error(`${name}: ${message.error}`));
          else waiting?.resolve(message.result);
        }
      });
    });
    this.#worker.on('error', (error) => {
      this.failures.push(error as Error);
      for (const { reject } of this.#waiting.values()) reject(error as Error);
    });
  }

  ask<C extends keyof Commands>(command: C, ...args: Args<C>): Promise<Answer<C>> {
    const call = ++this.#calls;
    // A thread that died answers nothing any more; waiting for it would look like a slow meeting.
    const [dead] = this.failures;
    if (dead) return Promise.reject(dead);
    return new Promise((resolve, reject) => {
      this.#waiting.set(call, { resolve: resolve as (value: unknown) => void, reject });
      this.#worker.postMessage({ call, command, args });
    });
  }

  deliver(to: string, packet: Packet): void {
    this.#worker.postMessage({ to, packet });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * People, a real signaling server, and the network between them. Connections are named `person/meeting/number`, so
 * the network knows who talks to whom about which meeting.
 */
export class World {
  readonly people: Person[];
  #server: Awaited<ReturnType<typeof startSignalingServer>>;
  /** Pairs that are apart, `meeting:a|b`; what they send is held back until they meet again. */
  readonly #apart = new Set<string>();
  readonly #held = new Map<string, (() => void)[]>();
  /** Next free moment of each direction, so that late frames stay in order. */
  readonly #clear = new Map<string, number>();
  latency = 0;
  /** The connection over which one person last sent to another: `meeting:from>to` → the receiver's end. */
  readonly #ends = new Map<string, string>();

  static async open(names: readonly string[]): Promise<World> {
    const world = new World(names, await startSignalingServer(SERVER_OPTIONS));
    await Promise.all(world.people.map(({ ready }) => ready));
    return world;
  }

  private constructor(names: readonly string[], server: Awaited<ReturnType<typeof startSignalingServer>>) {
    this.#server = server;
    this.people = names.map((name) => new Person(name, (from, to, packet) => this.#carry(from, to, packet)));
  }

  get server(): string {
    return this.#server.url;
  }

  async restartServer(whileDown: () => Promise<void>): Promise<void> {
    const { port } = this.#server;
    await this.#server.close();
    await whileDown();
    this.#server = await startSignalingServer({ ...SERVER_OPTIONS, port });
  }

  meeting(callKey: string | null = null, timing: Timing = FAST_TIMING) {
    return {
      meetingId: toB64Url(randomBytes(16)),
      server: this.server,
      timing,
      callKey,
      secret: newSecret(),
    };
  }

  /** A meeting that this person can prove to have started, by `start`. */
  async founded(by: Person, role: Role, callKey: string | null = null, timing: Timing = FAST_TIMING) {
    return { ...this.meeting(callKey, timing), meetingId: await by.ask('found', role) };
  }

  /** Cuts or mends the direct way between two people in one meeting. */
  setApart(meetingId: string, a: Person, b: Person, apart: boolean): void {
    const key = pairKey(meetingId, a.name, b.name);
    if (apart) this.#apart.add(key);
    else {
      this.#apart.delete(key);
      const held = this.#held.get(key) ?? [];
      this.#held.delete(key);
      for (const go of held) go();
    }
  }

  /** What was on its way between two people is lost for good (the connection broke while apart). */
  lose(meetingId: string, a: Person, b: Person): void {
    this.#held.delete(pairKey(meetingId, a.name, b.name));
  }

  /** Puts frames into the connection from one person to another, as if the first had sent them. */
  inject(meetingId: string, from: Person, to: Person, frames: readonly Uint8Array[]): void {
    const end = this.#ends.get(`${meetingId.slice(0, 6)}:${from.name}>${to.name}`);
    if (!end) throw new Error(`${from.name} never sent anything to ${to.name}`);
    for (const frame of frames) to.deliver(end, { kind: 'frame', data: Uint8Array.from(frame).buffer });
  }

  async close(): Promise<void> {
    await Promise.all(this.people.map((person) => person.end()));
    await this.#server.close();
  }

  #carry(from: Person, to: string, packet: Packet): void {
    const [name = '', meeting = ''] = to.split('/');
    const target = this.people.find((person) => person.name === name);
    if (!target) return;
    this.#ends.set(`${meeting}:${from.name}>${name}`, to);
    const go = (): void => target.deliver(to, packet);
    const key = pairKey(meeting, from.name, name);
    if (this.#apart.has(key)) {
      this.#held.set(key, [...(this.#held.get(key) ?? []), go]);
      return;
    }
    if (this.latency === 0) return go();
    const direction = `${from.name}>${to}`;
    const at = Math.max(this.#clear.get(direction) ?? 0, performance.now() + Math.random() * this.latency);
    this.#clear.set(direction, at);
    setTimeout(go, Math.max(0, at - performance.now()));
  }
}

const pairKey = (meetingId: string, a: string, b: string): string =>
  `${meetingId.slice(0, 6)}:${[a, b].sort().join('|')}`;

/** All participants of all meetings of a test share one address, and live ten times as fast. */
const SERVER_OPTIONS = {
  limits: {
    maxConnectionsPerAddress: 5_000,
    newConnectionsPerSecondPerAddress: 2_000,
    newConnectionsBurstPerAddress: 5_000,
    messagesPerSecond: 1_000,
    messagesBurst: 5_000,
  },
};

/** Waits until `look` gives a value; fails with `what` and the last thing seen when it takes too long. */
export async function until<T>(
  what: string,
  look: () => Promise<T | false | null | undefined>,
  ms = 45_000,
): Promise<T> {
  const deadline = Date.now() + ms;
  let last: unknown;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    last = seen;
    if (Date.now() > deadline)
      throw new Error(`waited ${ms} ms in vain for: ${what} (${JSON.stringify(last)})`);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
