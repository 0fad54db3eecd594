import { browser } from 'wxt/browser';
import { overlayText } from '../../lib/i18n/overlay-text.ts';
import type { CallInfo } from '../../lib/platform/contract.ts';
import { isTokenReply, type OverlayToBackground } from '../../lib/platform/messages.ts';
import { quietly } from '../../lib/platform/quietly.ts';

/** Sends to the background; `undefined` when it cannot be reached. */
export function sendToBackground(message: OverlayToBackground): Promise<unknown> {
  // Once the extension is updated or removed, `sendMessage` itself throws: made into a rejection here.
  return quietly(Promise.resolve().then((): Promise<unknown> => browser.runtime.sendMessage(message)));
}

export interface FrameEvents {
  loaded(): void;
  /** The frame holds a second document: it was reloaded or pointed elsewhere, and what is there is not the panel. */
  strayed(): void;
}

/** Makes the panel's frame, with a fresh one-time token in its address; `null` when the background does not answer. */
export async function createPanelFrame(
  call: CallInfo,
  events: FrameEvents,
): Promise<HTMLIFrameElement | null> {
  const reply = await sendToBackground({ type: 'overlay:token', call });
  if (!isTokenReply(reply)) return null;
  const frame = document.createElement('iframe');
  frame.title = overlayText().frame;
  frame.allow = 'clipboard-write';
  frame.referrerPolicy = 'no-referrer';
  frame.src = `${browser.runtime.getURL('/panel.html')}#t=${reply.token}`;
  let loads = 0;
  frame.addEventListener('load', () => {
    if (++loads === 1) events.loaded();
    else events.strayed();
  });
  return frame;
}
