import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { ISSUE_STEPS, type IssueStep } from '../../lib/meeting/record-schema.ts';
import { Button } from '../ui/button.tsx';
import { Choose } from './issue-choose.tsx';
import { Describe } from './issue-describe.tsx';
import { Plan } from './issue-plan.tsx';
import { type StepState, stepAfter, stepText } from './issue-steps.ts';
import { AddStep } from './issue-words.tsx';
import type { StepProps } from './step-props.ts';

export const stepButtonId = (step: IssueStep, issueId: string): string => `step-${step}-${issueId}`;

/** One step of an issue: its name and how far it is; open, what belongs to it and the way on. */
export function IssueStepItem({
  at,
  isShown,
  ...props
}: StepProps & { at: StepState; isShown: boolean }): JSX.Element {
  const { ui, issue } = props;
  const { step, state } = at;
  const panel = useId();
  const after = stepAfter(step);
  const place = ISSUE_STEPS.indexOf(step) + 1;
  const skip = (skipped: boolean): void => {
    ui.records.setSkipped(issue.id, step, skipped);
    // The button that was pressed goes away; the keyboard goes to the step's name.
    props.onStep(skipped && after ? after : step);
  };
  return (
    <li class="step" data-state={state} data-shown={isShown || undefined}>
      <h4>
        <button
          type="button"
          id={stepButtonId(step, issue.id)}
          class="step-head"
          aria-expanded={isShown}
          aria-controls={isShown ? panel : undefined}
          onClick={() => props.onStep(isShown ? null : step)}
        >
          <span class="step-mark" aria-hidden="true">
            {state === 'begun' ? '✓' : place}
          </span>
          <span class="step-words">
            <span class="step-name">
              <span class="unseen">{t('together.stepPlace', { place, count: ISSUE_STEPS.length })}: </span>
              {t(`together.step.${step}`)}
            </span>{' '}
            <span class="step-state">{stepText(at, issue)}</span>
          </span>
        </button>
      </h4>
      {isShown && (
        <div class="step-body stack" id={panel}>
          <Content {...props} step={step} />
          {after && (
            <div class="row">
              {state !== 'empty' && (
                <Button onPress={() => props.onStep(after)}>
                  {t('together.next', { step: t(`together.step.${after}`) })}
                </Button>
              )}
              {ui.canWrite.value && state === 'empty' && (
                <Button kind="plain" onPress={() => skip(true)}>
                  {t('together.stepSkip')}
                </Button>
              )}
              {ui.canWrite.value && state === 'skipped' && (
                <Button kind="plain" onPress={() => skip(false)}>
                  {t('together.stepUnskip')}
                </Button>
              )}
            </div>
          )}
        </div>
      )}
    </li>
  );
}

function Content(props: StepProps & { step: IssueStep }): JSX.Element {
  const { step } = props;
  if (step === 'describe') return <Describe {...props} />;
  if (step === 'choose') return <Choose {...props} />;
  if (step === 'plan') return <Plan {...props} />;
  return <AddStep {...props} step={step} />;
}
