import { type ReadonlySignal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { peopleOf, readPerson, removalsInForce, removalsOf } from '../meeting/people.ts';
import type { Participant } from './contract.ts';
import type { Link } from './link.ts';
import type { Presence } from './presence.ts';

/** "Is writing" ends by itself this long after the last keystroke, in milliseconds. */
const WRITING_LASTS = 3_000;

/** Where a person is, as said through awareness. */
interface Whereabouts {
  readonly focus: { readonly itemId: string; readonly isWriting: boolean } | null;
}

function readFocus(state: unknown): Whereabouts['focus'] {
  const focus = (state as Whereabouts | undefined)?.focus;
  if (typeof focus?.itemId !== 'string' || focus.itemId.length > 64) return null;
  return { itemId: focus.itemId, isWriting: focus.isWriting === true };
}

/** Who is in this meeting: the document's list of people, with who is here right now and where they write. */
export class Roster {
  readonly people: ReadonlySignal<readonly Participant[]>;
  readonly #people = signal<readonly Participant[]>([]);
  readonly #doc: Y.Doc;
  readonly #presence: Presence;
  readonly #self: string;
  readonly #links: () => readonly Pick<Link, 'peer'>[];
  readonly #refresh = (): void => this.refresh();
  #focus: Whereabouts['focus'] = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(doc: Y.Doc, presence: Presence, self: string, links: () => readonly Pick<Link, 'peer'>[]) {
    this.people = this.#people;
    this.#doc = doc;
    this.#presence = presence;
    this.#self = self;
    this.#links = links;
    peopleOf(doc).observe(this.#refresh);
    removalsOf(doc).observe(this.#refresh);
    presence.awareness.on('change', this.#refresh);
    this.refresh();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    peopleOf(this.#doc).unobserve(this.#refresh);
    removalsOf(this.#doc).unobserve(this.#refresh);
    this.#presence.awareness.off('change', this.#refresh);
  }

  /** Says where this person is; one message when that changes, none for each further keystroke. */
  setFocus(itemId: string | null, isWriting: boolean): void {
    clearTimeout(this.#timer);
    if (isWriting) this.#timer = setTimeout(() => this.setFocus(itemId, false), WRITING_LASTS);
    const isSame =
      this.#focus?.itemId === (itemId ?? undefined) &&
      this.#focus?.isWriting === (itemId ? isWriting : undefined);
    if (isSame) return;
    this.#focus = itemId === null ? null : { itemId, isWriting };
    this.#presence.set('focus', this.#focus);
  }

  refresh(): void {
    const clients = new Map<string, number[]>();
    for (const { peer } of this.#links()) {
      if (peer) clients.set(peer.deviceId, [...(clients.get(peer.deviceId) ?? []), peer.client]);
    }
    const removed = new Set([...removalsInForce(this.#doc).values()].map(({ device }) => device));
    const people: Participant[] = [];
    for (const deviceId of peopleOf(this.#doc).keys()) {
      const person = readPerson(this.#doc, deviceId);
      if (!person) continue;
      const isSelf = deviceId === this.#self;
      const states = (clients.get(deviceId) ?? []).map((client) =>
        readFocus(this.#presence.awareness.getStates().get(client)),
      );
      const focus =
        states.find((state) => state?.isWriting) ?? states.find((state) => state !== null) ?? null;
      const isHere = isSelf || clients.has(deviceId);
      people.push({
        deviceId,
        name: person.name,
        role: person.role,
        isSelf,
        isHere,
        removed: removed.has(deviceId),
        focus,
      });
    }
    const place = (p: Participant): number => (p.isSelf ? 0 : p.removed ? 3 : p.isHere ? 1 : 2);
    people.sort(
      (a, b) => place(a) - place(b) || a.name.localeCompare(b.name) || (a.deviceId < b.deviceId ? -1 : 1),
    );
    if (JSON.stringify(people) !== JSON.stringify(this.#people.value)) this.#people.value = people;
  }
}
