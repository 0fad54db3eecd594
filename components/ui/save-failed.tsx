import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { SaveState } from '../../lib/sync/contract.ts';
import { Notice } from './notice.tsx';

/** The one sentence in red: words are not on disk, and why. Nothing while they are. */
export function SaveFailed({ save }: { readonly save: SaveState }): JSX.Element | null {
  return save.kind === 'failed' ? (
    <Notice tone="danger" alert>
      <p>{t('save.failed')}</p>
      <p>{t(`error.storage.${save.reason}`)}</p>
    </Notice>
  ) : null;
}
