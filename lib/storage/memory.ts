import { signal } from '@preact/signals-core';
import type { Profile } from '../sync/contract.ts';
import { DEFAULT_SETTINGS, listMeetings } from './catalog-rows.ts';
import type { Catalog, DeviceKeys, MeetingRow, MeetingStore, Settings } from './contract.ts';
import { makeDeviceKeys } from './device-keys.ts';
import { memoryPrivateDesk } from './memory-private.ts';
import { memoryRecordIndex } from './memory-record-index.ts';
import { memoryShelf } from './memory-shelf.ts';
import { failedState, StorageError } from './storage-error.ts';

/**
 * The catalog when this device's storage does not open: everything works until the panel is closed, and nothing
 * is kept. Honest by its partner `memoryMeetingStore`, whose save state never says "saved".
 */
export function memoryCatalog(): Catalog {
  const rows = new Map<string, MeetingRow>();
  const meetings = signal<readonly MeetingRow[]>([]);
  let profile: Profile | null = null;
  let settings: Settings = DEFAULT_SETTINGS;
  const shelf = memoryShelf();
  const index = memoryRecordIndex(() => [...rows.keys()]);
  let keys: Promise<DeviceKeys> | null = null;
  const relist = (): void => {
    meetings.value = listMeetings([...rows.values()]);
  };
  return {
    meetings,
    profile: async () => profile,
    saveProfile: async (given) => {
      profile = given;
    },
    deviceKeys: () => {
      keys ??= makeDeviceKeys();
      return keys;
    },
    settings: async () => settings,
    saveSettings: async (change) => {
      settings = { ...settings, ...change };
    },
    meeting: async (id) => rows.get(id) ?? null,
    putMeeting: async (row) => {
      rows.set(row.id, row);
      relist();
    },
    changeMeeting: async (id, change) => {
      const row = rows.get(id);
      if (row) rows.set(id, { ...row, ...change });
      relist();
    },
    deleteMeeting: async (id) => {
      rows.delete(id);
      index.forget(id);
      relist();
    },
    index,
    shelf: async () => shelf,
    privateDesk: async (meetingId) => memoryPrivateDesk(meetingId),
    close: () => undefined,
  };
}

/** A meeting's store that stores nothing and says so, for a meeting whose storage did not open with `error`. */
export function memoryMeetingStore(error: StorageError = new StorageError('blocked')): MeetingStore {
  return {
    saveState: signal(failedState(error)),
    quarantined: signal(0),
    deletedElsewhere: signal(false),
    flush: () => Promise.reject(error),
    close: () => Promise.resolve(),
  };
}
