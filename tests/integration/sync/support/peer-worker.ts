/**
 * One participant: real document, real session, real signaling client; its own y-webrtc, whose list of rooms is
 * global to a program, which is why each participant has a thread.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort, workerData } from 'node:worker_threads';
import { signal } from '@preact/signals-core';

// Tabs of one browser find each other through this; participants of a test are different people.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');

const Y = await import('yjs');
const { openChecks } = await import('../../../../lib/meeting/checks.ts');
const { contentDigest } = await import('../../../../lib/meeting/digest.ts');
const { openNotes } = await import('../../../../lib/meeting/notes.ts');
const { openWords } = await import('../../../../lib/meeting/words.ts');
const { newMeeting } = await import('../../../../lib/meeting/founding.ts');
const { openAgreements } = await import('../../../../lib/meeting/agreements.ts');
const { openRecords } = await import('../../../../lib/meeting/records.ts');
const { writeTemplate } = await import('../../../../lib/meeting/template.ts');
const { toB64Url } = await import('../../../../lib/crypto/bytes.ts');
const { newSigningKeys, openIdentity } = await import('../../../../lib/crypto/identity.ts');
const { doorOf, lobbyOf } = await import('../../../../lib/sync/keys.ts');
const { decodeInvite, inviteKeys } = await import('../../../../lib/sync/invite.ts');
const { Knocker } = await import('../../../../lib/sync/knocker.ts');
const { openSession } = await import('../../../../lib/sync/session.ts');
const { SignalingSocket } = await import('../../../../lib/sync/signaling-socket.ts');
const { checkInvariants, forgeriesOf, randomEdit } = await import('./edits.ts');
const { MISCHIEF } = await import('./agreement-mischief.ts');
const { simWebRtc } = await import('./sim-rtc.ts');
type Mischief = import('./agreement-mischief.ts').Mischief;
type Founding = import('../../../../lib/meeting/founding.ts').Founding;
type Role = import('../../../../lib/meeting/people.ts').Role;
type Packet = import('./sim-rtc.ts').Packet;
type Session = import('../../../../lib/sync/session.ts').Session;
type Timing = import('../../../../lib/sync/timing.ts').Timing;

const port = parentPort;
if (!port) throw new Error('runs as a worker only');
const { name } = workerData as { name: string };
const receivers = new Map<string, (packet: Packet) => void>();
const network = {
  send: (to: string, packet: Packet) => port.postMessage({ net: 'send', to, packet }),
  register: (id: string, receive: (packet: Packet) => void) => void receivers.set(id, receive),
  unregister: (id: string) => void receivers.delete(id),
};
const identity = await openIdentity(await newSigningKeys());

interface Seat {
  doc: import('yjs').Doc;
  session: Session | null;
  sockets: InstanceType<typeof SignalingSocket>[];
  held: { secret: Uint8Array; epoch: number; covers: readonly string[] };
  removed: boolean;
  notes: ReturnType<typeof openNotes>;
  checks: ReturnType<typeof openChecks>;
  words: ReturnType<typeof openWords>;
  /** What this participant wrote in another's name. */
  forged: string[];
  /** Every quiet signal that was ever on this participant's screen. */
  signalsSeen: Map<string, import('../../../../lib/sync/contract.ts').QuietSignal>;
  /** Records and agreements, from the first time a test asks for them. */
  trust: ReturnType<typeof openTrust> | null;
  isCut: boolean;
  knocker: InstanceType<typeof Knocker> | null;
}
/** Meetings that this participant can prove to have started, and as what. */
const founded = new Map<string, { founding: Founding; role: Role }>();
/** One seat for each meeting this participant takes part in; several meetings run side by side. */
const seats = new Map<string, Seat>();

interface Where {
  meetingId: string;
  server: string;
  timing: Timing;
  callKey: string | null;
}

const connect = (where: Where, seat: { isCut: boolean }) => {
  const open = new Set<WebSocket>();
  class CutSocket extends WebSocket {
    constructor(url: string | URL) {
      super(seat.isCut ? 'ws://127.0.0.1:9' : url);
      open.add(this);
    }
  }
  const socket = new SignalingSocket(where.server, where.timing, CutSocket);
  return { socket, cut: () => open.forEach((each) => void each.close()) };
};

