import { type Signal, signal } from '@preact/signals';
import type { PlanPart } from './plan-parts.ts';

const shown = new Map<string, Signal<ReadonlySet<PlanPart>>>();

/** Parts of a meeting's plan that stand open, kept while the panel is open: a look elsewhere leads back to the same place. */
export function openParts(meetingId: string, first: PlanPart): Signal<ReadonlySet<PlanPart>> {
  const found = shown.get(meetingId) ?? signal<ReadonlySet<PlanPart>>(new Set([first]));
  shown.set(meetingId, found);
  return found;
}
