import './plan.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Language, language, t } from '../../lib/i18n/index.ts';
import type { SectionPlan } from '../../lib/meeting/sections.ts';
import { sectionInvitation, sectionName } from '../notes/labels.ts';
import { Button } from '../ui/button.tsx';
import type { TemplateChoice } from './template-choices.ts';

export interface TemplatePreviewProps {
  readonly choice: TemplateChoice;
  readonly isChosen: boolean;
  /** Whether an agenda is there that people wrote. */
  readonly hasAgenda: boolean;
  /** `null` where this person cannot write. */
  readonly onChoose: ((withAgenda: boolean) => void) | null;
  /** One's own templates only. */
  readonly onDelete: (() => void) | null;
}

/** What a template holds: its sections and what belongs there, its agenda, what the rules say. */
export function TemplatePreview({
  choice,
  isChosen,
  hasAgenda,
  ...props
}: TemplatePreviewProps): JSX.Element {
  const [withAgenda, setWithAgenda] = useState(!hasAgenda);
  const { topics, facts } = choice;
  const minutes = topics.reduce((sum, topic) => sum + topic.minutes, 0);
  return (
    <>
      <ul class="template-sections" aria-label={t('plan.sections')}>
        {choice.sections.map((section) => (
          <li key={section.id}>
            <strong dir="auto">{sectionName(viewOf(section))}</strong>
            <span class="soft small" dir="auto">
              {sectionInvitation(viewOf(section))}
            </span>
          </li>
        ))}
      </ul>
      {topics.length > 0 && (
        <details class="template-agenda">
          <summary>
            {t('plan.itsAgenda', { count: topics.length })}
            {minutes > 0 && <> · {t('floor.inAll', { count: minutes })}</>}
          </summary>
          <ul>
            {topics.map(({ key, text, minutes: some }) => (
              <li key={key} class="small">
                <bdi>{text}</bdi>
                {some > 0 && (
                  <span class="soft">
                    {' · '}
                    {some} {t('floor.minutes')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {facts.length > 0 && <Facts facts={facts} language={language.value} />}
      {props.onChoose && (
        <div class="stack-s">
          {topics.length > 0 && (
            <label class="check">
              <input
                type="checkbox"
                checked={withAgenda}
                onChange={(event) => setWithAgenda(event.currentTarget.checked)}
              />
              {t(hasAgenda ? 'plan.addAgenda' : 'plan.withAgenda')}
            </label>
          )}
          <div class="row">
            <Button
              kind={isChosen ? 'quiet' : 'primary'}
              label={isChosen ? undefined : t('plan.useNamed', { name: choice.name })}
              onPress={() => props.onChoose?.(withAgenda && topics.length > 0)}
            >
              {t(isChosen ? 'plan.useAgain' : 'plan.use')}
            </Button>
            {props.onDelete && (
              <Button label={t('plan.deleteNamed', { name: choice.name })} onPress={props.onDelete}>
                {t('plan.deleteOwn')}
              </Button>
            )}
          </div>
        </div>
      )}
    </>
  );
}

const viewOf = ({ id, titleKey, title, kind, about }: SectionPlan) => ({
  ...{ id, titleKey, title, defaultKind: kind },
  ...(about === '' ? {} : { about }),
});

function Facts({
  facts,
  language: shown,
}: Pick<TemplateChoice, 'facts'> & { language: Language }): JSX.Element {
  return (
    <div class="stack-s">
      <h4 class="plan-sub">{t('plan.rules')}</h4>
      <ul class="template-facts">
        {facts.map(({ text, source }) => (
          <li key={source} class="small">
            {text[shown]}{' '}
            <span class="soft" translate={false}>
              {source}
            </span>
          </li>
        ))}
      </ul>
      <p class="soft small">{t('plan.rulesStates')}</p>
    </div>
  );
}
