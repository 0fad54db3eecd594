import { t } from '../../lib/i18n/index.ts';
import type { WordView } from '../../lib/meeting/words.ts';

/** What the words of a meeting look back on: a copy, as this device has it. */
export interface MeetingRecord {
  readonly title: string;
  readonly words: readonly WordView[];
  /** Names by device. */
  readonly names: ReadonlyMap<string, string>;
  /** Rows of the stored notes that could not be read. */
  readonly quarantined: number;
}

export const explainedOf = ({ words }: MeetingRecord): readonly WordView[] =>
  words.filter(({ meanings }) => meanings.length > 0);
/** Asked about, and nobody has answered. */
export const askedOf = ({ words }: MeetingRecord): readonly WordView[] =>
  words.filter(({ isOpen }) => isOpen);

export const nameOf = ({ names }: MeetingRecord, deviceId: string): string =>
  names.get(deviceId) ?? t('noteUnknownAuthor');

export const titleOf = ({ term, isWholeNote }: WordView): string =>
  isWholeNote ? t('review.note', { term }) : term;

/** The words of a meeting as plain text, to be put into a mail or a document. Without the people who asked. */
export function wordsText(record: MeetingRecord, about: string): string {
  const told = explainedOf(record).flatMap((word) => [
    `${titleOf(word)}:`,
    ...word.meanings.map(({ text, by }) => `  ${text} (${t('wordSharedBy', { name: nameOf(record, by) })})`),
    ...word.earlier.map(({ text, by }) => {
      const meaning = t('review.earlier', { meaning: text });
      return `  ${meaning} (${t('wordSharedBy', { name: nameOf(record, by) })})`;
    }),
  ]);
  const asked = askedOf(record).map((word) => `  ${titleOf(word)}`);
  return [
    `${record.title} · ${about}`,
    ...(told.length > 0 ? ['', t('review.words'), '', ...told] : []),
    ...(asked.length > 0 ? ['', t('review.asked'), '', ...asked] : []),
    '',
  ].join('\n');
}
