import './quiet-signals.css';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import {
  type Participant,
  type QuietSignal,
  SIGNAL_KINDS,
  type SignalKind,
} from '../../lib/sync/contract.ts';
import { say } from '../ui/announcer.tsx';
import { IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';

export interface SignalMenuProps {
  /** False when the last one is only seconds ago. */
  readonly onSend: (kind: SignalKind) => boolean;
  /** Everyone rests, until someone goes on; `null` where there is no meeting going on. */
  readonly onPause: ((withName: boolean) => void) | null;
}

/** The button that opens the five quiet signals, and below them the break that anyone can call. */
export function SignalMenu({ onSend, onPause }: SignalMenuProps): JSX.Element {
  const pauses = [
    { label: t('floor.callPause'), onChoose: () => onPause?.(true) },
    { label: t('floor.callPauseNoName'), onChoose: () => onPause?.(false) },
  ];
  return (
    <Menu
      label={t('signals')}
      icon="hand"
      hint={t('signalsHelp')}
      items={[
        ...SIGNAL_KINDS.map((kind) => ({
          label: t(`signal.${kind}`),
          onChoose: () => {
            const signal = t(`signal.${kind}`);
            say(onSend(kind) ? t('signalSent', { signal }) : t('signalWait'));
          },
        })),
        ...(onPause ? pauses : []),
      ]}
    />
  );
}

export interface SignalsProps {
  readonly signals: readonly QuietSignal[];
  readonly people: readonly Participant[];
  readonly onDismiss: (id: string) => void;
}

/** Signals that are shown right now. Each is said once, politely; none takes the focus; all go by themselves. */
export function QuietSignals({ signals, people, onDismiss }: SignalsProps): JSX.Element | null {
  const nameOf = (deviceId: string): string =>
    people.find((person) => person.deviceId === deviceId)?.name ?? t('noteUnknownAuthor');
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const { id, kind, deviceId, isSelf } of signals) {
      if (isSelf || told.current.has(id)) continue;
      say(t('signalBy', { name: nameOf(deviceId), signal: t(`signal.${kind}`) }));
    }
    told.current = new Set(signals.map(({ id }) => id));
  }, [signals]);
  if (signals.length === 0) return null;
  return (
    <ul class="signals" aria-label={t('signals')}>
      {signals.map(({ id, kind, deviceId, isSelf }) => {
        const signal = t(`signal.${kind}`);
        const name = nameOf(deviceId);
        const role = people.find((person) => person.deviceId === deviceId)?.role ?? 'other';
        return (
          <li key={id} class="signal" data-role={role}>
            <Icon name="hand" />
            <span>
              <bdi>{isSelf ? t('signalYou', { signal }) : t('signalBy', { name, signal })}</bdi>
            </span>
            <IconButton
              icon="close"
              label={isSelf ? t('signalTakeBack', { signal }) : t('signalHide', { signal, name })}
              onPress={() => onDismiss(id)}
            />
          </li>
        );
      })}
    </ul>
  );
}
