import { browser } from 'wxt/browser';

/** How often the overlay puts itself back after the page removed it: enough for a page that redraws itself. */
const MAX_RETURNS = 20;

/** Whether the extension that placed this script is still there (not updated, disabled or removed). */
export function isAlive(): boolean {
  return Boolean(browser.runtime?.id);
}

/** Puts `host` into the page and keeps it there; `removed` is called each time the page had taken it out. */
export function keepInPage(host: HTMLElement, removed: () => void, signal: AbortSignal): void {
  let returns = 0;
  const observer = new MutationObserver(() => {
    if (host.isConnected || !document.documentElement) return;
    observer.disconnect();
    removed();
    if (signal.aborted || ++returns > MAX_RETURNS) return;
    place();
  });
  // Beside the body, where pages do not tidy up; only direct children are watched, which costs next to nothing.
  const place = () => {
    document.documentElement.append(host);
    observer.observe(document, { childList: true });
    observer.observe(document.documentElement, { childList: true });
  };
  signal.addEventListener('abort', () => observer.disconnect());
  place();
}

/**
 * Keeps `host` in sight while something of the page is fullscreen. Only the top layer is painted then, so the host
 * joins it as a popover: no move in the page, no reload of the frame, and it works when the fullscreen element is a
 * frame, a video or a canvas, into which nothing could be moved.
 */
export function followFullscreen(host: HTMLElement, signal: AbortSignal): void {
  const follow = () => {
    if (host.matches(':popover-open')) host.hidePopover();
    if (document.fullscreenElement && host.isConnected) {
      host.popover = 'manual';
      host.showPopover();
    } else {
      host.removeAttribute('popover');
    }
  };
  document.addEventListener('fullscreenchange', follow, { signal });
}

/** Calls `changed` after the page has changed its own address, without waiting for a load. */
export function watchAddress(changed: () => void, signal: AbortSignal): void {
  const { navigation } = window as { readonly navigation?: EventTarget };
  if (navigation) {
    navigation.addEventListener('currententrychange', changed, { signal });
    return;
  }
  let last = location.href;
  const timer = setInterval(() => {
    if (location.href === last) return;
    last = location.href;
    changed();
  }, 1000);
  signal.addEventListener('abort', () => clearInterval(timer));
}
