import './together.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { RecordsUi } from '../actions/records-ui.ts';
import { IssueCard } from './issue-card.tsx';
import type { LabelHelp } from './label-hint.tsx';
import { TogetherList } from './together-list.tsx';

export interface WorkItOutProps {
  readonly ui: RecordsUi;
  /** Finds labels in what happened; left out where there are no such hints. */
  readonly labels?: LabelHelp;
}

/** Difficult issues, each worked out in small steps by everyone at once. */
export function WorkItOut({ ui, labels }: WorkItOutProps): JSX.Element {
  return (
    <TogetherList
      ui={ui}
      kind="issue"
      label={t('records.part.issue')}
      help={t('together.workHelp')}
      add={t('together.issueAdd')}
      card={(id) => <IssueCard key={id} ui={ui} id={id} labels={labels ?? null} />}
    />
  );
}
