import * as Y from 'yjs';
import { openCatalog } from '../../../../lib/storage/catalog.ts';
import type { MeetingStore } from '../../../../lib/storage/contract.ts';
import { openMeetingStore } from '../../../../lib/storage/meeting-store.ts';

let doc = new Y.Doc();
let store: MeetingStore | null = null;

/** What the tests call inside the browser. Everything takes and gives plain values. */
const page = {
  /** Open the meeting in a fresh document; ms it took. */
  async open(id: string): Promise<void> {
    doc = new Y.Doc();
    store = await openMeetingStore(id, doc);
  },
  write(text: string): void {
    const shared = doc.getText('t');
    shared.insert(shared.length, text);
  },
  /** Text that takes its full length on disk: Chromium compresses what it stores. */
  writeNoise(letters: number): void {
    const bytes = new Uint8Array(letters / 2);
    for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    page.write(Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  },
  text: (): string => doc.getText('t').toString(),
  length: (): number => doc.getText('t').length,
  state: () => store?.saveState.value ?? null,
  quarantined: (): number => store?.quarantined.value ?? -1,
  deletedElsewhere: (): boolean => store?.deletedElsewhere.value ?? false,
  /** Resolves with the first state of this kind. */
  becomes: (kind: string) =>
    new Promise<unknown>((resolve) => {
      const stop = store?.saveState.subscribe((state) => {
        if (state.kind !== kind) return;
        resolve(state);
        queueMicrotask(() => stop?.());
      });
    }),
  flush: async () => store?.flush(),
  close: async () => store?.close(),
  async publicKey(): Promise<string> {
    const catalog = await openCatalog();
    const { signing } = await catalog.deviceKeys();
    const raw = new Uint8Array(await crypto.subtle.exportKey('raw', signing.publicKey));
    catalog.close();
    return raw.join();
  },
  /** A meeting of `items` notes of `letters` letters, in one update as from a peer. */
  fill(items: number, letters: number): void {
    const other = new Y.Doc();
    const map = other.getMap('items');
    other.transact(() => {
      for (let i = 0; i < items; i++) {
        const item = new Y.Map<unknown>();
        item.set('order', `a${i}`);
        item.set('text', new Y.Text('word '.repeat(letters / 5)));
        map.set(`i${i}`, item);
      }
    });
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  },
  items: (): number => doc.getMap('items').size,
};

export type StoragePage = typeof page;
declare global {
  interface Window {
    storagePage: StoragePage;
  }
}
window.storagePage = page;
