import { type Signal, signal } from '@preact/signals';
import type { MeetingRecords } from '../../lib/meeting/record-contract.ts';
import type { IssueStep } from '../../lib/meeting/record-schema.ts';

/** The step of an issue that this person looks at; `null` before the first look, 'none' when all are closed. */
type OpenStep = Signal<IssueStep | 'none' | null>;

const steps = new WeakMap<MeetingRecords, Map<string, OpenStep>>();

/** Kept while the panel is open, so that a look at another tab leads back to the same place. */
export function openStep(records: MeetingRecords, issueId: string): OpenStep {
  const all = steps.get(records) ?? new Map<string, OpenStep>();
  steps.set(records, all);
  const found = all.get(issueId) ?? signal<IssueStep | 'none' | null>(null);
  all.set(issueId, found);
  return found;
}
