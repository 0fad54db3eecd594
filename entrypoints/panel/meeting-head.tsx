import type { JSX } from 'preact';
import type { MeetingArc, MeetingTab } from '../../components/guide/arc.ts';
import { Strip } from '../../components/guide/strip.tsx';
import { PeopleFaces } from '../../components/people/people-faces.tsx';
import { QuietSignals, SignalMenu } from '../../components/people/quiet-signals.tsx';
import { Menu } from '../../components/ui/menu.tsx';
import { StatusLine } from '../../components/ui/status-line.tsx';
import { Tabs } from '../../components/ui/tabs.tsx';
import { t } from '../../lib/i18n/index.ts';
import { MeetingTitle } from './meeting-title.tsx';

export interface MeetingHeadProps {
  readonly arc: MeetingArc;
  /** This device was asked to leave. */
  readonly removed: boolean;
  /** `null` while something else than a tab is shown. */
  readonly tab: MeetingTab | null;
  readonly onTab: (tab: MeetingTab) => void;
  /** Everyone rests: nothing to go to. */
  readonly isPaused: boolean;
  /** `null` where the title cannot be changed. */
  readonly onRename: ((title: string) => void) | null;
  readonly onTake: () => void;
  readonly onSettings: () => void;
  readonly onLeave: () => void;
}

/** What stays above an open meeting: title, people, how safe the words are, what is always a tap away, tabs. */
export function MeetingHead({ arc, tab, ...props }: MeetingHeadProps): JSX.Element {
  const { session } = arc;
  return (
    <header class="meeting-head">
      <div class="meeting-bar">
        <MeetingTitle title={arc.notes.title.value} onRename={props.onRename} />
        <PeopleFaces people={session.people.value} />
        {arc.canWrite.value && (
          <SignalMenu
            onSend={(kind) => session.sendSignal(kind)}
            onPause={
              arc.phase.value === 'started' && arc.floor.pause.value === null
                ? (withName) => arc.floor.callPause(withName)
                : null
            }
          />
        )}
        <Menu
          label={t('meeting.menu')}
          items={[
            { icon: 'invite', label: t('meeting.invite'), onChoose: () => props.onTab('people') },
            { icon: 'take', label: t('take.title'), onChoose: props.onTake },
            { icon: 'settings', label: t('meeting.settings'), onChoose: props.onSettings },
            { icon: 'leave', label: t('meeting.leave'), onChoose: props.onLeave },
          ]}
        />
      </div>
      <StatusLine
        save={session.saveState.value}
        link={session.linkState.value}
        reachable={session.reachable.value}
        removed={props.removed}
        alone={arc.phase.value === 'planned'}
      />
      <QuietSignals
        signals={session.signals.value}
        people={session.people.value}
        onDismiss={(id) => session.dismissSignal(id)}
      />
      {!props.isPaused && (
        <>
          <Strip arc={arc} />
          <div class="meeting-tabs">
            <Tabs
              label={t('meeting.tabs')}
              tabs={[
                { id: 'notes', label: t('meeting.notes') },
                { id: 'phrases', label: t('meeting.phrases') },
                { id: 'glossary', label: t('meeting.glossary') },
                { id: 'actions', label: t('records.tab') },
                { id: 'people', label: t('meeting.people') },
              ]}
              selected={tab}
              onSelect={props.onTab}
            />
          </div>
        </>
      )}
    </header>
  );
}
