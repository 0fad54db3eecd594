import type { Bilingual } from '../i18n/two.ts';
import type { SectionId } from '../meeting/sections-known.ts';

export const TEMPLATE_IDS = [
  'general',
  'annual',
  'eligibility',
  'reevaluation',
  '504',
  'transition',
  'early',
  'behavior',
  'check-in',
  'blank',
] as const;
export type TemplateId = (typeof TEMPLATE_IDS)[number];

/** A topic of the agenda. Without `text` it is called as its section is. */
export interface TemplateTopic {
  /** The same topic in several templates has the same key. */
  readonly key: string;
  readonly minutes: number;
  readonly section?: SectionId;
  readonly text?: Bilingual;
}

/** What a rule says about this kind of meeting, in plain words. */
export interface TemplateFact {
  readonly text: Bilingual;
  /** Where that stands, such as `34 CFR 300.320(a)`; the same in both languages. */
  readonly source: string;
}

/** A kind of meeting: its sections (in their own order, strengths first), an agenda, what the rules say. */
export interface MeetingTemplate {
  readonly id: TemplateId;
  readonly name: Bilingual;
  /** One sentence: when it fits. */
  readonly about: Bilingual;
  readonly sections: readonly SectionId[];
  readonly topics: readonly TemplateTopic[];
  readonly facts: readonly TemplateFact[];
}
