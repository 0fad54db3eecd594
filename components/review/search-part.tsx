import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import type { Excerpt } from '../../lib/storage/excerpts.ts';
import type { MeetingHits } from '../../lib/storage/meeting-search.ts';
import type { TextPiece } from '../../lib/storage/record-index-contract.ts';
import { nameOfSection } from './meeting-read.tsx';

/** Meetings that are shown of those found. */
export const HITS = 12;

export interface FoundProps {
  readonly hits: MeetingHits;
  readonly isComplete: boolean;
  readonly meetings: readonly MeetingRow[];
  /** The line under a meeting's title. */
  readonly about: (row: MeetingRow) => string;
  readonly onOpen: (meetingId: string) => void;
}

/** Meetings in which something was found, with the words around it. */
export function Found({
  hits: { hits, count },
  isComplete,
  meetings,
  about,
  onOpen,
}: FoundProps): JSX.Element {
  return (
    <>
      <p class="soft small" role="status">
        {count === 0 ? t('agenda.foundNone') : t('agenda.found', { count })}{' '}
        {count > hits.length && t('agenda.foundFirst', { count: hits.length })}{' '}
        {!isComplete && t('agenda.searchReading')}
      </p>
      <ul class="meeting-rows" aria-label={t('agenda.foundList')} hidden={hits.length === 0}>
        {hits.map(({ meetingId, excerpts }) => {
          const row = meetings.find(({ id }) => id === meetingId);
          return row ? (
            <li key={meetingId} class="meeting-row">
              <button
                type="button"
                class="meeting-open"
                data-meeting={meetingId}
                onClick={() => onOpen(meetingId)}
              >
                <strong dir="auto">{row.title || t('meeting.untitled')}</strong>{' '}
                <span class="soft small">{about(row)}</span>
                {excerpts.map((excerpt, at) => (
                  <ExcerptLine key={at} excerpt={excerpt} />
                ))}
              </button>
            </li>
          ) : null;
        })}
      </ul>
    </>
  );
}

function whereOf({ kind, section }: TextPiece): string {
  if (kind !== 'note' || !section) return t(`agenda.in.${kind}`);
  return t('agenda.in.noteIn', { section: nameOfSection({ id: 'any', ...section }) });
}

function ExcerptLine({ excerpt: { piece, parts } }: { readonly excerpt: Excerpt }): JSX.Element {
  return (
    <span class="excerpt small">
      <span class="excerpt-where">{whereOf(piece)}: </span>
      <span dir="auto">
        {parts.map(({ text, isHit }, at) => {
          const key = `${at} ${text}`;
          return isHit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
        })}
      </span>
    </span>
  );
}
