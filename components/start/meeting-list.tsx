import './start.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import { say } from '../ui/announcer.tsx';
import { IconButton } from '../ui/button.tsx';
import { heldAt } from '../ui/day-of-meeting.ts';
import { Confirm } from '../ui/dialog.tsx';
import { plannedText } from './planned.ts';

export interface MeetingListProps {
  readonly meetings: readonly MeetingRow[];
  /** Meetings that were started beside this call come first. */
  readonly callKey: string | null;
  readonly onOpen: (id: string) => void;
  readonly onDelete: (id: string) => Promise<void>;
}

const DAY = { dateStyle: 'medium', timeZone: 'UTC' } as const;

/** Up to this many names; the rest are not needed to know a meeting again. */
const NAMES_SHOWN = 4;

/** The line under a meeting's title: its day or what it is planned for, who was in it, what is special about it. */
export function aboutMeeting(row: MeetingRow, callKey: string | null): string {
  const names =
    row.peopleNames.slice(0, NAMES_SHOWN).join(', ') + (row.peopleNames.length > NAMES_SHOWN ? '…' : '');
  return [
    row.phase ? plannedText(row) : formatDate(heldAt(row), DAY),
    names && t('start.meetingWith', { names }),
    row.callKey !== null && row.callKey === callKey && t('start.thisCall'),
    row.removed && t('start.readOnlyMeeting'),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Meetings kept on this device, to read again or to go on with. */
export function MeetingList({ meetings, callKey, onOpen, onDelete }: MeetingListProps): JSX.Element {
  const [doomed, setDoomed] = useState<MeetingRow | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const isHere = (row: MeetingRow): boolean => callKey !== null && row.callKey === callKey;
  const sorted = [...meetings.filter(isHere), ...meetings.filter((row) => !isHere(row))];
  return (
    <section class="stack-s">
      <h2 ref={heading} tabIndex={-1}>
        {t('start.meetings')}
      </h2>
      {sorted.length === 0 && <p class="soft">{t('start.noMeetings')}</p>}
      <ul class="meeting-rows" aria-label={t('start.meetings')} hidden={sorted.length === 0}>
        {sorted.map((row) => {
          const title = row.title || t('meeting.untitled');
          return (
            <li key={row.id} class="meeting-row">
              <button type="button" class="meeting-open" onClick={() => onOpen(row.id)}>
                <strong dir="auto">{title}</strong>
                <span class="soft small">{aboutMeeting(row, callKey)}</span>
              </button>
              <IconButton icon="bin" label={t('start.delete', { title })} onPress={() => setDoomed(row)} />
            </li>
          );
        })}
      </ul>
      {doomed && (
        <Confirm
          danger
          title={t('start.deleteTitle', { title: doomed.title || t('meeting.untitled') })}
          text={[t('start.deleteText'), t('start.deleteOthers')]}
          yes={t('start.deleteYes')}
          onNo={() => setDoomed(null)}
          onYes={() => {
            setDoomed(null);
            void onDelete(doomed.id).then(() => {
              say(t('start.deleted'));
              heading.current?.focus();
            });
          }}
        />
      )}
    </section>
  );
}
