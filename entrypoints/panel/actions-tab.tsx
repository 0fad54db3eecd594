import type { JSX } from 'preact';
import { ActionsView, type OtherPart } from '../../components/actions/actions-view.tsx';
import type { RecordsUi } from '../../components/actions/records-ui.ts';
import { CarryOver } from '../../components/review/carry-over.tsx';
import { ClosingCheck } from '../../components/together/closing-check.tsx';
import { NeedsView } from '../../components/together/needs-view.tsx';
import { apartOf, NotAgreedView } from '../../components/together/not-agreed-view.tsx';
import { WorkItOut } from '../../components/together/work-it-out.tsx';
import type { EarlierMeetings } from '../../lib/sync/earlier-meetings.ts';
import type { MeetingHelp } from './meeting-words.ts';

export interface ActionsTabProps {
  readonly ui: RecordsUi;
  readonly help: MeetingHelp;
  /** Other meetings on this device, to go on from. */
  readonly earlier: EarlierMeetings | null;
  /** Show an entry of the glossary. */
  readonly onLookUp: (entryId: string) => void;
}

/** The Actions tab with all its parts. In a file of its own, fetched when a meeting is open. */
export function ActionsTab({ ui, help, earlier, onLookUp }: ActionsTabProps): JSX.Element {
  const part = (which: OtherPart): JSX.Element => {
    if (which === 'issue') return <WorkItOut ui={ui} labels={help.notes} />;
    if (which === 'need') return <NeedsView ui={ui} />;
    if (which === 'not-agreed') return <NotAgreedView ui={ui} onLookUp={onLookUp} />;
    return (
      <ClosingCheck
        ui={ui}
        checks={help.checks}
        words={help.words}
        onAnswer={(word) => help.desk.answer({ ...word, wholeNote: word.isWholeNote }, null)}
      />
    );
  };
  const before = earlier && (
    <CarryOver records={ui.records} details={ui.details} earlier={earlier} canWrite={ui.canWrite.value} />
  );
  return <ActionsView ui={ui} counts={{ 'not-agreed': apartOf(ui).length }} before={before} other={part} />;
}
