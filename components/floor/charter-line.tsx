import './floor.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { acceptedNames, hasCharter } from './charter-words.ts';

/** "How we work together", small above the notes; nothing while there is none. */
export function CharterLine({ arc }: ViewProps): JSX.Element | null {
  if (!hasCharter(arc)) return null;
  const names = acceptedNames(arc);
  const state = arc.charter.asksAgain.value
    ? t('floor.lineChanged')
    : names === ''
      ? t('floor.lineOpen')
      : t('floor.lineAccepted', { names });
  return (
    <button type="button" class="charter-line" onClick={() => arc.go('charter')}>
      <span class="charter-name">{t('guide.view.charter')}</span> <span class="soft">· {state}</span>
    </button>
  );
}
