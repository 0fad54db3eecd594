import { type Browser, browser } from 'wxt/browser';
import { asLookUp } from '../../lib/platform/look-up.ts';
import { quietly } from '../../lib/platform/quietly.ts';
import { openReviewPage } from '../../lib/platform/review-page.ts';

const LOOK_UP = 'look-up';

/** What of a click on the menu is used. */
export type MenuClick = Pick<Browser.contextMenus.OnClickData, 'menuItemId' | 'selectionText'>;

/** Text to look up after a click on our entry of the menu; `null` when there is none. */
function clickedText({ menuItemId, selectionText = '' }: MenuClick): string | null {
  return menuItemId === LOOK_UP ? asLookUp(selectionText) || null : null;
}

/** The one entry, on selected text of any page. Browsers put the text in the place of `%s`. */
const lookUpEntry = (title: string) => ({
  id: LOOK_UP,
  title,
  contexts: ['selection'] satisfies [`${Browser.contextMenus.ContextType}`],
});

/**
 * The way from selected text to its meaning. The browser hands the text over with the click: no page is read, and
 * nothing is asked of its site. To be called while the background starts.
 */
export function listenToLookUpMenu(): void {
  browser.contextMenus.onClicked.addListener((click, tab) => {
    const text = clickedText(click);
    if (text !== null) void quietly(openReviewPage(text, tab));
  });
  browser.runtime.onInstalled.addListener(placeEntry);
  // The browser may speak another language since.
  browser.runtime.onStartup.addListener(placeEntry);
  // Where the background never stops, the menu is forgotten with it: after it was switched off and on again, too.
  if (browser.runtime.getManifest().manifest_version === 2) placeEntry();
}

function placeEntry(): void {
  const { id, ...entry } = lookUpEntry(browser.i18n.getMessage('lookUpMenu'));
  browser.contextMenus.create({ id, ...entry }, () => {
    // It is there already; browsers want to see that the error was looked at.
    if (browser.runtime.lastError) void quietly(Promise.resolve(browser.contextMenus.update(id, entry)));
  });
}
