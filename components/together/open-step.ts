import { type Signal, signal } from '@preact/signals';
import type { MeetingRecords } from '../../lib/meeting/record-contract.ts';
import type { IssueStep } from '../../lib/meeting/record-schema.ts';

/** The step of an issue that this person looks at; `null`: the first one that nobody has touched. */
type OpenStep = Signal<IssueStep | null>;

const steps = new WeakMap<MeetingRecords, Map<string, OpenStep>>();

/** Kept while the panel is open, so that a look at another tab leads back to the same place. */
export function openStep(records: MeetingRecords, issueId: string): OpenStep {
  const all = steps.get(records) ?? new Map<string, OpenStep>();
  steps.set(records, all);
  const found = all.get(issueId) ?? signal<IssueStep | null>(null);
  all.set(issueId, found);
  return found;
}
