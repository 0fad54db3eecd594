import { today } from '../meeting/calendar-date.ts';
import { type Container, contentsOf, readContainer, writeContainer } from './backup-container.ts';
import { type BackupContents, decodeContents, encodeContents } from './backup-contents.ts';
import type { BackupDesk, BackupRequest, MadeFile, OpenedFile } from './backup-contract.ts';
import { storedState } from './backup-documents.ts';
import { BackupError } from './backup-error.ts';
import { keyOf, newLock, readLock, SHORTEST_PASSPHRASE } from './backup-lock.ts';
import { CatalogDatabase, guarded } from './catalog-database.ts';
import { listMeetings, readPlanned, readProfile, readSettings } from './catalog-rows.ts';
import { CHANGES_KIND, makeChangeFile, openChangeFile } from './change-file.ts';
import type { Catalog, MeetingRow } from './contract.ts';
import { OPEN_TIMEOUT_MS } from './idb.ts';
import { openBackup, type UseCatalog } from './restore.ts';
import { clearUnfinished } from './restore-journal.ts';
import { readPrivate } from './restore-private.ts';
import { readShelved } from './restore-rows.ts';
import { readKnown, readPhraseMemory } from './shelf-rows.ts';
import { StorageError } from './storage-error.ts';
import { within } from './within.ts';

const BACKUP_KIND = 'backup';
const ONLY = 'this-device';

const useCatalog: UseCatalog = async (work) => {
  if (typeof indexedDB === 'undefined') throw new StorageError('blocked');
  const db = new CatalogDatabase();
  try {
    await guarded(() => within(OPEN_TIMEOUT_MS, db.open()));
    return await work(db);
  } finally {
    db.close();
  }
};

/** Backups and files with changes, for this device. `now` in milliseconds since the epoch. */
export function openBackupDesk(catalog: Catalog, now: () => number = Date.now): BackupDesk {
  const file = (what: string, blob: Blob, skipped: readonly string[] = []): MadeFile => ({
    // No title, and so no child's name, where anybody can see it.
    name: `at-the-table-${what}-${today(now())}.att`,
    ...{ blob, skipped },
  });
  return {
    make: async (request) => {
      const { contents, skipped } = await useCatalog((db) => gather(db, request));
      return file('backup', await writeBackup(contents, request.passphrase, now()), skipped);
    },
    makeChanges: async (meetingId) => file('changes', await makeChangeFile(catalog, meetingId, now())),
    open: async (blob, passphrase) => {
      const container = await readContainer(blob);
      if (container.header.kind === CHANGES_KIND)
        return openChangeFile(container, catalog, await useCatalog(rowsOf));
      if (container.header.kind === BACKUP_KIND) return openContainer(container, passphrase);
      throw new BackupError('newer');
    },
  };
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] => rows.map(({ id }) => id);

const rowsOf = async (db: CatalogDatabase): Promise<readonly MeetingRow[]> =>
  listMeetings(await guarded(() => db.meetings.toArray()));

/** @throws BackupError 'locked' | 'passphrase' | 'broken' | 'large' */
async function openContainer(container: Container, passphrase: string | undefined): Promise<OpenedFile> {
  const { header } = container;
  const lock = header.lock == null ? null : readLock(header.lock);
  if (lock && !passphrase) throw new BackupError('locked');
  const bytes = await contentsOf(
    container,
    lock && { key: await keyOf(passphrase ?? '', lock), nonce: lock.nonce },
  );
  if (!bytes) throw new BackupError('passphrase');
  const contents = decodeContents(bytes);
  await useCatalog((db) => guarded(() => clearUnfinished(db)));
  return openBackup(contents, { madeAt: header.made, locked: lock !== null }, useCatalog);
}

async function writeBackup(contents: BackupContents, passphrase: string, now: number): Promise<Blob> {
  const bytes = encodeContents(contents);
  if (passphrase === '') return writeContainer(BACKUP_KIND, { lock: null }, bytes, null, now);
  if (passphrase.trim().length < SHORTEST_PASSPHRASE) throw new BackupError('short');
  const lock = newLock();
  const key = await keyOf(passphrase, lock);
  return writeContainer(BACKUP_KIND, { lock }, bytes, { key, nonce: lock.nonce }, now);
}

/** What goes into a backup, and the titles of meetings that could not be read. */
async function gather(
  db: CatalogDatabase,
  { meetingId, passphrase, withKeys, withPrivate = false }: BackupRequest,
): Promise<{ contents: BackupContents; skipped: readonly string[] }> {
  const rows = await rowsOf(db);
  const chosen = meetingId === null ? rows : rows.filter(({ id }) => id === meetingId);
  if (meetingId !== null && chosen.length === 0) throw new BackupError('unknownMeeting');
  const meetings: BackupContents['meetings'][number][] = [];
  const skipped: string[] = [];
  for (const row of chosen) {
    try {
      const state = await storedState(row.id);
      meetings.push({ ...listed(row, withKeys && passphrase !== ''), state });
    } catch (error) {
      // The others are worth keeping; which ones are missing is said.
      if (!(error instanceof StorageError) || meetingId !== null) throw error;
      skipped.push(row.title);
    }
  }
  const shelf = meetingId === null ? await guarded(() => gatherShelf(db)) : EMPTY;
  const privateLines = withPrivate ? await guarded(() => readPrivate(db, idsOf(meetings))) : [];
  return { contents: { meetings, ...shelf, privateLines }, skipped };
}

function listed(row: MeetingRow, withKey: boolean): Omit<BackupContents['meetings'][number], 'state'> {
  const { id, title, createdAt, openedAt, removed, peopleNames, child } = row;
  const { secret, epoch, covers, signaling, callKey } = row;
  return {
    ...{ id, title, createdAt, openedAt, removed, peopleNames, child, ...readPlanned(row) },
    // A removed device has nothing to go on with: its key is out of date.
    key: withKey && !removed ? { secret, epoch, covers, signaling, callKey } : null,
  };
}

type Shelf = Omit<BackupContents, 'meetings' | 'privateLines'>;

const EMPTY: Shelf = {
  ...{ profile: null, settings: null, own: [], packs: [], known: [] },
  phrases: { favourites: [], recent: [] },
};

async function gatherShelf(db: CatalogDatabase): Promise<Shelf> {
  const { own, packs } = await readShelved(db);
  const settings = await db.settings.get(ONLY);
  return {
    ...{ own, packs, profile: readProfile(await db.profile.get(ONLY)) },
    settings: settings === undefined ? null : readSettings(settings),
    known: readKnown(await db.habits.get('known')),
    phrases: readPhraseMemory(await db.habits.get('phrases')),
  };
}
