import { formatList } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import {
  type EntryKind,
  type EntryView,
  ISSUE_STEPS,
  type IssueStep,
  type RecordView,
} from '../../lib/meeting/record-schema.ts';

/** Steps in which everyone adds words of their own, and the kind that these have. */
export const STEP_ENTRIES = {
  matters: 'matters',
  ideas: 'idea',
  criteria: 'criterion',
} as const satisfies Partial<Record<IssueStep, EntryKind>>;

/** `empty`: nobody has written anything there, nor skipped it. `count`: how many things there are. */
export interface StepState {
  readonly step: IssueStep;
  readonly state: 'empty' | 'begun' | 'skipped';
  readonly count: number;
}

const isWritten = (text: string): boolean => text.trim() !== '';

function countOf(
  step: IssueStep,
  issue: RecordView,
  entries: readonly EntryView[],
  made: readonly RecordView[],
): number {
  if (step === 'describe') return isWritten(issue.words.happened) ? 1 : 0;
  if (step === 'plan') return made.length + (issue.notAgreed ? 1 : 0);
  if (step === 'choose')
    return entries.filter(({ kind, id }) => kind === 'idea' && (issue.works.get(id)?.length ?? 0) > 0).length;
  return entries.filter(({ kind }) => kind === STEP_ENTRIES[step]).length;
}

/** How each step of an issue stands. `made`: what came of the issue so far. */
export function issueSteps(
  issue: RecordView,
  entries: readonly EntryView[],
  made: readonly RecordView[],
): StepState[] {
  return ISSUE_STEPS.map((step) => {
    const count = countOf(step, issue, entries, made);
    return { step, count, state: count > 0 ? 'begun' : issue.skipped.has(step) ? 'skipped' : 'empty' };
  });
}

/** The step to open first: the first one that nobody has touched, the last one when there is none. */
export const nextStep = (steps: readonly StepState[]): IssueStep =>
  steps.find(({ state }) => state === 'empty')?.step ?? 'plan';

/** The step after this one; `null` after the last. */
export const stepAfter = (step: IssueStep): IssueStep | null =>
  ISSUE_STEPS[ISSUE_STEPS.indexOf(step) + 1] ?? null;

/** How far a step is, in words. */
export function stepText({ step, state, count }: StepState, issue: RecordView): string {
  if (state === 'skipped') return t('together.stepSkipped');
  if (state === 'empty') return t('together.stepEmpty');
  if (step === 'describe') return t('together.stepWritten');
  if (step === 'matters') return t('together.stepMatters', { count });
  if (step === 'ideas') return t('together.stepIdeas', { count });
  if (step === 'criteria') return t('together.stepCriteria', { count });
  if (step === 'choose') return t('together.stepChoose', { count });
  return issue.notAgreed && count === 1 ? t('agreement.not-yet') : t('together.stepWritten');
}

/** "1 decision and 2 actions". */
export function madeText(made: readonly RecordView[]): string {
  const count = (kind: RecordView['kind']): number => made.filter((one) => one.kind === kind).length;
  const [decisions, actions, goals] = [count('decision'), count('action'), count('goal')];
  return formatList([
    ...(decisions > 0 ? [t('together.madeDecisions', { count: decisions })] : []),
    ...(actions > 0 ? [t('together.madeActions', { count: actions })] : []),
    ...(goals > 0 ? [t('together.madeGoals', { count: goals })] : []),
  ]);
}

/** Where an issue stands, in one line. People may agree on a part of it, and say that the rest is not agreed yet. */
export function issueText(
  issue: RecordView,
  entries: readonly EntryView[],
  made: readonly RecordView[],
): string {
  const ends = [
    ...(made.length > 0 ? [t('together.issueLedTo', { made: madeText(made) })] : []),
    ...(issue.notAgreed ? [t('agreement.not-yet')] : []),
  ];
  if (ends.length > 0) return ends.join(' · ');
  return t('together.next', { step: t(`together.step.${nextStep(issueSteps(issue, entries, made))}`) });
}
