import type { CallInfo } from './contract.ts';

/*
 * What the overlay (content script), the background and the panel say to each other, one type per direction.
 *
 *   overlay ──(token?)──► background          the overlay asks for a one-time token …
 *   overlay ──src#t=…──►  panel               … and hands it over in the frame's address
 *   panel   ──(claim)──►  background          the panel trades it for the right to be that tab's panel
 *   panel   ──(minimise, dock)──► background ──► overlay
 *   overlay ──(call)──►   background ──► panel
 *   side panel ──(which call?)──► overlay of the tab beside it
 *   background, panel ──(show)──► review page that is open already
 *
 * One-shot messages only: the background may be stopped at any time, and each message wakes it. Nothing ever goes
 * through `window.postMessage`, which the call page could read and forge.
 */

export type DockPlace = 'left' | 'right' | 'float';

/** Reply: `TokenReply`. */
export interface AskToken {
  readonly type: 'overlay:token';
  readonly call: CallInfo;
}
export interface TellCall {
  readonly type: 'overlay:call';
  readonly call: CallInfo;
}
export type OverlayToBackground = AskToken | TellCall;

export interface TokenReply {
  /** 32 lower-case hexadecimal digits: 128 random bits. */
  readonly token: string;
}

/** Each is answered with `true`; `which-call` with a `CallInfo`. */
export type BackgroundToOverlay =
  | { readonly type: 'overlay:toggle' | 'overlay:minimise' | 'overlay:which-call' }
  | { readonly type: 'overlay:dock'; readonly place: DockPlace };

export type PanelToBackground =
  /** Reply: `ClaimReply`. */
  | { readonly type: 'panel:claim'; readonly token: string }
  | { readonly type: 'panel:minimise' }
  | { readonly type: 'panel:dock'; readonly place: DockPlace };

export type ClaimReply =
  | { readonly ok: true; readonly tabId: number; readonly call: CallInfo }
  | { readonly ok: false };

/** Sent to every extension page; the panel of another tab ignores it. */
export interface BackgroundToPanel {
  readonly type: 'panel:call';
  readonly tabId: number;
  readonly call: CallInfo;
}

/** Answered with `true` by the review page that comes forward. */
export interface ToReview {
  readonly type: 'review:show';
  /** Text to look up; '' for none. */
  readonly lookUp: string;
}

const TOKEN = /^[0-9a-f]{32}$/;

type Loose = Readonly<Record<string, unknown>>;

/** Whether a value is an object whose fields may be looked at. */
function isLoose(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}

export function isToken(value: unknown): value is string {
  return typeof value === 'string' && TOKEN.test(value);
}

function isDockPlace(value: unknown): value is DockPlace {
  return value === 'left' || value === 'right' || value === 'float';
}

export function isCallInfo(value: unknown): value is CallInfo {
  if (!isLoose(value) || typeof value.site !== 'string' || !/^[a-z]{1,16}$/.test(value.site)) return false;
  if (value.key === null) return true;
  return typeof value.key === 'string' && value.key.length <= 220 && value.key.startsWith(`${value.site}:`);
}

export function isOverlayToBackground(value: unknown): value is OverlayToBackground {
  return (
    isLoose(value) &&
    (value.type === 'overlay:token' || value.type === 'overlay:call') &&
    isCallInfo(value.call)
  );
}

export function isBackgroundToOverlay(value: unknown): value is BackgroundToOverlay {
  if (!isLoose(value)) return false;
  if (value.type === 'overlay:dock') return isDockPlace(value.place);
  return ['overlay:toggle', 'overlay:minimise', 'overlay:which-call'].includes(String(value.type));
}

export function isPanelToBackground(value: unknown): value is PanelToBackground {
  if (!isLoose(value)) return false;
  if (value.type === 'panel:claim') return isToken(value.token);
  if (value.type === 'panel:dock') return isDockPlace(value.place);
  return value.type === 'panel:minimise';
}

export function isBackgroundToPanel(value: unknown): value is BackgroundToPanel {
  return (
    isLoose(value) && value.type === 'panel:call' && Number.isInteger(value.tabId) && isCallInfo(value.call)
  );
}

export function isToReview(value: unknown): value is ToReview {
  return isLoose(value) && value.type === 'review:show' && typeof value.lookUp === 'string';
}

export function isTokenReply(value: unknown): value is TokenReply {
  return isLoose(value) && isToken(value.token);
}

export function isGoodClaim(value: unknown): value is ClaimReply & { readonly ok: true } {
  return isLoose(value) && value.ok === true && Number.isInteger(value.tabId) && isCallInfo(value.call);
}
