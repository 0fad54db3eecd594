import { type Signal, signal } from '@preact/signals-core';
import { liveQuery } from 'dexie';
import { browserNotify, type NotifyPort } from '../platform/notifications.ts';
import { CatalogDatabase, guarded } from './catalog-database.ts';
import { OPEN_TIMEOUT_MS } from './idb.ts';
import { recordIndexOf } from './record-index.ts';
import { wallOf } from './reminder-clock.ts';
import { dueItems } from './reminder-due.ts';
import {
  currentRow,
  planRound,
  type ReminderRow,
  type Round,
  snoozedUntil,
  upcomingOf,
} from './reminder-plan.ts';
import { readReminderRow, readReminderSettings } from './reminder-rows.ts';
import {
  DEFAULT_REMINDERS,
  type DueItem,
  type ReminderDesk,
  type ReminderSettings,
  type Snooze,
  type Upcoming,
} from './reminders-contract.ts';
import { StorageError } from './storage-error.ts';
import { within } from './within.ts';

/** Key of the row in the table `settings`. */
const SETTINGS = 'reminders';

interface Stored {
  readonly settings: ReminderSettings;
  readonly items: readonly DueItem[];
  readonly rows: readonly ReminderRow[];
}

const readSettings = async (db: CatalogDatabase): Promise<ReminderSettings> =>
  readReminderSettings(await db.settings.get(SETTINGS));

async function readAll(db: CatalogDatabase): Promise<Stored> {
  const settings = await readSettings(db);
  // Whoever wants no reminders does not pay for them either.
  if (!settings.on) return { settings, items: [], rows: [] };
  const rows = (await db.reminders.toArray()).map(readReminderRow).filter((row) => row !== null);
  const items = [...dueItems(await recordIndexOf(db).all())].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { settings, items, rows };
}

async function opened<T>(work: (db: CatalogDatabase) => Promise<T>): Promise<T> {
  if (typeof indexedDB === 'undefined') throw new StorageError('blocked');
  const db = new CatalogDatabase();
  try {
    return await guarded(async () => {
      await within(OPEN_TIMEOUT_MS, db.open());
      return work(db);
    });
  } finally {
    db.close();
  }
}

/** A round, with how the person wants it shown. */
export interface ReminderRound extends Round {
  readonly settings: ReminderSettings;
}

/**
 * One look at everything, for the background: what is to be shown now is remembered as shown before it is, so that a
 * browser that stops in between does not show it for ever.
 * @throws StorageError
 */
export function runRound(now: number): Promise<ReminderRound> {
  return opened((db) =>
    db.transaction('rw', db.reminders, db.settings, db.recordIndex, async () => {
      const { settings, items, rows } = await readAll(db);
      const round = planRound(items, settings, rows, wallOf(now));
      // Nothing is written without need: every page that lists reminders hears of it.
      if (settings.on && JSON.stringify(round.rows) !== JSON.stringify(rows)) {
        await db.reminders.clear();
        await db.reminders.bulkPut(round.rows);
      }
      return { ...round, settings };
    }),
  );
}

/** Put one off, as the person asked for on a notification. Nothing happens when it is no longer there. @throws StorageError */
export const snoozeItem = (itemId: string, until: Snooze, now: number): Promise<void> =>
  opened((db) => snoozeIn(db, itemId, until, now));

function snoozeIn(db: CatalogDatabase, itemId: string, until: Snooze, now: number): Promise<void> {
  return db.transaction('rw', db.reminders, db.settings, db.recordIndex, async () => {
    const { settings, items, rows } = await readAll(db);
    const item = items.find(({ id }) => id === itemId);
    if (!item) return;
    const wall = wallOf(now);
    const row = currentRow(
      item,
      rows.find(({ id }) => id === itemId),
      wall,
    );
    await db.reminders.put({ ...row, until: snoozedUntil(wall, until, settings) });
  });
}

/** The chosen language of the interface, as it is stored. @throws StorageError */
export const storedLanguage = (): Promise<unknown> =>
  opened(
    async (db) => ((await db.settings.get('this-device')) as { language?: unknown } | undefined)?.language,
  );

/** Reminders for the settings and the review page. `close` it when they go. */
export function openReminderDesk(
  notify: NotifyPort = browserNotify,
  now: () => number = Date.now,
): ReminderDesk {
  const settings = signal<ReminderSettings>(DEFAULT_REMINDERS);
  const upcoming = signal<readonly Upcoming[]>([]);
  const permission: Signal<'granted' | 'ask' | 'none'> = signal('none');
  const db = new CatalogDatabase();
  let told = '';
  const watching = liveQuery(() => readAll(db)).subscribe({
    next: ({ settings: read, items, rows }) => {
      settings.value = read;
      upcoming.value = upcomingOf(items, read, rows, wallOf(now()));
      // What is due may have changed on this very page. Its own rows are the background's business already.
      const due = JSON.stringify(items);
      if (read.on && due !== told) notify.changed();
      told = due;
    },
    error: (thrown) => console.warn('Reminders are no longer kept up to date', thrown),
  });
  const look = async (): Promise<void> => {
    permission.value = await notify.state();
  };
  void look();
  const change = (part: Partial<ReminderSettings>): Promise<void> =>
    guarded(async () => {
      await db.transaction('rw', db.settings, async () => {
        await db.settings.put({ ...(await readSettings(db)), ...part }, SETTINGS);
      });
      notify.changed();
    });
  return {
    ...{ settings, upcoming, permission, change },
    turnOn: async () => {
      // First of all: browsers listen only while the press of the button is being handled.
      const isGranted = await notify.ask();
      await look();
      if (isGranted) await change({ on: true });
      return isGranted;
    },
    snooze: (itemId, until) =>
      guarded(async () => {
        await snoozeIn(db, itemId, until, now());
        notify.changed();
      }),
    close: () => {
      watching.unsubscribe();
      db.close();
    },
  };
}
