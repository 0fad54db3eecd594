import './notice.css';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { IconButton } from './button.tsx';

export interface NoticeProps {
  /** `danger` is for "not saved" only. */
  readonly tone?: 'calm' | 'open' | 'danger';
  /** Read out at once when it appears. */
  readonly alert?: boolean;
  readonly children: ComponentChildren;
  readonly onClose?: () => void;
}

/** A sentence that stays until it is no longer true or has been put away. */
export function Notice({ tone = 'calm', alert = false, children, onClose }: NoticeProps): JSX.Element {
  return (
    <div class={`notice notice-${tone}`} role={alert ? 'alert' : undefined}>
      <div class="notice-body">{children}</div>
      {onClose && <IconButton icon="close" label={t('ui.close')} onPress={onClose} />}
    </div>
  );
}
