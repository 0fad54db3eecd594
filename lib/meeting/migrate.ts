import type * as Y from 'yjs';
import { isNewer } from './schema.ts';

/**
 * Bring a document up to `SCHEMA_VERSION`. Call it after loading and before showing it.
 *
 * Version 1 is the first, so there is nothing to do yet. Rules for those that follow: only add, give the same result
 * when two people run it at once, never touch a newer version's document. Returns whether the document may be
 * written to.
 */
export function migrate(doc: Y.Doc): boolean {
  return !isNewer(doc);
}
