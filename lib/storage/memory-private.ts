import { signal } from '@preact/signals-core';
import type { SaveState } from '../sync/contract.ts';
import type { PrivateDesk, PrivateLine } from './private-contract.ts';
import { sortPrivate } from './private-rows.ts';
import { failedState, StorageError } from './storage-error.ts';
import { memoryVisits } from './visits.ts';

/** Private lines where this device stores nothing: they stand until the meeting is closed, and are never called saved. */
export function memoryPrivateDesk(
  meetingId: string,
  state: SaveState = failedState(new StorageError('blocked')),
): PrivateDesk {
  const lines = signal<readonly PrivateLine[]>([]);
  const put = (line: PrivateLine): void => {
    lines.value = sortPrivate([...lines.peek().filter(({ id }) => id !== line.id), line]);
  };
  const change = (id: string, fields: Partial<PrivateLine>): void => {
    lines.value = lines.peek().map((line) => (line.id === id ? { ...line, ...fields } : line));
  };
  return {
    ...{ meetingId, lines, saveState: signal(state), visits: memoryVisits() },
    add: async (place, text, id = crypto.randomUUID()) => {
      const after = (lines.peek().at(-1)?.at ?? 0) + 1;
      put({ id, meetingId, place, text, at: Math.max(Date.now(), after), sharedAs: '' });
      return id;
    },
    setText: async (id, text) => change(id, { text }),
    markShared: async (id, sharedAs) => change(id, { sharedAs }),
    delete: async (id) => {
      lines.value = lines.peek().filter((line) => line.id !== id);
    },
    putBack: async (line) => put(line),
    flush: async () => undefined,
    close: async () => undefined,
  };
}
