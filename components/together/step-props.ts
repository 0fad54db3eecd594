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
  /** Open another step of the same issue. */
  readonly onStep: (step: IssueStep) => void;
}
