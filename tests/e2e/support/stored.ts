import * as Y from 'yjs';
import { itemsOf } from '../../../lib/meeting/schema.ts';
import type { Participant } from './people.ts';

/** All text of all notes in all meetings that a browser keeps on disk, put together from the stored updates. */
export async function storedText(person: Participant): Promise<string> {
  const meetings = await person.panel.evaluate(async () => {
    const found: string[][] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('att-meeting-')) continue;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const rows = await new Promise<Uint8Array[]>((resolve, reject) => {
        const request = db.transaction('updates').objectStore('updates').getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      found.push(rows.map((row) => btoa(Array.from(row, (byte) => String.fromCharCode(byte)).join(''))));
      db.close();
    }
    return found;
  });
  return meetings
    .map((rows) => {
      const doc = new Y.Doc();
      for (const row of rows) Y.applyUpdate(doc, new Uint8Array(Buffer.from(row, 'base64')));
      return [...itemsOf(doc).values()].map((item) => String(item.get('text'))).join('\n');
    })
    .join('\n');
}
