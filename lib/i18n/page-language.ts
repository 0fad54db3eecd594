import { effect } from '@preact/signals-core';
import { chooseLanguage, language, type MessageKey, t } from './current.ts';
import { isLanguage, type LanguageChoice } from './language.ts';

/** The choice once more, where it can be read before anything is drawn; the settings hold the one that counts. */
const REMEMBERED = 'language';

/** Keeps `lang`, `dir` and the title of a page right. Returns what ends it. */
export function followLanguage(page: Document, title: MessageKey = 'app.title'): () => void {
  return effect(() => {
    page.documentElement.lang = language.value;
    // Both of our languages run from left to right.
    page.documentElement.dir = 'ltr';
    page.title = t(title);
  });
}

/** Speaks the language chosen last time, or the browser's: so that the first picture is not in another one. */
export function chooseRememberedLanguage(): Promise<void> {
  let remembered: string | null = null;
  try {
    remembered = localStorage.getItem(REMEMBERED);
  } catch (error) {
    console.warn('At the Table: the language could not be recalled', error);
  }
  return chooseLanguage(isLanguage(remembered) ? remembered : 'system');
}

/** Speaks the language of the settings, and remembers it for the next first picture. */
export async function chooseAndRemember(choice: LanguageChoice): Promise<void> {
  try {
    if (choice === 'system') localStorage.removeItem(REMEMBERED);
    else localStorage.setItem(REMEMBERED, choice);
  } catch (error) {
    console.warn('At the Table: the language could not be remembered', error);
  }
  await chooseLanguage(choice);
}
