import '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { KeepingNotice } from '../../components/resources/keeping-notice.tsx';
import { SettingsView } from '../../components/settings/settings-view.tsx';
import { FirstUseScreen } from '../../components/start/first-use-screen.tsx';
import { JoiningScreen, WordsDifferScreen } from '../../components/start/joining-screen.tsx';
import { LoadingScreen } from '../../components/start/quiet-screens.tsx';
import { StartScreen } from '../../components/start/start-screen.tsx';
import { UnknownServerDialog } from '../../components/start/unknown-server-dialog.tsx';
import { Announcer, say } from '../../components/ui/announcer.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { problemText } from '../../components/ui/problem-text.ts';
import { Screen } from '../../components/ui/screen.tsx';
import { t } from '../../lib/i18n/index.ts';
import { DEFAULT_SETTINGS } from '../../lib/storage/catalog-rows.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import { type Aside, AsideScreen, StartMore } from './asides.tsx';
import type { JoinView, PanelApp } from './contract.ts';
import { type MeetingScreen, meetingScreen } from './load-meeting-screen.ts';

/** The panel: one screen at a time, chosen by what the controller says. */
export function App({ app }: { app: PanelApp }): JSX.Element {
  const theme = app.settings.value.theme;
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  const unknown = app.unknownServer.value;
  return (
    <>
      <CurrentScreen app={app} />
      {unknown && (
        <UnknownServerDialog
          address={unknown.address}
          onAccept={() => unknown.accept()}
          onRefuse={() => unknown.refuse()}
        />
      )}
      <Announcer />
    </>
  );
}

function CurrentScreen({ app }: { app: PanelApp }): JSX.Element {
  const profile = app.profile.value;
  const session = app.session.value;
  if (!profile) {
    return (
      <FirstUseScreen
        onLanguage={(language) => void app.saveSettings({ language })}
        onSave={(next) => app.saveProfile(next)}
      />
    );
  }
  const settings = (
    <SettingsView
      profile={profile}
      settings={app.settings.value}
      usualAddress={DEFAULT_SETTINGS.signaling[0] ?? ''}
      onSaveProfile={(next) => app.saveProfile(next)}
      onSaveSettings={(change) => app.saveSettings(change)}
    />
  );
  if (!session) return <OutsideMeeting app={app} profile={profile} settings={settings} />;
  const Meeting: typeof MeetingScreen | null = meetingScreen.value;
  const shelf = app.shelf.value;
  const desk = app.desk.value;
  if (!Meeting || !shelf || !desk) return <LoadingScreen />;
  return (
    <Meeting
      key={session.meetingId}
      session={session}
      quarantined={app.quarantined.value}
      problem={<Problem app={app} />}
      settings={settings}
      choices={app.settings}
      shelf={shelf}
      desk={desk}
      phase={app.phase}
      onPhase={(phase) => void app.setPhase(phase)}
      earlier={app.earlier.value}
      onRename={(title) => app.renameMeeting(title)}
      onLeave={() => void app.leaveMeeting().then(() => say(t('meeting.left')))}
    />
  );
}

/** What went wrong with the last action, until it is put away or something else is tried. */
function Problem({ app }: { app: PanelApp }): JSX.Element | null {
  const problem = app.problem.value;
  if (!problem) return null;
  return (
    <Notice tone="open" alert onClose={() => app.dismissProblem()}>
      <p>{problemText(problem)}</p>
    </Notice>
  );
}

interface OutsideProps {
  readonly app: PanelApp;
  readonly profile: Profile;
  readonly settings: JSX.Element;
}

function OutsideMeeting({ app, profile, settings }: OutsideProps): JSX.Element {
  const [inSettings, setInSettings] = useState(false);
  const [aside, setAside] = useState<Aside | null>(null);
  // Kept here, because the controller has nothing more to tell of a join that was stopped.
  const [differed, setDiffered] = useState<JoinView['by'] | null>(null);
  const join = app.join.value;
  const notices = <Problem app={app} />;
  const askAgain = (): void => {
    setDiffered(null);
    app.cancelJoin();
    app.askToJoin();
  };
  if (join) {
    return (
      <JoiningScreen
        state={join.state}
        by={join.by}
        notices={notices}
        onAskAgain={askAgain}
        onCancel={() => app.cancelJoin()}
        onDiffer={() => {
          setDiffered(join.by);
          app.cancelJoin();
        }}
      />
    );
  }
  if (differed) {
    return (
      <WordsDifferScreen
        by={differed}
        notices={notices}
        onAskAgain={askAgain}
        onCancel={() => setDiffered(null)}
      />
    );
  }
  if (inSettings) {
    return (
      <Screen key="settings" title={t('settings.title')} onBack={() => setInSettings(false)}>
        {settings}
      </Screen>
    );
  }
  if (aside) return <AsideScreen {...{ app, profile, aside }} onBack={() => setAside(null)} />;
  return (
    <StartScreen
      profile={profile}
      callKey={app.call.value?.key ?? null}
      notesInThisCall={app.notesInThisCall.value}
      serverReachable={app.serverReachable.value}
      meetings={app.meetings.value}
      notices={notices}
      onStart={() => app.startNotes()}
      onPlan={() => app.planMeeting()}
      onStartPlanned={(id) => app.startPlanned(id)}
      onAsk={() => app.askToJoin()}
      onUseInvite={(text) => app.useInvite(text)}
      onOpen={(id) => app.openMeeting(id)}
      onDelete={(id) => app.deleteMeeting(id)}
      onSettings={() => setInSettings(true)}
      onGlossary={() => app.platform.openReview()}
      aboutMeetings={<KeepingNotice isWanted={app.meetings.value.length > 0} />}
      more={<StartMore onGo={setAside} />}
    />
  );
}
