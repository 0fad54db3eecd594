import type { ReadonlySignal } from '@preact/signals-core';

/** The call a panel sits beside, as told by the call page's overlay. */
export interface CallInfo {
  /** Which call page: 'meet', 'zoom', 'teams', 'webex', 'jitsi', or 'local' for the demonstration page. */
  readonly site: string;
  /**
   * Normalised name of this very call, the same for everyone in it, e.g. `meet:abc-defg-hij`; `null` while the
   * page is not in a call or does not say which (Teams' third host shows no id).
   */
  readonly key: string | null;
}

/** How the panel is shown right now. */
export type PanelHost = 'overlay' | 'side-panel' | 'tab';

/**
 * Everything the panel needs from its surroundings that differs between the extension and a plain web page.
 * `lib/platform/extension.ts` implements it for the extension; the web page version will add another.
 */
export interface Platform {
  readonly host: PanelHost;
  /** The call beside the panel; `null` when there is none (side panel on another page, tab). Follows navigation. */
  readonly call: ReadonlySignal<CallInfo | null>;
  /** Ask the overlay to hide the panel (it stays loaded). Does nothing outside the overlay. */
  minimise(): void;
  /** Move the overlay's frame. Does nothing outside the overlay. */
  dock(place: 'left' | 'right' | 'float'): void;
  /** Show the review page (glossary and earlier meetings) in a tab, with a word looked up if one is given. */
  openReview(lookUp?: string): void;
}

/** Why a panel must stay inert: it was not opened by our own overlay, toolbar button or a tab of ours. */
export class NotOurFrameError extends Error {
  override name = 'NotOurFrameError';
}
