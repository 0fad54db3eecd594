import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Frame } from '@playwright/test';
import type { Profile } from './profiles.ts';

/* Whether words of one person are found where they must not be: on the wire, in files, on another's disk. */

/** Text in the ways in which browsers write it to disk and onto the wire. */
const ENCODINGS = ['latin1', 'utf8', 'utf16le'] as const;

/** Which of these words stand in these bytes; letter for letter, also as UTF-16 of either order. */
export function wordsIn(bytes: Buffer, words: readonly string[]): string[] {
  return words.filter((word) =>
    ENCODINGS.some((encoding) => {
      const found = Buffer.from(word, encoding);
      return bytes.includes(found) || (encoding === 'utf16le' && bytes.includes(found.swap16()));
    }),
  );
}

/** Which of these words stand anywhere in a folder: contents and names of all its files. */
export function wordsInFolder(folder: string, words: readonly string[]): string[] {
  const found = new Set<string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    for (const word of wordsIn(Buffer.from(entry.name), words)) found.add(word);
    if (!entry.isFile()) continue;
    for (const word of wordsIn(readFileSync(join(entry.parentPath, entry.name)), words)) found.add(word);
  }
  return [...found].sort();
}

/** All that a zip file holds, unpacked, one after the other. As in APPNOTE.TXT, 4.3.12: from its central directory. */
export function unzipped(zip: Buffer): Buffer {
  const parts: Buffer[] = [];
  let at = zip.readUInt32LE(zip.lastIndexOf(Buffer.from('PK\x05\x06')) + 16);
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, size] = [zip.readUInt16LE(at + 10) !== 0, zip.readUInt32LE(at + 20)];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(start, start + size);
    parts.push(packed ? inflateRawSync(bytes) : bytes);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return Buffer.concat(parts);
}

/** All that a page of the extension finds in its databases, or in those whose name begins with `prefix`. */
export async function storedBytes(panel: Frame, prefix = ''): Promise<Buffer> {
  const rows = await panel.evaluate(async (begin) => {
    const found: string[] = [];
    const asText = (_: string, value: unknown): unknown =>
      value instanceof Uint8Array ? Array.from(value, (byte) => String.fromCharCode(byte)).join('') : value;
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith(begin)) continue;
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of db.objectStoreNames) {
        const all = await new Promise((resolve, reject) => {
          const request = db.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
        found.push(JSON.stringify(all, asText));
      }
      db.close();
    }
    return found;
  }, prefix);
  return Buffer.from(rows.join('\n'));
}

/** What a browser's pages sent, by the way it went. */
export interface Wire {
  /** Over direct connections to others. */
  readonly channels: Buffer;
  /** To the signaling server: all that it ever sees of a person. */
  readonly sockets: Buffer;
}

/** From now on, pages that are opened remember all that they send. Returns what gathers it from those still open. */
export async function listen({ context }: Profile): Promise<() => Promise<Wire>> {
  await context.addInitScript(() => {
    const heard: { way: 'channels' | 'sockets'; data: string }[] = [];
    Object.assign(globalThis, { heard });
    const asText = (bytes: Uint8Array): string => {
      let text = '';
      for (const byte of bytes) text += String.fromCharCode(byte);
      return text;
    };
    const note = (way: 'channels' | 'sockets', data: unknown): void => {
      if (typeof data === 'string') heard.push({ way, data: asText(new TextEncoder().encode(data)) });
      else if (ArrayBuffer.isView(data))
        heard.push({ way, data: asText(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)) });
      else if (data instanceof ArrayBuffer) heard.push({ way, data: asText(new Uint8Array(data)) });
      else heard.push({ way, data: 'something that cannot be read' });
    };
    const hook = (of: { prototype: { send(data: never): void } }, way: 'channels' | 'sockets'): void => {
      const { send } = of.prototype;
      of.prototype.send = function remember(data: never) {
        note(way, data);
        return send.call(this, data);
      };
    };
    hook(RTCDataChannel, 'channels');
    hook(WebSocket, 'sockets');
  });
  return async () => {
    const all: { way: string; data: string }[] = [];
    for (const page of context.pages())
      for (const frame of page.frames())
        all.push(
          ...(await frame.evaluate(
            () => (globalThis as { heard?: { way: string; data: string }[] }).heard ?? [],
          )),
        );
    const of = (way: string): Buffer =>
      Buffer.concat(all.filter((one) => one.way === way).map(({ data }) => Buffer.from(data, 'latin1')));
    return { channels: of('channels'), sockets: of('sockets') };
  };
}
