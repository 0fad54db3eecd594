import { computed, type ReadonlySignal } from '@preact/signals';
import type { MeetingFloor } from '../../lib/meeting/arc-contract.ts';
import type { MeetingLines } from '../../lib/meeting/line-contract.ts';

/** Where the agenda is, in whole minutes: it changes once a minute, not once a second. */
export interface Standing {
  /** Id of a topic; '' while none is talked about. */
  readonly topic: string;
  readonly isRunning: boolean;
  /** Begun minutes are left out. */
  readonly used: number;
  /** Planned minutes with those that were added; 0 when nobody said how many. */
  readonly whole: number;
  /** Begun minutes count; 0 once the time is over, and where there is no plan. */
  readonly left: number;
  readonly isOver: boolean;
}

/** Follows the agenda. What is drawn from it is drawn again only when something in it has changed. */
export function followStanding(
  floor: Pick<MeetingFloor, 'now'>,
  lines: Pick<MeetingLines, 'line'>,
): ReadonlySignal<Standing> {
  let last: Standing | null = null;
  return computed(() => {
    const { topic, spent, extra, isRunning } = floor.now.value;
    const planned = topic === '' ? 0 : (lines.line(topic).value?.minutes ?? 0);
    const whole = planned === 0 ? 0 : planned + extra;
    const used = Math.floor(spent / 60);
    const left = Math.max(0, Math.ceil(whole - spent / 60));
    const next = { topic, isRunning, used, whole, left, isOver: whole > 0 && spent >= whole * 60 };
    if (last === null || JSON.stringify(last) !== JSON.stringify(next)) last = next;
    return last;
  });
}

/** Minutes as people tell them: one by one up to ten, then in steps of five. */
export const rounded = (minutes: number): number => (minutes <= 10 ? minutes : Math.round(minutes / 5) * 5);

/** Minutes to add so that about `wanted` are left, however long it took already. */
export const minutesToAdd = ({ used, whole }: Standing, wanted: number): number =>
  wanted + Math.max(0, used - whole);
