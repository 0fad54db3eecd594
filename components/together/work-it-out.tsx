import './together.css';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { RecordsUi } from '../actions/records-ui.ts';
import { Button } from '../ui/button.tsx';
import { IssueCard } from './issue-card.tsx';
import type { LabelHelp } from './label-hint.tsx';

export interface WorkItOutProps {
  readonly ui: RecordsUi;
  /** Finds labels in what happened; `null` where there are no such hints. */
  readonly labels?: LabelHelp | null;
}

/** Difficult issues, each worked out in small steps by everyone at once. */
export function WorkItOut({ ui, labels = null }: WorkItOutProps): JSX.Element {
  const ids = ui.records.ids('issue').value;
  return (
    <div class="together stack">
      <p class="soft">{t('together.workHelp')}</p>
      {ids.length > 0 && (
        <ul class="stack" aria-label={t('together.work')}>
          {ids.map((id) => (
            <IssueCard key={id} ui={ui} id={id} labels={labels} />
          ))}
        </ul>
      )}
      {ui.canWrite.value && <AddRecord ui={ui} kind="issue" label={t('together.issueAdd')} />}
    </div>
  );
}

interface AddProps {
  readonly ui: RecordsUi;
  readonly kind: 'issue' | 'need';
  readonly label: string;
}

/** Adds one and takes the person there. Gets the keyboard when the last one was removed. */
export function AddRecord({ ui, kind, label }: AddProps): JSX.Element {
  const button = useRef<HTMLButtonElement>(null);
  const wish = ui.wish.value;
  useEffect(() => {
    if (wish?.id !== `add ${kind}`) return;
    ui.wish.value = null;
    button.current?.focus();
  }, [wish, kind]);
  return (
    <div class="row">
      <Button
        buttonRef={button}
        onPress={() => {
          const id = ui.records.add(kind);
          if (id !== null) ui.goTo(id);
        }}
      >
        {label}
      </Button>
    </div>
  );
}
