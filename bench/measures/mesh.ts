import { KINDS, type Kind, newRoom, type Person, type Stage, until, whenAllSame } from '../lib/people.ts';
import type { Count, Traffic } from '../page/peer.ts';

export interface MeshResult {
  readonly people: number;
  /** Over all participants, for each keystroke. */
  readonly messagesPerKey: number;
  readonly bytesPerKey: number;
  /** State vectors and answers, while someone types; not part of the above. */
  readonly exchangesPerKey: number;
  /** From the first opening until everyone is connected to everyone and has the same notes, milliseconds. */
  readonly gatheredMs: number;
  /** While nobody writes, for each participant and minute. */
  readonly quietMessagesPerMinute: number;
  readonly quietBytesPerMinute: number;
}

const KEYS = 20;
const PAUSE = 120;
/** Longer than the slowest repeated message (digests: every 10 s). */
const QUIET_MS = 12_000;

const sum = (all: readonly Traffic[], pick: (traffic: Traffic) => Count): Count =>
  all
    .map(pick)
    .reduce((total, one) => ({ messages: total.messages + one.messages, bytes: total.bytes + one.bytes }), {
      messages: 0,
      bytes: 0,
    });
const trafficOf = (people: readonly Person[]): Promise<Traffic[]> =>
  Promise.all(people.map((each) => each.ask('traffic')));
/** Everything that is not the notes themselves. */
const around = ({ exchange, presence, control }: Traffic): Count => ({
  messages: exchange.messages + presence.messages + control.messages,
  bytes: exchange.bytes + presence.bytes + control.bytes,
});

/** Brings `count` people together and counts what they send while one writes and while nobody does. */
export async function measureMesh(
  stage: Stage,
  server: string,
  count: number,
  document: string,
): Promise<Record<Kind, MeshResult>> {
  const groups = {} as Record<Kind, readonly Person[]>;
  const results = {} as Record<Kind, MeshResult>;
  for (const kind of KINDS) {
    const people = await stage.people(kind, count);
    groups[kind] = people;
    const where = newRoom(server);
    const started = performance.now();
    for (const [i, each] of people.entries())
      await each.ask('open', { ...where, holds: i ? null : document });
    await Promise.all(people.map((each) => each.ask('whenLinked', count - 1)));
    await whenAllSame(people);
    const gatheredMs = performance.now() - started;

    const before = await trafficOf(people);
    const marks = await people[0]?.ask('type', KEYS, PAUSE);
    const length = marks?.at(-1)?.[0];
    for (const each of people) await until(async () => (await each.ask('length')) === length);
    // What is sent on because of the last keystroke counts too.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const after = await trafficOf(people);
    const perKey = (pick: (traffic: Traffic) => Count, what: keyof Count): number =>
      (sum(after, pick)[what] - sum(before, pick)[what]) / KEYS;
    results[kind] = {
      ...{ people: count, gatheredMs, quietMessagesPerMinute: 0, quietBytesPerMinute: 0 },
      messagesPerKey: perKey(({ notes }) => notes, 'messages'),
      bytesPerKey: perKey(({ notes }) => notes, 'bytes'),
      exchangesPerKey: perKey(({ exchange }) => exchange, 'messages'),
    };
  }
  const quietBefore = { ours: await trafficOf(groups.ours), plain: await trafficOf(groups.plain) };
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  for (const kind of KINDS) {
    const [from, to] = [sum(quietBefore[kind], around), sum(await trafficOf(groups[kind]), around)];
    const perMinute = 60_000 / QUIET_MS / count;
    results[kind] = {
      ...results[kind],
      quietMessagesPerMinute: (to.messages - from.messages) * perMinute,
      quietBytesPerMinute: (to.bytes - from.bytes) * perMinute,
    };
    for (const each of groups[kind]) await each.close();
  }
  return results;
}
