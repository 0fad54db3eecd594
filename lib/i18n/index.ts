import { en } from './en/index.ts';
import { createTranslator } from './translate.ts';

export type MessageKey = keyof typeof en;
export { createTranslator, type MessageParams } from './translate.ts';

/** Text of the interface in the current language. English is the only language for now. */
export const t = createTranslator(en, 'en');
