import './cards.css';
import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { say } from '../ui/announcer.tsx';
import { IconButton } from '../ui/button.tsx';
import { needsSlower } from './needs-slower.ts';

const keyOf = (meetingId: string): string => `slower-hidden ${meetingId}`;

/**
 * Whether this person has put the reminder away in this meeting. Kept while the panel's tab is open, through reloads: not
 * longer, so that nothing of a meeting is left behind when it is deleted.
 */
function wasHidden(meetingId: string): boolean {
  try {
    return sessionStorage.getItem(keyOf(meetingId)) !== null;
  } catch {
    // Storage is closed here (a browser's strictest setting): then it is remembered until the panel closes.
    return false;
  }
}

function remember(meetingId: string, hidden: boolean): void {
  try {
    if (hidden) sessionStorage.setItem(keyOf(meetingId), '');
    else sessionStorage.removeItem(keyOf(meetingId));
  } catch {
    // As above: what is on the screen is right, and only forgotten later.
  }
}

/**
 * While somebody interprets or asks for it: how to speak so that all can follow. Put away, it stays away for this
 * meeting, until somebody asks to slow down again.
 */
export function SlowerHint({ arc }: ViewProps): JSX.Element | null {
  const { session } = arc;
  const [hidden, setHidden] = useState(() => wasHidden(session.meetingId));
  const hide = (next: boolean): void => {
    setHidden(next);
    remember(session.meetingId, next);
  };
  const seen = useRef<ReadonlySet<string>>(new Set(session.signals.peek().map(({ id }) => id)));
  useSignalEffect(() => {
    const signals = session.signals.value;
    if (signals.some(({ id, kind }) => kind === 'slow-down' && !seen.current.has(id))) hide(false);
    seen.current = new Set(signals.map(({ id }) => id));
  });
  const isShown = needsSlower(arc.people.value, arc.cards.all.value) && !hidden;
  const before = useRef(isShown);
  useEffect(() => {
    if (isShown && !before.current) say(t('cards.slow'));
    before.current = isShown;
  }, [isShown]);
  if (!isShown) return null;
  return (
    <section class="slower" aria-label={t('cards.slowName')}>
      <p>{t('cards.slow')}</p>
      <IconButton icon="close" label={t('cards.slowHide')} onPress={() => hide(true)} />
    </section>
  );
}
