import type * as Y from 'yjs';
import { asId, ownField } from './own-field.ts';
import {
  agreementsOf,
  answersOf,
  detailsOf,
  entriesOf,
  itemsOf,
  linesOf,
  planOf,
  recordsOf,
} from './schema.ts';
import { keyOf, type Thing } from './since.ts';

type AnyType = Y.AbstractType<Y.YEvent<Y.AbstractType<unknown>>>;

/** Key of the entry, in a root map, that a shared type stands in; `null` for a root itself. */
function entryOf(type: AnyType): { readonly root: unknown; readonly key: string | null } {
  let [at, key]: [AnyType, string | null] = [type, null];
  while (at._item) {
    key = at._item.parentSub;
    at = at._item.parent as AnyType;
  }
  return { root: at, key };
}

/** Keys of the things that a transaction wrote to, as a picture of the meeting (since.ts) names them. */
export function touchedBy(doc: Y.Doc, { changed }: Y.Transaction): Set<string> {
  const roots = new Map<unknown, (key: string) => readonly [Thing, string]>([
    [itemsOf(doc), (key) => ['note', key]],
    [recordsOf(doc), (key) => ['record', key]],
    [entriesOf(doc), (key) => ['entry', key]],
    [linesOf(doc), (key) => ['line', key]],
    [planOf(doc), (key) => ['plan', key]],
    [detailsOf(doc), (key) => ['plan', key]],
    [answersOf(doc), (key) => ['word', asId(ownField(answersOf(doc).get(key), 'word'))]],
    [agreementsOf(doc), (key) => ['record', asId(ownField(agreementsOf(doc).get(key), 'about'))]],
  ]);
  const touched = new Set<string>();
  for (const [type, fields] of changed) {
    const { root, key } = entryOf(type);
    const name = roots.get(root);
    for (const entry of name ? (key === null ? fields : [key]) : [])
      if (name && entry !== null) touched.add(keyOf(...name(entry)));
  }
  return touched;
}
