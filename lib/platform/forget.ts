import { browser } from 'wxt/browser';
import { quietly } from './quietly.ts';

/**
 * Where a page leaves for itself, while it loads anew with nothing open, what it loads for. Not in the address: a page
 * that shows ours in a frame could write one.
 * - `delete`: to delete everything
 * - `deleted`: another page is doing so
 */
const PURPOSE = 'delete-everything';
export type Forgetting = 'delete' | 'deleted';

/** Loads the page anew, to do that and nothing else. */
export function loadToForget(purpose: Forgetting): void {
  sessionStorage.setItem(PURPOSE, purpose);
  location.reload();
}

/** What this page was loaded for, `null` for its usual purpose. Told once. */
export function takeForgetting(): Forgetting | null {
  const purpose = sessionStorage.getItem(PURPOSE);
  sessionStorage.removeItem(PURPOSE);
  return purpose === 'delete' || purpose === 'deleted' ? purpose : null;
}

/** Takes away what is shown outside of the browser's window: it may hold words of the notes. */
async function clearNotifications(): Promise<void> {
  // Until they are wanted the browser does not even have the interface.
  const shown = (browser as { notifications?: typeof browser.notifications }).notifications;
  if (!shown) return;
  for (const id of Object.keys(await shown.getAll())) await shown.clear(id);
}

/**
 * Removes what is kept outside of databases: small settings of pages, what the background remembers, its alarms and what
 * it shows.
 */
export async function clearSmallStorage(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  if (!location.protocol.endsWith('-extension:')) return;
  await Promise.all([
    browser.storage.local.clear(),
    browser.storage.session.clear(),
    quietly(browser.alarms.clearAll()),
    quietly(clearNotifications()),
  ]);
}
