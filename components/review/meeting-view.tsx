import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import { aboutMeeting } from '../start/meeting-list.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import { MeetingFacts, MeetingHistory, MeetingNotes, MeetingRecords } from './meeting-read.tsx';
import type { MeetingRecord } from './meeting-words.ts';
import type { ChosenMeeting, MeetingsPartProps } from './meetings-contract.ts';
import { WordsExplained } from './words-explained.tsx';

type Props = Omit<MeetingsPartProps, 'chosen' | 'meetings'> & {
  readonly row: MeetingRow;
  readonly chosen: ChosenMeeting;
  readonly onBack: () => void;
};

/** The meeting as its explained words need it. */
const recordOf = ({ report, quarantined }: NonNullable<ChosenMeeting['read']>): MeetingRecord => ({
  title: report.title,
  words: report.words,
  names: new Map(report.people.map(({ deviceId, name }) => [deviceId, name])),
  quarantined,
});

/** One meeting: to read, or open for editing. */
export function MeetingView({ row, chosen, editing, onBack, onTake, onCheck, ...props }: Props): JSX.Element {
  const { read, problem } = chosen;
  const about = aboutMeeting(row, null);
  return (
    <>
      <div class="review-meeting-head">
        <IconButton icon="back" label={t('review.toMeetings')} onPress={onBack} />
        <h3 tabIndex={-1} dir="auto">
          {read?.report.title || row.title || t('meeting.untitled')}
        </h3>
      </div>
      <p class="soft small">{about}</p>
      {read && <MeetingFacts report={read.report} />}
      {problem !== null && (
        <Notice tone="open" alert>
          <p>{problemText(problem)}</p>
        </Notice>
      )}
      {!read && problem === null && <p role="status">{t('review.opening')}</p>}
      {read && read.quarantined > 0 && (
        <Notice tone="open">
          <p>{t('meeting.quarantined', { count: read.quarantined })}</p>
        </Notice>
      )}
      {read && <Tools row={row} isEditing={editing !== null} onTake={onTake} {...props} />}
      {editing}
      {read && (
        <>
          {editing === null && (
            <MeetingRecords read={read} today={props.today} onCheck={(id) => onCheck(row.id, id)} />
          )}
          <MeetingNotes read={read} />
          <WordsExplained record={recordOf(read)} about={about} onOpen={props.onOpenWord} />
          <MeetingHistory read={read} />
          {editing === null && <p class="soft small">{t('review.here')}</p>}
        </>
      )}
    </>
  );
}

type ToolsProps = Pick<Props, 'row' | 'hindrance' | 'onEdit' | 'onTake'> & { readonly isEditing: boolean };

function Tools({ row, isEditing, hindrance, onEdit, onTake }: ToolsProps): JSX.Element {
  const why = hindrance(row);
  return (
    <>
      <div class="row">
        {!isEditing && why === null && (
          <Button kind="primary" onPress={() => onEdit(row)}>
            {t('agenda.edit')}
          </Button>
        )}
        <Button onPress={() => onTake(row.id)}>{t('agenda.take')}</Button>
      </div>
      {!isEditing && why === null && <p class="soft small">{t('agenda.editHelp')}</p>}
      {why === 'profile' && <p class="soft small">{t('agenda.editNoProfile')}</p>}
      {why === 'removed' && <p class="soft small">{t('agenda.editRemoved')}</p>}
      {why === 'newer' && <p class="soft small">{t('agenda.editNewer')}</p>}
    </>
  );
}
