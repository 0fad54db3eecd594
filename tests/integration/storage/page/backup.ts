import * as Y from 'yjs';
import { fromB64, randomBytes, toB64, toB64Url } from '../../../../lib/crypto/bytes.ts';
import { contentDigest } from '../../../../lib/meeting/digest.ts';
import { itemsOf } from '../../../../lib/meeting/schema.ts';
import { openBackupDesk } from '../../../../lib/storage/backup.ts';
import type { OpenedFile } from '../../../../lib/storage/backup-contract.ts';
import { openCatalog } from '../../../../lib/storage/catalog.ts';
import { deleteMeetingEverywhere } from '../../../../lib/storage/delete.ts';
import { openMeetingStore } from '../../../../lib/storage/meeting-store.ts';

let file: Blob | null = null;
let opened: OpenedFile | null = null;

/** Letters that gzip cannot do much about, as those of people. */
const noise = (letters: number): string => toB64(randomBytes((letters / 4) * 3));

const page = {
  /** A meeting with as many notes of 20,000 letters as asked for. Gives its id. */
  async meeting(notes: number): Promise<string> {
    const catalog = await openCatalog();
    const id = toB64Url(randomBytes(16));
    const other = new Y.Doc();
    other.transact(() => {
      for (let i = 0; i < notes; i++) {
        const item = new Y.Map<unknown>();
        item.set('text', new Y.Text(noise(20_000)));
        itemsOf(other).set(`i${i}`, item);
      }
    });
    const doc = new Y.Doc();
    const store = await openMeetingStore(id, doc);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
    await store.close();
    await catalog.putMeeting({
      ...{ id, title: `${notes} notes`, createdAt: 1, openedAt: 1, secret: randomBytes(32), epoch: 0 },
      ...{ covers: [], signaling: [], callKey: null, removed: false, peopleNames: [], child: '' },
    });
    catalog.close();
    return id;
  },
  /** What each listed meeting says, as a digest; nothing is listed whose notes are not there. */
  async listed(): Promise<Record<string, string>> {
    const catalog = await openCatalog();
    const digests: Record<string, string> = {};
    for (const { id } of catalog.meetings.value) {
      const doc = new Y.Doc();
      const store = await openMeetingStore(id, doc);
      digests[id] = toB64(await contentDigest(doc));
      await store.close();
    }
    catalog.close();
    return digests;
  },
  databases: async (): Promise<number> =>
    (await indexedDB.databases()).filter(({ name }) => name?.startsWith('att-meeting')).length,
  async forget(): Promise<void> {
    const catalog = await openCatalog();
    for (const { id } of catalog.meetings.value) await deleteMeetingEverywhere(catalog, id);
    catalog.close();
  },
  /** Makes a file of everything; its size in bytes. */
  async make(passphrase: string): Promise<number> {
    const catalog = await openCatalog();
    const made = await openBackupDesk(catalog).make({ meetingId: null, passphrase, withKeys: true });
    file = made.blob;
    catalog.close();
    return file.size;
  },
  fileText: async (): Promise<string> =>
    toB64(new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer())),
  giveFile(text: string): void {
    file = new Blob([fromB64(text)]);
  },
  async open(passphrase: string): Promise<number> {
    opened = await openBackupDesk(await openCatalog()).open(file ?? new Blob(), passphrase);
    return opened.preview.kind === 'backup' ? opened.preview.meetings.length : -1;
  },
  merge: async (): Promise<void> => opened?.merge(),
};

export type BackupPage = typeof page;
declare global {
  interface Window {
    backupPage: BackupPage;
  }
}
window.backupPage = page;
// What `startBrowser` waits for.
Object.assign(window, { storagePage: null });
