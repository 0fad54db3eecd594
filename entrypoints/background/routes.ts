import { type Browser, browser } from 'wxt/browser';
import { findCallSite } from '../../lib/call-sites/index.ts';
import type { CallInfo } from '../../lib/platform/contract.ts';
import {
  type BackgroundToOverlay,
  type BackgroundToPanel,
  type ClaimReply,
  isCallInfo,
  isOverlayToBackground,
  isPanelToBackground,
  type OverlayToBackground,
  type PanelToBackground,
  type TokenReply,
} from '../../lib/platform/messages.ts';
import { quietly } from '../../lib/platform/quietly.ts';
import { createTokenBook } from './tokens.ts';

type Sender = Browser.runtime.MessageSender;

const TOP_FRAME = { frameId: 0 } as const;
const store = () => browser.storage.session;

/** Answers overlays and panels; forgets a tab when it closes. To be called while the background starts. */
export function routeMessages(): void {
  const tokens = createTokenBook({
    get: (key) => store().get(key),
    set: (values) => store().set(values),
    remove: (key) => store().remove(key),
  });

  const fromOverlay = async (message: OverlayToBackground, tabId: number): Promise<TokenReply | true> => {
    await store().set({ [callKeyOf(tabId)]: message.call });
    if (message.type === 'overlay:token') return { token: await tokens.issue(tabId) };
    const news: BackgroundToPanel = { type: 'panel:call', tabId, call: message.call };
    await quietly(browser.runtime.sendMessage(news));
    return true;
  };

  const fromPanel = async (
    message: PanelToBackground,
    tabId: number,
    frameId: number,
  ): Promise<ClaimReply | boolean> => {
    if (message.type === 'panel:claim') {
      const call = await storedCall(tabId);
      if (!(await tokens.spend(message.token, tabId)) || !call) return { ok: false };
      await store().set({ [panelKeyOf(tabId)]: frameId });
      return { ok: true, tabId, call };
    }
    // Another frame of the tab, made by the page, may hold the same document: it has no say.
    const key = panelKeyOf(tabId);
    if ((await store().get(key))[key] !== frameId) return false;
    const order: BackgroundToOverlay =
      message.type === 'panel:dock'
        ? { type: 'overlay:dock', place: message.place }
        : { type: 'overlay:minimise' };
    await tellOverlay(tabId, order);
    return true;
  };

  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, reply: (value: unknown) => void) => {
      const tabId = sender.tab?.id;
      const { frameId } = sender;
      if (sender.id !== browser.runtime.id || tabId === undefined || frameId === undefined) return;
      let answer: Promise<unknown>;
      if (isOverlayToBackground(message) && isCallPage(sender, message.call)) {
        answer = fromOverlay(message, tabId);
      } else if (isPanelToBackground(message) && isPanelInFrame(sender)) {
        answer = fromPanel(message, tabId, frameId);
      } else return;
      answer.then(reply, () => reply(undefined));
      return true; // the reply comes later
    },
  );

  browser.tabs.onRemoved.addListener((tabId) => {
    void store().remove([`token:${tabId}`, callKeyOf(tabId), panelKeyOf(tabId)]);
  });
}

/** Tells the overlay in a tab's top frame; gives its answer, `undefined` when there is none. */
export function tellOverlay(tabId: number, message: BackgroundToOverlay): Promise<unknown> {
  return quietly(browser.tabs.sendMessage(tabId, message, TOP_FRAME));
}

/** The content script in the top frame of a call page, speaking of a call on that very site. */
function isCallPage(sender: Sender, call: CallInfo): boolean {
  return sender.frameId === 0 && findCallSite(sender.url ?? '')?.site === call.site;
}

/** Our own panel document, in a frame (a content script's address is the page's). */
function isPanelInFrame(sender: Sender): boolean {
  const url = URL.parse(sender.url ?? '');
  const panel = new URL(browser.runtime.getURL('/panel.html'));
  return sender.frameId !== 0 && url?.origin === panel.origin && url.pathname === panel.pathname;
}

async function storedCall(tabId: number): Promise<CallInfo | null> {
  const key = callKeyOf(tabId);
  const call: unknown = (await store().get(key))[key];
  return isCallInfo(call) ? call : null;
}

const callKeyOf = (tabId: number) => `call:${tabId}`;
const panelKeyOf = (tabId: number) => `panel:${tabId}`;
