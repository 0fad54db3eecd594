import './meeting.css';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { NotesView } from '../../components/notes/notes-view.tsx';
import { Knocks } from '../../components/people/knocks.tsx';
import { PeopleFaces } from '../../components/people/people-faces.tsx';
import { PeopleView } from '../../components/people/people-view.tsx';
import { IconButton } from '../../components/ui/button.tsx';
import { Menu } from '../../components/ui/menu.tsx';
import { panelId, Tabs, tabId } from '../../components/ui/tabs.tsx';
import { t } from '../../lib/i18n/index.ts';
import { openNotes } from '../../lib/meeting/notes.ts';
import type { MeetingSession } from '../../lib/sync/contract.ts';
import { MeetingNotices } from './meeting-notices.tsx';
import { MeetingTitle } from './meeting-title.tsx';
import { StatusLine } from './status-line.tsx';

export interface MeetingScreenProps {
  readonly session: MeetingSession;
  readonly quarantined: number;
  readonly problem: ComponentChildren;
  readonly settings: JSX.Element;
  readonly onRename: (title: string) => void;
  readonly onLeave: () => void;
}

type Tab = 'notes' | 'people';

/** An open meeting: header, door, tabs. The notes stay in the page while another tab is shown, with their scroll and caret. */
export function MeetingScreen(props: MeetingScreenProps): JSX.Element {
  const { session } = props;
  const notes = useMemo(() => openNotes(session.doc, session.deviceId), [session]);
  useEffect(() => () => notes.destroy(), [notes]);
  const [tab, setTab] = useState<Tab>('notes');
  const [inSettings, setInSettings] = useState(false);
  const removedBy = session.removedBy.value;
  const canWrite = !session.readOnly && removedBy === null;
  const show = (next: Tab): void => {
    setInSettings(false);
    setTab(next);
  };
  const focusTab = (): void => document.getElementById(tabId(tab))?.focus();
  return (
    <div class="meeting">
      <header class="meeting-head">
        <div class="meeting-bar">
          <MeetingTitle title={notes.title.value} onRename={canWrite ? props.onRename : null} />
          <PeopleFaces people={session.people.value} />
          <Menu
            label={t('meeting.menu')}
            items={[
              { icon: 'invite', label: t('meeting.invite'), onChoose: () => show('people') },
              { icon: 'settings', label: t('meeting.settings'), onChoose: () => setInSettings(true) },
              { icon: 'leave', label: t('meeting.leave'), onChoose: props.onLeave },
            ]}
          />
        </div>
        <StatusLine
          save={session.saveState.value}
          link={session.linkState.value}
          reachable={session.reachable.value}
          removed={removedBy !== null}
        />
        <div class="meeting-tabs">
          <Tabs
            label={t('meeting.tabs')}
            tabs={[
              { id: 'notes', label: t('meeting.notes') },
              { id: 'people', label: t('meeting.people') },
            ]}
            selected={inSettings ? null : tab}
            onSelect={show}
          />
        </div>
      </header>
      <main class="meeting-main">
        <div class="meeting-notices">
          <Knocks
            knocks={session.knocks.value}
            onLetIn={(id) => session.letIn(id)}
            onNotNow={(id) => session.notNow(id)}
            onDone={focusTab}
          />
          {props.problem}
          <MeetingNotices
            save={session.saveState.value}
            removedBy={removedBy}
            readOnly={session.readOnly}
            quarantined={props.quarantined}
          />
        </div>
        <div class="meeting-body">
          <div
            role="tabpanel"
            id={panelId('notes')}
            aria-labelledby={tabId('notes')}
            hidden={inSettings || tab !== 'notes'}
          >
            <NotesView
              notes={notes}
              people={session.people.value}
              readOnly={!canWrite}
              onFocusItem={(itemId, isWriting) => session.setFocus(itemId, isWriting)}
            />
          </div>
          {tab === 'people' && !inSettings && (
            <div role="tabpanel" id={panelId('people')} aria-labelledby={tabId('people')}>
              <PeopleView
                people={session.people.value}
                invites={session.invites.value}
                canManage={canWrite}
                onRemove={(deviceId) => session.removePerson(deviceId)}
                onInvite={(request) => session.invite(request)}
                onRevoke={(inviteId) => session.revokeInvite(inviteId)}
              />
            </div>
          )}
          {inSettings && (
            <SettingsPart
              onBack={() => {
                setInSettings(false);
                focusTab();
              }}
            >
              {props.settings}
            </SettingsPart>
          )}
        </div>
      </main>
    </div>
  );
}

/** Settings in place of the notes: whoever knocks meanwhile is still seen. */
function SettingsPart({ children, onBack }: { children: JSX.Element; onBack: () => void }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="stack">
      <div class="row">
        <IconButton icon="back" label={t('ui.back')} onPress={onBack} />
        <h2 ref={heading} tabIndex={-1}>
          {t('settings.title')}
        </h2>
      </div>
      {children}
    </div>
  );
}
