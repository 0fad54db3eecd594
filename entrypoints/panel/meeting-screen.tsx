import './meeting.css';
import { type ReadonlySignal, useSignalEffect } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { RecordToast } from '../../components/actions/record-toast.tsx';
import { CatchUpOffer } from '../../components/after/catch-up-offer.tsx';
import { celebrateNote } from '../../components/cards/celebrate-note.ts';
import { needsSlower } from '../../components/cards/needs-slower.ts';
import { SlowerHint } from '../../components/cards/slower-hint.tsx';
import { CharterLine } from '../../components/floor/charter-line.tsx';
import { parkNote } from '../../components/floor/park-note.ts';
import { PauseScreen } from '../../components/floor/pause-screen.tsx';
import { useBreak } from '../../components/floor/use-break.ts';
import { AskedWords, WordNews } from '../../components/glossary/asked-words.tsx';
import { GlossaryView } from '../../components/glossary/glossary-view.tsx';
import { QuestionDialog } from '../../components/glossary/question-dialog.tsx';
import { WordCard } from '../../components/glossary/word-card.tsx';
import type { MeetingArc, Phase, MeetingTab as Tab } from '../../components/guide/arc.ts';
import { useOwnScroll } from '../../components/guide/use-own-scroll.ts';
import { type GoTo, NotesView } from '../../components/notes/notes-view.tsx';
import { Knocks } from '../../components/people/knocks.tsx';
import { PeopleView } from '../../components/people/people-view.tsx';
import { unconfirmedRoles } from '../../components/people/unconfirmed.ts';
import { LeaveCheck, openAtLeaving } from '../../components/together/leave-check.tsx';
import { watchPresses } from '../../components/ui/after-press.ts';
import { panelId, tabId } from '../../components/ui/tabs.tsx';
import { useWide } from '../../components/ui/use-wide.ts';
import { t } from '../../lib/i18n/index.ts';
import { openNotes } from '../../lib/meeting/notes.ts';
import type { Settings } from '../../lib/storage/contract.ts';
import type { PrivateDesk } from '../../lib/storage/private-contract.ts';
import type { WordShelf } from '../../lib/storage/shelf-contract.ts';
import type { MeetingSession } from '../../lib/sync/contract.ts';
import type { EarlierMeetings } from '../../lib/sync/earlier-meetings.ts';
import { loadActions, MeetingActions } from './meeting-actions.tsx';
import { openMeetingArc } from './meeting-arc.ts';
import { loadGuide, MeetingGuide } from './meeting-guide.tsx';
import { MeetingHead } from './meeting-head.tsx';
import { MeetingNotices } from './meeting-notices.tsx';
import { MeetingPhrases, type PhrasesStart } from './meeting-phrases.tsx';
import { openMeetingRecords } from './meeting-records.ts';
import { SettingsPart } from './meeting-settings.tsx';
import { MeetingTake } from './meeting-take.tsx';
import { openMeetingHelp } from './meeting-words.ts';
import { useView } from './use-view.ts';

export interface MeetingScreenProps {
  readonly session: MeetingSession;
  readonly quarantined: number;
  readonly problem: ComponentChildren;
  readonly settings: JSX.Element;
  readonly choices: ReadonlySignal<Settings>;
  readonly shelf: WordShelf;
  /** This person's private lines. */
  readonly desk: PrivateDesk;
  readonly phase: ReadonlySignal<Phase>;
  readonly onPhase: (phase: Phase) => void;
  /** Other meetings on this device, to go on from. */
  readonly earlier: EarlierMeetings | null;
  readonly onRename: (title: string) => void;
  readonly onLeave: () => void;
  /** Only practice: what leads through it, above everything else. Nothing is taken along from there. */
  readonly practice?: (arc: MeetingArc) => JSX.Element;
}

/** The Actions tab is fetched when the meeting has been drawn, but no later than this, in milliseconds. */
const LOAD_WITHIN = 3_000;

/** Where the glossary opens. */
type GlossaryStart = Parameters<Parameters<typeof openMeetingHelp>[0]['openGlossary']>[0];

