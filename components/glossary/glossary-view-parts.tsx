import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import type { WordDesk } from './word-desk.ts';

interface HeadProps {
  readonly title: string;
  /** Set where the title is a word of the glossary. */
  readonly lang?: 'en';
  readonly onBack: () => void;
  readonly children?: ComponentChildren;
}

/** The heading of a page, which gets the focus when the page is shown, and the way back. */
export function PageHead({ title, lang, onBack, children }: HeadProps): JSX.Element {
  return (
    <div class="gv-head">
      <IconButton icon="back" label={t('ui.back')} onPress={() => onBack()} />
      <h2 tabIndex={-1} data-heading lang={lang} dir="auto">
        {title}
      </h2>
      {children}
    </div>
  );
}

/** Stands where words will be: they are on their way, or did not come and can be tried again. */
export function Waiting({ desk }: { desk: WordDesk }): JSX.Element {
  if (!desk.failed.value) return <p role="status">{t('glossaryLoading')}</p>;
  return (
    <Notice tone="open" alert>
      <p>{t('glossaryFailed')}</p>
      <div>
        <Button onPress={() => void desk.load()}>{t('ui.tryAgain')}</Button>
      </div>
    </Notice>
  );
}

/** A sentence for something that did not work; nothing when all is well. */
export function Problem({ text }: { text: string | null }): JSX.Element | null {
  return text === null ? null : (
    <Notice tone="open" alert>
      <p>{text}</p>
    </Notice>
  );
}
