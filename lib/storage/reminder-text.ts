import { reminders as english } from '../i18n/en/reminders.ts';
import { reminders as spanish } from '../i18n/es/reminders.ts';
import { isLanguage, languageFor } from '../i18n/language.ts';
import { createTranslator } from '../i18n/translate.ts';
import { type CalendarDate, daysBetween } from '../meeting/calendar-date.ts';
import type { DueItem, ReminderSettings } from './reminders-contract.ts';

/** Longest words of a record in a notification, in UTF-16 code units; browsers cut them anyway. */
const MOST_WORDS = 120;

/** A name: the same in every language. */
const APP_NAME = 'At the Table';

const SENTENCES = {
  due: {
    past: 'reminders.note.due.past',
    today: 'reminders.note.due.today',
    tomorrow: 'reminders.note.due.tomorrow',
    days: 'reminders.note.due.days',
  },
  look: {
    past: 'reminders.note.look.past',
    today: 'reminders.note.look.today',
    tomorrow: 'reminders.note.look.tomorrow',
    days: 'reminders.note.look.days',
  },
  checkin: {
    past: 'reminders.note.checkin.past',
    today: 'reminders.note.checkin.today',
    tomorrow: 'reminders.note.checkin.tomorrow',
    days: 'reminders.note.checkin.days',
  },
  meeting: {
    past: 'reminders.note.meeting.past',
    today: 'reminders.note.meeting.today',
    tomorrow: 'reminders.note.meeting.tomorrow',
    days: 'reminders.note.meeting.days',
  },
} as const;

type Translate = (key: keyof typeof english, params?: Readonly<Record<string, string | number>>) => string;

/**
 * Texts of notifications alone, in the language of the interface: the background shows nothing else. `choice` as it is
 * stored, `preferred` as in `navigator.languages`.
 */
export function reminderTexts(choice: unknown, preferred: readonly string[]): Translate {
  const language = languageFor(isLanguage(choice) ? choice : 'system', preferred);
  const fallback = createTranslator(english, 'en');
  return language === 'es'
    ? createTranslator<typeof spanish, keyof typeof english>(spanish, 'es', fallback)
    : fallback;
}

/** How far away a day is, as one says it. */
export function whenOf(date: CalendarDate, today: CalendarDate): 'past' | 'today' | 'tomorrow' | 'days' {
  const days = daysBetween(today, date);
  return days < 0 ? 'past' : days === 0 ? 'today' : days === 1 ? 'tomorrow' : 'days';
}

/**
 * What a notification says about one item, or about several together. Without the person's wish it holds no word of
 * the notes: others may see the screen.
 */
export function noteOf(
  items: readonly DueItem[],
  { withWords }: Pick<ReminderSettings, 'withWords'>,
  today: CalendarDate,
  t: Translate,
): { readonly title: string; readonly message: string } {
  const [item] = items;
  const open = t('reminders.note.open');
  if (!item || items.length > 1)
    return {
      title: APP_NAME,
      message: `${t('reminders.note.many', { count: items.length })} ${open}`,
    };
  const when = t(SENTENCES[item.kind][whenOf(item.date, today)], {
    count: daysBetween(today, item.date),
  });
  const words = withWords ? item.title.replace(/\s+/g, ' ').trim() : '';
  return {
    title: words === '' ? APP_NAME : [...words].slice(0, MOST_WORDS).join(''),
    message: `${when} ${open}`,
  };
}
