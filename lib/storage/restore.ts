import type { BackupContents } from './backup-contents.ts';
import type { FoundBackup, FoundMeeting, OpenedFile } from './backup-contract.ts';
import { compare, mergeDocument, storedState } from './backup-documents.ts';
import { BackupError } from './backup-error.ts';
import { type CatalogDatabase, guarded } from './catalog-database.ts';
import { DEFAULT_SETTINGS, readMeetingRow } from './catalog-rows.ts';
import { recordIndexOf } from './record-index.ts';
import { journalled } from './restore-journal.ts';
import { freshPrivate } from './restore-private.ts';
import { addRows, bringsHabits, comparePacks, compareWords, isKeyless, readShelved } from './restore-rows.ts';
import { toStorageError } from './storage-error.ts';

/** How to work with the catalog for a moment: opens it and lets go of it. */
export type UseCatalog = <T>(work: (db: CatalogDatabase) => Promise<T>) => Promise<T>;

/**
 * Compare a backup with this device. Nothing is changed until `merge`.
 * @throws StorageError, BackupError 'broken' | 'newer' when any part of it cannot be taken in
 */
export async function openBackup(
  contents: BackupContents,
  file: { readonly madeAt: number; readonly locked: boolean },
  use: UseCatalog,
): Promise<OpenedFile> {
  const preview = await use((db) => look(db, contents, file));
  return { preview, merge: () => use((db) => mergeBackup(db, contents)) };
}

async function look(
  db: CatalogDatabase,
  contents: BackupContents,
  file: { readonly madeAt: number; readonly locked: boolean },
): Promise<FoundBackup> {
  const here = await guarded(() => readShelved(db));
  const meetings: FoundMeeting[] = [];
  for (const meeting of contents.meetings) {
    const { id, title, createdAt, peopleNames, state, key } = meeting;
    const raw = await guarded(() => db.meetings.get(id));
    const row = readMeetingRow(raw);
    // One that is only in the file must not get a database by being looked at.
    const comparison = compare(row ? await storedState(id) : null, state);
    const stays = row !== null && !isKeyless(raw);
    const canWrite = stays ? !row.removed : key !== null && !meeting.removed;
    meetings.push({
      ...{ id, title: title || row?.title || '', createdAt, peopleNames, bytes: state.length },
      ...comparison,
      access: canWrite ? 'write' : 'read',
      unlocks: isKeyless(raw) && key !== null,
    });
  }
  const settings = here.hasSettings ? null : contents.settings;
  const [server = null] = settings?.signaling ?? [];
  return {
    ...{ kind: 'backup', ...file, meetings },
    words: compareWords(here.own, contents.own),
    packs: comparePacks(here.packs, contents.packs),
    habits: await guarded(() => bringsHabits(db, contents)),
    privateLines: (await guarded(() => freshPrivate(db, contents))).length,
    profileName: here.hasProfile ? null : (contents.profile?.name ?? null),
    takesSettings: settings !== null,
    server: server === DEFAULT_SETTINGS.signaling[0] ? null : server,
  };
}

/**
 * Notes first, then all rows at once: a meeting counts when its row is there. Meetings that were not here go before
 * those that were, so that a full disk is met before anything has changed.
 */
async function mergeBackup(db: CatalogDatabase, contents: BackupContents): Promise<void> {
  try {
    const listed = new Set(await db.meetings.toCollection().primaryKeys());
    const fresh = contents.meetings.filter(({ id }) => !listed.has(id));
    const known = contents.meetings.filter(({ id }) => listed.has(id));
    await journalled(
      db,
      fresh.map(({ id }) => id),
      async (journal) => {
        for (const { id, state } of fresh) await mergeDocument(id, state);
        for (const { id, state } of known) {
          if (compare(await storedState(id), state).state === 'same') continue;
          await recordIndexOf(db).outdate(id);
          await mergeDocument(id, state);
        }
        await addRows(db, contents, () => db.restores.delete(journal));
      },
    );
  } catch (thrown) {
    throw thrown instanceof BackupError ? thrown : toStorageError(thrown);
  }
}
