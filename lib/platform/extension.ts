import { type ReadonlySignal, signal } from '@preact/signals-core';
import { browser } from 'wxt/browser';
import { type CallInfo, NotOurFrameError, type Platform } from './contract.ts';
import { isBackgroundToPanel, isCallInfo, isGoodClaim, isToken, type PanelToBackground } from './messages.ts';
import { quietly } from './quietly.ts';
import { openReviewPage } from './review-page.ts';

/**
 * Connects the panel's document to what surrounds it in the extension: overlay, side panel or tab.
 *
 * Call it once, before anything else: it takes the one-time token out of the address.
 *
 * @throws NotOurFrameError in a frame that our overlay did not make, or in a window that a page opened: the panel
 *   must stay inert there.
 */
export async function connectPlatform(): Promise<Platform> {
  const token = /^#t=(.*)$/.exec(location.hash)?.[1];
  if (location.hash) history.replaceState(null, '', location.pathname);
  if (window.top !== window) return connectInOverlay(token);
  // A page can open this document in a window it keeps hold of; our own tabs and side panels have no opener.
  if (window.opener !== null) throw new NotOurFrameError('opened by a page');
  // Only a document in a tab has a "current tab".
  const isTab = (await quietly(browser.tabs.getCurrent())) !== undefined;
  if (!isTab) return { host: 'side-panel', call: followActiveTab(), ...nowhereToMove, openReview };
  return { host: 'tab', call: signal(null), ...nowhereToMove, openReview };
}

const openReview = (lookUp?: string): void => void quietly(openReviewPage(lookUp));
const nowhereToMove = { minimise: () => undefined, dock: () => undefined };

async function connectInOverlay(token: unknown): Promise<Platform> {
  // The overlay is in the top frame: deeper down is somebody else's frame around it.
  if (window.parent !== window.top || !isToken(token)) throw new NotOurFrameError('no token');
  const reply: unknown = await send({ type: 'panel:claim', token });
  if (!isGoodClaim(reply)) throw new NotOurFrameError('token refused');

  const call = signal<CallInfo | null>(reply.call);
  onCall((tabId, next) => {
    if (tabId === reply.tabId) call.value = next;
  });
  return {
    host: 'overlay',
    call,
    minimise: () => void send({ type: 'panel:minimise' }),
    dock: (place) => void send({ type: 'panel:dock', place }),
    openReview,
  };
}

/** The call in the active tab beside a side panel, as that tab's overlay tells it; `null` where there is none. */
function followActiveTab(): ReadonlySignal<CallInfo | null> {
  const call = signal<CallInfo | null>(null);
  let beside: number | undefined;
  let asked = 0;
  const ask = async () => {
    const turn = ++asked;
    const [tab] = (await quietly(browser.tabs.query({ active: true, currentWindow: true }))) ?? [];
    const question = { type: 'overlay:which-call' };
    const answer: unknown =
      tab?.id === undefined
        ? null
        : await quietly(browser.tabs.sendMessage(tab.id, question, { frameId: 0 }));
    if (turn !== asked) return; // a newer question is under way
    beside = tab?.id;
    const next = isCallInfo(answer) ? answer : null;
    // A tab fires many updates while it loads: only a real change may wake the readers.
    if (next?.site !== call.value?.site || next?.key !== call.value?.key) call.value = next;
  };
  browser.tabs.onActivated.addListener(() => void ask());
  browser.tabs.onUpdated.addListener((tabId) => {
    if (beside === undefined || tabId === beside) void ask();
  });
  onCall((tabId, next) => {
    if (tabId === beside) call.value = next;
  });
  void ask();
  return call;
}

function onCall(tell: (tabId: number, call: CallInfo) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender) => {
    // Only the background speaks here: a content script's messages carry a tab.
    if (sender.id !== browser.runtime.id || sender.tab || !isBackgroundToPanel(message)) return;
    tell(message.tabId, message.call);
  });
}

function send(message: PanelToBackground): Promise<unknown> {
  return quietly(browser.runtime.sendMessage(message));
}