/** An open meeting: header, door, tabs. The notes stay in the page while another tab is shown, with their scroll and caret. */
export function MeetingScreen(props: MeetingScreenProps): JSX.Element {
  const { session, shelf, choices } = props;
  const notes = useMemo(() => openNotes(session.doc, session.deviceId), [session]);
  useEffect(() => () => notes.destroy(), [notes]);
  const [tab, setTab] = useState<Tab>('notes');
  const [inSettings, setInSettings] = useState(false);
  const [isTaking, setTaking] = useState(false);
  const [phrasesAt, setPhrasesAt] = useState<PhrasesStart | null>(null);
  const [glossaryAt, setGlossaryAt] = useState<GlossaryStart | null>(null);
  const [goTo, setGoTo] = useState<GoTo | null>(null);
  /** How much is open while someone is asked whether to leave; 0 when nobody asks. */
  const [leaving, setLeaving] = useState(0);
  const view = useView(session, props.phase);
  // Whoever goes on to a step leaves the settings.
  useSignalEffect(() => {
    if (view.value !== null) setInSettings(false);
  });
  const isTab = !inSettings && view.value === null;
  const isWide = useWide();
  /** Private notes stand beside the shared ones where there is room. */
  const isBeside = isWide && !inSettings && view.value === 'private';
  const inSight = useRef<Tab | null>(null);
  inSight.current = isTab ? tab : null;
  const body = useOwnScroll(inSettings ? 'settings' : isBeside ? 'notes' : (view.value ?? tab));
  const removedBy = session.removedBy.value;
  const canWrite = !session.readOnly && removedBy === null;
  const show = (next: Tab): void => {
    view.value = null;
    setInSettings(false);
    setTab(next);
    if (next !== 'phrases') setPhrasesAt(null);
    if (next !== 'glossary') setGlossaryAt(null);
  };
  const leadTo = (next: Tab): void => {
    show(next);
    document.getElementById(tabId(next))?.focus();
  };
  const actions = useMemo(
    () =>
      openMeetingRecords({
        ...{ session, notes },
        goToNote: (noteId) => goToNote(noteId),
        showActions: () => show('actions'),
        isShown: () => inSight.current === 'actions',
      }),
    [session, notes],
  );
  useEffect(() => () => actions.destroy(), [actions]);
  const help = useMemo(
    () =>
      openMeetingHelp({
        ...{ session, notes, shelf, settings: choices },
        canWrite: () => !session.readOnly && session.removedBy.value === null,
        openGlossary: (at) => {
          leadTo('glossary');
          setGlossaryAt(at);
        },
        showPhrases: (note, intent) => {
          leadTo('phrases');
          setPhrasesAt({ note, intent });
        },
        leadsTo: actions.leadsTo,
      }),
    [session, notes, shelf, choices, actions],
  );
  useEffect(() => () => help.destroy(), [help]);
  const take = (): void => {
    if (props.practice) actions.ui.toast.value = { text: t('part.practice.noTake'), action: null };
    else setTaking(true);
  };
  const arc = useMemo(
    () =>
      openMeetingArc({
        ...{ session, notes, view, ui: actions.ui, checks: help.checks, words: help.words },
        ...{ desk: props.desk, phase: props.phase, rename: props.onRename, setPhase: props.onPhase },
        showTab: leadTo,
        goToNote: (noteId) => goToNote(noteId),
        take,
      }),
    [session, notes, actions, help],
  );
  useEffect(() => () => arc.destroy(), [arc]);
  useEffect(watchPresses, []);
  useEffect(() => {
    const loadLate = (): void => {
      loadActions();
      loadGuide();
    };
    const waiting = requestIdleCallback(loadLate, { timeout: LOAD_WITHIN });
    return () => cancelIdleCallback(waiting);
  }, []);
  const closing = { ui: actions.ui, checks: help.checks, words: help.words };
  const leave = (): void => {
    const open = canWrite ? openAtLeaving(closing) : 0;
    if (open > 0) setLeaving(open);
    else props.onLeave();
  };
  const focusTab = (): void => document.getElementById(tabId(tab))?.focus();
  const goToNote = (itemId: string): void => {
    show('notes');
    setGoTo({ itemId });
  };
  const panel = (id: Tab, content: JSX.Element): JSX.Element | null =>
    tab === id && isTab ? (
      <div role="tabpanel" id={panelId(id)} aria-labelledby={tabId(id)}>
        {content}
      </div>
    ) : null;
  const slower = needsSlower(session.people.value, arc.cards.all.value);
  const pause = useBreak(arc);
  return (
    <div class={props.practice ? 'meeting is-practice' : 'meeting'}>
      {props.practice?.(arc)}
      <MeetingHead
        arc={arc}
        removed={removedBy !== null}
        tab={isBeside ? 'notes' : isTab ? tab : null}
        onTab={show}
        isPaused={pause.isCovering}
        onRename={canWrite ? props.onRename : null}
        onTake={take}
        onSettings={() => {
          view.value = null;
          setInSettings(true);
        }}
        onLeave={leave}
      />
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
          {(tab !== 'glossary' || !isTab) && <AskedWords desk={help.desk} onGoTo={goToNote} />}
        </div>
        {pause.isOn && <PauseScreen arc={arc} />}
        <div
          class={isBeside ? 'meeting-body is-beside' : 'meeting-body'}
          ref={body}
          hidden={pause.isCovering}
        >
          <div
            role="tabpanel"
            id={panelId('notes')}
            aria-labelledby={tabId('notes')}
            hidden={!isBeside && (!isTab || tab !== 'notes')}
          >
            <SlowerHint arc={arc} />
            <CatchUpOffer arc={arc} />
            <CharterLine arc={arc} />
            <NotesView
              notes={notes}
              people={session.people.value}
              readOnly={!canWrite}
              help={help.notes}
              goTo={goTo}
              slower={slower}
              onPark={(itemId) => parkNote(arc, itemId)}
              onCelebrate={(itemId) => celebrateNote(arc, itemId)}
              onFocusItem={(itemId, isWriting) => {
                if (itemId) help.lastItem.value = itemId;
                session.setFocus(itemId, isWriting);
              }}
            />
          </div>
          {panel(
            'phrases',
            <MeetingPhrases
              session={session}
              notes={notes}
              help={help}
              shelf={shelf}
              canWrite={canWrite}
              at={phrasesAt}
              both={slower}
            />,
          )}
          {panel('glossary', <GlossaryView desk={help.desk} at={glossaryAt} onGoTo={goToNote} />)}
          {panel(
            'actions',
            <MeetingActions
              ui={actions.ui}
              help={help}
              earlier={props.earlier}
              onLookUp={(entryId) => {
                leadTo('glossary');
                setGlossaryAt({ entryId });
              }}
            />,
          )}
          {panel(
            'people',
            <PeopleView
              people={session.people.value}
              invites={session.invites.value}
              canManage={canWrite}
              cards={arc.cards.all.value}
              onOwnCard={canWrite ? () => arc.go('my-card') : undefined}
              onRemove={(deviceId) => session.removePerson(deviceId)}
              onInvite={(request) => session.invite(request)}
              onRevoke={(inviteId) => session.revokeInvite(inviteId)}
              standings={session.vouches.standings.value}
              unconfirmed={unconfirmedRoles(session.vouches, session.deviceId)}
              onConfirm={(deviceId, role) => session.vouches.confirmRole(deviceId, role)}
            />,
          )}
          {!inSettings && view.value !== null && <MeetingGuide arc={arc} />}
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
          <RecordToast ui={actions.ui} />
        </div>
      </main>
      {isTaking && <MeetingTake session={session} onClose={() => setTaking(false)} />}
      <WordCard desk={help.desk} />
      <QuestionDialog desk={help.desk} />
      <WordNews desk={help.desk} />
      {leaving > 0 && (
        <LeaveCheck
          count={leaving}
          onClose={() => setLeaving(0)}
          onLeave={props.onLeave}
          onLook={() => {
            setLeaving(0);
            actions.ui.showPart('closing');
            leadTo('actions');
          }}
        />
      )}
    </div>
  );
}
