import './keeping.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { loadToForget } from '../../lib/platform/forget.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';

/** What deleting can and cannot do, in plain words. */
export function WhatDeletionCan({ level }: { readonly level: 2 | 3 }): JSX.Element {
  const Heading = `h${level}` as const;
  return (
    <>
      <Heading>{t('resources.can.title')}</Heading>
      <p>{t('resources.can.here')}</p>
      <Heading>{t('resources.can.cannot')}</Heading>
      <ul class="keeping-can">
        {(['others', 'files', 'copies', 'disk'] as const).map((what) => (
          <li key={what}>{t(`resources.can.${what}`)}</li>
        ))}
      </ul>
    </>
  );
}

/** Everything on this device at once, after a word was typed. */
export function DeleteEverything({ level }: { readonly level: 2 | 3 }): JSX.Element {
  const Heading = `h${level}` as const;
  const [isAsking, setAsking] = useState(false);
  return (
    <section class="keeping-all stack-s" aria-label={t('resources.all.title')}>
      <Heading>{t('resources.all.title')}</Heading>
      <p>{t('resources.all.text')}</p>
      <div>
        <Button kind="danger" onPress={() => setAsking(true)}>
          {t('resources.all.button')}
        </Button>
      </div>
      {isAsking && <Sure onClose={() => setAsking(false)} />}
    </section>
  );
}

function Sure({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const word = t('resources.all.word');
  const isRight = typed.trim().toLowerCase() === word.toLowerCase();
  const go = (): void => {
    if (isRight) return loadToForget('delete');
    setTried(true);
    field.current?.focus();
  };
  return (
    <Dialog title={t('resources.all.sure')} onClose={onClose}>
      <p>{t('resources.all.text')}</p>
      <ul class="keeping-can">
        {(['here', 'others', 'files', 'copies', 'again'] as const).map((what) => (
          <li key={what}>{t(`resources.can.${what}`)}</li>
        ))}
      </ul>
      <form
        class="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <TextField
          label={t('resources.all.type', { word })}
          value={typed}
          error={tried && !isRight ? t('resources.all.wrong', { word }) : null}
          inputRef={field}
          onInput={setTyped}
        />
        <div class="row">
          <Button onPress={onClose}>{t('ui.cancel')}</Button>
          <Button kind="danger" type="submit">
            {t('resources.all.yes')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
