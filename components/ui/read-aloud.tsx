import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { ContentLanguage } from '../../lib/i18n/two.ts';
import { createSpeech, type Speech } from '../../lib/platform/speech.ts';
import { Button } from './button.tsx';

/** One voice for the page, opened at the first render that may need it: two texts are never read over each other. */
let opened: Speech | null = null;
const pageSpeech = (): Speech => {
  opened ??= createSpeech();
  return opened;
};

let count = 0;

export interface ReadAloudProps {
  readonly text: string;
  readonly language: ContentLanguage;
  readonly kind?: 'quiet' | 'plain';
  /** What the button says before it reads; "Read aloud" if left out. */
  readonly label?: string;
  /** What is read may change meanwhile, as others write: it is read to its end as it was. */
  readonly goesOn?: boolean;
  readonly onStart?: () => void;
}

/** Reads a text with a voice that is on this device; says so kindly where there is none for the language. */
export function ReadAloud({ text, language, kind = 'plain', ...props }: ReadAloudProps): JSX.Element {
  const speech = pageSpeech();
  const [key] = useState(() => `read-aloud-${++count}`);
  const [isMissing, setMissing] = useState(false);
  const isReading = speech.reading.value === key;
  // Another text, or none: nobody wants to hear the old one to its end.
  useEffect(() => {
    setMissing(false);
    return () => {
      if (speech.reading.peek() === key) speech.stop();
    };
  }, [props.goesOn ? '' : text, language]);
  const start = async (): Promise<void> => {
    setMissing(false);
    props.onStart?.();
    if ((await speech.read(key, text, language)) === 'unavailable') setMissing(true);
  };
  return (
    <>
      <Button kind={kind} onPress={() => (isReading ? speech.stop() : void start())}>
        {isReading ? t('readStop') : (props.label ?? t('readAloud'))}
      </Button>
      <span class="soft small" role="status" hidden={!isMissing}>
        {isMissing && t(language === 'es' ? 'readNoSpanishVoice' : 'readNoEnglishVoice')}
      </span>
    </>
  );
}
