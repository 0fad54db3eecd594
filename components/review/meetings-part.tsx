import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import { aboutMeeting } from '../start/meeting-list.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import type { MeetingRecord } from './meeting-words.ts';
import { WordsExplained } from './words-explained.tsx';

/** Meetings listed at first. */
const SHOWN = 8;

/** A meeting that was chosen: on its way, there, or not to be opened. */
export interface ChosenMeeting {
  readonly id: string;
  readonly record: MeetingRecord | null;
  readonly problem: unknown;
}

export interface MeetingsPartProps {
  readonly meetings: readonly MeetingRow[];
  readonly chosen: ChosenMeeting | null;
  readonly onChoose: (id: string | null) => void;
  /** Show a word of the glossary. */
  readonly onOpenWord: (entryId: string) => void;
}

/** The meetings on this device, or one of them with its words. */
export function MeetingsPart({ meetings, chosen, onChoose, onOpenWord }: MeetingsPartProps): JSX.Element {
  const row = meetings.find(({ id }) => id === chosen?.id);
  const box = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState<string | null>(null);
  const shownId = row?.id ?? null;
  const before = useRef(shownId);
  useLayoutEffect(() => {
    if (before.current === shownId) return;
    before.current = shownId;
    // To the meeting that opened; after it, back to where it was chosen.
    const rows = [...(box.current?.querySelectorAll<HTMLElement>('[data-meeting]') ?? [])];
    const back = rows.find(({ dataset }) => dataset.meeting === left);
    (shownId ? box.current?.querySelector<HTMLElement>('h3') : back)?.focus();
  }, [shownId, left]);
  return (
    <div class="stack" ref={box}>
      {row && chosen ? (
        <Meeting row={row} chosen={chosen} onBack={() => onChoose(null)} onOpenWord={onOpenWord} />
      ) : (
        <List
          meetings={meetings}
          onChoose={(id) => {
            setLeft(id);
            onChoose(id);
          }}
        />
      )}
    </div>
  );
}

function List({ meetings, onChoose }: Pick<MeetingsPartProps, 'meetings' | 'onChoose'>): JSX.Element {
  const [all, setAll] = useState(false);
  if (meetings.length === 0) return <p class="soft">{t('review.meetingsNone')}</p>;
  return (
    <>
      <p class="soft small">{t('review.meetingsHelp')}</p>
      <ul class="meeting-rows" aria-label={t('review.meetings')}>
        {meetings.slice(0, all ? meetings.length : SHOWN).map((row) => (
          <li key={row.id} class="meeting-row">
            <button type="button" class="meeting-open" data-meeting={row.id} onClick={() => onChoose(row.id)}>
              <strong dir="auto">{row.title || t('meeting.untitled')}</strong>{' '}
              <span class="soft small">{aboutMeeting(row, null)}</span>
            </button>
          </li>
        ))}
      </ul>
      {meetings.length > SHOWN && !all && (
        <div>
          <Button kind="plain" onPress={() => setAll(true)}>
            {t('review.all', { count: meetings.length })}
          </Button>
        </div>
      )}
    </>
  );
}

interface MeetingProps {
  readonly row: MeetingRow;
  readonly chosen: ChosenMeeting;
  readonly onBack: () => void;
  readonly onOpenWord: (entryId: string) => void;
}

function Meeting({ row, chosen, onBack, onOpenWord }: MeetingProps): JSX.Element {
  const { record, problem } = chosen;
  const about = aboutMeeting(row, null);
  return (
    <>
      <div class="review-meeting-head">
        <IconButton icon="back" label={t('review.toMeetings')} onPress={onBack} />
        <h3 tabIndex={-1} dir="auto">
          {record?.title || row.title || t('meeting.untitled')}
        </h3>
      </div>
      <p class="soft small">{about}</p>
      {problem !== null && (
        <Notice tone="open" alert>
          <p>{problemText(problem)}</p>
        </Notice>
      )}
      {!record && problem === null && <p role="status">{t('review.opening')}</p>}
      {record && record.quarantined > 0 && (
        <Notice tone="open">
          <p>{t('meeting.quarantined', { count: record.quarantined })}</p>
        </Notice>
      )}
      {record && <WordsExplained record={record} about={about} onOpen={onOpenWord} />}
      {record && <p class="soft small">{t('review.here')}</p>}
    </>
  );
}
