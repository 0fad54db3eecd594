import { type ReadonlySignal, signal } from '@preact/signals-core';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type Identity, newSigningKeys, openIdentity } from '../crypto/identity.ts';
import { UserFacingError } from '../i18n/user-facing-error.ts';
import { newMeeting } from '../meeting/founding.ts';
import { removalsOf, writePerson } from '../meeting/people.ts';
import { newId } from '../meeting/schema.ts';
import { writeTemplate } from '../meeting/template.ts';
import { openVouches, type Vouches } from '../meeting/vouches.ts';
import type {
  Invite,
  Knock,
  LinkState,
  MeetingSession,
  Participant,
  Profile,
  QuietSignal,
  SaveState,
  SignalKind,
  ThreeWords,
} from '../sync/contract.ts';
import { OwnName } from '../sync/own-name.ts';
import { Presence } from '../sync/presence.ts';
import { QuietSignals } from '../sync/quiet-signals.ts';
import { Roster } from '../sync/roster.ts';
import { WORDS } from '../sync/words.ts';
import type { PretendPerson } from './pretend-person.ts';
import { wireDocuments, wirePresence } from './wire.ts';

/**
 * A meeting that is only in memory: a document, the person who practises as its founder, and pretend people beside it.
 * No storage, no sockets, no connections; when it is closed nothing is left of it.
 */
export class PracticeSession implements MeetingSession {
  readonly meetingId: string;
  readonly deviceId: string;
  readonly identity: Identity;
  readonly vouches: Vouches;
  readonly doc = new Y.Doc();
  readonly saveState: ReadonlySignal<SaveState> = signal({ kind: 'practice' });
  readonly linkState: ReadonlySignal<LinkState> = signal('same');
  readonly reachable: ReadonlySignal<boolean> = signal(false);
  readonly people: ReadonlySignal<readonly Participant[]>;
  readonly knocks = signal<readonly Knock[]>([]);
  readonly invites: ReadonlySignal<readonly Invite[]> = signal([]);
  readonly signals: ReadonlySignal<readonly QuietSignal[]>;
  readonly removedBy: ReadonlySignal<string | null> = signal(null);
  readonly readOnly = false;

  readonly #awareness = new Awareness(this.doc);
  readonly #roster: Roster;
  readonly #signals: QuietSignals;
  readonly #ownName: OwnName;
  readonly #atDoor = new Map<string, PretendPerson>();
  /** Those inside, each with what ends their wire. */
  readonly #seated = new Map<PretendPerson, () => void>();
  #isClosed = false;

  /** Founds a meeting of this title, as somebody with keys that exist only now. */
  static async found(profile: Profile, title: string): Promise<PracticeSession> {
    const identity = await openIdentity(await newSigningKeys());
    const { id, founding } = await newMeeting(identity, profile);
    const session = new PracticeSession(id, identity);
    const now = Date.now();
    writeTemplate(session.doc, { id, title, deviceId: identity.deviceId, now, founding });
    session.#ownName.write(profile);
    return session;
  }

  private constructor(meetingId: string, identity: Identity) {
    this.meetingId = meetingId;
    this.identity = identity;
    this.deviceId = identity.deviceId;
    this.vouches = openVouches(this.doc, { meetingId, identity });
    this.#ownName = new OwnName(this.doc, identity, this.vouches);
    const presence = new Presence(this.#awareness);
    const links = () =>
      [...this.#seated.keys()].map(({ identity: { deviceId, signKey }, awareness }) => ({
        peer: { deviceId, signKey, client: awareness.clientID },
      }));
    this.#roster = new Roster(this.doc, presence, this.deviceId, links);
    this.#signals = new QuietSignals(presence, this.deviceId, links);
    this.people = this.#roster.people;
    this.signals = this.#signals.active;
  }

  /** Someone comes to the door, with three words by chance: here nobody could listen in. */
  knock(person: PretendPerson): void {
    const id = newId();
    this.#atDoor.set(id, person);
    const { name, role } = person;
    this.knocks.value = [...this.knocks.peek(), { id, name, role, words: threeWords(), invited: false }];
  }

  /** Lets someone in as a real panel does: written into the list, vouched for, then given the notes. */
  async seat(person: PretendPerson): Promise<void> {
    const { name, role } = person;
    const { deviceId, signKey } = person.identity;
    writePerson(this.doc, deviceId, { name, role, signKey });
    await this.vouches.admit(signKey, { name, role });
    if (this.#isClosed) return;
    const cuts = [
      wireDocuments(this.doc, person.doc),
      wirePresence(person.awareness, this.#awareness),
    ] as const;
    this.#seated.set(person, () => {
      for (const cut of cuts) cut();
    });
    person.sayWho();
    this.#refresh();
  }

  isSeated = (person: PretendPerson): boolean => this.#seated.has(person);

  async letIn(knockId: string): Promise<void> {
    const person = this.#atDoor.get(knockId);
    if (!person) return;
    await this.seat(person);
    this.#leaveDoor(knockId);
  }

  /** They wait outside; the coach has them knock again. */
  notNow(knockId: string): void {
    this.#leaveDoor(knockId);
  }

  /** An invite to here would lead nowhere. */
  async invite(): Promise<Invite> {
    throw new UserFacingError('part.practice.noInvites');
  }
  revokeInvite = (): void => undefined;

  async removePerson(deviceId: string): Promise<void> {
    const person = [...this.#seated.keys()].find(({ identity }) => identity.deviceId === deviceId);
    if (!person) return;
    this.#seated.get(person)?.();
    this.#seated.delete(person);
    removalsOf(this.doc).set(newId(), { device: deviceId, by: this.deviceId, lifted: false });
    this.#refresh();
  }

  setFocus = (itemId: string | null, isWriting: boolean): void => this.#roster.setFocus(itemId, isWriting);
  sendSignal = (kind: SignalKind): boolean => this.#signals.send(kind);
  dismissSignal = (id: string): void => this.#signals.dismiss(id);

  async close(): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    for (const cut of this.#seated.values()) cut();
    this.#seated.clear();
    this.#atDoor.clear();
    this.#ownName.close();
    this.#roster.destroy();
    this.#signals.destroy();
    this.#awareness.destroy();
    this.vouches.destroy();
    this.doc.destroy();
  }

  #leaveDoor(knockId: string): void {
    this.#atDoor.delete(knockId);
    this.knocks.value = this.knocks.peek().filter(({ id }) => id !== knockId);
  }
  #refresh(): void {
    this.#roster.refresh();
    this.#signals.refresh();
  }
}

/** Three different words of the list. */
function threeWords(): ThreeWords {
  const found = new Set<string>();
  for (const at of crypto.getRandomValues(new Uint8Array(32))) {
    const word = WORDS[at];
    if (word !== undefined && found.size < 3) found.add(word);
  }
  const [first = '', second = '', third = ''] = found;
  return [first, second, third];
}
