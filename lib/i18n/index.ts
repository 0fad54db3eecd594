export { chooseLanguage, language, locale, type MessageKey, t } from './current.ts';
export { LANGUAGE_NAMES, LANGUAGES, type Language, type LanguageChoice } from './language.ts';
export { createTranslator, type MessageParams } from './translate.ts';
