import type { JSX } from 'preact';
import { formatList } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { EntryView } from '../../lib/meeting/record-schema.ts';
import { shortWords } from '../actions/record-words.ts';
import { Button } from '../ui/button.tsx';
import type { StepProps } from './step-props.ts';
import { voiceOf } from './voices.ts';

/** Names of those for whom an idea could work, in the order of people; no number, no order of merit. */
export function worksFor({ ui, issue }: Pick<StepProps, 'ui' | 'issue'>, ideaId: string): string {
  const people = ui.people.value;
  const devices = issue.works.get(ideaId) ?? [];
  const known = people.flatMap(({ deviceId }) => (devices.includes(deviceId) ? [deviceId] : []));
  const others = devices.filter((deviceId) => !known.includes(deviceId));
  return formatList([...known, ...others].map((deviceId) => voiceOf(people, deviceId).name));
}

/** Everyone marks the ideas that could work for them. Ideas stay in the order in which they came. */
export function Choose(props: StepProps): JSX.Element {
  const { ui, issue, entries } = props;
  const ideas = entries.filter(({ kind }) => kind === 'idea');
  const needs = entries.filter(({ kind }) => kind === 'criterion');
  if (ideas.length === 0)
    return (
      <div class="stack-s">
        <p class="soft">{t('together.chooseNone')}</p>
        <div class="row">
          <Button onPress={() => props.onStep('ideas')}>{t('together.chooseIdeas')}</Button>
        </div>
      </div>
    );
  return (
    <div class="stack">
      {ui.canWrite.value && <p class="field-hint">{t('together.chooseHelp')}</p>}
      {needs.length > 0 && (
        <div class="choose-needs">
          <p class="small">{t('together.step.criteria')}</p>
          <ul>
            {needs.map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul class="said" aria-label={t('together.step.ideas')}>
        {ideas.map((idea) => (
          <Idea key={idea.id} ui={ui} issue={issue} idea={idea} />
        ))}
      </ul>
    </div>
  );
}

function Idea({ ui, issue, idea }: Pick<StepProps, 'ui' | 'issue'> & { idea: EntryView }): JSX.Element {
  const works = issue.works.get(idea.id)?.includes(ui.records.deviceId) ?? false;
  const names = worksFor({ ui, issue }, idea.id);
  return (
    <li class="said-entry" data-works={works || undefined}>
      <p class="said-text" dir="auto">
        {idea.text}
      </p>
      {ui.canWrite.value && (
        <label class="check works">
          <input
            type="checkbox"
            checked={works}
            aria-label={t('together.worksName', { text: shortWords(idea.text) })}
            onChange={(event) => ui.records.setWorks(issue.id, idea.id, event.currentTarget.checked)}
          />
          <span aria-hidden="true">{t('together.works')}</span>
        </label>
      )}
      {names !== '' && <p class="said-foot">{t('together.worksFor', { names })}</p>}
    </li>
  );
}
