import type { EntryView, IssueStep, RecordView } from '../../lib/meeting/record-schema.ts';
import type { RecordsUi } from '../actions/records-ui.ts';
import type { LabelHelp } from './label-hint.tsx';

/** What every step of an issue gets. */
export interface StepProps {
  readonly ui: RecordsUi;
  readonly issue: RecordView;
  readonly entries: readonly EntryView[];
  /** What came of the issue so far. */
  readonly made: readonly RecordView[];
  readonly labels: LabelHelp | null;
  /** Open a step of the same issue, and take the keyboard there; `null` closes the one that is open. */
  readonly onStep: (step: IssueStep | null) => void;
}
