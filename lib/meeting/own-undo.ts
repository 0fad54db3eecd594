import { type ReadonlySignal, signal } from '@preact/signals-core';
import * as Y from 'yjs';

/** Edits closer together than this belong to one step of undo, in milliseconds. */
const BURST_GAP_MS = 800;
/** A burst of typing longer than this is cut, so that one undo never takes a whole page away, in milliseconds. */
const BURST_MAX_MS = 6_000;

/** Undo and redo of this panel's own edits. */
export interface OwnUndo {
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Origin that marks an edit as one's own. */
  readonly origin: object;
  /** Run an edit about item `about`. With `typing`, edits of the same item in quick succession become one step. */
  run(about: string, typing: boolean, edit: () => void): void;
  /** Returns the id of the item that changed, to take the person there; `null` when there was nothing to undo. */
  undo(): string | null;
  redo(): string | null;
  destroy(): void;
}

const ABOUT = 'item';

/** Track one's own edits of `scope`. What others wrote is never taken back, also when it came in between. */
export function createOwnUndo(doc: Y.Doc, scope: Y.Map<Y.Map<unknown>>): OwnUndo {
  const origin = { own: true };
  const manager = new Y.UndoManager(scope, {
    captureTimeout: BURST_GAP_MS,
    trackedOrigins: new Set<unknown>([origin]),
  });
  const canUndo = signal(false);
  const canRedo = signal(false);
  let about: string | null = null;
  let typingIn: string | null = null;
  let burstStart = 0;
  const refresh = (): void => {
    canUndo.value = manager.canUndo();
    canRedo.value = manager.canRedo();
  };
  const remember = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }): void => {
    const popped = manager.currStackItem?.meta.get(ABOUT);
    stackItem.meta.set(ABOUT, popped ?? about);
    refresh();
  };
  manager.on('stack-item-added', remember);
  manager.on('stack-item-updated', remember);
  manager.on('stack-item-popped', refresh);
  manager.on('stack-cleared', refresh);

  const step = (direction: 'undo' | 'redo'): string | null => {
    typingIn = null;
    manager.stopCapturing();
    const done = manager[direction]();
    refresh();
    const id: unknown = done?.meta.get(ABOUT);
    return typeof id === 'string' ? id : null;
  };

  return {
    canUndo,
    canRedo,
    origin,
    run(item, typing, edit) {
      const now = Date.now();
      if (!typing || typingIn !== item || now - burstStart > BURST_MAX_MS) {
        manager.stopCapturing();
        burstStart = now;
      }
      typingIn = typing ? item : null;
      about = item;
      doc.transact(edit, origin);
    },
    undo: () => step('undo'),
    redo: () => step('redo'),
    destroy: () => manager.destroy(),
  };
}
