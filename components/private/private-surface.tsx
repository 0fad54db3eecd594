import './private.css';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { PrivateDesk } from '../../lib/storage/private-contract.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';

/**
 * What only this person sees stands on a surface of its own: a firm edge, a band with a lock and words on it, another
 * ground than the shared notes have. Nothing that is shared is ever drawn on it.
 */
export function PrivateSurface(props: {
  readonly desk: PrivateDesk;
  /** Name of the region. */
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { desk } = props;
  const state = desk.saveState.value;
  const hasLines = desk.lines.value.length > 0;
  return (
    <section class="private" aria-label={props.label}>
      <div class="private-band">
        <Icon name="lock" />
        <strong>{t('own.onlyYou')}</strong>
        {hasLines && (state.kind === 'saved' || state.kind === 'saving') && (
          <span class="small">{t(state.kind === 'saved' ? 'own.saved' : 'own.saving')}</span>
        )}
      </div>
      <div class="private-body stack">
        {state.kind === 'failed' && hasLines && (
          <Notice tone="danger" alert>
            <p>{t(`error.storage.${state.reason}`)}</p>
          </Notice>
        )}
        <p class="small soft">{t('own.promise')}</p>
        {props.children}
      </div>
    </section>
  );
}
