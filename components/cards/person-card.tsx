import type { JSX } from 'preact';
import type { PersonCard } from '../../lib/meeting/arc-contract.ts';

/** What somebody tells of themselves, in the list of people. Not written yet. */
export function PersonCardLines(_: { readonly card: PersonCard }): JSX.Element | null {
  return null;
}
