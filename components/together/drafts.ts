import { type Signal, signal } from '@preact/signals';
import type { MeetingRecords } from '../../lib/meeting/record-contract.ts';

/** Words that are not added yet, kept while the panel is open: closing a step or looking elsewhere loses none. */
const drafts = new WeakMap<MeetingRecords, Map<string, Signal<string>>>();

/** What this person has begun to write in the field `place`. */
export function draftOf(records: MeetingRecords, place: string): Signal<string> {
  const all = drafts.get(records) ?? new Map<string, Signal<string>>();
  drafts.set(records, all);
  const found = all.get(place) ?? signal('');
  all.set(place, found);
  return found;
}
