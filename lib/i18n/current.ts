import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { en } from './en/index.ts';
import { type Language, type LanguageChoice, languageFor, localeFor } from './language.ts';
import { createTranslator, type Message, type MessageParams } from './translate.ts';

export type MessageKey = keyof typeof en;
type Translate = (key: MessageKey, params?: MessageParams) => string;
type Translated = Partial<Readonly<Record<MessageKey, Message>>>;

interface Spoken {
  readonly language: Language;
  /** BCP 47 tag with a region, for `Intl`. */
  readonly locale: string;
  readonly translate: Translate;
}

const english: Translate = createTranslator(en, 'en');

/** Languages besides English come when they are wanted: whoever reads English does not wait for them. */
const CATALOGS: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Translated>>> = {
  es: async () => (await import('./es/index.ts')).es,
};

const browserLanguages = (): readonly string[] =>
  typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);

const spoken = signal<Spoken>({
  language: 'en',
  locale: localeFor('en', browserLanguages()),
  translate: english,
});

/** The language of the interface. Read in a render or an effect, it calls for a new one when it changes. */
export const language: ReadonlySignal<Language> = computed(() => spoken.value.language);

/** The tag that dates, times and lists of the interface are written by, such as `es-MX`. */
export const locale: ReadonlySignal<string> = computed(() => spoken.value.locale);

/**
 * Text of the interface in the current language, English where that language has none yet. Reads a signal: what is
 * drawn with it is drawn again when the language changes, so nothing made of it may be kept at module level.
 */
export function t(key: MessageKey, params: MessageParams = {}): string {
  return spoken.value.translate(key, params);
}

/** The last one asked for wins, however long its catalog takes. */
let wanted = 0;

/**
 * Switches the interface to a language, here and now. Resolves when its texts are there and shown; where they cannot
 * be loaded (an update took the file away), English is shown and the console says why. `preferred` are the browser's
 * languages as in `navigator.languages`.
 */
export async function chooseLanguage(
  choice: LanguageChoice,
  preferred: readonly string[] = browserLanguages(),
): Promise<void> {
  const mine = ++wanted;
  const next = await speak(languageFor(choice, preferred), preferred);
  if (mine === wanted && next.language !== spoken.peek().language) spoken.value = next;
}

async function speak(wish: Language, preferred: readonly string[]): Promise<Spoken> {
  const englishSpoken: Spoken = {
    language: 'en',
    locale: localeFor('en', preferred),
    translate: english,
  };
  if (wish === 'en') return englishSpoken;
  try {
    const catalog = await CATALOGS[wish]();
    const translate = createTranslator<Translated, MessageKey>(catalog, wish, english);
    return { language: wish, locale: localeFor(wish, preferred), translate };
  } catch (error) {
    console.warn('At the Table: the texts of a language could not be loaded', error);
    return englishSpoken;
  }
}
