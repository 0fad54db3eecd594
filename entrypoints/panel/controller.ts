import { batch, computed, effect, signal } from '@preact/signals-core';
import type { Phase } from '../../components/guide/arc.ts';
import { fromB64Url, sameBytes } from '../../lib/crypto/bytes.ts';
import { openIdentity } from '../../lib/crypto/identity.ts';
import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { chooseAndRemember } from '../../lib/i18n/page-language.ts';
import { UserFacingError } from '../../lib/i18n/user-facing-error.ts';
import { type Founding, newMeeting } from '../../lib/meeting/founding.ts';
import { cleanName, MAX_NAME_LENGTH } from '../../lib/meeting/people.ts';
import type { Platform } from '../../lib/platform/contract.ts';
import { browserNotify } from '../../lib/platform/notifications.ts';
import { onWake } from '../../lib/platform/wake.ts';
import { openCatalog } from '../../lib/storage/catalog.ts';
import { DEFAULT_SETTINGS } from '../../lib/storage/catalog-rows.ts';
import type { Catalog, MeetingRow, Settings } from '../../lib/storage/contract.ts';
import { deleteMeetingEverywhere } from '../../lib/storage/delete.ts';
import { memoryCatalog } from '../../lib/storage/memory.ts';
import { StorageError } from '../../lib/storage/storage-error.ts';
import type { Profile } from '../../lib/sync/contract.ts';
import type { Grant } from '../../lib/sync/entrance-messages.ts';
import { decodeInvite, InviteError, inviteKeys } from '../../lib/sync/invite.ts';
import { doorOf, doorSeed, newSecret } from '../../lib/sync/keys.ts';
import { Knocker, type KnockerOptions } from '../../lib/sync/knocker.ts';
import type { OpenMeeting } from '../../lib/sync/open-meeting.ts';
import { checkSignalingAddress } from '../../lib/sync/signaling-socket.ts';
import { Sockets } from '../../lib/sync/sockets.ts';
import { DEFAULT_TIMING } from '../../lib/sync/timing.ts';
import { takeTurns } from '../../lib/sync/turns.ts';
import type { JoinView, PanelApp, UnknownServer } from './contract.ts';
import { Lobby } from './controller-lobby.ts';

/** Where a panel that is loaded again (the call page was reloaded) finds the meeting it had open. */
const OPEN_MEETING = 'open-meeting';

async function openStorage(): Promise<{ catalog: Catalog; failure: Error | null }> {
  try {
    return { catalog: await openCatalog(), failure: null };
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    return { catalog: memoryCatalog(), failure: error };
  }
}

