import { browser } from 'wxt/browser';

/** How often the overlay puts itself back after the page removed it: enough for a page that redraws itself. */
const MAX_RETURNS = 20;

/** Whether the extension that placed this script is still there (not updated, disabled or removed). */
export function isAlive(): boolean {
  return Boolean(browser.runtime?.id);
}

/**
 * Puts `host` into the page and keeps it there; `removed` is called each time the page had taken it out.
 *
 * While something is fullscreen, browsers paint nothing outside it (and Chromium lets nothing outside be clicked, not
 * even in the top layer): the host then moves inside, by `moveBefore()`, which does not reload the panel's frame.
 * Where it cannot (a fullscreen video or frame holds no children of ours; no `moveBefore`), it stays, unseen.
 */
export function keepInPage(host: HTMLElement, removed: () => void, signal: AbortSignal): void {
  let returns = 0;
  const observer = new MutationObserver(() => check());
  const check = () => {
    if (host.isConnected || !document.documentElement) return;
    observer.disconnect();
    removed();
    if (signal.aborted || ++returns > MAX_RETURNS) return;
    place();
  };
  /** Only direct children are watched, which costs next to nothing. */
  const watch = () => {
    observer.disconnect();
    for (const node of [document, host.parentNode]) if (node) observer.observe(node, { childList: true });
  };
  const place = () => {
    document.documentElement.append(host); // beside the body, where pages do not tidy up
    follow();
  };
  const follow = () => {
    const home = fullscreenHome() ?? document.documentElement;
    if (!home.contains(host) || (home === document.documentElement && host.parentNode !== home))
      move(host, home);
    watch();
  };
  document.addEventListener(
    'fullscreenchange',
    () => {
      check();
      if (host.isConnected) follow();
    },
    { signal },
  );
  signal.addEventListener('abort', () => observer.disconnect());
  place();
}

/** Fullscreen elements that show nothing of what is put into them. */
const HOLDS_NOTHING = 'iframe, video, canvas, img, object, embed';

/** The element that is fullscreen, if our host can live in it. */
function fullscreenHome(): Element | null {
  let element = document.fullscreenElement;
  while (element?.shadowRoot?.fullscreenElement) element = element.shadowRoot.fullscreenElement;
  return element?.matches(HOLDS_NOTHING) ? null : element;
}

/** Whether something fullscreen keeps `host` out of sight. */
export function isHiddenByFullscreen(host: HTMLElement): boolean {
  const home = fullscreenHome();
  return document.fullscreenElement !== null && !home?.contains(host);
}

/** `Node.moveBefore` is newer than the shared types. */
type Movable = Element & { moveBefore?(node: Node, before: Node | null): void };

function move(host: HTMLElement, into: Movable): void {
  // Without moveBefore the panel would be loaded anew at each change: staying put loses nothing.
  into.moveBefore?.(host, null);
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
