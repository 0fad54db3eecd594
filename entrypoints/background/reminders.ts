import { type Browser, browser } from 'wxt/browser';
import { isRemindersChanged } from '../../lib/platform/notifications.ts';
import { quietly } from '../../lib/platform/quietly.ts';
import { openReviewPage } from '../../lib/platform/review-page.ts';
import { instantOf, wallOf } from '../../lib/storage/reminder-clock.ts';
import { noteOf, reminderTexts } from '../../lib/storage/reminder-text.ts';
import { runRound, snoozeItem, storedLanguage } from '../../lib/storage/reminders.ts';
import type { DueItem, Snooze } from '../../lib/storage/reminders-contract.ts';

const ALARM = 'reminders';
/** Looked at this often in any case: the clock, the time zone and the notes may have changed. In milliseconds. */
const LOOK_EVERY = 60 * 60_000;
/** More than this at once become one notification. */
const MOST_SINGLE = 3;

const NOTE = 'reminder ';
const MANY = 'reminders';
const BUTTONS: readonly { readonly text: 'reminders.hour' | 'reminders.tomorrow'; readonly until: Snooze }[] =
  [
    { text: 'reminders.hour', until: 'hour' },
    { text: 'reminders.tomorrow', until: 'day' },
  ];

/** Notifications are asked for when they are wanted: until then the browser does not even have the interface. */
const notifications = (): typeof browser.notifications | undefined =>
  (browser as { notifications?: typeof browser.notifications }).notifications;

/** Shows what is due, at its time, and plans the next look. To be called while the background starts. */
export function listenToReminders(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) round();
  });
  // Alarms may be gone with the browser that was closed, and some may have been missed.
  browser.runtime.onStartup.addListener(round);
  browser.runtime.onInstalled.addListener(round);
  browser.runtime.onMessage.addListener((message: unknown, sender: Browser.runtime.MessageSender) => {
    if (sender.id === browser.runtime.id && isRemindersChanged(message)) round();
  });
  listenToNotes();
  browser.permissions.onAdded.addListener(() => {
    listenToNotes();
    round();
  });
}

let isListening = false;
function listenToNotes(): void {
  const shown = notifications();
  if (!shown || isListening) return;
  isListening = true;
  shown.onClicked.addListener((id) => {
    if (!id.startsWith(NOTE) && id !== MANY) return;
    void quietly(shown.clear(id));
    void quietly(openReviewPage());
  });
  // Where notifications have buttons.
  shown.onButtonClicked?.addListener((id, index) => {
    const button = BUTTONS[index];
    if (!id.startsWith(NOTE) || !button) return;
    void quietly(shown.clear(id));
    void quietly(snoozeItem(id.slice(NOTE.length), button.until, Date.now()).then(round));
  });
}

let running: Promise<void> = Promise.resolve();
/** One round after the other: two at once would show the same thing twice. */
function round(): void {
  running = running.then(look).catch((error: unknown) => {
    console.warn('At the Table: reminders could not be looked at', error);
  });
}

async function look(): Promise<void> {
  const now = Date.now();
  const shown = notifications();
  const isAllowed =
    shown !== undefined && (await browser.permissions.contains({ permissions: ['notifications'] }));
  if (!isAllowed) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const { show, wake, settings } = await runRound(now);
  if (!settings.on) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const at = Math.min(wake ? instantOf(wake) : Number.POSITIVE_INFINITY, now + LOOK_EVERY);
  await browser.alarms.create(ALARM, { when: at });
  if (show.length === 0) return;
  const t = reminderTexts(await storedLanguage(), navigator.languages);
  const day = wallOf(now).date;
  const notes: readonly (readonly [id: string, items: readonly DueItem[]])[] =
    show.length > MOST_SINGLE ? [[MANY, show]] : show.map((item) => [NOTE + item.id, [item]] as const);
  for (const [id, items] of notes) {
    await shown.create(id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      ...noteOf(items, settings, day, t),
      ...(hasButtons(shown) && items.length === 1
        ? { buttons: BUTTONS.map(({ text }) => ({ title: t(text) })) }
        : {}),
    });
  }
}

/** Firefox has no buttons on notifications, and refuses to show one that wants them. */
const hasButtons = (shown: typeof browser.notifications): boolean =>
  import.meta.env.BROWSER !== 'firefox' && shown.onButtonClicked !== undefined;
