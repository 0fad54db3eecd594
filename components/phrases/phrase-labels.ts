import { language, type MessageKey, t } from '../../lib/i18n/index.ts';
import type { ContentLanguage } from '../../lib/i18n/two.ts';
import type { Intent, Slot } from '../../lib/phrases/contract.ts';
import type { Shelf } from './phrase-list.ts';

const INTENT_KEYS: Readonly<Record<Intent, MessageKey>> = {
  ask: 'phrases.intent.ask',
  clarify: 'phrases.intent.clarify',
  validate: 'phrases.intent.validate',
  express: 'phrases.intent.express',
  appreciate: 'phrases.intent.appreciate',
  explain: 'phrases.intent.explain',
  'common-ground': 'phrases.intent.common-ground',
  offer: 'phrases.intent.offer',
  refocus: 'phrases.intent.refocus',
  repair: 'phrases.intent.repair',
  'slow-down': 'phrases.intent.slow-down',
  close: 'phrases.intent.close',
};

/** Name of a shelf, in the language of the interface. */
export function shelfLabel(shelf: Shelf): string {
  if (shelf === 'favourites') return t('phrases.favourites');
  return shelf === 'recent' ? t('phrases.recent') : t(INTENT_KEYS[shelf]);
}

export const gapLabel = (slot: Slot): string => t(`phrases.gap.${slot}`);

/** Name of a language in the language of the interface, as it stands in a sentence: "Spanish", "inglés". */
export const languageLabel = (which: ContentLanguage): string =>
  new Intl.DisplayNames(language.value, { type: 'language' }).of(which) ?? which;
