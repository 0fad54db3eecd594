import { overlay as en } from './en/overlay.ts';
import { overlay as es } from './es/overlay.ts';
import { type Language, languageFor } from './language.ts';

/** The browser's language, as far as we speak it. */
export const overlayLanguage = (): Language => languageFor('system', navigator.languages);

/**
 * The overlay's texts in the browser's language: on a call page, what a person chose in the panel is out of reach.
 * Both languages are in the script, because a page can be closed to anything that is loaded later.
 */
export function overlayText(): typeof en | typeof es {
  return overlayLanguage() === 'es' ? es : en;
}
