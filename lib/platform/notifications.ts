import { browser } from 'wxt/browser';
import { quietly } from './quietly.ts';

const PERMISSION = { permissions: ['notifications'] } satisfies { permissions: ['notifications'] };

/** Tells the background that reminders, or what they are about, have changed. */
export interface RemindersChanged {
  readonly type: 'reminders:changed';
}

export const isRemindersChanged = (value: unknown): value is RemindersChanged =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'reminders:changed';

/** How the person is asked for notifications, and the background told. */
export interface NotifyPort {
  /** `none`: this browser, or this page, has no notifications of extensions. */
  state(): Promise<'granted' | 'ask' | 'none'>;
  /** To be called straight from a press of a button. */
  ask(): Promise<boolean>;
  /** Reminders have changed: plan anew. */
  changed(): void;
}

const isInExtension = (): boolean => globalThis.location?.protocol.endsWith('-extension:') ?? false;

/** The browser's own. Outside an extension there is none. */
export const browserNotify: NotifyPort = {
  state: async () => {
    if (!isInExtension()) return 'none';
    return (await quietly(browser.permissions.contains(PERMISSION))) ? 'granted' : 'ask';
  },
  ask: async () => (await quietly(browser.permissions.request(PERMISSION))) === true,
  changed: () => {
    if (!isInExtension()) return;
    const message: RemindersChanged = { type: 'reminders:changed' };
    void quietly(browser.runtime.sendMessage(message));
  },
};
