import '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import type { Excerpt } from '../../lib/storage/excerpts.ts';
import type { MeetingSearch } from '../../lib/storage/meeting-search.ts';
import type { TextPiece } from '../../lib/storage/record-index-contract.ts';
import { nameOfSection } from './meeting-read.tsx';

/** Meetings that are shown of those found. */
const HITS = 12;
/** Those of them that are drawn with a keystroke: what fits on a screen, so that writing never waits. */
const HITS_AT_ONCE = 5;
/** The others follow when nobody has written for this long, in milliseconds. */
const PAUSE = 200;

export interface FoundProps {
  readonly search: MeetingSearch;
  readonly query: string;
  readonly meetings: readonly MeetingRow[];
  /** The line under a meeting's title. */
  readonly about: (row: MeetingRow) => string;
  readonly onOpen: (meetingId: string) => void;
}

/** Meetings in which something was found, with the words around it. */
export function Found({ search, query, meetings, about, onOpen }: FoundProps): JSX.Element {
  // Read so that what comes in later is found as well.
  const version = search.version.value;
  const limit = usePause(query) ? HITS : HITS_AT_ONCE;
  const { hits, count } = useMemo(() => search.search(query, limit), [search, query, limit, version]);
  return (
    <>
      <p class="soft small" role="status">
        {count === 0 ? t('agenda.foundNone') : t('agenda.found', { count })}{' '}
        {count > HITS && t('agenda.foundFirst', { count: HITS })}{' '}
        {!search.isComplete.value && t('agenda.searchReading')}
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

/** Whether nobody has written for a moment. */
function usePause(query: string): boolean {
  const [written, setWritten] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setWritten(query), PAUSE);
    return () => clearTimeout(timer);
  }, [query]);
  return written === query;
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
        {parts.map(({ text, isHit }, at) => (isHit ? <mark key={at}>{text}</mark> : text))}
      </span>
    </span>
  );
}
