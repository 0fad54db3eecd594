import type { Statement } from '../meeting/agreement-contract.ts';
import { asDueDate } from '../meeting/calendar-date.ts';
import { dayOfText, dayText, isolated } from './ink.ts';
import type { CheckedRecord, ReceiptContent, ReceiptProblem } from './receipt-check.ts';
import { FIELD_LABELS } from './record-card.ts';
import type { Speaker } from './speakers.ts';
import { shortened } from './summary-paper.ts';

/* What a check of a receipt found, in sentences: the same on the page and in a terminal. */

/** Longest words shown in a sentence about something else, in UTF-16 code units. */
const MOST_WHAT = 80;

export function problemSentence(problem: ReceiptProblem, { t }: Speaker): string {
  switch (problem.kind) {
    case 'unreadable':
      return t(`take.fault.${problem.fault}`);
    case 'changed':
      return t(`take.changed.${problem.part}`);
    case 'signature': {
      const what = isolated(shortened(problem.what, MOST_WHAT));
      return t('take.wrongSignature', { name: isolated(problem.name), what });
    }
    case 'vouch':
      return t('take.wrongVouch', { name: isolated(problem.name) });
    case 'earlier':
      return t('take.wrongEarlier', { title: isolated(shortened(problem.title, MOST_WHAT)) });
  }
}

/** "Mara (Family) agreed on October 14, 2026" */
export function statementSentence(statement: Statement, speaker: Speaker): string {
  const { name, role, at, verdict, isCurrent, counts, reason } = statement;
  const params = {
    ...{ name: isolated(name), role: speaker.t(`role.${role}`), day: dayOfText(at, speaker) },
    reason: isolated(reason),
  };
  const key =
    verdict === 'not-yet' ? 'take.checkNotYet' : isCurrent ? 'take.checkSaid' : 'take.checkSaidBefore';
  const said = speaker.t(key, params);
  return counts ? said : `${said} (${speaker.t('take.checkNotCounted')})`;
}

/** Whether both sides agreed, in a word or two. */
export function stateSentence({ agreement, isAgreeable }: CheckedRecord, { t }: Speaker): string {
  if (!isAgreeable) return t('take.checkNoAgreement');
  return t(agreement.state === 'agreed' ? 'agreement.agreed' : 'take.checkNotAgreed');
}

/** Fields of a record as people know them: label and words. */
export function fieldWords(record: CheckedRecord, speaker: Speaker): readonly (readonly [string, string])[] {
  return record.fields.flatMap(([field, words]) => {
    const key = FIELD_LABELS[record.kind][field];
    if (!key) return [];
    const due = field === 'by' || field === 'look' ? asDueDate(words) : '';
    const shown =
      due === 'next-meeting' ? speaker.t('records.byNext') : due === '' ? words : dayText(due, speaker);
    return [[speaker.t(key), shown] as const];
  });
}

/** "Plan for fall, meeting on October 14, 2026" */
export const meetingSentence = ({ title, createdAt }: ReceiptContent, speaker: Speaker): string =>
  speaker.t('take.checkMeeting', {
    title: title === '' ? speaker.t('paper.untitled') : isolated(title),
    day: dayOfText(createdAt, speaker),
  });

/** What a receipt cannot show. */
export const limitSentence = ({ madeAt }: ReceiptContent, speaker: Speaker): string =>
  speaker.t('take.checkLimit', { day: dayOfText(madeAt, speaker) });

/** The beginning of a device's id, which is a hash of its key: enough to compare by eye. */
export const keyWords = (deviceId: string, { t }: Speaker): string =>
  t('take.checkKey', { key: (deviceId.slice(0, 12).match(/.{1,4}/g) ?? []).join(' ') });
