import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { ContentLanguage } from '../../lib/i18n/two.ts';
import type { Speech } from '../../lib/platform/speech.ts';
import { Button } from '../ui/button.tsx';
import { languageLabel } from './phrase-labels.ts';

export interface ReadAloudProps {
  /** Tells this button's reading from others. */
  readonly id: string;
  readonly text: string;
  readonly language: ContentLanguage;
  /** Say the language on the button, where there are two of them. */
  readonly named?: boolean;
  readonly speech: Speech;
  readonly onStart?: () => void;
  readonly onUnavailable: (language: ContentLanguage) => void;
}

/** "Read aloud" and, while it reads, "Stop reading". */
export function ReadAloud(props: ReadAloudProps): JSX.Element {
  const { id, text, language, named = false, speech } = props;
  const isReading = speech.reading.value === id;
  const press = async (): Promise<void> => {
    if (isReading) {
      speech.stop();
      return;
    }
    props.onStart?.();
    const end = await speech.read(id, text, language);
    if (end === 'unavailable') props.onUnavailable(language);
  };
  const start = named ? t('phrases.aloudIn', { language: languageLabel(language) }) : t('phrases.aloud');
  return <Button onPress={() => void press()}>{isReading ? t('phrases.stop') : start}</Button>;
}
