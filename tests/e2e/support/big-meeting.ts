import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { itemsOf } from '../../../lib/meeting/schema.ts';
import type { Participant } from './people.ts';

/**
 * A Yjs update that adds `count` notes of `length` characters to the first section, as the panel would have stored
 * it. Text of words, not of one letter: it must not compress or merge into nothing.
 */
export function manyNotes(count: number, length: number): Uint8Array {
  const doc = new Y.Doc();
  const orders = generateNKeysBetween(null, null, count);
  doc.transact(() => {
    orders.forEach((order, i) => {
      const item = new Y.Map<unknown>();
      item.set('section', 'strengths');
      item.set('order', order);
      item.set('kind', 'note');
      item.set('author', 'somebody');
      item.set('at', 0);
      item.set(
        'text',
        new Y.Text(`${i} ${'reads and writes every day, '.repeat(Math.ceil(length / 28))}`.slice(0, length)),
      );
      itemsOf(doc).set(`bulk-${i}`, item);
    });
  });
  return Y.encodeStateAsUpdate(doc);
}

/** Puts an update into the stored document of the newest meeting of this device, as an earlier edit would have. */
export async function storeEarlierEdit(person: Participant, update: Uint8Array): Promise<void> {
  await person.panel.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
    const name = (await indexedDB.databases())
      .map((db) => db.name ?? '')
      .find((db) => db.startsWith('att-meeting-'));
    if (!name) throw new Error('no meeting is stored here');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    await new Promise<void>((resolve, reject) => {
      const write = db.transaction('updates', 'readwrite');
      write.objectStore('updates').add(bytes);
      write.oncomplete = () => resolve();
      write.onerror = () => reject(write.error);
    });
    db.close();
  }, Buffer.from(update).toString('base64'));
}
