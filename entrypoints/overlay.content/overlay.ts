import type { CallSite } from '../../lib/call-sites/index.ts';
import { callKey } from '../../lib/call-sites/index.ts';
import type { CallInfo } from '../../lib/platform/contract.ts';
import type { DockPlace } from '../../lib/platform/messages.ts';
import { quietly } from '../../lib/platform/quietly.ts';
import { createPanelFrame, sendToBackground } from './frame.ts';
import { launcherBox, modeFor, type Place, panelBox, type Viewport } from './geometry.ts';
import { listenToHands } from './hands.ts';
import { isAlive, isHiddenByFullscreen, keepInPage, watchAddress } from './presence.ts';
import { rememberPlace } from './remembered.ts';
import { createView } from './view.ts';

/** A page that keeps pointing the frame elsewhere gets this many new ones, then none. */
const MAX_STRAYED_FRAMES = 3;

export interface Overlay {
  readonly call: CallInfo;
  toggle(): void;
  minimise(): void;
  dock(place: DockPlace): void;
  destroy(): void;
}

/** The overlay on one call page: places the launcher, and makes the panel's frame when it is first opened. */
export function createOverlay(site: CallSite, remembered: Place): Overlay {
  const view = createView();
  const ended = new AbortController();
  const { signal } = ended;
  let place = remembered;
  let isOpen = false;
  let isDragging = false;
  let frame: HTMLIFrameElement | null = null;
  let making = false;
  let strayed = 0;
  let focusBefore: Element | null = null;

  const viewport = (): Viewport => ({
    width: document.documentElement.clientWidth || innerWidth, // without the scrollbar
    height: innerHeight,
  });
  const whichCall = (): CallInfo => ({ site: site.site, key: callKey(location.href) });
  let call = whichCall();

  const render = () => {
    const area = viewport();
    const box = isOpen ? panelBox(place, area, site.controls) : launcherBox(place, area);
    view.show({ open: isOpen, mode: modeFor(place, area), box, dragging: isDragging });
  };

  /** After an update or removal of the extension nothing here works any more: leave without a trace. */
  const isGone = () => {
    if (!isAlive()) destroy();
    return signal.aborted;
  };

  const followCall = () => {
    if (isGone()) return;
    const next = whichCall();
    if (next.key === call.key) return;
    call = next;
    void sendToBackground({ type: 'overlay:call', call });
  };

  const dropFrame = () => {
    frame?.remove();
    frame = null;
  };

  const makeFrame = async () => {
    if (frame || making) return;
    making = true;
    call = whichCall();
    const made = await createPanelFrame(call, {
      loaded() {
        // A frame focused before it has its document would keep the keys from it; and the person may be elsewhere.
        if (isOpen && document.activeElement === view.host) frame?.focus();
      },
      strayed() {
        if (isGone()) return;
        dropFrame();
        if (++strayed <= MAX_STRAYED_FRAMES && isOpen) void makeFrame();
        else minimise();
      },
    });
    making = false;
    if (isGone()) return;
    if (!made) {
      minimise();
      return;
    }
    frame = made;
    view.putFrame(made);
    followCall(); // it may have changed while the token was on its way
  };

  let watching = false;
  const open = (before: Element | null) => {
    if (isOpen || isGone()) return;
    isOpen = true;
    focusBefore = before;
    render();
    if (!watching) watchAddress(followCall, signal);
    watching = true;
    if (frame) frame.focus();
    else {
      view.move.focus();
      void makeFrame();
    }
  };

  const minimise = () => {
    if (!isOpen || isGone()) return;
    const hadFocus = document.activeElement === view.host;
    isOpen = false;
    isDragging = false;
    render();
    if (!hadFocus) return;
    const back = focusBefore instanceof HTMLElement && focusBefore.isConnected ? focusBefore : null;
    if (back && back !== view.host && back !== document.body) back.focus();
    else view.launcher.focus();
  };

  const change = (next: Place) => {
    place = next;
    render();
  };
  const keep = () => {
    if (!isGone()) rememberPlace(site.site, place);
  };

  const destroy = () => {
    ended.abort();
    view.host.remove();
  };

  listenToHands(view, {
    place: () => place,
    box: () => (isOpen ? panelBox(place, viewport(), site.controls) : launcherBox(place, viewport())),
    viewport,
    change,
    keep,
    dragging(active) {
      isDragging = active;
      render();
    },
    open,
    minimise,
  });
  render();
  keepInPage(
    view.host,
    () => {
      // Taken out of the page, a frame loses its document: a new one is made when it is wanted.
      dropFrame();
      if (isGone()) return;
      isOpen = false;
      render();
    },
    signal,
  );
  addEventListener('resize', render, { signal });

  return {
    get call() {
      return whichCall();
    },
    toggle() {
      if (isHiddenByFullscreen(view.host)) {
        // Asked for by keyboard where nothing of ours can be shown: the wish for the notes goes first.
        void quietly(document.exitFullscreen());
        open(document.activeElement);
      } else if (isOpen) minimise();
      else open(document.activeElement);
    },
    minimise,
    dock(to) {
      change({ ...place, dock: to });
      keep();
    },
    destroy,
  };
}
