import type { JSX } from 'preact';
import type { ContentLanguage } from '../../lib/i18n/two.ts';
import type { Phrase } from '../../lib/phrases/contract.ts';
import { fillPhrase, type Gaps } from '../../lib/phrases/fill.ts';

export interface PhraseTextProps {
  readonly phrase: Phrase;
  readonly language: ContentLanguage;
  readonly gaps: Gaps;
}

/** A phrase in one language, its gaps filled or open. */
export function PhraseText({ phrase, language, gaps }: PhraseTextProps): JSX.Element {
  return (
    <span lang={language}>
      {fillPhrase(phrase.text[language], gaps, language).map(({ kind, text, slot }, index) =>
        kind === 'plain' ? (
          text
        ) : (
          <span
            key={`${slot}-${index}`}
            class={`phrase-gap phrase-gap-${kind}`}
            dir={kind === 'filled' ? 'auto' : undefined}
          >
            {text}
          </span>
        ),
      )}
    </span>
  );
}
