import { formatDate, formatList } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type {
  IndexedMeeting,
  IndexedRecord,
  IndexedSigner,
} from '../../lib/storage/record-index-contract.ts';
import { dueText, shortDay } from '../actions/record-words.ts';
import { roleLabel } from '../ui/role-label.ts';

/** The day of something that happened at a moment, in milliseconds since the epoch. */
export const dayOf = (at: number): string => (at === 0 ? '' : formatDate(at, { dateStyle: 'medium' }));

/** The day of a meeting: the one it was planned for, else that on which it was started. */
export const meetingDay = ({ day, createdAt }: Pick<IndexedMeeting, 'day' | 'createdAt'>): string =>
  day ? shortDay(day) : dayOf(createdAt);

/** How far people agree, in the words that everyone knows it by. */
export function stateText({ state, waitingFor }: Pick<IndexedRecord, 'state' | 'waitingFor'>): string {
  // Nobody has said anything yet: that is waiting, too.
  if (state !== 'waiting' && state !== 'none') return t(`agreement.${state}`);
  const [only] = waitingFor;
  return t(waitingFor.length === 1 && only ? `agreement.waiting.${only}` : 'agreement.waiting.both');
}

/** "Mara (family)". */
const signerText = ({ name, role }: Pick<IndexedSigner, 'name' | 'role'>): string =>
  t('agenda.signer', { name, role: roleLabel(role).toLocaleLowerCase() });

/** What the signatures prove and what they do not, in sentences for a person. */
export function checkTexts(record: IndexedRecord): readonly string[] {
  const { state, agreedBy, notYet, rejected } = record;
  const counted = agreedBy.filter(({ counts }) => counts);
  const names = formatList(counted.map(signerText));
  const lines: string[] = [];
  if (state === 'changed') lines.push(t('agenda.check.changed'));
  else if (counted.length === 0) lines.push(t('agenda.check.none'));
  else lines.push(t(state === 'agreed' ? 'agenda.check.good' : 'agenda.check.waiting', { names }));
  for (const one of agreedBy) {
    if (!one.counts) lines.push(t('agenda.check.uncounted', { name: signerText(one) }));
  }
  for (const one of notYet) {
    lines.push(t('agenda.check.notYet', { name: signerText(one), reason: one.reason }));
  }
  if (rejected > 0) lines.push(t('agreement.rejected', { count: rejected }));
  return lines;
}

/** Short facts of a record: who, by when, how we will know. */
export function factsOf(
  { words, dates, kind }: IndexedRecord,
  { next }: Pick<IndexedMeeting, 'next'>,
): string[] {
  const who = kind === 'goal' ? words.reports : words.who;
  return [
    who ? t('agenda.who', { who }) : '',
    dueText(dates.by ?? '', next),
    words.target ? t('records.target', { target: words.target }) : '',
    words.because ? t('records.because', { because: words.because }) : '',
    words.know ? t('agenda.know', { words: words.know }) : '',
  ].filter((fact) => fact !== '');
}
