import './private.css';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { LOOK_QUESTIONS, type LookAnswer, type LookView } from '../../lib/meeting/arc-contract.ts';

/** A mark for each answer; the word always stands beside it. */
const MARKS: Readonly<Record<Exclude<LookAnswer, ''>, string>> = { yes: '●', partly: '◐', no: '○' };

/** What one person shared about how the meeting was: words and simple marks, nothing counted. */
export function LookCard(props: {
  readonly look: LookView;
  readonly name: string;
  readonly children?: ComponentChildren;
}): JSX.Element {
  const { look } = props;
  return (
    <div class="card stack-s">
      <strong>
        <bdi>{props.name}</bdi>
      </strong>
      <ul class="look-answers">
        {LOOK_QUESTIONS.map((question) => {
          const answer = look[question];
          return (
            answer !== '' && (
              <li key={question}>
                <span class="soft">{t(`own.look.${question}`)}:</span>{' '}
                <span aria-hidden="true">{MARKS[answer]} </span>
                {t(`own.answer.${answer}`)}
              </li>
            )
          );
        })}
      </ul>
      {look.next !== '' && (
        <p>
          <span class="soft">{t('own.lookNext')}</span> <q dir="auto">{look.next}</q>
        </p>
      )}
      {props.children}
    </div>
  );
}
