import type { JSX } from 'preact';
import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { type CalendarDate, instantToShow } from '../../lib/meeting/calendar-date.ts';
import type { ReminderDesk, Snooze, Upcoming, WallMinutes } from '../../lib/storage/reminders-contract.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly desk: ReminderDesk;
  readonly onSnooze: (itemId: string, until: Snooze) => void;
  readonly onOpen: ((meetingId: string) => void) | undefined;
}

const SNOOZES = [
  ['hour', 'reminders.hour'],
  ['day', 'reminders.tomorrow'],
  ['week', 'reminders.week'],
] as const;

/** A day as it was chosen, wherever this device is. */
const dayText = (date: CalendarDate): string =>
  formatDate(instantToShow(date), { dateStyle: 'medium', timeZone: 'UTC' });
const timeText = (time: WallMinutes): string =>
  formatDate(time * 60_000, { timeStyle: 'short', timeZone: 'UTC' });

/** What comes next, soonest day first, each with ways to put it off. */
export function UpcomingList({ desk, onSnooze, onOpen }: Props): JSX.Element {
  const upcoming = desk.upcoming.value;
  return (
    <section class="stack-s" aria-labelledby="reminders-next">
      <h3 id="reminders-next">{t('reminders.list')}</h3>
      {upcoming.length === 0 && <p class="soft">{t('reminders.listNone')}</p>}
      <ul class="stack-s" aria-labelledby="reminders-next">
        {upcoming.map((one) => (
          <li key={one.item.id} class="card stack-s">
            <Item one={one} onOpen={onOpen} />
            <details class="reminder-later">
              <summary aria-label={t('reminders.snoozeWhat', { what: wordsOf(one) })}>
                {t('reminders.snooze')}
              </summary>
              <div class="row">
                {SNOOZES.map(([until, text]) => (
                  <Button key={until} onPress={() => onSnooze(one.item.id, until)}>
                    {t(text)}
                  </Button>
                ))}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

const wordsOf = ({ item }: Upcoming): string =>
  item.title || t(item.kind === 'meeting' ? 'meeting.untitled' : 'reminders.noWords');

function Item({ one, onOpen }: { one: Upcoming; onOpen: Props['onOpen'] }): JSX.Element {
  const { item, next, snoozed } = one;
  const words = wordsOf(one);
  return (
    <>
      {onOpen ? (
        <button
          type="button"
          class="link reminder-words"
          dir="auto"
          aria-label={t('reminders.openMeeting', { what: words })}
          onClick={() => onOpen(item.meetingId)}
        >
          {words}
        </button>
      ) : (
        <strong dir="auto">{words}</strong>
      )}
      <span class="soft small">{t(`reminders.item.${item.kind}`, { day: dayText(item.date) })}</span>
      <span class="soft small">
        {next === null
          ? t('reminders.nextNone')
          : t(snoozed ? 'reminders.snoozed' : 'reminders.next', {
              ...{ day: dayText(next.date), time: timeText(next.time) },
            })}
      </span>
    </>
  );
}
