import type { ReadonlySignal } from '@preact/signals-core';
import * as Y from 'yjs';
import { placeAt } from './order.ts';
import { createOwnUndo } from './own-undo.ts';
import type { PlacedIndex, PlacedView } from './placed-index.ts';
import { textOf } from './record-view.ts';
import { isNewer, newId } from './schema.ts';
import { applyTextChange, cutAt, wellFormed } from './text.ts';

/** Origin of the first half of adding an entry; undo does not know it. */
const HIDDEN_STEP = { hidden: true };
/** Between field and entry where an edit is remembered: typing goes on as another step in another field. */
const APART = '\n';

/**
 * What can be done with the entries of a list by the person at this device. As with notes, a new entry is first written
 * hidden and then shown, the step that undo knows: so taking back "add" puts it in the bin, with whatever others wrote
 * into it.
 */
export interface PlacedEdits<Kind extends string, View> {
  readonly canUndo: ReadonlySignal<boolean>;
  /** Run an edit about one entry as a step of undo. */
  run(id: string, edit: () => void): void;
  /** Who and when, for marks. */
  mark(): { readonly by: string; readonly at: number };
  /** The entry and how it is read, if it can be written to. */
  live(id: string, kind?: Kind): { readonly view: View; readonly entry: Y.Map<unknown> } | null;
  /** New hidden entries at the end of their kind, with empty texts of these names. To be shown with `reveal`. */
  create(kind: Kind, texts: readonly string[], count: number): string[];
  /** The step that undo knows: with it, what `fill` writes goes too. */
  reveal(ids: readonly string[], fill: (entry: Y.Map<unknown>, index: number) => void): void;
  /** Take over what someone typed into a field, at most `limit` UTF-16 code units. False when it was cut. */
  type(id: string, field: string, next: string, caret: number, limit: number): boolean;
  /** One place up (−1) or down (1) among its kind. */
  step(id: string, by: -1 | 1): boolean;
  delete(id: string): void;
  restore(id: string): void;
  /** Take back one's own last edit; returns the entry it was about. */
  undo(): string | null;
  destroy(): void;
}

/** Edit the entries of `map`, which `index` follows. Writes nothing to a newer version's document. */
export function editPlaced<Kind extends string, View extends PlacedView<Kind>>(
  doc: Y.Doc,
  map: Y.Map<Y.Map<unknown>>,
  index: PlacedIndex<Kind, View>,
  deviceId: string,
): PlacedEdits<Kind, View> {
  const own = createOwnUndo(doc, map);
  const view = (id: string): View | null => index.view(id).peek();
  const run = (id: string, edit: () => void): void => own.run(`${APART}${id}`, false, edit);
  const mark = () => ({ by: deviceId, at: Date.now() });
  const writeRepairs = (repairs: ReadonlyMap<string, string>): void => {
    for (const [id, order] of repairs) map.get(id)?.set('order', order);
  };
  function live(id: string, kind?: Kind) {
    const found = view(id);
    const entry = map.get(id);
    if (!found || found.deleted || !entry || isNewer(doc)) return null;
    return kind === undefined || found.kind === kind ? { view: found, entry } : null;
  }

  return {
    canUndo: own.canUndo,
    run,
    mark,
    live,
    create(kind, texts, count) {
      const list = index.placed(kind);
      const { keys, repairs } = placeAt(list, list.length, count);
      const ids = Array.from({ length: count }, newId);
      doc.transact(() => {
        writeRepairs(repairs);
        ids.forEach((id, i) => {
          const entry = new Y.Map<unknown>();
          entry.set('kind', kind);
          entry.set('order', keys[i]);
          entry.set('author', deviceId);
          entry.set('at', Date.now());
          for (const field of texts) entry.set(field, new Y.Text());
          entry.set('deleted', mark());
          map.set(id, entry);
        });
      }, HIDDEN_STEP);
      return ids;
    },
    reveal(ids, fill) {
      run(ids.at(-1) ?? '', () =>
        ids.forEach((id, i) => {
          const entry = map.get(id);
          if (!entry) return;
          fill(entry, i);
          entry.delete('deleted');
        }),
      );
    },
    type(id, field, next, caret, limit) {
      const entry = live(id)?.entry;
      if (!entry) return false;
      const text = textOf(entry, field);
      // What others wrote at the same time may have made it longer: it is not cut away for that.
      const kept = cutAt(wellFormed(next), Math.max(limit, text?.length ?? 0));
      if (text?.toString() !== kept)
        own.run(`${field}${APART}${id}`, true, () => {
          if (text) applyTextChange(text, kept, Math.min(caret, kept.length));
          else entry.set(field, new Y.Text(kept));
        });
      return kept.length === next.length;
    },
    step(id, by) {
      const found = live(id);
      if (!found) return false;
      const list = index.placed(found.view.kind);
      const from = list.findIndex((placed) => placed.id === id);
      const to = from + by;
      if (from < 0 || to < 0 || to >= list.length) return false;
      const { keys, repairs } = placeAt(
        list.filter((placed) => placed.id !== id),
        to,
      );
      run(id, () => {
        writeRepairs(repairs);
        found.entry.set('order', keys[0]);
      });
      return true;
    },
    delete(id) {
      const found = live(id);
      if (found) run(id, () => found.entry.set('deleted', mark()));
    },
    restore(id) {
      if (view(id)?.deleted && !isNewer(doc)) run(id, () => map.get(id)?.delete('deleted'));
    },
    undo() {
      const about = isNewer(doc) ? null : own.undo();
      return about === null ? null : about.slice(about.indexOf(APART) + 1);
    },
    destroy: () => own.destroy(),
  };
}
