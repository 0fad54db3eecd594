import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import type { TakeWithYouProps } from './take-contract.ts';

/** One calm place for every way to take a meeting along. */
export function TakeWithYou({ onClose }: TakeWithYouProps): JSX.Element {
  return (
    <Dialog title={t('take.title')} onClose={onClose}>
      <div class="row">
        <Button onPress={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}