async function takeSeat(
  where: Where,
  held: Seat['held'],
  state: Uint8Array | null,
  begin: boolean,
  role: Role = 'family',
): Promise<Seat> {
  const doc = new Y.Doc();
  if (state) Y.applyUpdate(doc, state);
  if (begin) {
    const founding = founded.get(where.meetingId)?.founding;
    writeTemplate(doc, { id: where.meetingId, title: 'Test', deviceId: identity.deviceId, now: 0, founding });
  }
  const seat: Seat = {
    ...{ doc, session: null, sockets: [], held, removed: false, isCut: false, knocker: null, trust: null },
    notes: openNotes(doc, identity.deviceId),
    checks: openChecks(doc, identity.deviceId),
    words: openWords(doc, identity.deviceId),
    forged: forgeriesOf(doc, identity.deviceId),
    signalsSeen: new Map(),
  };
  const { socket, cut } = connect(where, seat);
  seat.sockets = [socket];
  seats.set(where.meetingId, seat);
  cutters.set(where.meetingId, cut);
  seat.session = await openSession({
    ...{ meetingId: where.meetingId, held, doc, identity, sockets: [socket], timing: where.timing },
    ...{
      profile: { name, role: founded.get(where.meetingId)?.role ?? role },
      readOnly: false,
      removed: false,
    },
    webrtc: simWebRtc(network, `${name}/${where.meetingId.slice(0, 6)}`),
    lobby: where.callKey ? await lobbyOf(where.callKey) : null,
    store: {
      saveState: signal({ kind: 'saved' }),
      flush: async () => undefined,
      close: async () => undefined,
    },
    title: () => 'Test',
    digestOf: contentDigest,
    remember: async ({ removed, ...change }) => {
      seat.held = { ...seat.held, ...change };
      seat.removed = removed ?? seat.removed;
    },
  });
  seat.session.signals.subscribe((shown) => {
    for (const each of shown) seat.signalsSeen.set(each.id, each);
  });
  return seat;
}
const cutters = new Map<string, () => void>();

async function leave(meetingId: string): Promise<Uint8Array> {
  const seat = seatOf(meetingId);
  await seat.session?.close();
  for (const socket of seat.sockets) socket.close();
  const state = Y.encodeStateAsUpdate(seat.doc);
  seat.trust?.destroy();
  for (const each of [seat.notes, seat.checks, seat.words]) each.destroy();
  seats.delete(meetingId);
  return state;
}

/** What stands on this participant's list of actions, and every state that it ever showed. */
function openTrust(doc: Seat['doc'], session: Session) {
  const { meetingId, vouches } = session;
  const records = openRecords(doc, identity.deviceId);
  const agreements = openAgreements(doc, { meetingId, identity, records, vouches });
  const seen = new Set<string>();
  const stop = records.all.subscribe((all) => {
    for (const { id } of all) agreements.of(id).subscribe(({ state }) => void seen.add(`${id} ${state}`));
  });
  const destroy = (): void => [{ destroy: stop }, agreements, records].forEach((each) => void each.destroy());
  return { records, agreements, vouches, seen, destroy };
}
const trustOf = (meetingId: string): ReturnType<typeof openTrust> => {
  const seat = seatOf(meetingId);
  if (!seat.session) throw new Error(`${name} is not inside`);
  seat.trust ??= openTrust(seat.doc, seat.session);
  return seat.trust;
};

const seatOf = (meetingId: string): Seat => {
  const seat = seats.get(meetingId);
  if (!seat) throw new Error(`${name} has no seat in ${meetingId}`);
  return seat;
};

const look = async (meetingId: string) => {
  const { doc, session, notes, checks, words, forged, held, removed } = seatOf(meetingId);
  return {
    digest: toB64Url(await contentDigest(doc)),
    text: notes.sections.value.flatMap((s) =>
      notes.itemIds(s.id).value.map((id) => notes.item(id).value?.text.toString() ?? ''),
    ),
    /** What people asked, answered and confirmed, as it is shown. */
    asked: { checks: checks.all.value, words: words.all.value },
    forged,
    link: session?.linkState.value,
    here: session?.people.value.filter((p) => p.isHere).length ?? 0,
    knocks: session?.knocks.value ?? [],
    removedBy: session?.removedBy.value ?? null,
    deviceId: identity.deviceId,
    secret: toB64Url(held.secret),
    epoch: held.epoch,
    traffic: session?.traffic,
    removed,
  };
};

