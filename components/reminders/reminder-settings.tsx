import './reminders.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import {
  type ReminderSettings as Choices,
  DAYS_BEFORE,
  DEFAULT_REMINDERS,
  type ReminderDesk,
} from '../../lib/storage/reminders-contract.ts';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/choices.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import { ClockField } from './clock-field.tsx';
import { UpcomingList } from './upcoming-list.tsx';

export interface ReminderSettingsProps {
  /** `openReminderDesk()` of lib/storage/reminders.ts. */
  readonly desk: ReminderDesk;
  /** Also list what comes next, with "later" for each (review page). */
  readonly withList?: boolean;
  /** Open the meeting that a listed reminder is about. */
  readonly onOpen?: (meetingId: string) => void;
}

/** Reminders on this device. Stands below a heading of level 2. */
export function ReminderSettings({ desk, withList = false, onOpen }: ReminderSettingsProps): JSX.Element {
  const [problem, setProblem] = useState<string | null>(null);
  const settings = desk.settings.value;
  const permission = desk.permission.value;
  const attempt = (work: Promise<unknown>): void => {
    setProblem(null);
    work.catch((error: unknown) => setProblem(problemText(error)));
  };
  const turnOn = async (): Promise<void> => {
    if (!(await desk.turnOn())) setProblem(t('reminders.askFailed'));
  };
  const change = (part: Partial<Choices>): void => attempt(desk.change(part));
  if (permission === 'none' && !settings.on) return <p class="soft">{t('reminders.none')}</p>;
  return (
    <div class="reminders stack">
      <Switch
        label={t('reminders.on')}
        hint={t('reminders.onHint')}
        on={settings.on}
        // Straight from the press: only then does a browser ask the person.
        onChange={(on) => (on ? attempt(turnOn()) : change({ on }))}
      />
      {problem !== null && (
        <Notice tone="open" alert>
          <p>{problem}</p>
        </Notice>
      )}
      {settings.on && permission === 'ask' && (
        <Notice tone="open">
          <p>{t('reminders.notAllowed')}</p>
          <div>
            <Button onPress={() => attempt(turnOn())}>{t('reminders.allow')}</Button>
          </div>
        </Notice>
      )}
      {settings.on && <Details settings={settings} change={change} />}
      {settings.on && withList && (
        <UpcomingList desk={desk} onOpen={onOpen} onSnooze={(id, until) => attempt(desk.snooze(id, until))} />
      )}
    </div>
  );
}

interface DetailsProps {
  readonly settings: Choices;
  readonly change: (part: Partial<Choices>) => void;
}

function Details({ settings, change }: DetailsProps): JSX.Element {
  const { daysBefore, time, quiet, withWords } = settings;
  const [days, setDays] = useState(daysBefore);
  useEffect(() => setDays(daysBefore), [daysBefore]);
  const choose = (day: number, on: boolean): void => {
    const next = DAYS_BEFORE.filter((one) => (one === day ? on : days.includes(one)));
    setDays(next);
    // With none left there would be no reminders: that is what the switch above is for.
    if (next.length > 0) change({ daysBefore: next });
  };
  return (
    <>
      <fieldset class="choices">
        <legend>{t('reminders.daysBefore')}</legend>
        <div class="choices-list">
          {DAYS_BEFORE.map((day) => (
            <label key={day} class="choice">
              <input
                type="checkbox"
                checked={days.includes(day)}
                onChange={(event) => choose(day, event.currentTarget.checked)}
              />
              {day === 0 ? t('reminders.day0') : t('reminders.days', { count: day })}
            </label>
          ))}
        </div>
      </fieldset>
      <ClockField label={t('reminders.time')} value={time} onChange={(value) => change({ time: value })} />
      <Switch
        label={t('reminders.quiet')}
        hint={t('reminders.quietHint')}
        on={quiet !== null}
        onChange={(on) => change({ quiet: on ? DEFAULT_REMINDERS.quiet : null })}
      />
      {quiet !== null && (
        <div class="reminder-quiet">
          <ClockField
            label={t('reminders.quietFrom')}
            value={quiet.from}
            onChange={(from) => change({ quiet: { ...quiet, from } })}
          />
          <ClockField
            label={t('reminders.quietTo')}
            value={quiet.to}
            onChange={(to) => change({ quiet: { ...quiet, to } })}
          />
        </div>
      )}
      <Switch
        label={t('reminders.words')}
        hint={t('reminders.wordsHint')}
        on={withWords}
        onChange={(on) => change({ withWords: on })}
      />
    </>
  );
}
