import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { type CalendarDate, daysBetween, instantToShow } from '../../lib/meeting/calendar-date.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';

/** A day of a plan, such as "Tue, Mar 3, 2026". */
export const dayText = (day: CalendarDate): string =>
  formatDate(instantToShow(day), {
    ...{ weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
    timeZone: 'UTC',
  });

/** What the list says of a meeting that has not started: how far it is, and the day it is planned for. */
export function plannedText({ phase, day }: Pick<MeetingRow, 'phase' | 'day'>): string {
  const state = t(phase === 'shared' ? 'plan.listShared' : 'plan.listPlanned');
  return day ? `${state} · ${dayText(day)}` : state;
}

/**
 * The planned meeting that is most likely meant by someone in a call: the one whose day is nearest to today, a coming
 * day before one that is over; those without a day come last, the one opened last first. `null` for none.
 */
export function nearestPlanned(meetings: readonly MeetingRow[], today: CalendarDate): MeetingRow | null {
  const far = ({ day }: MeetingRow): number => {
    if (!day) return Number.POSITIVE_INFINITY;
    const away = daysBetween(today, day);
    // A day that is over is as far as one half a day further ahead: of two equally near ones the coming one is meant.
    return away >= 0 ? away : -away + 0.5;
  };
  const planned = meetings.filter(({ phase, removed }) => phase !== undefined && !removed);
  const [first] = planned.sort((a, b) => {
    const [left, right] = [far(a), far(b)];
    return left === right ? b.openedAt - a.openedAt : left - right;
  });
  return first ?? null;
}
