import { computed, type ReadonlySignal, signal } from '@preact/signals-core';
import { Awareness } from 'y-protocols/awareness';
import type * as Y from 'yjs';
import type { Identity } from '../crypto/identity.ts';
import { UserFacingError } from '../i18n/user-facing-error.ts';
import { readPerson } from '../meeting/people.ts';
import { openVouches, type Vouches } from '../meeting/vouches.ts';
import type {
  Invite,
  InviteRequest,
  Knock,
  LinkState,
  MeetingSession,
  Participant,
  Profile,
  QuietSignal,
  SaveState,
  SignalKind,
} from './contract.ts';
import type { ControlMessage } from './control.ts';
import { FrontDoor } from './front-door.ts';
import { householdOf } from './household.ts';
import { Invites } from './invites.ts';
import { type HeldSecret, Keyring } from './keyring.ts';
import { doorOf, doorSeed, type Entrance } from './keys.ts';
import type { Link } from './link.ts';
import { Membership, type MembershipChange } from './membership.ts';
import { OwnName } from './own-name.ts';
import type { WebRtc } from './peer-connection.ts';
import { Presence } from './presence.ts';
import { QuietSignals } from './quiet-signals.ts';
import { Room } from './room.ts';
import { Roster } from './roster.ts';
import { SameNotes } from './same-notes.ts';
import { Screening } from './screening.ts';
import type { SignalingSocket } from './signaling-socket.ts';
import { DEFAULT_TIMING, type Timing } from './timing.ts';

export interface SessionOptions {
  readonly meetingId: string;
  readonly held: HeldSecret;
  readonly doc: Y.Doc;
  readonly profile: Profile;
  /** Someone inside has just let this person in, as this. */
  readonly letInAs?: Profile | undefined;
  readonly identity: Identity;
  readonly sockets: readonly SignalingSocket[];
  readonly webrtc: WebRtc;
  readonly iceServers?: readonly RTCIceServer[];
  readonly timing?: Timing;
  readonly readOnly: boolean;
  /** This device was asked to leave earlier: the notes are shown, no connection is made. */
  readonly removed: boolean;
  /** Where the call's other participants knock; `null` outside a call. */
  readonly lobby: Entrance | null;
  readonly store: {
    readonly saveState: ReadonlySignal<SaveState>;
    flush(): Promise<void>;
    close(): Promise<void>;
  };
  title(): string;
  digestOf(doc: Y.Doc): Promise<Uint8Array>;
  /** Keeps secret and standing in the catalog. Must not resolve before they are on disk. */
  remember(change: MembershipChange): Promise<void>;
}

