import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { itemsOf } from '../../lib/meeting/schema.ts';
import { writeTemplate } from '../../lib/meeting/template.ts';
import type { Expected } from '../page/peer.ts';

/** A document as a Yjs update (V1), and what says that it has arrived in full. */
export interface BenchDocument {
  readonly update: Uint8Array;
  readonly expected: Expected;
  readonly notes: number;
}

/** Characters of a note: a long sentence. */
const NOTE_LENGTH = 200;

function sealed(doc: Y.Doc): BenchDocument {
  return {
    update: Y.encodeStateAsUpdate(doc),
    expected: { client: doc.clientID, clock: Y.getState(doc.store, doc.clientID) },
    notes: itemsOf(doc).size,
  };
}

function meetingOf(texts: readonly (string | Y.Text)[]): Y.Doc {
  const doc = new Y.Doc();
  writeTemplate(doc, { id: 'bench', title: 'Benchmark', deviceId: 'somebody', now: 0 });
  const orders = generateNKeysBetween(null, null, texts.length);
  doc.transact(() => {
    texts.forEach((text, i) => {
      const item = new Y.Map<unknown>();
      item.set('section', 'strengths');
      item.set('order', orders[i]);
      item.set('kind', 'note');
      item.set('author', 'somebody');
      item.set('at', 0);
      item.set('text', typeof text === 'string' ? new Y.Text(text) : text);
      itemsOf(doc).set(`bulk-${i}`, item);
    });
  });
  return doc;
}

const noteText = (i: number): string =>
  `${i} ${'reads and writes every day, '.repeat(Math.ceil(NOTE_LENGTH / 28))}`.slice(0, NOTE_LENGTH);

/** A meeting of notes of 200 characters whose update has about this many bytes. */
export function documentOf(bytes: number): BenchDocument {
  const sample = meetingOf(Array.from({ length: 100 }, (_, i) => noteText(i)));
  const perNote = Y.encodeStateAsUpdate(sample).length / 100;
  return sealed(meetingOf(Array.from({ length: Math.ceil(bytes / perNote) }, (_, i) => noteText(i))));
}

interface Trace {
  readonly txns: readonly { readonly patches: readonly [at: number, cut: number, insert: string][] }[];
}

/**
 * A paper written keystroke by keystroke (automerge-paper, CC BY 4.0), as one note; with the time Yjs took to apply
 * all keystrokes. `null` when the data is not beside the project.
 */
export function tracedDocument():
  | (BenchDocument & { readonly appliedMs: number; readonly keys: number })
  | null {
  const path = new URL('../../../shared/data/automerge-paper.json.gz', import.meta.url);
  if (!existsSync(path)) return null;
  const trace = JSON.parse(gunzipSync(readFileSync(path)).toString('utf8')) as Trace;
  const text = new Y.Text();
  const doc = meetingOf([text]);
  const started = performance.now();
  for (const { patches } of trace.txns)
    doc.transact(() => {
      for (const [at, cut, insert] of patches) {
        if (cut > 0) text.delete(at, cut);
        if (insert) text.insert(at, insert);
      }
    });
  return { ...sealed(doc), appliedMs: performance.now() - started, keys: trace.txns.length };
}