/** Wires storage, network and meeting to what the panel's screens see. */
export async function createController(platform: Platform): Promise<PanelApp> {
  const { catalog, failure } = await openStorage();
  // What is due may be another thing now, or on another day.
  catalog.index.follow(() => browserNotify.changed());
  const identity = await openIdentity((await catalog.deviceKeys()).signing);
  const profile = signal<Profile | null>(await catalog.profile());
  const settings = signal<Settings>({ ...DEFAULT_SETTINGS, ...(await catalog.settings()) });
  // The first screen waits for its language. Where no settings could be read, the one of last time stays.
  if (!failure) await chooseAndRemember(settings.peek().language);
  const chosen = computed(() => settings.value.language);
  let isFirst = true;
  effect(() => {
    const choice = chosen.value;
    if (!isFirst) void chooseAndRemember(choice);
    isFirst = false;
  });
  const open = signal<OpenMeeting | null>(null);
  const session = computed(() => open.value?.session ?? null);
  const knocker = signal<{ knocker: Knocker; by: JoinView['by'] } | null>(null);
  const unknownServer = signal<UnknownServer | null>(null);
  const problem = signal<Error | null>(failure);

  const phase = signal<Phase>('started');
  const sockets = new Sockets();
  const server = computed(() => sockets.all(settings.value.signaling)[0] ?? null);
  const isLooking = computed(() => profile.value !== null && open.value === null);
  const lobby = new Lobby(platform.call, server, isLooking);

  // The call may become known after the meeting was opened: then its participants can knock from there on.
  effect(() => {
    const entrance = lobby.entrance.value;
    if (entrance && phase.value === 'started') session.value?.watchLobby(entrance);
  });
  // Another tab with the same meeting may be the one that hears of a new secret, or of our removal.
  effect(() => {
    const meeting = session.value;
    const row = catalog.meetings.value.find(({ id }) => id === meeting?.meetingId);
    if (meeting && row) void meeting.learn(row);
  });
  onWake(() => {
    sockets.wake();
    session.peek()?.wake();
  });

  const close = async (): Promise<void> => {
    const meeting = open.peek();
    open.value = null;
    sessionStorage.removeItem(OPEN_MEETING);
    await meeting?.close();
  };

  const enter = async (
    row: MeetingRow,
    more: { founding?: Founding; snapshotFirst?: boolean; isFirstShared?: boolean; who?: Profile },
  ) => {
    const who = more.who ?? profile.peek();
    if (!who) throw new UserFacingError('error.name.empty');
    await close();
    // Yjs, y-webrtc and the notes come only now: the first screen must not wait for them (see also main.tsx).
    const { openMeetingRow } = await import('../../lib/sync/open-meeting.ts');
    const meeting = await openMeetingRow(row, {
      ...{ catalog, identity, profile: who, sockets, lobby: lobby.entrance.peek() },
      ...more,
      letInAs: more.who,
    });
    sessionStorage.setItem(OPEN_MEETING, row.id);
    batch(() => {
      problem.value = null;
      knocker.value = null;
      phase.value = row.phase ?? 'started';
      open.value = meeting;
    });
  };

  /** Runs what a button asked for; what goes wrong is shown, never thrown into nowhere. */
  const attempt = async (action: () => Promise<void>): Promise<void> => {
    problem.value = null;
    try {
      await action();
    } catch (error) {
      if (!(error instanceof UserFacingError)) console.error(error);
      problem.value = error instanceof Error ? error : new Error(String(error));
    }
  };

  const inTurn = takeTurns();
  /** The same for what opens or closes a meeting: of two at once, one would stay open behind the other. */
  const attemptInTurn = (action: () => Promise<void>): Promise<void> => attempt(() => inTurn(action));

  const knock = (
    by: JoinView['by'],
    options: Pick<KnockerOptions, 'entrance' | 'sockets' | 'mode' | 'invite'>,
    who: Profile | null = profile.peek(),
  ): void => {
    if (!who) return;
    knocker.peek()?.knocker.cancel();
    const made = new Knocker({
      ...{ ...options, identity, profile: who, timing: DEFAULT_TIMING },
      onAdmitted: (grant) => void attemptInTurn(() => admitted(grant, who)),
    });
    knocker.value = { knocker: made, by };
  };

  const admitted = async (grant: Grant, who: Profile): Promise<void> => {
    const known = await catalog.meeting(grant.meetingId);
    const now = Date.now();
    const row: MeetingRow = {
      ...{ peopleNames: [], child: '', createdAt: now, callKey: platform.call.peek()?.key ?? null, ...known },
      ...{ id: grant.meetingId, title: known?.title ?? grant.title, openedAt: now, removed: false },
      ...{ secret: fromB64Url(grant.secret), epoch: grant.epoch, covers: grant.covers },
      signaling: grant.signaling.filter((address) => settings.peek().signaling.includes(address)),
    };
    await catalog.putMeeting(row);
    await enter(row, { snapshotFirst: known !== null, who });
  };

  /** A meeting of this person's own, opened at once. */
  const found = async (more: Pick<Partial<MeetingRow>, 'title' | 'callKey' | 'phase'>): Promise<void> => {
    const now = Date.now();
    const date = formatDate(now, { month: 'short', day: 'numeric' });
    const who = profile.peek();
    if (!who) throw new UserFacingError('error.name.empty');
    const { id, founding } = await newMeeting(identity, who);
    const row: MeetingRow = {
      ...{ id, title: t('meeting.defaultTitle', { date }), createdAt: now, openedAt: now },
      ...{ secret: newSecret(), epoch: 1, covers: [], removed: false },
      ...{ signaling: settings.peek().signaling.slice(0, 1), callKey: null, peopleNames: [], child: '' },
      ...more,
    };
    await catalog.putMeeting(row);
    await enter(row, { founding });
  };

  /** What was planned, alone or with some, goes on in the call beside the panel, if there is one. */
  const begin = async (row: MeetingRow, more: { snapshotFirst?: boolean } = {}): Promise<void> => {
    const changed = { phase: undefined, callKey: platform.call.peek()?.key ?? row.callKey };
    await catalog.changeMeeting(row.id, { ...changed, openedAt: Date.now() });
    await enter({ ...row, ...changed }, { ...more, isFirstShared: row.phase === 'planned' });
  };

  const app: PanelApp = {
    platform,
    call: platform.call,
    profile,
    settings,
    meetings: catalog.meetings,
    notesInThisCall: lobby.notes,
    serverReachable: computed(() => server.value?.isOpen.value ?? false),
    unknownServer,
    join: computed(() =>
      knocker.value ? { state: knocker.value.knocker.state.value, by: knocker.value.by } : null,
    ),
    session,
    shelf: computed(() => open.value?.shelf ?? null),
    desk: computed(() => open.value?.desk ?? null),
    phase,
    earlier: computed(() => open.value?.earlier ?? null),
    quarantined: computed(() => open.value?.quarantined.value ?? 0),
    problem,

    saveProfile: async ({ name, role }) => {
      if (name.trim().length > MAX_NAME_LENGTH) throw new UserFacingError('error.name.long');
      const clean = cleanName(name);
      if (clean === '') throw new UserFacingError('error.name.empty');
      await catalog.saveProfile({ name: clean, role });
      profile.value = { name: clean, role };
      session.peek()?.rename({ name: clean, role });
    },

    saveSettings: async (change) => {
      const signaling = change.signaling?.map(checkSignalingAddress);
      const next = { ...change, ...(signaling ? { signaling } : {}) };
      await catalog.saveSettings(next);
      settings.value = { ...settings.peek(), ...next };
    },

    startNotes: () => attemptInTurn(() => found({ callKey: platform.call.peek()?.key ?? null })),
    planMeeting: () => attemptInTurn(() => found({ phase: 'planned', title: t('plan.newTitle') })),

    askToJoin: () => {
      const key = platform.call.peek()?.key;
      void attempt(async () => {
        if (!key) throw new UserFacingError('error.noCall');
        // The lobby's name takes a moment to work out; someone quick must not be told that there is no call.
        const entrance = await lobby.named(key);
        knock('call', { entrance, sockets: sockets.all(settings.peek().signaling), mode: 'words' });
      });
    },

    useInvite: async (text) => {
      const invite = await decodeInvite(text, Date.now());
      const known = await knownMeeting(catalog, invite.door);
      if (known && session.peek()?.meetingId === known.id) throw new InviteError('error.invite.own');
      if (known && !known.removed) return app.openMeeting(known.id);
      const go = async (): Promise<void> => {
        const [entrance, keys] = await Promise.all([doorOf(invite.door), inviteKeys(invite.token)]);
        const { name, role } = invite;
        const options = {
          entrance,
          sockets: sockets.all([invite.signaling]),
          mode: 'invite',
          invite: keys,
        } as const;
        // The invite is for one person in one role; in this meeting its holder goes by that.
        knock('invite', options, cleanName(name) === '' ? profile.peek() : { name: cleanName(name), role });
      };
      if (settings.peek().signaling.includes(invite.signaling)) return go();
      const answer = (next: () => Promise<void>) => () => {
        unknownServer.value = null;
        void attempt(next);
      };
      const accept = async (): Promise<void> => {
        await app.saveSettings({ signaling: [...settings.peek().signaling, invite.signaling] });
        await go();
      };
      unknownServer.value = {
        address: invite.signaling,
        accept: answer(accept),
        refuse: answer(async () => undefined),
      };
    },

    cancelJoin: () => {
      knocker.peek()?.knocker.cancel();
      knocker.value = null;
    },

    openMeeting: (id) =>
      attemptInTurn(async () => {
        const row = await catalog.meeting(id);
        if (!row) throw new StorageError('corrupt');
        await catalog.changeMeeting(id, { openedAt: Date.now() });
        await enter(row, { snapshotFirst: true });
      }),

    deleteMeeting: (id) => attempt(() => deleteMeetingEverywhere(catalog, id)),

    setPhase: (next) =>
      attemptInTurn(async () => {
        const row = await catalog.meeting(session.peek()?.meetingId ?? '');
        if (!row || next === 'planned' || next === phase.peek()) return;
        if (next === 'started') return begin(row);
        await catalog.changeMeeting(row.id, { phase: next });
        await enter({ ...row, phase: next }, { isFirstShared: row.phase === 'planned' });
      }),

    startPlanned: (id) =>
      attemptInTurn(async () => {
        const row = await catalog.meeting(id);
        if (!row) throw new StorageError('corrupt');
        await begin(row, { snapshotFirst: true });
      }),

    renameMeeting: (title) => {
      open.peek()?.rename(title);
    },

    leaveMeeting: () => attemptInTurn(close),
    dismissProblem: () => {
      problem.value = null;
    },
  };

  const before = sessionStorage.getItem(OPEN_MEETING);
  if (before && profile.value && (await catalog.meeting(before))) await app.openMeeting(before);
  // Deleted meanwhile: not even its id stays behind.
  else if (!failure) sessionStorage.removeItem(OPEN_MEETING);
  return app;
}

/** The meeting on this device that an invite leads to, if there is one. */
async function knownMeeting(catalog: Catalog, door: Uint8Array): Promise<MeetingRow | null> {
  for (const row of catalog.meetings.peek()) {
    if (sameBytes(await doorSeed(row.id), door)) return row;
  }
  return null;
}
