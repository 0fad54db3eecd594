import type { PaperChoice } from '../../lib/export/speakers.ts';
import { LANGUAGE_NAMES, t } from '../../lib/i18n/index.ts';
import type { PaperView } from './take-contract.ts';

/** Each language by its own name, then both. */
export const languageOptions = (): readonly { value: PaperChoice; label: string; lang?: string }[] => [
  { value: 'en', label: LANGUAGE_NAMES.en, lang: 'en' },
  { value: 'es', label: LANGUAGE_NAMES.es, lang: 'es' },
  { value: 'both', label: t('take.both') },
];

export const sizeOptions = (): readonly { value: PaperView; label: string }[] => [
  { value: 'summary', label: t('take.summary') },
  { value: 'record', label: t('take.record') },
];
