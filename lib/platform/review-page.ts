import { type Browser, browser } from 'wxt/browser';
import { asLookUp, lookUpFragment } from './look-up.ts';
import { isToReview, type ToReview } from './messages.ts';
import { quietly } from './quietly.ts';

type Tab = Pick<Browser.tabs.Tab, 'id' | 'index' | 'windowId'>;

/** Held by the review page that answers; others wait for it in line. */
const LOCK = 'at-the-table-review';
/** A page that the browser has put to sleep does not answer; nobody waits longer for it, in milliseconds. */
const ANSWER_WITHIN = 1_000;

/**
 * Shows the review page, with `lookUp` looked up if there is one: the page that is open already, else one in a new
 * tab, next to the tab `beside`. The text goes from page to page inside the extension, or in the address's fragment.
 */
export async function openReviewPage(lookUp = '', beside?: Tab): Promise<void> {
  const text = asLookUp(lookUp);
  const message: ToReview = { type: 'review:show', lookUp: text };
  const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), ANSWER_WITHIN));
  if ((await Promise.race([quietly(browser.runtime.sendMessage(message)), late])) === true) return;
  await browser.tabs.create({
    url: browser.runtime.getURL('/review.html') + (text === '' ? '' : lookUpFragment(text)),
    ...(beside ? { index: beside.index + 1, windowId: beside.windowId } : {}),
  });
}

/** To be called by a review page: brings its tab to the front when it is wanted, and tells what to look up. */
export function answerReviewCalls(lookUp: (text: string) => void): void {
  let isFirst = false;
  // Of several review pages one answers, the oldest: the lock is let go when its page closes.
  const forGood = new Promise<never>(() => undefined);
  void quietly(
    navigator.locks.request(LOCK, () => {
      isFirst = true;
      return forGood;
    }),
  );
  browser.runtime.onMessage.addListener((message: unknown, sender, reply: (value: unknown) => void) => {
    if (!isFirst || sender.id !== browser.runtime.id || !isOurPage(sender.url) || !isToReview(message))
      return;
    const text = asLookUp(message.lookUp);
    if (text !== '') lookUp(text);
    void comeForward();
    reply(true);
  });
}

/** A page or the background of this extension; a content script's address is the call page's. */
const isOurPage = (url: string | undefined): boolean => (url ?? '').startsWith(browser.runtime.getURL('/'));

async function comeForward(): Promise<void> {
  const tab = await quietly(browser.tabs.getCurrent());
  if (tab?.id === undefined) return;
  await quietly(browser.tabs.update(tab.id, { active: true }));
  await quietly(browser.windows.update(tab.windowId, { focused: true }));
}
