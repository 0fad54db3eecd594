import type { MeetingTemplate, TemplateFact } from '../../lib/guidance/template-contract.ts';
import { type Language, t } from '../../lib/i18n/index.ts';
import { knownPlan, type SectionPlan } from '../../lib/meeting/sections.ts';
import { knownSection } from '../../lib/meeting/sections-known.ts';
import type { TopicPlan } from '../../lib/meeting/template-topics.ts';
import type { OwnTemplate } from '../../lib/storage/templates.ts';

/** A template as it can be looked at and chosen: one that comes with the product, or one's own. */
export interface TemplateChoice {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly sections: readonly SectionPlan[];
  readonly topics: readonly TopicPlan[];
  readonly facts: readonly TemplateFact[];
  readonly isOwn: boolean;
}

/** In the language of the interface: sections are named by keys, topics are words from the start. */
export function choiceOf(
  { id, name, about, ...template }: MeetingTemplate,
  language: Language,
): TemplateChoice {
  const topics = template.topics.map(({ key, text, minutes, section = '' }): TopicPlan => {
    const known = knownSection(section);
    return { key, text: text?.[language] ?? (known ? t(known.titleKey) : ''), minutes, section };
  });
  return {
    ...{ id, name: name[language], about: about[language], isOwn: false },
    ...{ sections: knownPlan(template.sections), topics, facts: template.facts },
  };
}

export const ownChoice = ({ id, name, sections, topics }: OwnTemplate): TemplateChoice => ({
  ...{ id: `own-${id}`, name, about: '', isOwn: true, facts: [] },
  ...{ sections, topics },
});

export const idOfOwn = ({ id }: TemplateChoice): string => id.replace(/^own-/, '');
