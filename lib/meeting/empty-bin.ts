import * as Y from 'yjs';
import { checksOf, entriesOf, isNewer, itemsOf, linesOf, recordsOf } from './schema.ts';

const isIn = (ids: ReadonlySet<string>, value: unknown, field: string): boolean => {
  const plain =
    value instanceof Y.Map ? value.get(field) : (value as Record<string, unknown> | null)?.[field];
  return typeof plain === 'string' && ids.has(plain);
};

/**
 * Takes what is in the bin out of the document, with what was said about it. For a plan that nobody else has: whoever
 * gets the document gets its bin, too. Afterwards nothing of it can be brought back, but by a snapshot.
 */
export function emptyBin(doc: Y.Doc): void {
  if (isNewer(doc)) return;
  const gone = new Set<string>();
  doc.transact(() => {
    for (const map of [itemsOf(doc), linesOf(doc), recordsOf(doc)])
      for (const [id, entry] of [...(map as Iterable<[string, unknown]>)]) {
        if (!(entry instanceof Y.Map) || !entry.get('deleted')) continue;
        gone.add(id);
        map.delete(id);
      }
    for (const [map, field] of [[entriesOf(doc), 'about'] as const, [checksOf(doc), 'item'] as const])
      for (const [id, value] of [...(map as Iterable<[string, unknown]>)])
        if (isIn(gone, value, field)) map.delete(id);
  });
}
