import '@preact/signals';
import './agenda.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { aboutMeeting } from '../start/meeting-list.tsx';
import { useFewFirst } from '../ui/few-first.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { MeetingView } from './meeting-view.tsx';
import type { MeetingsPartProps } from './meetings-contract.ts';
import { Found } from './search-part.tsx';

/** Meetings listed at first. */
const SHOWN = 8;

/** The meetings on this device, to look through and to search, or one of them. */
export function MeetingsPart(props: MeetingsPartProps): JSX.Element {
  const { meetings, chosen } = props;
  const row = meetings.find(({ id }) => id === chosen?.id);
  const box = useRef<HTMLDivElement>(null);
  const [left, setLeft] = useState<string | null>(null);
  const [query, setQuery] = useState('');
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
  const open = (id: string): void => {
    setLeft(id);
    props.onChoose(id);
  };
  return (
    <div class="stack" ref={box}>
      {row && chosen ? (
        <MeetingView
          {...props}
          key={row.id}
          row={row}
          chosen={chosen}
          onBack={() => {
            setLeft(row.id);
            props.onChoose(null);
          }}
        />
      ) : (
        <Meetings {...props} query={query} onQuery={setQuery} onOpen={open} />
      )}
    </div>
  );
}

type MeetingsProps = Pick<MeetingsPartProps, 'meetings' | 'search' | 'onSearch'> & {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (id: string) => void;
};

function Meetings({ meetings, search, query, onSearch, onQuery, onOpen }: MeetingsProps): JSX.Element {
  if (meetings.length === 0) return <p class="soft">{t('review.meetingsNone')}</p>;
  const isAsked = /[\p{L}\p{N}]{2}/u.test(query);
  return (
    <>
      <div onFocusIn={onSearch}>
        <SearchField
          label={t('agenda.search')}
          hint={t('agenda.searchHint')}
          value={query}
          onInput={(next) => {
            onSearch();
            onQuery(next);
          }}
        />
      </div>
      {isAsked && search && (
        <Found
          search={search}
          query={query}
          meetings={meetings}
          about={(row) => aboutMeeting(row, null)}
          onOpen={onOpen}
        />
      )}
      {isAsked && !search && <p class="soft">{t('agenda.reading')}</p>}
      {!isAsked && <List meetings={meetings} onOpen={onOpen} />}
    </>
  );
}

function List({ meetings, onOpen }: Pick<MeetingsProps, 'meetings' | 'onOpen'>): JSX.Element {
  const { shown, more } = useFewFirst(meetings, SHOWN, t('review.all', { count: meetings.length }));
  return (
    <>
      <p class="soft small">{t('review.meetingsHelp')}</p>
      <ul class="meeting-rows" aria-label={t('review.meetings')}>
        {shown.map((row) => (
          <li key={row.id} class="meeting-row">
            <button type="button" class="meeting-open" data-meeting={row.id} onClick={() => onOpen(row.id)}>
              <strong dir="auto">{row.title || t('meeting.untitled')}</strong>{' '}
              <span class="soft small">
                {[row.child, aboutMeeting(row, null)].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}
