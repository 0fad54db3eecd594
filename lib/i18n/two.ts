/** The languages that phrases and the glossary are written in. */
export const CONTENT_LANGUAGES = ['en', 'es'] as const;
export type ContentLanguage = (typeof CONTENT_LANGUAGES)[number];

/** One text in both languages: shown in either, or side by side. */
export type Bilingual = Readonly<Record<ContentLanguage, string>>;
