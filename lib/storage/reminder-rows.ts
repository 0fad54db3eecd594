import { isCalendarDate } from '../meeting/calendar-date.ts';
import type { ReminderRow, WallTime } from './reminder-plan.ts';
import { DAYS_BEFORE, DEFAULT_REMINDERS, type ReminderSettings } from './reminders-contract.ts';

const isMinutes = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 24 * 60;

/** Stored settings, each one that is missing or unknown replaced by its default. */
export function readReminderSettings(raw: unknown): ReminderSettings {
  const fields = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const { on, daysBefore, time, quiet, withWords } = fields;
  const { from, to } = (typeof quiet === 'object' && quiet !== null ? quiet : {}) as Record<string, unknown>;
  const days = Array.isArray(daysBefore) ? DAYS_BEFORE.filter((day) => daysBefore.includes(day)) : [];
  return {
    on: on === true,
    daysBefore: days.length > 0 ? days : DEFAULT_REMINDERS.daysBefore,
    time: isMinutes(time) ? time : DEFAULT_REMINDERS.time,
    quiet: quiet === null ? null : isMinutes(from) && isMinutes(to) ? { from, to } : DEFAULT_REMINDERS.quiet,
    withWords: withWords === true,
  };
}

function readWall(raw: unknown): WallTime | null {
  const { date, time } = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  return isCalendarDate(date) && isMinutes(time) ? { date, time } : null;
}

/** A stored row, or `null` when it cannot be read: its item then counts as seen for the first time. */
export function readReminderRow(raw: unknown): ReminderRow | null {
  const fields = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const { id, date } = fields;
  const seen = readWall(fields.seen);
  if (typeof id !== 'string' || !isCalendarDate(date) || seen === null) return null;
  return { id, date, seen, shown: readWall(fields.shown), until: readWall(fields.until) };
}
