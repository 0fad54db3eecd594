import * as Y from 'yjs';
import { type Expected, type Mark, now, type Seen } from './peer.ts';

/** Writes down when the text grew, in the model and on the screen. Runs until the page goes. */
export function watchText(doc: Y.Doc, text: Y.Text, field: () => HTMLTextAreaElement | null): Seen {
  const seen = { model: [] as Mark[], frame: [] as Mark[], next: [] as Mark[] };
  let inModel = text.length;
  // The first moment at which the change is in the document, before anyone is told of it.
  doc.on('beforeObserverCalls', () => {
    const at = now();
    for (; inModel < text.length; inModel++) seen.model.push([inModel + 1, at]);
  });
  let shown = field()?.value.length ?? 0;
  const after = new MessageChannel();
  const waiting: number[] = [];
  after.port1.onmessage = () => {
    const length = waiting.shift();
    if (length !== undefined) seen.frame.push([length, now()]);
  };
  const tick = (): void => {
    const length = field()?.value.length ?? shown;
    for (; shown < length; shown++) {
      const here = shown + 1;
      waiting.push(here);
      after.port2.postMessage(0);
      requestAnimationFrame(() => seen.next.push([here, now()]));
    }
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return seen;
}

/** Resolves with the moment at which `doc` holds all that is expected. */
export function whenComplete(doc: Y.Doc, { client, clock }: Expected, withinMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done(new Error('never arrived')), withinMs);
    const look = (): void => {
      if (Y.getState(doc.store, client) >= clock) done(now());
    };
    const done = (outcome: number | Error): void => {
      clearTimeout(timer);
      doc.off('update', look);
      if (typeof outcome === 'number') resolve(outcome);
      else reject(outcome);
    };
    doc.on('update', look);
    look();
  });
}

/** Resolves when `condition` holds; rejects after half a minute, so that a bench never hangs. */
export async function until(condition: () => boolean): Promise<void> {
  const end = now() + 30_000;
  while (!condition()) {
    if (now() > end) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Calls `key` again and again at uneven intervals, as fingers do. */
export async function typeWith(count: number, pauseMs: number, key: () => Mark): Promise<readonly Mark[]> {
  const marks: Mark[] = [];
  for (let i = 0; i < count; i++) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs * (0.4 + 1.2 * Math.random())));
    marks.push(key());
  }
  return marks;
}

export async function fetchUpdate(name: string): Promise<Uint8Array> {
  const answer = await fetch(`/doc/${name}`);
  if (!answer.ok) throw new Error(`no document ${name}`);
  return new Uint8Array(await answer.arrayBuffer());
}

export const since = (start: number, at: number | null): number | null => (at === null ? null : at - start);
