import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { OpenedFile } from '../../../lib/storage/backup-contract.ts';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import { CatalogDatabase } from '../../../lib/storage/catalog-database.ts';
import { meetingDatabaseName } from '../../../lib/storage/meeting-database.ts';
import { Device } from './backup-device.ts';

vi.setConfig({ testTimeout: 60_000 });
afterEach(() => vi.restoreAllMocks());

const everything = { meetingId: null, passphrase: '', withKeys: false } as const;

async function threeMeetings(): Promise<{ blob: Blob; ids: readonly string[] }> {
  const home = await Device.start({ name: 'Mara', role: 'family' });
  const rows = [
    await home.meeting('One', 'a'),
    await home.meeting('Two', 'b'),
    await home.meeting('Three', 'c'),
  ];
  const { blob } = await home.desk.make(everything);
  return { blob, ids: rows.map(({ id }) => id) };
}

/** Rows of the journal, straight from the database. */
async function journal(): Promise<readonly unknown[]> {
  const db = new CatalogDatabase();
  const rows = await db.restores.toArray();
  db.close();
  return rows;
}

async function openRows(): Promise<readonly { id: string }[]> {
  const db = new CatalogDatabase();
  const rows = await db.meetings.toArray();
  db.close();
  return rows as { id: string }[];
}

const idAt = ({ preview }: OpenedFile, at: number): string =>
  (preview.kind === 'backup' && preview.meetings[at]?.id) || '';

/** The disk is full when the notes of this meeting are to be made safe. */
function fillDisk(meetingId: string): void {
  const begin = IDBDatabase.prototype.transaction;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
    const isBarrier = Array.isArray(given[0]) && given[0].includes('custom');
    if (isBarrier && this.name === meetingDatabaseName(meetingId))
      throw new DOMException('full', 'QuotaExceededError');
    return begin.apply(this, given as Parameters<typeof begin>);
  });
}

describe('a restore that does not come to its end', () => {
  it('on a full disk takes away again what it brought, and can be done again', async () => {
    const { blob, ids } = await threeMeetings();
    const other = await Device.start();
    const opened = await other.desk.open(blob);
    fillDisk(idAt(opened, 1));
    await expect(opened.merge()).rejects.toMatchObject({ reason: 'full' });
    vi.restoreAllMocks();
    expect(await openRows()).toEqual([]);
    expect(await other.catalog.profile()).toBeNull();
    expect((await other.databases()).filter((name) => name.startsWith('att-meeting'))).toEqual([]);
    expect(await journal()).toEqual([]);

    await opened.merge();
    for (const id of ids) expect(await other.notes(id)).toHaveLength(1);
  });

  it('in a browser that was stopped leaves notes that no list shows, cleared away with the next file', async () => {
    const { blob, ids } = await threeMeetings();
    const other = await Device.start();
    const opened = await other.desk.open(blob);
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    // From this moment on nothing is done any more, nor undone.
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('stopped', 'AbortError');
    });
    fillDisk(idAt(opened, 2));
    await expect(opened.merge()).rejects.toMatchObject({ reason: 'full' });
    vi.restoreAllMocks();
    expect(await journal()).toHaveLength(1);
    const names = await other.databases();
    const orphans = ids.filter((id) => names.includes(meetingDatabaseName(id)));
    expect(orphans.length).toBeGreaterThan(1);
    expect(await openRows()).toEqual([]);

    // Someone has let this person into one of them since: that one stays.
    const [mine = ''] = orphans;
    await other.catalog.putMeeting({ ...(await other.meeting('x')), id: mine });
    const notes = await other.notes(mine);
    await other.desk.open(blob);
    expect(await journal()).toEqual([]);
    expect(await other.notes(mine)).toEqual(notes);
    const after = await other.databases();
    expect(orphans.filter((id) => after.includes(meetingDatabaseName(id)))).toEqual([mine]);
  });

  it('is cleared away, too, by the next page that opens', async () => {
    const { blob } = await threeMeetings();
    const other = await Device.start();
    const opened = await other.desk.open(blob);
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    vi.spyOn(IDBFactory.prototype, 'deleteDatabase').mockImplementation(() => {
      throw new DOMException('stopped', 'AbortError');
    });
    fillDisk(idAt(opened, 2));
    await expect(opened.merge()).rejects.toMatchObject({ reason: 'full' });
    vi.restoreAllMocks();
    const left = async () => (await other.databases()).filter((name) => name.startsWith('att-meeting'));
    expect((await left()).length).toBeGreaterThan(1);
    const next = await openCatalog();
    await vi.waitFor(async () => expect(await journal()).toEqual([]));
    expect(await left()).toEqual([]);
    next.close();
  });
});
