import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { ContentLanguage } from '../../lib/i18n/two.ts';
import type { Phrase } from '../../lib/phrases/contract.ts';
import { filledText, type Gaps } from '../../lib/phrases/fill.ts';
import { Button } from '../ui/button.tsx';
import { ReadAloud } from '../ui/read-aloud.tsx';
import { languageLabel } from './phrase-labels.ts';
import { PhraseText } from './phrase-text.tsx';

/** From this many letters on, type is a step smaller, or a sentence would not fit a small panel. */
const LONG = 90;

export interface PhraseLargeProps {
  readonly phrase: Phrase;
  readonly gaps: Gaps;
  readonly language: ContentLanguage;
  readonly other: ContentLanguage;
  readonly both: boolean;
  readonly onBoth: (both: boolean) => void;
  readonly onBack: () => void;
}

/** A phrase over the whole panel, to read out from or to hold up. Escape and "Back" lead back to where one was. */
export function PhraseLarge(props: PhraseLargeProps): JSX.Element {
  const { phrase, gaps, both } = props;
  const [swapped, setSwapped] = useState(false);
  const [language, other] = swapped ? [props.other, props.language] : [props.language, props.other];
  const box = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => {
    const opener = document.activeElement;
    const dialog = box.current;
    dialog?.showModal();
    text.current?.focus();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  const line = filledText(phrase.text[language], gaps, language);
  return (
    <dialog
      class="phrase-large"
      ref={box}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        props.onBack();
      }}
    >
      <div class="phrase-large-tools">
        <Button onPress={props.onBack}>{t('ui.back')}</Button>
        <ReadAloud text={line} language={language} kind="quiet" />
        <button
          type="button"
          class="button button-quiet phrase-toggle"
          aria-pressed={both}
          onClick={() => {
            setSwapped(false);
            props.onBoth(!both);
          }}
        >
          {t('phrases.bothLanguages', { language: languageLabel(props.other) })}
        </button>
        {both && (
          <Button onPress={() => setSwapped(!swapped)}>
            {t('phrases.swap', { language: languageLabel(other) })}
          </Button>
        )}
      </div>
      <div class={`phrase-large-text${line.length > LONG ? ' phrase-large-long' : ''}`}>
        <h2 id={id} ref={text} tabIndex={-1}>
          <PhraseText phrase={phrase} language={language} gaps={gaps} />
        </h2>
        {both && (
          <p>
            <PhraseText phrase={phrase} language={other} gaps={gaps} />
          </p>
        )}
      </div>
    </dialog>
  );
}
