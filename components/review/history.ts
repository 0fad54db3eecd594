import { t } from '../../lib/i18n/index.ts';
import type { Statement } from '../../lib/meeting/agreement-contract.ts';
import { SIDES } from '../../lib/meeting/record-schema.ts';
import type { MeetingReport, ReportRecord } from '../../lib/meeting/report-contract.ts';
import { shortWords } from '../actions/record-words.ts';

/** Something that happened in a meeting, as one sentence. */
export interface HistoryEvent {
  readonly key: string;
  /** Milliseconds since the epoch by the clock of whoever did it. */
  readonly at: number;
  readonly text: string;
}

/**
 * What happened in a meeting and when, the latest first: who wrote down, agreed, told how it goes or explained, as far
 * as the meeting itself keeps it; `copies` are times at which this device kept a copy.
 */
export function historyOf(report: MeetingReport, copies: readonly number[]): HistoryEvent[] {
  const names = new Map(report.people.map(({ deviceId, name }) => [deviceId, name]));
  const nameOf = (device: string): string => names.get(device) ?? t('noteUnknownAuthor');
  const events: HistoryEvent[] = copies.map((at) => ({ key: `copy ${at}`, at, text: t('agenda.did.saved') }));
  for (const record of report.records) events.push(...eventsOf(record, nameOf));
  for (const { term, meanings, earlier } of report.words) {
    for (const { id, by, at } of [...meanings, ...earlier]) {
      events.push({ key: id, at, text: t('agenda.did.word', { name: nameOf(by), what: term }) });
    }
  }
  // A time nobody can read (0) belongs to no day.
  return events.filter(({ at }) => at > 0).sort((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
}

function eventsOf(record: ReportRecord, nameOf: (device: string) => string): HistoryEvent[] {
  const { id, author, at, carried, agreement, entries, statuses } = record;
  const what = shortWords(record.words.what);
  const did = carried ? 'agenda.did.carried' : 'agenda.did.added';
  return [
    { key: id, at, text: t(did, { name: nameOf(author), what }) },
    ...agreement.history.map((statement) => ({
      key: statement.id,
      at: statement.at,
      text: statementText(statement),
    })),
    ...entries.flatMap((entry) => {
      if (entry.kind !== 'update' && entry.kind !== 'progress') return [];
      const words = [entry.value === null ? '' : String(entry.value), entry.text].filter(Boolean).join(', ');
      const key = entry.kind === 'update' ? 'agenda.did.update' : 'agenda.did.progress';
      const text = t(key, { name: nameOf(entry.by), what: `${what} – ${shortWords(words)}` });
      return [{ key: entry.id, at: entry.at, text }];
    }),
    ...SIDES.flatMap((side) => {
      const mark = statuses[side];
      if (!mark) return [];
      const params = { name: nameOf(mark.by), status: t(`records.status.${mark.status}`), what };
      return [{ key: `${id} ${side}`, at: mark.at, text: t('agenda.did.status', params) }];
    }),
  ];
}

/** What someone said, about the words as they were then. */
function statementText({ verdict, isCurrent, name, words }: Statement): string {
  const what = shortWords(words.fields.find(([field]) => field === 'what')?.[1] ?? '');
  if (verdict === 'not-yet') return t('agenda.did.not-yet', { name, what });
  return t(isCurrent ? 'agenda.did.agree' : 'agenda.did.agreeOther', { name, what });
}
