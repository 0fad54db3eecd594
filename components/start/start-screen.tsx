import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { roleLabel } from '../ui/role-label.ts';
import { Screen } from '../ui/screen.tsx';
import { InviteBox } from './invite-box.tsx';
import { MeetingList } from './meeting-list.tsx';
import { StartPlanned } from './plan-ways.tsx';

export interface StartScreenProps {
  readonly profile: Profile;
  /** Name of the call beside the panel; `null` when there is none. */
  readonly callKey: string | null;
  readonly notesInThisCall: 'unknown' | 'none' | 'open';
  readonly serverReachable: boolean;
  readonly meetings: readonly MeetingRow[];
  /** Notices of what went wrong, above everything else. */
  readonly notices: ComponentChildren;
  readonly onStart: () => Promise<void>;
  /** Prepare a meeting alone. */
  readonly onPlan: () => Promise<void>;
  readonly onStartPlanned: (id: string) => Promise<void>;
  readonly onAsk: () => void;
  readonly onUseInvite: (text: string) => Promise<void>;
  readonly onOpen: (id: string) => Promise<void>;
  readonly onDelete: (id: string) => Promise<void>;
  readonly onSettings: () => void;
  /** Show the glossary without a meeting. */
  readonly onGlossary: () => void;
  /** What else there is to do without a meeting. */
  readonly more: ComponentChildren;
  /** What is to be said of the meetings, above their list. */
  readonly aboutMeetings: ComponentChildren;
}

/** A server that has not answered by then is called unreachable, in milliseconds: connecting takes a moment. */
const PATIENCE = 3_000;

function useLasting(condition: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    setLasting(false);
    if (!condition) return undefined;
    const timer = setTimeout(() => setLasting(true), ms);
    return () => clearTimeout(timer);
  }, [condition, ms]);
  return condition && lasting;
}

/** Before a meeting: start notes, ask to join those of this call, use an invite, or open an earlier meeting. */
export function StartScreen(props: StartScreenProps): JSX.Element {
  const { profile, callKey } = props;
  const unreachable = useLasting(!props.serverReachable, PATIENCE);
  const [busy, setBusy] = useState(false);
  const once = (action: () => Promise<void>) => (): void => {
    if (busy) return;
    setBusy(true);
    void action().finally(() => setBusy(false));
  };
  return (
    <Screen
      title={t('start.hello', { name: profile.name })}
      tools={<IconButton icon="settings" label={t('start.settings')} onPress={props.onSettings} />}
    >
      <p class="soft small start-who">
        {roleLabel(profile.role)} ·{' '}
        <button type="button" class="link" onClick={props.onSettings}>
          {t('profile.edit')}
        </button>{' '}
        ·{' '}
        <button type="button" class="link" onClick={props.onGlossary}>
          {t('glossaryTitle')}
        </button>
      </p>
      {props.notices}
      {unreachable && (
        <Notice tone="open">
          <p>{t('start.unreachable')}</p>
          <p class="small">{t('start.unreachableNext')}</p>
        </Notice>
      )}
      <Ways
        {...props}
        inCall={callKey !== null}
        busy={busy}
        onStart={once(props.onStart)}
        onPlan={once(props.onPlan)}
        onStartPlanned={(id) => once(() => props.onStartPlanned(id))()}
      />
      <InviteBox onUse={props.onUseInvite} />
      {props.aboutMeetings}
      <MeetingList
        meetings={props.meetings}
        callKey={callKey}
        onOpen={(id) => once(() => props.onOpen(id))()}
        onDelete={props.onDelete}
      />
      {props.more}
    </Screen>
  );
}

interface WaysProps extends Pick<StartScreenProps, 'notesInThisCall' | 'meetings' | 'onAsk'> {
  readonly inCall: boolean;
  readonly busy: boolean;
  readonly onStart: () => void;
  readonly onPlan: () => void;
  readonly onStartPlanned: (id: string) => void;
}

/**
 * The two main buttons, and the way to prepare a meeting. Where notes are open already, joining them is the strong one:
 * two sets of notes help nobody. The buttons stay where they are when that is found out: a tap that was under way must
 * not start what it did not mean. So nothing that can change stands above them.
 */
function Ways({ inCall, notesInThisCall, busy, onStart, onAsk, ...props }: WaysProps): JSX.Element {
  const isOpen = inCall && notesInThisCall === 'open';
  const ask = (
    <Button
      kind={isOpen ? 'primary' : 'quiet'}
      wide
      onPress={onAsk}
      describedBy={isOpen ? 'ask-hint' : undefined}
    >
      {t('start.ask')}
    </Button>
  );
  const start = (
    <Button kind={isOpen ? 'quiet' : 'primary'} wide off={busy} onPress={onStart}>
      {busy ? t('start.opening') : t('start.notes')}
    </Button>
  );
  const sentence = !inCall ? 'noCall' : isOpen ? 'open' : notesInThisCall === 'none' ? 'none' : 'unknown';
  return (
    <section class="stack-s" aria-live="polite">
      {start}
      {ask}
      <Button kind="plain" wide off={busy} onPress={props.onPlan}>
        {t('plan.begin')}
      </Button>
      <p>
        {t(`start.${sentence}`)}{' '}
        {isOpen && (
          <span id="ask-hint" class="soft small">
            {t('start.askHint')}
          </span>
        )}
      </p>
      <StartPlanned meetings={props.meetings} inCall={inCall} busy={busy} onStart={props.onStartPlanned} />
    </section>
  );
}