/** Opens a meeting whose document has been loaded. Connects by itself; `close()` ends everything. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const keyring = await Keyring.open(options.meetingId, options.held);
  const door = await doorOf(await doorSeed(options.meetingId));
  const session = new Session(options, keyring, door);
  session.start();
  return session;
}

export class Session implements MeetingSession {
  readonly meetingId: string;
  readonly deviceId: string;
  readonly identity: Identity;
  readonly vouches: Vouches;
  readonly doc: Y.Doc;
  readonly saveState: ReadonlySignal<SaveState>;
  readonly linkState: ReadonlySignal<LinkState>;
  readonly reachable: ReadonlySignal<boolean>;
  readonly people: ReadonlySignal<readonly Participant[]>;
  readonly knocks: ReadonlySignal<readonly Knock[]>;
  readonly invites: ReadonlySignal<readonly Invite[]>;
  readonly signals: ReadonlySignal<readonly QuietSignal[]>;
  readonly removedBy: ReadonlySignal<string | null>;
  readonly readOnly: boolean;

  readonly #options: SessionOptions;
  readonly #timing: Timing;
  readonly #keyring: Keyring;
  readonly #door: Entrance;
  readonly #awareness: Awareness;
  readonly #screening: Screening;
  readonly #membership: Membership;
  readonly #ownName: OwnName;
  readonly #frontDoor: FrontDoor;
  readonly #presence: Presence;
  readonly #roster: Roster;
  readonly #signals: QuietSignals;
  readonly #invites: Invites;
  readonly #sameNotes: SameNotes;
  readonly #linkCount = signal(0);
  readonly #stops: (() => void)[] = [];
  #room: Room | null = null;
  #lobby: Entrance | null = null;
  /** Rooms are opened and closed one after the other, never two at once. */
  #moving: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(options: SessionOptions, keyring: Keyring, door: Entrance) {
    const { doc, identity, sockets } = options;
    this.#options = options;
    this.#timing = options.timing ?? DEFAULT_TIMING;
    this.#keyring = keyring;
    this.#door = door;
    this.meetingId = options.meetingId;
    this.deviceId = identity.deviceId;
    this.identity = identity;
    this.doc = doc;
    this.vouches = openVouches(doc, { meetingId: options.meetingId, identity });
    this.readOnly = options.readOnly;
    this.saveState = options.store.saveState;
    this.#awareness = new Awareness(doc);
    const links = (): readonly Link[] => this.#room?.links ?? [];
    this.#presence = new Presence(this.#awareness);
    this.#roster = new Roster(doc, this.#presence, this.deviceId, links);
    this.#signals = new QuietSignals(this.#presence, this.deviceId, links);
    this.signals = this.#signals.active;
    this.#invites = new Invites(doc, options.meetingId, identity);
    this.#sameNotes = new SameNotes(doc, options.digestOf, () => this.#room, this.#timing);
    this.#screening = new Screening(doc, this.deviceId, this.#timing.strangerFor);
    this.#membership = new Membership({
      ...{ doc, deviceId: this.deviceId, keyring, screening: this.#screening, links },
      door: { door, sockets, identity, profile: options.profile, timing: this.#timing },
      announce: () => this.#room?.announce(),
      changeRooms: () => this.#changeRooms(),
      disconnect: () => this.#disconnect(),
      remember: (change) => options.remember(change),
    });
    this.#ownName = new OwnName(doc, identity, this.vouches);
    const household = householdOf({
      ...{ doc, readOnly: this.readOnly, identity, timing: this.#timing, sockets, keyring },
      ...{ membership: this.#membership, invites: this.#invites, vouches: this.vouches },
      title: () => options.title(),
    });
    this.#frontDoor = new FrontDoor(household, () => this.#room);
    this.people = this.#roster.people;
    this.knocks = this.#frontDoor.knocks;
    this.invites = this.#invites.list;
    this.removedBy = this.#membership.removedBy;
    this.reachable = computed(() => sockets.some((socket) => socket.isOpen.value));
    this.linkState = computed(() => {
      if (this.#linkCount.value > 0) return this.#sameNotes.agrees.value ? 'same' : 'syncing';
      return this.reachable.value ? 'waiting' : 'offline';
    });
  }

  start(): void {
    const { removed, profile, letInAs, sockets, lobby } = this.#options;
    if (removed) {
      this.#membership.markRemoved();
      return;
    }
    // Someone who comes back keeps the name and role under which they were let in.
    if (!readPerson(this.doc, this.deviceId)) this.rename(profile);
    else if (letInAs) this.#ownName.sign(letInAs);
    this.#stops.push(this.#membership.watch());
    for (const socket of sockets) {
      this.#frontDoor.watch(this.#door, socket);
      this.#stops.push(socket.onOpen(() => this.#membership.checkSecret()));
    }
    const screening = setInterval(
      () => this.#screening.screen(this.#room?.links ?? []),
      this.#timing.strangerFor,
    );
    this.#stops.push(() => clearInterval(screening));
    // Alone for long: the one answer that said "there is a new secret" may have been lost.
    const asking = setInterval(() => {
      if (this.#linkCount.peek() === 0 && this.reachable.peek()) this.#membership.askInPassing();
    }, this.#timing.announceSettled);
    this.#stops.push(() => clearInterval(asking));
    if (lobby) this.watchLobby(lobby);
    this.#move(() => this.#enter());
  }

  /** Let people knock from this call. The first call stays: notes of one meeting are not offered in another call. */
  watchLobby(lobby: Entrance): void {
    if (this.#lobby || this.#closed || this.removedBy.value !== null) return;
    this.#lobby = lobby;
    for (const socket of this.#options.sockets) this.#frontDoor.watch(lobby, socket);
  }

  /** Another panel of this device has moved on to a new secret, or was told that this device has to leave. */
  learn = (held: HeldSecret & { readonly removed: boolean }): Promise<void> => this.#membership.learn(held);

  /** How this person wants to be seen from now on. */
  rename(profile: Profile): void {
    if (!this.readOnly) this.#ownName.write(profile);
  }

  letIn = (knockId: string): Promise<void> => this.#frontDoor.letIn(knockId);
  notNow = (knockId: string): void => this.#frontDoor.notNow(knockId);
  setFocus = (itemId: string | null, isWriting: boolean): void => this.#roster.setFocus(itemId, isWriting);
  sendSignal = (kind: SignalKind): boolean => this.#signals.send(kind);
  dismissSignal = (id: string): void => this.#signals.dismiss(id);
  revokeInvite = (inviteId: string): void => this.#invites.revoke(inviteId);

  invite = async (request: InviteRequest): Promise<Invite> => {
    if (this.readOnly) throw new UserFacingError('error.meeting.newer');
    const [socket] = this.#options.sockets;
    // A plan that nobody else has seen connects to nobody: a link would lead nowhere.
    if (!socket) throw new UserFacingError('error.invite.alone');
    return this.#invites.make(socket.url, request);
  };

  /** How many messages and bytes went out over links, for the benchmark. */
  get traffic(): { messages: number; bytes: number } {
    const links = this.#room?.links ?? [];
    return links.reduce(
      (sum, { sent }) => ({ messages: sum.messages + sent.messages, bytes: sum.bytes + sent.bytes }),
      {
        messages: 0,
        bytes: 0,
      },
    );
  }

  /** The device woke up, or the network came back. */
  wake(): void {
    for (const socket of this.#options.sockets) socket.wake();
    this.#room?.wake();
    this.#membership.checkSecret();
  }

  /**
   * Ask someone to leave: their links are cut first, then the removal is written and everybody else moves on to a
   * new secret. They keep what they have and get nothing more. Open invites, which they have seen, are revoked.
   */
  async removePerson(deviceId: string): Promise<void> {
    if (deviceId === this.deviceId || this.#closed || this.removedBy.value !== null) return;
    if (this.readOnly) throw new UserFacingError('error.meeting.newer');
    await this.#membership.remove(deviceId, () => this.#invites.revokeAll());
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#membership.close();
    await this.#disconnect();
    this.#roster.destroy();
    this.#signals.destroy();
    this.#invites.destroy();
    this.#sameNotes.destroy();
    this.#awareness.destroy();
    this.vouches.destroy();
    await this.#options.store.close();
  }

  /** Ends every connection; the document stays open. */
  async #disconnect(): Promise<void> {
    for (const stop of this.#stops.splice(0)) stop();
    this.#membership.rest();
    this.#ownName.close();
    this.#frontDoor.close();
    this.#move(async () => this.#leave());
    await this.#moving;
  }

  #move(step: () => Promise<void>): void {
    this.#moving = this.#moving.then(step).catch((error: unknown) => {
      // A room that cannot be opened leaves the notes usable offline; the status line says so.
      console.warn('At the Table: could not open the meeting room', error);
    });
  }

  /** Before the secret is used, see whether someone inside says that it is out of date. */
  async #enter(): Promise<void> {
    // Whoever has just come in knows nobody yet, has nothing to guard, and got the secret this moment.
    const mayBeLate =
      this.#screening.knowsOthers() && this.#options.sockets.some((socket) => socket.isOpen.value);
    if (mayBeLate) await this.#membership.ask();
    await this.#openRoom();
  }

  async #openRoom(): Promise<void> {
    if (this.#closed || this.removedBy.value !== null || this.#room) return;
    const { identity, sockets, webrtc, iceServers = [] } = this.#options;
    this.#room = await Room.open({
      ...{
        doc: this.doc,
        awareness: this.#awareness,
        keys: this.#keyring.keys,
        identity,
        sockets,
        webrtc,
        iceServers,
      },
      timing: this.#timing,
      isPaused: () => this.#membership.isPausing,
      mayLink: ({ deviceId }) => this.#screening.mayLink(deviceId),
      onLinks: () => this.#onLinks(),
      onControl: (link, message) => this.#onControl(link, message),
    });
    this.#presence.publish();
  }

  async #leave(): Promise<void> {
    const room = this.#room;
    this.#room = null;
    await room?.close();
    this.#onLinks();
  }

  #onLinks(): void {
    const before = this.#linkCount.peek();
    this.#linkCount.value = this.#room?.links.length ?? 0;
    // Suddenly alone: perhaps the others moved on to a new secret, and its message was lost with the links.
    if (before > 0 && this.#linkCount.peek() === 0 && this.#room) this.#membership.askInPassing();
    this.#roster.refresh();
    this.#signals.refresh();
    this.#sameNotes.linksChanged();
    this.#frontDoor.linksChanged();
  }

  #onControl(link: Link, message: ControlMessage): void {
    if (message.type === 'digest') return this.#sameNotes.heard(link, message.digest);
    // A device that holds the secret without being listed has no say. (Whoever has just come in knows nobody yet.)
    if (!this.#screening.hasSay(link.peer?.deviceId ?? '')) return;
    if (message.type === 'rotate' || message.type === 'removed') this.#membership.heard(link, message);
    else this.#frontDoor.heard(link, message);
  }

  async #changeRooms(): Promise<void> {
    this.#move(async () => {
      await this.#leave();
      await this.#openRoom();
      this.#membership.checkSecret();
    });
    await this.#moving;
  }
}
