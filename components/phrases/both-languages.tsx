import type { JSX } from 'preact';
import { LANGUAGE_NAMES, t } from '../../lib/i18n/index.ts';
import type { CardTools } from './phrase-card.tsx';

/** The other language beneath each phrase, or not. */
export function BothLanguages({ tools }: { tools: CardTools }): JSX.Element {
  return (
    <button
      type="button"
      class="button button-quiet phrase-toggle"
      aria-pressed={tools.both}
      onClick={() => tools.onBoth(!tools.both)}
    >
      {t('phrases.bothLanguages', { language: LANGUAGE_NAMES[tools.other] })}
    </button>
  );
}
