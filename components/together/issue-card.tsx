import './issue.css';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { madeOf } from '../../lib/meeting/closing.ts';
import type { EntryView } from '../../lib/meeting/record-schema.ts';
import { LinkedNotes } from '../actions/linked-notes.tsx';
import { RecordCard } from '../actions/record-card.tsx';
import { shortWords } from '../actions/record-words.ts';
import type { RecordsUi } from '../actions/records-ui.ts';
import { say } from '../ui/announcer.tsx';
import { IssueStepItem, stepButtonId } from './issue-step.tsx';
import { issueSteps, issueText, nextStep } from './issue-steps.ts';
import type { LabelHelp } from './label-hint.tsx';
import { openStep } from './open-step.ts';
import type { StepProps } from './step-props.ts';
import { voiceOf } from './voices.ts';

interface Props {
  readonly ui: RecordsUi;
  readonly id: string;
  readonly labels: LabelHelp | null;
}

/** One difficult issue: closed a line that says where it stands; open the six steps, one of them in sight. */
export function IssueCard({ ui, id, labels }: Props): JSX.Element | null {
  const issue = ui.records.record(id).value;
  const entries = ui.records.entries(id).value;
  const isOpen = ui.isOpen(id);
  const at = openStep(ui.records, id);
  const wish = ui.wish.value;
  useNews(ui, entries, isOpen);
  const made = issue ? madeOf(id, ui.records.all.value) : [];
  const steps = issue ? issueSteps(issue, entries, made) : [];
  const shown = at.value ?? nextStep(steps);
  // Held from the first look on: what anyone adds must not open another step under a hand that writes.
  useEffect(() => {
    if (isOpen) at.value ??= shown;
  }, [isOpen, at]);
  // Someone was led here: a new issue's first field takes the keyboard by itself, any other is shown where it stands.
  useLayoutEffect(() => {
    if (wish?.id === id && wish.on === 'field' && isOpen && shown !== 'describe' && shown !== 'none')
      document.getElementById(stepButtonId(shown, id))?.focus();
  }, [wish, id]);
  if (!issue) return null;
  const props: StepProps = {
    ...{ ui, issue, entries, made, labels },
    onStep: (step) => {
      at.value = step ?? 'none';
      if (step === null) return;
      requestAnimationFrame(() => {
        const button = document.getElementById(stepButtonId(step, id));
        button?.focus({ preventScroll: true });
        button?.closest('li')?.scrollIntoView({ block: 'nearest' });
      });
    },
  };
  return (
    <RecordCard
      ui={ui}
      record={issue}
      facts={[issueText(issue, entries, made)]}
      fields={() => (
        <ol class="steps" aria-label={t('records.part.issue')}>
          {steps.map((state) => (
            <IssueStepItem key={state.step} {...props} at={state} isShown={state.step === shown} />
          ))}
        </ol>
      )}
      more={() => <LinkedNotes ui={ui} record={issue} />}
    />
  );
}

/** Says what others add while the card is open, politely and once: it appears below the field one writes in. */
function useNews(ui: RecordsUi, entries: readonly EntryView[], isOpen: boolean): void {
  const told = useRef<Set<string> | null>(null);
  useEffect(() => {
    const before = told.current;
    told.current = new Set(entries.map(({ id }) => id));
    if (!before || !isOpen) return;
    for (const { id, kind, by, text } of entries) {
      if (before.has(id) || by === ui.records.deviceId || kind === 'progress') continue;
      const { name } = voiceOf(ui.people.peek(), by);
      say(t(`together.news.${kind}`, { name, text: shortWords(text) }));
    }
  }, [entries]);
}
