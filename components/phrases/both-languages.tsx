import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { CardTools } from './phrase-card.tsx';
import { languageLabel } from './phrase-labels.ts';

/** The other language beneath each phrase, or not. */
export function BothLanguages({ tools }: { tools: CardTools }): JSX.Element {
  return (
    <button
      type="button"
      class="button button-quiet phrase-toggle"
      aria-pressed={tools.both}
      onClick={() => tools.onBoth(!tools.both)}
    >
      {t('phrases.bothLanguages', { language: languageLabel(tools.other) })}
    </button>
  );
}
