import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import * as Y from 'yjs';
import { randomBytes, toB64Url } from '../../../lib/crypto/bytes.ts';
import { openIdentity } from '../../../lib/crypto/identity.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import { type Role, writePerson } from '../../../lib/meeting/people.ts';
import { itemsOf } from '../../../lib/meeting/schema.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';
import { openBackupDesk } from '../../../lib/storage/backup.ts';
import type { BackupDesk } from '../../../lib/storage/backup-contract.ts';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import type { Catalog, MeetingRow } from '../../../lib/storage/contract.ts';
import { openMeetingStore } from '../../../lib/storage/meeting-store.ts';
import { newSecret } from '../../../lib/sync/keys.ts';

export const SERVER = 'wss://notes.example.org';

/** A browser profile of its own. One works at a time: `use` before anything is done on it. */
export class Device {
  readonly #factory = new IDBFactory();
  catalog!: Catalog;
  desk!: BackupDesk;

  static async start(profile?: { name: string; role: Role }): Promise<Device> {
    const device = new Device();
    device.use();
    device.catalog = await openCatalog();
    device.desk = openBackupDesk(device.catalog, () => Date.UTC(2026, 10, 22, 12));
    if (profile) await device.catalog.saveProfile(profile);
    return device;
  }

  use(): this {
    globalThis.indexedDB = this.#factory;
    Dexie.dependencies.indexedDB = this.#factory;
    return this;
  }

  /** Names of its databases. */
  async databases(): Promise<readonly string[]> {
    return (await this.#factory.databases()).map(({ name = '' }) => name).sort();
  }

  async deviceId(): Promise<string> {
    return (await openIdentity((await this.catalog.deviceKeys()).signing)).deviceId;
  }

  /** A new meeting with these notes; this device is in it. */
  async meeting(title: string, ...texts: readonly string[]): Promise<MeetingRow> {
    const row: MeetingRow = {
      ...{
        id: toB64Url(randomBytes(16)),
        title,
        createdAt: Date.UTC(2026, 10, 1),
        openedAt: Date.UTC(2026, 10, 2),
      },
      ...{ secret: newSecret(), epoch: 0, covers: [], signaling: [SERVER], callKey: 'meet:abc-defg-hij' },
      ...{ removed: false, peopleNames: ['Mara'], child: 'Sam' },
    };
    await this.catalog.putMeeting(row);
    const deviceId = await this.deviceId();
    await this.change(row.id, (doc) => {
      writeTemplate(doc, { id: row.id, title, deviceId, now: row.createdAt });
    });
    await this.join(row.id);
    for (const text of texts) await this.write(row.id, text);
    return row;
  }

  /** Write this device into the meeting's list of people. */
  async join(meetingId: string): Promise<void> {
    const { signKey, deviceId } = await openIdentity((await this.catalog.deviceKeys()).signing);
    const profile = (await this.catalog.profile()) ?? { name: 'Mara', role: 'family' };
    await this.change(meetingId, (doc) => writePerson(doc, deviceId, { ...profile, signKey }));
  }

  /** Change a meeting's stored document. */
  async change<T>(meetingId: string, work: (doc: Y.Doc) => T): Promise<T> {
    const doc = new Y.Doc();
    const store = await openMeetingStore(meetingId, doc);
    const result = work(doc);
    await store.close();
    doc.destroy();
    return result;
  }

  async write(meetingId: string, text: string): Promise<string> {
    const deviceId = await this.deviceId();
    return this.change(meetingId, (doc) => {
      const notes = openNotes(doc, deviceId);
      const id = notes.addItem('strengths', { text }) ?? '';
      notes.destroy();
      return id;
    });
  }

  /** Texts of all notes, the bin's left out, sorted. */
  notes(meetingId: string): Promise<readonly string[]> {
    return this.change(meetingId, (doc) =>
      [...itemsOf(doc).values()]
        .filter((item) => !item.get('deleted'))
        .map((item) => String(item.get('text')))
        .sort(),
    );
  }
}
