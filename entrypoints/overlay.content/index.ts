import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { findCallSite } from '../../lib/call-sites/index.ts';
import { CALL_PAGES } from '../../lib/call-sites/match-patterns.ts';
import { isBackgroundToOverlay } from '../../lib/platform/messages.ts';
import { createOverlay } from './overlay.ts';
import { recallPlace } from './remembered.ts';

export default defineContentScript({
  matches: CALL_PAGES,
  runAt: 'document_end',
  noScriptStartedPostMessage: true,
  // The context that the framework offers is not used: the page can end it, by an event with a name it can guess.
  async main() {
    const site = findCallSite(location.href);
    if (!site) return;
    const overlay = createOverlay(site, await recallPlace(site.site));
    browser.runtime.onMessage.addListener((message: unknown, sender, reply: (value: unknown) => void) => {
      if (sender.id !== browser.runtime.id || !isBackgroundToOverlay(message)) return;
      switch (message.type) {
        case 'overlay:which-call':
          reply(overlay.call);
          return;
        case 'overlay:toggle':
          overlay.toggle();
          break;
        case 'overlay:minimise':
          overlay.minimise();
          break;
        case 'overlay:dock':
          overlay.dock(message.place);
      }
      reply(true);
    });
  },
});
