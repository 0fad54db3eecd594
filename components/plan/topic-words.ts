import type { MeetingTemplate } from '../../lib/guidance/template-contract.ts';
import type { ContentLanguage } from '../../lib/i18n/two.ts';
import { knownSection, type SectionKey } from '../../lib/meeting/sections-known.ts';

/** Says names of sections in one language. */
export interface SectionSpeaker {
  readonly language: ContentLanguage;
  t(key: SectionKey): string;
}

/**
 * Topics as the templates word them, from either language to another one: whoever changed a topic's words finds them
 * unchanged.
 */
export function topicWords(
  templates: readonly MeetingTemplate[],
  speakers: readonly SectionSpeaker[],
): (text: string, language: ContentLanguage) => string {
  const known = new Map<string, Partial<Record<ContentLanguage, string>>>();
  for (const { text, section } of templates.flatMap(({ topics }) => topics)) {
    const title = knownSection(section ?? '')?.titleKey;
    const words: Partial<Record<ContentLanguage, string>> = { ...text };
    if (!text && title) for (const { language, t } of speakers) words[language] = t(title);
    for (const one of Object.values(words)) known.set(one, words);
  }
  return (text, language) => known.get(text.trim())?.[language] ?? text;
}
