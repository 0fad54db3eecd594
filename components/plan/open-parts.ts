import { type Signal, signal } from '@preact/signals';
import { perMeeting } from '../guide/per-meeting.ts';
import type { PlanPart } from './plan-parts.ts';

/** Parts of a meeting's plan that stand open: a look elsewhere leads back to the same place. */
export const openParts = perMeeting(
  (): Signal<ReadonlySet<PlanPart>> => signal(new Set<PlanPart>(['about'])),
);
