import type { MessageKey } from '../i18n/index.ts';
import type { ItemKind } from './schema.ts';

/** A section that every device has a name for, in its own language: `titleKey`, and what belongs there: `{titleKey}Empty`. */
export interface KnownSection {
  readonly id: string;
  readonly titleKey: SectionKey;
  readonly kind: ItemKind;
  /**
   * Place among all known sections (order.ts), the same in every template: two people who choose templates at once
   * end with one order. There is room between any two; never change one that was published.
   */
  readonly order: string;
}

/** What is strong comes first, thanks come last. */
const KNOWN = [
  { id: 'strengths', titleKey: 'sectionStrengths', kind: 'strength', order: 'a0' },
  { id: 'voice', titleKey: 'sectionVoice', kind: 'note', order: 'a2' },
  { id: 'family', titleKey: 'sectionFamily', kind: 'note', order: 'a4' },
  { id: 'since', titleKey: 'sectionSince', kind: 'note', order: 'a6' },
  { id: 'going', titleKey: 'sectionGoing', kind: 'note', order: 'a8' },
  { id: 'now', titleKey: 'sectionNow', kind: 'note', order: 'aA' },
  { id: 'good-days', titleKey: 'sectionGoodDays', kind: 'strength', order: 'aC' },
  { id: 'seen', titleKey: 'sectionSeen', kind: 'note', order: 'aE' },
  { id: 'known', titleKey: 'sectionKnown', kind: 'note', order: 'aG' },
  { id: 'tests', titleKey: 'sectionTests', kind: 'note', order: 'aI' },
  { id: 'telling', titleKey: 'sectionTelling', kind: 'note', order: 'aK' },
  { id: 'missing', titleKey: 'sectionMissing', kind: 'question', order: 'aM' },
  { id: 'worries', titleKey: 'sectionWorries', kind: 'worry', order: 'aO' },
  { id: 'barriers', titleKey: 'sectionBarriers', kind: 'worry', order: 'aQ' },
  { id: 'tried', titleKey: 'sectionTried', kind: 'note', order: 'aS' },
  { id: 'dreams', titleKey: 'sectionDreams', kind: 'idea', order: 'aU' },
  { id: 'goals', titleKey: 'sectionGoals', kind: 'idea', order: 'aW' },
  { id: 'outcomes', titleKey: 'sectionOutcomes', kind: 'idea', order: 'aY' },
  { id: 'help', titleKey: 'sectionHelp', kind: 'idea', order: 'aa' },
  { id: 'changes', titleKey: 'sectionChanges', kind: 'idea', order: 'ac' },
  { id: 'services', titleKey: 'sectionServices', kind: 'note', order: 'ae' },
  { id: 'classmates', titleKey: 'sectionClassmates', kind: 'note', order: 'ag' },
  { id: 'steps', titleKey: 'sectionSteps', kind: 'idea', order: 'ai' },
  { id: 'helpers', titleKey: 'sectionHelpers', kind: 'note', order: 'ak' },
  { id: 'get-ready', titleKey: 'sectionGetReady', kind: 'note', order: 'am' },
  { id: 'eligible', titleKey: 'sectionEligible', kind: 'decision', order: 'ao' },
  { id: 'check', titleKey: 'sectionCheck', kind: 'idea', order: 'aq' },
  { id: 'questions', titleKey: 'sectionQuestions', kind: 'question', order: 'as' },
  { id: 'next', titleKey: 'sectionNext', kind: 'idea', order: 'au' },
  { id: 'thanks', titleKey: 'sectionThanks', kind: 'thanks', order: 'aw' },
  { id: 'notes', titleKey: 'sectionNotes', kind: 'note', order: 'ay' },
] as const satisfies readonly {
  id: string;
  titleKey: MessageKey;
  kind: ItemKind;
  order: string;
}[];

export type SectionId = (typeof KNOWN)[number]['id'];
export type SectionKey = (typeof KNOWN)[number]['titleKey'];
export const KNOWN_SECTIONS: readonly (KnownSection & { readonly id: SectionId })[] = KNOWN;

const byId = new Map<string, KnownSection>(KNOWN.map((section) => [section.id, section]));
const keys: ReadonlySet<string> = new Set(KNOWN.map(({ titleKey }) => titleKey));

export const knownSection = (id: string): KnownSection | undefined => byId.get(id);
/** Whether a section's key, which anyone can have written, is one that has words. */
export const isSectionKey = (key: string | null): key is SectionKey => key !== null && keys.has(key);