/** What a test may ask of a participant. Each answer is a structured-cloneable value. */
const commands = {
  /** The id of a new meeting; `start` then writes who began it. */
  found: async (role: Role) => {
    const { id, founding } = await newMeeting(identity, { name, role });
    founded.set(id, { founding, role });
    return id;
  },
  start: async (where: Where, secret: Uint8Array) => {
    await takeSeat(where, { secret, epoch: 1, covers: [] }, null, true);
  },
  join: async (where: Where, secret: Uint8Array, state: Uint8Array | null) => {
    await takeSeat(where, { secret, epoch: 1, covers: [] }, state, false);
  },
  look,
  digest: async (meetingId: string) => {
    const { doc, session } = seatOf(meetingId);
    return {
      digest: toB64Url(await contentDigest(doc)),
      link: session?.linkState.value,
      here: session?.people.value.filter((p) => p.isHere).length ?? 0,
    };
  },
  edit: async (meetingId: string, seed: number, count: number) => {
    const seat = seatOf(meetingId);
    for (let i = 0; i < count; i++) {
      randomEdit(seat, seed + i);
      checkInvariants(seat);
    }
  },
  /** False when the last one was only seconds ago. */
  signal: async (meetingId: string, kind: import('../../../../lib/sync/contract.ts').SignalKind) =>
    seatOf(meetingId).session?.sendSignal(kind),
  dismiss: async (meetingId: string, id: string) => seatOf(meetingId).session?.dismissSignal(id),
  signals: async (meetingId: string) => ({
    now: seatOf(meetingId).session?.signals.value ?? [],
    ever: [...seatOf(meetingId).signalsSeen.values()],
  }),
  /** The id by which Yjs and presence know this participant's panel. */
  client: async (meetingId: string) => seatOf(meetingId).doc.clientID,
  write: async (meetingId: string, text: string) => {
    const { notes } = seatOf(meetingId);
    const section = notes.sections.value[0]?.id ?? '';
    return notes.addItem(section, { text });
  },
  addAction: async (meetingId: string, what: string) =>
    trustOf(meetingId).records.add('action', { words: { what } }),
  agree: async (meetingId: string, recordId: string) => trustOf(meetingId).agreements.agree(recordId),
  notYet: async (meetingId: string, recordId: string) =>
    trustOf(meetingId).agreements.notYet(recordId, 'Wait'),
  claim: async (meetingId: string, as: Role) => seatOf(meetingId).session?.rename({ name, role: as }),
  confirm: async (meetingId: string, deviceId: string, as: Role) =>
    trustOf(meetingId).vouches.confirmRole(deviceId, as),
  trust: async (meetingId: string, recordId: string) => {
    const { agreements, vouches, seen } = trustOf(meetingId);
    await agreements.settled();
    return {
      agreement: agreements.of(recordId).value,
      standings: Object.fromEntries(vouches.standings.value),
      wasAgreed: seen.has(`${recordId} agreed`),
    };
  },
  /** Something that no honest panel does, written with this participant's own key. */
  mischief: async (meetingId: string, what: Mischief, recordId: string) =>
    MISCHIEF[what]({ doc: seatOf(meetingId).doc, meetingId, identity, recordId }),
  restart: async (where: Where) => {
    const { held } = seatOf(where.meetingId);
    const state = await leave(where.meetingId);
    await takeSeat(where, held, state, false);
  },
  leave: async (meetingId: string) => {
    await leave(meetingId);
  },
  cutServer: async (meetingId: string, isCut: boolean) => {
    seatOf(meetingId).isCut = isCut;
    if (isCut) cutters.get(meetingId)?.();
  },
  /** Bytes of JavaScript heap after everything that can be freed was freed. */
  heap: async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    for (let i = 0; i < 3; i++) collect();
    return process.memoryUsage().heapUsed;
  },
  wake: async (meetingId: string) => seatOf(meetingId).session?.wake(),
  /** Asks to join at the call's lobby; resolves with the words, goes on in the background. */
  knock: async (where: Where, invite: string | null, role: Role = 'school') => {
    const seat = { isCut: false };
    const { socket } = connect(where, seat);
    const decoded = invite ? await decodeInvite(invite, Date.now()) : null;
    const knocker = new Knocker({
      entrance: decoded ? await doorOf(decoded.door) : await lobbyOf(where.callKey ?? ''),
      ...{ sockets: [socket], identity, profile: { name, role }, timing: where.timing },
      mode: decoded ? 'invite' : 'words',
      ...(decoded ? { invite: await inviteKeys(decoded.token) } : {}),
      onAdmitted: (grant) => {
        socket.close();
        const secret = Uint8Array.from(Buffer.from(grant.secret, 'base64url'));
        void takeSeat(
          { ...where, meetingId: grant.meetingId },
          { secret, epoch: grant.epoch, covers: grant.covers },
          null,
          false,
          decoded?.role ?? role,
        );
      },
    });
    knockers.set(where.meetingId, knocker);
  },
  joinState: async (meetingId: string) => knockers.get(meetingId)?.state.value ?? null,
  isSeated: async (meetingId: string) => seats.get(meetingId)?.session != null,
  letIn: async (meetingId: string, id: string) => seatOf(meetingId).session?.letIn(id),
  notNow: async (meetingId: string, id: string) => seatOf(meetingId).session?.notNow(id),
  remove: async (meetingId: string, deviceId: string) => seatOf(meetingId).session?.removePerson(deviceId),
  invite: async (meetingId: string, auto: boolean, validHours: number) =>
    seatOf(meetingId).session?.invite({
      name: 'Guest',
      role: 'school',
      validHours,
      letInWithoutAsking: auto,
    }),
  revoke: async (meetingId: string, id: string) => seatOf(meetingId).session?.revokeInvite(id),
} as const;
const knockers = new Map<string, InstanceType<typeof Knocker>>();
export type Commands = typeof commands;

port.on(
  'message',
  (message: { call?: number; command?: keyof Commands; args?: unknown[]; to?: string; packet?: Packet }) => {
    if (message.to && message.packet) return void receivers.get(message.to)?.(message.packet);
    const run = commands[message.command ?? 'look'] as (...args: unknown[]) => Promise<unknown>;
    run(...(message.args ?? [])).then(
      (result) => port.postMessage({ call: message.call, result }),
      (error: unknown) =>
        port.postMessage({ call: message.call, error: error instanceof Error ? error.stack : String(error) }),
    );
  },
);
port.postMessage({ ready: true });
