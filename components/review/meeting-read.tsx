import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { type CalendarDate, daysBetween } from '../../lib/meeting/calendar-date.ts';
import type { MeetingReport, ReportNote, ReportSection } from '../../lib/meeting/report-contract.ts';
import type { IndexedMeeting, IndexedRecord } from '../../lib/storage/record-index-contract.ts';
import { dueDay } from '../actions/record-list.ts';
import { dayText } from '../actions/record-words.ts';
import { KIND_LABELS, sectionName } from '../notes/labels.ts';
import { useFewFirst } from '../ui/few-first.tsx';
import { KINDS } from './agenda.ts';
import { historyOf } from './history.ts';
import { dayOf } from './record-facts.ts';
import { RecordSummary } from './record-summary.tsx';

/** Events shown at first. */
const EVENTS = 12;

/** A meeting as it was read from this device. */
export interface ReadMeetingView {
  readonly report: MeetingReport;
  readonly indexed: IndexedMeeting;
  /** Rows of the stored notes that could not be read. */
  readonly quarantined: number;
  /** Made by a newer version: shown, not changed. */
  readonly isNewer: boolean;
  /** Times at which this device kept a copy, in milliseconds since the epoch. */
  readonly copies: readonly number[];
}

interface Props {
  readonly read: ReadMeetingView;
  readonly today: CalendarDate;
  readonly onCheck: (recordId: string) => Promise<IndexedRecord | null>;
}

/** What is known about the meeting as a whole, in a line. */
export function MeetingFacts({ report }: { readonly report: MeetingReport }): JSX.Element | null {
  const { child, next, nextTime } = report;
  const facts = [
    child && t('agenda.child', { child }),
    next && t('agenda.next', { day: [dayText(next), nextTime].filter(Boolean).join(', ') }),
  ].filter(Boolean);
  return facts.length === 0 ? null : (
    <p class="soft small" dir="auto">
      {facts.join(' · ')}
    </p>
  );
}

/** Actions, goals, decisions and needs, with who agreed. */
export function MeetingRecords({ read: { indexed }, today, onCheck }: Props): JSX.Element {
  const records = KINDS.map((kind) => ({
    kind,
    its: indexed.records.filter((record) => record.kind === kind),
  })).filter(({ its }) => its.length > 0);
  return (
    <section class="stack-s" aria-label={t('agenda.records')}>
      <h4>{t('agenda.records')}</h4>
      {records.length === 0 && <p class="soft">{t('agenda.recordsNone')}</p>}
      {records.map(({ kind, its }) => (
        <div key={kind} class="stack-s">
          <h5>{t(`agenda.kind.${kind}`)}</h5>
          <ul class="stack-s" aria-label={t(`agenda.kind.${kind}`)}>
            {its.map((record) => (
              <li key={record.id} class="card agenda-card">
                <RecordSummary
                  meeting={indexed}
                  record={record}
                  isOverdue={isOverdue(record, indexed, today)}
                  onCheck={() => onCheck(record.id)}
                />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function isOverdue({ dates, status }: IndexedRecord, { next }: IndexedMeeting, today: CalendarDate): boolean {
  const day = dueDay(dates.by ?? '', next);
  return day !== '' && status !== 'done' && status !== 'dropped' && daysBetween(today, day) < 0;
}

/** The notes, section by section, with who wrote them. Empty sections are left out. */
export function MeetingNotes({ read: { report } }: Pick<Props, 'read'>): JSX.Element {
  const names = new Map(report.people.map(({ deviceId, name }) => [deviceId, name]));
  const sections = report.sections.filter(({ notes }) => notes.some(({ text }) => text.trim() !== ''));
  return (
    <section class="stack-s" aria-label={t('agenda.notes')}>
      <h4>{t('agenda.notes')}</h4>
      {sections.length === 0 && <p class="soft">{t('agenda.notesNone')}</p>}
      {sections.map((section) => (
        <div key={section.id} class="stack-s">
          <h5 dir="auto">{nameOfSection(section)}</h5>
          <ul class="review-notes">
            {section.notes
              .filter(({ text }) => text.trim() !== '')
              .map((note) => (
                <Note key={note.id} note={note} nameOf={(id) => names.get(id) ?? t('noteUnknownAuthor')} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

export const nameOfSection = ({
  id,
  titleKey,
  title,
}: Pick<ReportSection, 'id' | 'titleKey' | 'title'>): string =>
  sectionName({ id, titleKey, title, defaultKind: 'note' });

interface NoteProps {
  readonly note: ReportNote;
  readonly nameOf: (deviceId: string) => string;
}

function Note({ note, nameOf }: NoteProps): JSX.Element {
  const { id, kind, text, author, said, at } = note;
  const { symbol, key } = KIND_LABELS[kind];
  const who =
    said === '' ? nameOf(author) : t('agenda.saidBy', { name: nameOf(said), writer: nameOf(author) });
  return (
    <li class="review-note" data-note={id} tabIndex={-1}>
      <span class="review-note-sign" title={t(key)}>
        <span aria-hidden="true">{symbol}</span>
        <span class="unseen">{t(key)}: </span>
      </span>
      <div>
        <p class="review-note-text" dir="auto">
          {text}
        </p>
        <p class="soft small">{at === 0 ? who : t('agenda.noteBy', { name: who, day: dayOf(at) })}</p>
      </div>
    </li>
  );
}

/** What happened in the meeting and after it, by day. */
export function MeetingHistory({ read: { report, copies } }: Pick<Props, 'read'>): JSX.Element {
  const events = useMemo(() => historyOf(report, copies), [report, copies]);
  const { shown, more } = useFewFirst(events, EVENTS, t('agenda.historyAll', { count: events.length }));
  return (
    <section class="stack-s" aria-label={t('agenda.history')}>
      <h4>{t('agenda.history')}</h4>
      {events.length === 0 && <p class="soft">{t('agenda.historyNone')}</p>}
      <ol class="review-history small">
        {shown.map(({ key, at, text }) => (
          <li key={key}>
            <time class="soft" dateTime={new Date(at).toISOString()}>
              {formatDate(at, { dateStyle: 'medium', timeStyle: 'short' })}
            </time>{' '}
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ol>
      {more}
    </section>
  );
}
