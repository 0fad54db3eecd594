import { batch } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { MeetingLines, NewLine } from './line-contract.ts';
import { LINE_KINDS, type LineKind, type LineView, MAX_LINE_LENGTH, MOST_LINES } from './line-schema.ts';
import { asFact, hasFact, isLineKind, lineKindOf, readLine, sameLine } from './line-view.ts';
import { editPlaced } from './placed-edits.ts';
import { indexPlaced, type PlacedIndex } from './placed-index.ts';
import { textOf } from './record-view.ts';
import { isNewer, linesOf } from './schema.ts';
import { cutAt, wellFormed } from './text.ts';

/** Follow the lines of a document. */
export const indexLines = (doc: Y.Doc): PlacedIndex<LineKind, LineView> =>
  indexPlaced(linesOf(doc), {
    ...{ kinds: LINE_KINDS, most: MOST_LINES, kindOf: lineKindOf, read: readLine, isSame: sameLine },
    holdsSomething: ({ text }) => text !== '',
  });

/** Open the short lists of a document for the person at `deviceId`. */
export function openLines(doc: Y.Doc, deviceId: string): MeetingLines {
  const lines = linesOf(doc);
  const index = indexLines(doc);
  const own = editPlaced(doc, lines, index, deviceId);

  /** What a line begins with. */
  function fill(kind: LineKind, entry: Y.Map<unknown>, { text = '', facts = {} }: NewLine): void {
    textOf(entry, 'text')?.insert(0, cutAt(wellFormed(text), MAX_LINE_LENGTH));
    for (const [fact, value] of Object.entries(facts)) {
      const clean = hasFact(kind, fact) ? asFact(kind, fact, value) : '';
      if (clean !== '') entry.set(fact, clean);
    }
  }

  const meeting: MeetingLines = {
    deviceId,
    of: index.of,
    line: index.view,
    text(id) {
      const entry = index.view(id).peek() && lines.get(id);
      return entry ? textOf(entry, 'text') : null;
    },
    canUndo: own.canUndo,
    add: (kind, start = {}) => meeting.addAll(kind, [start])[0] ?? null,
    addAll(kind, starts) {
      if (isNewer(doc) || !isLineKind(kind) || starts.length === 0) return [];
      // What would not be shown is better refused.
      if (index.of(kind).peek().length + starts.length > MOST_LINES) return [];
      return batch(() => {
        const ids = own.create(kind, ['text'], starts.length);
        own.reveal(ids, (entry, i) => fill(kind, entry, starts[i] ?? {}));
        return ids;
      });
    },
    editText: (id, next, caret) => own.type(id, 'text', next, caret, MAX_LINE_LENGTH),
    setFact(id, fact, value) {
      const found = own.live(id);
      if (!found || !hasFact(found.view.kind, fact)) return false;
      const clean = asFact(found.view.kind, fact, value);
      if (clean === '' && value.trim() !== '') return false;
      const { entry } = found;
      if ((entry.get(fact) ?? '') !== clean)
        own.run(id, () => (clean === '' ? entry.delete(fact) : entry.set(fact, clean)));
      return true;
    },
    moveUp: (id) => own.step(id, -1),
    moveDown: (id) => own.step(id, 1),
    delete: own.delete,
    restore: own.restore,
    undo: own.undo,
    destroy() {
      own.destroy();
      index.destroy();
    },
  };
  return meeting;
}
