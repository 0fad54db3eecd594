import './start.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';

export interface UnknownServerProps {
  readonly address: string;
  readonly onAccept: () => void;
  readonly onRefuse: () => void;
}

/** An invite names a signaling server that this device has not used: the person decides. */
export function UnknownServerDialog({ address, onAccept, onRefuse }: UnknownServerProps): JSX.Element {
  return (
    <Dialog title={t('server.title')} onClose={onRefuse}>
      <p>{t('server.text')}</p>
      <p class="server-address" dir="ltr" translate={false}>
        {address}
      </p>
      <p class="soft">{t('server.means')}</p>
      <div class="row">
        <Button onPress={onRefuse}>{t('server.no')}</Button>
        <Button kind="primary" onPress={onAccept}>
          {t('server.yes')}
        </Button>
      </div>
    </Dialog>
  );
}
