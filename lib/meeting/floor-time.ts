import type * as Y from 'yjs';
import { asTime } from './note-view.ts';
import { asId, ownField } from './own-field.ts';
import { floorOf, linesOf } from './schema.ts';

/** Longest time that is told for one topic, in milliseconds. */
const MOST_MS = 4 * 3_600_000;
/** More writers than this are not remembered. */
const MOST_WRITERS = 200;

/** Both in milliseconds. `wall`: since the epoch, as this device has it. `steady`: never set back, may stop in sleep. */
export interface FloorClock {
  wall(): number;
  steady(): number;
}
const OWN_CLOCK: FloorClock = { wall: () => Date.now(), steady: () => performance.now() };

export interface TopicTime {
  /** Seconds, at most four hours. */
  readonly spent: number;
  readonly isRunning: boolean;
  /** Rests only because of the pause: with its end it goes on. */
  readonly isHeld: boolean;
}

const clamp = (ms: number): number => (ms > 0 ? Math.min(ms, MOST_MS) : 0);
const asMs = (seconds: unknown): number => (typeof seconds === 'number' ? clamp(seconds * 1_000) : 0);

/**
 * How long the present topic has taken, as told by root `floor`, without believing that devices' clocks agree.
 *
 * A change that arrives by itself has just been made: its time counts from its arrival, on this device's own clock. One
 * that comes with much else (the document was loaded, or people meet again after having been apart) may be old, and
 * only the writer's clock says how old; so it does when later changes of the same writer show how far the clocks are apart.
 */
export function followTime(doc: Y.Doc, clock: FloorClock = OWN_CLOCK) {
  const map = floorOf(doc);
  const lines: unknown = linesOf(doc);
  /** How much later than the writers' own clocks say their changes get here, the least seen, by device. */
  const lags = new Map<string, number>();
  let seen = '';
  let at = { spent: 0, wall: clock.wall(), steady: clock.steady(), isRunning: false };

  const isPaused = (): boolean => asTime(ownField(map.get('pause'), 'at')) > 0;
  /** By both clocks of this device: one stops in sleep, the other may be set back. */
  function passed(): number {
    return at.isRunning ? clamp(Math.max(clock.wall() - at.wall, clock.steady() - at.steady)) : 0;
  }
  const spent = (): number => clamp(at.spent + passed());

  /** How old a change is, in milliseconds, when it comes to be known here. */
  function ageOf(since: number, by: string, isLive: boolean): number {
    const late = clock.wall() - since;
    const known = lags.get(by);
    if (known === undefined && !isLive) return clamp(late);
    const lag = Math.min(known ?? late, late);
    if (known !== undefined || lags.size < MOST_WRITERS) lags.set(by, lag);
    return clamp(late - lag);
  }
  function read(age: 'own' | 'live' | 'loaded'): void {
    const [topic, before, start, by] = ['topic', 'spent', 'since', 'by'].map((key) =>
      ownField(map.get('now'), key),
    );
    const since = asTime(start);
    const runs = asId(topic) !== '' && since > 0;
    const told = JSON.stringify([asId(topic), asMs(before), since, asId(by)]);
    // The same stretch of time: a pause came or went, or minutes were added. What was spent until now stays.
    const isSame = told === seen;
    seen = told;
    const old = runs && !isSame && age !== 'own' ? ageOf(since, asId(by), age === 'live') : 0;
    const until = isSame ? spent() : clamp(asMs(before) + old);
    at = { spent: until, wall: clock.wall(), steady: clock.steady(), isRunning: runs && !isPaused() };
  }

  read('loaded');

  return {
    wall: () => Math.max(1, Math.round(clock.wall())),
    steady: () => clock.steady(),
    read: (): TopicTime => ({
      spent: spent() / 1_000,
      isRunning: at.isRunning,
      isHeld:
        isPaused() &&
        (ownField(map.get('now'), 'held') === true || asTime(ownField(map.get('now'), 'since')) > 0),
    }),
    /** To be told of every change of root `floor`. */
    changed({ local, changed }: Y.Transaction): void {
      // Whoever moves on may tick off the topic in the same breath.
      const isLive = [...changed.keys()].every((type) => type === (map as unknown) || type.parent === lines);
      read(local ? 'own' : isLive ? 'live' : 'loaded');
    },
  };
}
