import type { PrivateLine } from './private-contract.ts';

/** What is to be done to one line: stand there whole, be changed where it still stands, or go. */
export type Change =
  | { readonly kind: 'put'; readonly line: PrivateLine }
  | { readonly kind: 'change'; readonly fields: Partial<Pick<PrivateLine, 'text' | 'sharedAs'>> }
  | { readonly kind: 'delete' };
/** By line. */
export type Changes = Map<string, Change>;

/** `next` after `before`, as one change. */
function joined(before: Change | undefined, next: Change): Change {
  if (!before || next.kind !== 'change') return next;
  if (before.kind === 'delete') return before;
  if (before.kind === 'put') return { kind: 'put', line: { ...before.line, ...next.fields } };
  return { kind: 'change', fields: { ...before.fields, ...next.fields } };
}

/** `later` after `earlier`, as changes of one step. */
export function merged(earlier: Changes, later: Changes): Changes {
  const all: Changes = new Map(earlier);
  for (const [id, change] of later) all.set(id, joined(all.get(id), change));
  return all;
}

/** The line as `change` leaves it; `null` when it is gone. */
export function applied(line: PrivateLine | undefined, change: Change): PrivateLine | null {
  if (change.kind === 'delete') return null;
  if (change.kind === 'put') return change.line;
  return line ? { ...line, ...change.fields } : null;
}
