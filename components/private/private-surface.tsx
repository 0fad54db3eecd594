import './private.css';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { PrivateDesk } from '../../lib/storage/private-contract.ts';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';

/**
 * What only this person sees stands on a surface of its own: a firm edge, a band with a lock and words on it, another
 * ground than the shared notes have. Nothing that is shared is ever drawn on it.
 *
 * It reads no signal itself: when a component draws itself anew with the same children, Preact loses where those stand,
 * and `useId` begins again below them (ids of the dialog to share were those of the notes' sections).
 */
export function PrivateSurface(props: {
  readonly desk: PrivateDesk;
  /** Name of the region. */
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { desk } = props;
  return (
    <section class="private" aria-label={props.label}>
      <div class="private-band">
        <Icon name="lock" />
        <strong>{t('own.onlyYou')}</strong>
        <SavedWords desk={desk} />
      </div>
      <div class="private-body stack">
        <NotSaved desk={desk} />
        <p class="small soft">{t('own.promise')}</p>
        {props.children}
      </div>
    </section>
  );
}

interface DeskProps {
  readonly desk: PrivateDesk;
}

/** Whether what was typed is on disk, in words. */
function SavedWords({ desk }: DeskProps): JSX.Element | null {
  const { kind } = desk.saveState.value;
  if ((kind !== 'saved' && kind !== 'saving') || desk.lines.value.length === 0) return null;
  return <span class="small">{t(kind === 'saved' ? 'own.saved' : 'own.saving')}</span>;
}

function NotSaved({ desk }: DeskProps): JSX.Element | null {
  const state = desk.saveState.value;
  if (state.kind !== 'failed' || desk.lines.value.length === 0) return null;
  return (
    <Notice tone="danger" alert>
      <p>{t(`error.storage.${state.reason}`)}</p>
    </Notice>
  );
}
