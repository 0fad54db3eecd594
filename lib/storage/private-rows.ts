import { MAX_PRIVATE_LENGTH, PRIVATE_PLACES, type PrivateLine } from './private-contract.ts';

/** A stored or restored row as a private line, `null` when it cannot be read: it is passed over, and stays. */
export function readPrivateLine(raw: unknown): PrivateLine | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { id, meetingId, place, text, at, sharedAs } = raw as Record<string, unknown>;
  const known = PRIVATE_PLACES.find((one) => one === place);
  if (typeof id !== 'string' || id === '' || typeof meetingId !== 'string' || meetingId === '') return null;
  if (!known || typeof text !== 'string') return null;
  return {
    ...{ id, meetingId, place: known, text: text.slice(0, MAX_PRIVATE_LENGTH) },
    at: typeof at === 'number' && Number.isFinite(at) ? at : 0,
    sharedAs: typeof sharedAs === 'string' ? sharedAs : '',
  };
}

/** In the order they were written. */
export function sortPrivate(lines: Iterable<PrivateLine>): readonly PrivateLine[] {
  return [...lines].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}
