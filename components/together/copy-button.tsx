import './apart.css';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { copyText } from '../phrases/copy-text.ts';
import { Button } from '../ui/button.tsx';

/** How long "Copied" stays, in milliseconds. */
const SHOWN = 4_000;

/** Copies a text that is made when it is pressed; where the clipboard is closed, the text is shown to copy by hand. */
export function CopyButton({ text }: { text: () => string }): JSX.Element {
  const [isCopied, setCopied] = useState(false);
  const [byHand, setByHand] = useState<string | null>(null);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setCopied(false), SHOWN);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async (): Promise<void> => {
    const words = text();
    const done = await copyText(words);
    setCopied(done);
    setByHand(done ? null : words);
  };
  return (
    <div class="stack-s">
      <div class="row">
        <Button onPress={() => void copy()}>{t('together.copy')}</Button>
        <span role="status">
          {isCopied && t('together.copied')}
          {byHand !== null && t('together.copyFailed')}
        </span>
      </div>
      {byHand !== null && (
        <textarea
          class="field-input copy-by-hand"
          readOnly
          rows={8}
          dir="auto"
          aria-label={t('together.copy')}
          value={byHand}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </div>
  );
}
