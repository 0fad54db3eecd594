import { en } from '../i18n/en/index.ts';
import { paper } from '../i18n/en/paper.ts';
import { type Language, localeFor } from '../i18n/language.ts';
import { createTranslator, type MessageParams } from '../i18n/translate.ts';

/** Languages that a person can have something in. `both` puts them side by side. */
export const PAPER_CHOICES = ['en', 'es', 'both'] as const;
export type PaperChoice = (typeof PAPER_CHOICES)[number];

const english = { ...en, ...paper };
/** Everything that can stand on paper: its own words, and names of roles and sections that the panel uses too. */
export type PaperKey = keyof typeof english;

/** Whether a section's key, which anyone can have written, is one that has words. */
export const isSectionKey = (key: string): key is PaperKey =>
  /^section(?!.*Empty$)/.test(key) && Object.hasOwn(english, key);

/** Speaks one language, whatever the interface speaks just now. */
export interface Speaker {
  readonly language: Language;
  /** BCP 47 tag with a region, for `Intl`. */
  readonly locale: string;
  t(key: PaperKey, params?: MessageParams): string;
}

const browserLanguages = (): readonly string[] =>
  typeof navigator === 'undefined' ? [] : (navigator.languages ?? []);

/** One speaker for each language chosen. Rejects when the texts of a language cannot be loaded. */
export async function speakersFor(
  choice: PaperChoice,
  preferred: readonly string[] = browserLanguages(),
): Promise<readonly Speaker[]> {
  const wanted: readonly Language[] = choice === 'both' ? ['en', 'es'] : [choice];
  return Promise.all(wanted.map((language) => speakerFor(language, preferred)));
}

async function speakerFor(language: Language, preferred: readonly string[]): Promise<Speaker> {
  const locale = localeFor(language, preferred);
  const inEnglish = createTranslator(english, 'en');
  if (language === 'en') return { language, locale, t: inEnglish };
  const [{ es }, spanish] = await Promise.all([import('../i18n/es/index.ts'), import('../i18n/es/paper.ts')]);
  const catalog = { ...es, ...spanish.paper };
  return {
    ...{ language, locale },
    t: createTranslator<typeof catalog, PaperKey>(catalog, language, inEnglish),
  };
}
