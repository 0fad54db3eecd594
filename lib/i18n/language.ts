import { CONTENT_LANGUAGES, type ContentLanguage } from './two.ts';

/** Languages of the interface: the same two that phrases and the glossary are written in. */
export type Language = ContentLanguage;
export const LANGUAGES: readonly Language[] = CONTENT_LANGUAGES;

/** What a person can choose: a language, or whatever their browser speaks. */
export type LanguageChoice = 'system' | Language;

/** Each language by its own name: whoever needs another one must be able to read it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', es: 'Español' };

/** Used where a browser speaks none of our languages. */
const FALLBACK: Language = 'en';

/** Regions that our texts are written for, where the browser names none of its own. */
const USUAL_LOCALES: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** True for a stored or given value that is one of our languages. */
export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((one) => one === value);

/** The language for a choice. `preferred` are BCP 47 tags as in `navigator.languages`, the most wanted first. */
export function languageFor(choice: LanguageChoice, preferred: readonly string[]): Language {
  if (choice !== 'system') return choice;
  return preferred.map(primary).find(isLanguage) ?? FALLBACK;
}

/** BCP 47 tag for dates, times and lists in `language`: the browser's own region of it, else the usual one. */
export function localeFor(language: Language, preferred: readonly string[]): string {
  const own = preferred.find((tag) => primary(tag) === language && /[-_]/.test(tag));
  const usual = USUAL_LOCALES[language];
  // A tag that `Intl` cannot read would throw in the middle of drawing a screen.
  return own !== undefined && Intl.DateTimeFormat.supportedLocalesOf(own.replace('_', '-')).length > 0
    ? own.replace('_', '-')
    : usual;
}
