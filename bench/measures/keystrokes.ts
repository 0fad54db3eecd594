import { KINDS, type Kind, newRoom, type Person, type Stage, until, whenAllSame } from '../lib/people.ts';
import { percentile, type Spread, spreadOf } from '../lib/stats.ts';
import type { Mark } from '../page/peer.ts';

export interface KeystrokeResult {
  readonly model: Spread;
  readonly frame: Spread;
  readonly next: Spread;
  /** How far the second page's clock is ahead of the first's; taken out of the numbers. */
  readonly skewMs: number;
}

const ROUNDS = 10;
const KEYS = 15;
const PAUSE = 45;

/** One character at a time, in turns: A to B, B to A, ours, plain, and again, so that load hits all alike. */
export async function measureKeystrokes(
  stage: Stage,
  server: string,
  document: string,
): Promise<Record<Kind, KeystrokeResult>> {
  const pairs = {} as Record<Kind, readonly Person[]>;
  const typed: Record<Kind, [Mark[], Mark[]]> = { ours: [[], []], plain: [[], []] };
  for (const kind of KINDS) {
    const where = newRoom(server);
    const people = await stage.people(kind, 2);
    pairs[kind] = people;
    for (const [i, each] of people.entries())
      await each.ask('open', { ...where, holds: i ? null : document });
    await Promise.all(people.map((each) => each.ask('whenLinked', 1)));
    await whenAllSame(people);
    for (const each of people) await each.ask('show');
  }
  for (let round = -1; round < ROUNDS; round++)
    for (const kind of round % 2 ? KINDS : [...KINDS].reverse())
      for (const from of [0, 1] as const) {
        const [writer, reader] = [pairs[kind][from], pairs[kind][1 - from]];
        if (!writer || !reader) throw new Error('a pair has two');
        const marks = await writer.ask('type', KEYS, PAUSE);
        await until(async () => (await reader.ask('length')) === (marks.at(-1)?.[0] ?? 0));
        // The first round warms up the compilers.
        if (round >= 0) typed[kind][from].push(...marks);
      }
  const results = {} as Record<Kind, KeystrokeResult>;
  for (const kind of KINDS) {
    const delays = async (what: 'model' | 'frame' | 'next'): Promise<[number[], number[]]> => {
      const both: number[][] = [];
      for (const from of [0, 1] as const) {
        const seen = new Map((await pairs[kind][1 - from]?.ask('seen'))?.[what]);
        both.push(typed[kind][from].map(([length, at]) => (seen.get(length) ?? Number.NaN) - at));
      }
      return both as [number[], number[]];
    };
    const model = await delays('model');
    // The way there and the way back take equally long at best; what differs is the clocks.
    const skewMs = (percentile(model[0], 0.1) - percentile(model[1], 0.1)) / 2;
    const spread = ([there, back]: [number[], number[]]): Spread =>
      spreadOf([...there.map((ms) => ms - skewMs), ...back.map((ms) => ms + skewMs)]);
    results[kind] = {
      model: spread(model),
      frame: spread(await delays('frame')),
      next: spread(await delays('next')),
      skewMs,
    };
    for (const each of pairs[kind]) await each.close();
  }
  return results;
}
