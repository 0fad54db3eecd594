import { type ReadonlySignal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { type AgendaNow, CHAIRS, type Chair, type MeetingFloor } from './arc-contract.ts';
import { type FloorClock, followTime } from './floor-time.ts';
import { MAX_MINUTES } from './line-schema.ts';
import { readLine } from './line-view.ts';
import { asTime } from './note-view.ts';
import { asId, ownField } from './own-field.ts';
import { floorOf, isNewer, linesOf } from './schema.ts';

const TICK_MS = 1_000;
/** Two who do the same thing within this time did not see each other do it. */
const AT_ONCE_MS = 1_000;

type Pause = { readonly by: string; readonly at: number } | null;

const sameJson = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function asExtra(value: unknown): number {
  return Number.isInteger(value) ? Math.min(MAX_MINUTES, Math.max(0, Number(value))) : 0;
}

/**
 * Follow and change what is going on in a document, for the person at `deviceId`. Who has a job is told also when they
 * have left: anyone may take it over. A topic that was deleted stays the present one until someone moves on.
 * Writes nothing to a newer version's document.
 */
export function openFloor(doc: Y.Doc, deviceId: string, clock?: FloorClock): MeetingFloor {
  const map = floorOf(doc);
  const time = followTime(doc, clock);
  let timer: ReturnType<typeof setInterval> | undefined;
  let isWatched = false;
  /** When somebody else began the present topic, by this device's own clock. */
  let movedAt = Number.NEGATIVE_INFINITY;

  const holder = (chair: Chair): string => asId(ownField(map.get(chair), 'to'));
  const readChairs = (): Record<Chair, string> => ({
    facilitator: holder('facilitator'),
    timekeeper: holder('timekeeper'),
  });
  function turnOf(chair: Chair): number {
    const turn = ownField(map.get(chair), 'turn');
    return Number.isSafeInteger(turn) ? Number(turn) : 0;
  }
  function readPause(): Pause {
    const [by, at] = ['by', 'at'].map((key) => ownField(map.get('pause'), key));
    return asTime(at) === 0 ? null : { by: asId(by), at: asTime(at) };
  }
  function readNow(): AgendaNow {
    const raw = map.get('now');
    const topic = asId(ownField(raw, 'topic'));
    if (topic === '') return { topic, spent: 0, extra: 0, isRunning: false };
    const { spent, isRunning } = time.read();
    return { topic, spent: Math.floor(spent), extra: asExtra(ownField(raw, 'extra')), isRunning };
  }

  const chairs = signal(readChairs());
  const pause = signal(readPause());
  const outdone = signal<Chair | null>(null);
  /** What this person has chosen last. */
  const chosen = new Map<Chair, { readonly to: string; readonly turn: number }>();
  const now = signal(readNow(), {
    watched() {
      isWatched = true;
      wind();
      tick();
    },
    unwatched() {
      isWatched = false;
      wind();
    },
  });

  function tick(): void {
    const next = readNow();
    if (!sameJson(now.peek(), next)) now.value = next;
  }
  /** A timer only while time passes and somebody looks. */
  function wind(): void {
    const wanted = isWatched && readNow().isRunning;
    if (wanted && timer === undefined) timer = setInterval(tick, TICK_MS);
    if (wanted || timer === undefined) return;
    clearInterval(timer);
    timer = undefined;
  }
  /** Whoever had known of this person's choice would have taken a later turn. */
  function compareChoices(): void {
    for (const [chair, own] of chosen) {
      const isOutdone = holder(chair) !== own.to && turnOf(chair) <= own.turn;
      if (isOutdone) outdone.value = chair;
      else if (outdone.peek() === chair) outdone.value = null;
      if (turnOf(chair) > own.turn) chosen.delete(chair);
    }
  }
  const onChange = (_: unknown, transaction: Y.Transaction): void => {
    time.changed(transaction);
    compareChoices();
    if (!transaction.local && readNow().topic !== now.peek().topic) movedAt = time.steady();
    const next = { chairs: readChairs(), pause: readPause() };
    if (!sameJson(chairs.peek(), next.chairs)) chairs.value = next.chairs;
    if (!sameJson(pause.peek(), next.pause)) pause.value = next.pause;
    tick();
    wind();
  };

  /** A new stretch of time from this moment on; with `goesOn` it runs, or will when the pause is over. */
  function begin(topic: string, extra: number, spent: number, goesOn: boolean, isPaused: boolean): void {
    map.set('now', {
      ...{ topic, extra, spent: Math.round(spent * 10) / 10, by: deviceId },
      since: goesOn && !isPaused ? time.wall() : 0,
      ...(goesOn && isPaused ? { held: true } : {}),
    });
  }
  /** The same topic and what was spent on it until now. */
  function goOn(goesOn: boolean, isPaused: boolean): void {
    const { topic, extra } = readNow();
    begin(topic, extra, time.read().spent, goesOn, isPaused);
  }
  const isTopic = (id: string): boolean => {
    const line = readLine(id, linesOf(doc).get(id));
    return line?.kind === 'topic' && line.deleted === null;
  };

  map.observe(onChange);

  return {
    chairs,
    now: now as ReadonlySignal<AgendaNow>,
    pause,
    outdone,
    hasJustMoved: () => time.steady() - movedAt < AT_ONCE_MS,
    setChair(chair, device) {
      const [to, turn] = [asId(device), turnOf(chair) + 1];
      if (isNewer(doc) || !CHAIRS.includes(chair) || chairs.peek()[chair] === to) return;
      if (outdone.peek() === chair) outdone.value = null;
      chosen.set(chair, { to, turn });
      map.set(chair, { to, turn });
    },
    goTo(topicId) {
      if (isNewer(doc) || readNow().topic === topicId || (topicId !== '' && !isTopic(topicId))) return;
      begin(topicId, 0, 0, topicId !== '', readPause() !== null);
    },
    addMinutes(minutes) {
      const { topic, extra } = readNow();
      const next = asExtra(extra + minutes);
      if (isNewer(doc) || topic === '' || next === extra || !Number.isInteger(minutes)) return;
      // The rest as it stands: the time that runs goes on undisturbed, by the clock of whoever began it.
      const raw = map.get('now');
      map.set('now', { ...(typeof raw === 'object' ? raw : {}), extra: next });
    },
    rest(resting) {
      const { isRunning, isHeld } = time.read();
      if (isNewer(doc) || readNow().topic === '' || (isRunning || isHeld) !== resting) return;
      goOn(!resting, readPause() !== null);
    },
    callPause(withName = true) {
      if (isNewer(doc) || readPause() !== null) return;
      doc.transact(() => {
        if (time.read().isRunning) goOn(true, true);
        map.set('pause', { by: withName ? deviceId : '', at: time.wall() });
      });
    },
    endPause() {
      if (isNewer(doc) || readPause() === null) return;
      doc.transact(() => {
        if (time.read().isHeld) goOn(true, false);
        map.set('pause', null);
      });
    },
    destroy() {
      map.unobserve(onChange);
      isWatched = false;
      wind();
    },
  };
}
