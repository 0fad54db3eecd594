import type { ReadonlySignal } from '@preact/signals-core';
import type { CalendarDate } from '../meeting/calendar-date.ts';

/** Time of day on the wall, in minutes since midnight (0 to 1439). */
export type WallMinutes = number;

/** How this person wants to be reminded, on this device. */
export interface ReminderSettings {
  readonly on: boolean;
  /** Days before the day itself, each of `DAYS_BEFORE`; 0 is the day itself. */
  readonly daysBefore: readonly number[];
  readonly time: WallMinutes;
  /** No reminder from `from` on until `to`, over midnight when `from` is later; `null` for none. */
  readonly quiet: { readonly from: WallMinutes; readonly to: WallMinutes } | null;
  /** Show the words of what is due, and so perhaps a name, where others may see the screen. */
  readonly withWords: boolean;
}

export const DAYS_BEFORE = [0, 1, 2, 3, 7, 14] as const;

export const DEFAULT_REMINDERS: ReminderSettings = {
  on: false,
  daysBefore: [2, 0],
  time: 9 * 60,
  quiet: { from: 20 * 60, to: 8 * 60 },
  withWords: false,
};

/**
 * - `due`: an action, goal or need is due
 * - `look`: a goal is to be looked at again
 * - `meeting`: the next meeting
 * - `checkin`: people talk again before they meet
 */
export type DueKind = 'due' | 'look' | 'meeting' | 'checkin';

/** Something with a day, still open. */
export interface DueItem {
  /** The same for as long as the thing exists, whatever day it has. */
  readonly id: string;
  readonly meetingId: string;
  readonly kind: DueKind;
  readonly date: CalendarDate;
  /** Words of the record, or the title of the meeting. */
  readonly title: string;
}

/** What comes next for one item. */
export interface Upcoming {
  readonly item: DueItem;
  /** When the next reminder shows: day and time on the wall. `null` when none comes any more. */
  readonly next: { readonly date: CalendarDate; readonly time: WallMinutes } | null;
  /** That is so because the person asked for it. */
  readonly snoozed: boolean;
}

/** How long to put a reminder off. */
export type Snooze = 'hour' | 'day' | 'week';

/** Reminders as the settings show them (`openReminderDesk`). Signals follow changes made in other tabs. */
export interface ReminderDesk {
  readonly settings: ReadonlySignal<ReminderSettings>;
  /** Soonest day first; empty while reminders are off. */
  readonly upcoming: ReadonlySignal<readonly Upcoming[]>;
  /** Whether the browser shows notifications for us: `ask` until the person has said yes, `none` where it has none. */
  readonly permission: ReadonlySignal<'granted' | 'ask' | 'none'>;
  /**
   * Asks the browser first: to be called straight from a press of a button. False when the person or the browser said
   * no; reminders then stay off.
   */
  turnOn(): Promise<boolean>;
  /** @throws StorageError */
  change(change: Partial<ReminderSettings>): Promise<void>;
  /** @throws StorageError */
  snooze(itemId: string, until: Snooze): Promise<void>;
  close(): void;
}
