import type * as Y from 'yjs';
import { asId } from './own-field.ts';

/*
 * Which sections a meeting shows. The template that was chosen last is one value, `layout` in `meta`: the ids of its
 * sections. Of two that are chosen at once one wins as a whole, so no mixture of both is left. What people added or
 * removed by hand stands in the section itself: `shown`, true or false. A section that holds notes is always shown.
 */

/** More sections than this no template has. */
export const MOST_SECTIONS = 60;

/** Ids of the chosen template's sections; `null` when none was chosen: then all sections are shown. */
export function readLayout(value: unknown): ReadonlySet<string> | null {
  if (!Array.isArray(value)) return null;
  const ids = value.slice(0, MOST_SECTIONS).map(asId);
  return new Set(ids.filter((id) => id !== ''));
}

/** Whether a section is shown even without notes. `entry` as it stands in `sections`. */
export function isListed(id: string, entry: Y.Map<unknown>, layout: ReadonlySet<string> | null): boolean {
  const byHand = entry.get('shown');
  if (typeof byHand === 'boolean') return byHand;
  return layout === null || layout.has(id);
}
