import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { t } from '../../lib/i18n/index.ts';
import type { Role } from '../../lib/meeting/people.ts';
import type { Participant } from '../../lib/sync/contract.ts';

/** How a note's author is shown. */
export interface Author {
  readonly name: string;
  readonly role: Role;
}

/** Someone else's cursor in a note. */
export interface Visitor extends Author {
  readonly isWriting: boolean;
}

const UNKNOWN: Author = { name: '', role: 'other' };
const NOBODY: readonly Visitor[] = [];

/** People as notes need them: a change of one person's cursor wakes only the notes it left and entered. */
export class PeopleIndex {
  #authors = new Map<string, Signal<Author>>();
  #visitors = new Map<string, Signal<readonly Visitor[]>>();
  #people: readonly Participant[] = [];

  /** All people of the meeting, as last told. */
  get everyone(): readonly Participant[] {
    return this.#people;
  }
  author(deviceId: string): ReadonlySignal<Author> {
    return upsert(this.#authors, deviceId, () => this.#readAuthor(deviceId));
  }
  visitors(itemId: string): ReadonlySignal<readonly Visitor[]> {
    return upsert(this.#visitors, itemId, () => this.#readVisitors(itemId));
  }
  /** Name for sentences, never empty. */
  nameOf(deviceId: string): string {
    return this.author(deviceId).peek().name || t('noteUnknownAuthor');
  }
  update(people: readonly Participant[]): void {
    if (people === this.#people) return;
    const touched = new Set([...this.#people, ...people].flatMap((person) => person.focus?.itemId ?? []));
    this.#people = people;
    batch(() => {
      for (const [deviceId, author] of this.#authors) assign(author, this.#readAuthor(deviceId));
      for (const itemId of touched) {
        const visitors = this.#visitors.get(itemId);
        if (visitors) assign(visitors, this.#readVisitors(itemId));
      }
    });
  }
  #readAuthor(deviceId: string): Author {
    const person = this.#people.find((one) => one.deviceId === deviceId);
    return person ? { name: person.name, role: person.role } : UNKNOWN;
  }
  #readVisitors(itemId: string): readonly Visitor[] {
    const found = this.#people.filter((one) => !one.isSelf && one.isHere && one.focus?.itemId === itemId);
    if (found.length === 0) return NOBODY;
    return found.map(({ name, role, focus }) => ({ name, role, isWriting: focus?.isWriting ?? false }));
  }
}

function upsert<T>(map: Map<string, Signal<T>>, key: string, read: () => T): Signal<T> {
  const found = map.get(key);
  if (found) return found;
  const made = signal(read());
  map.set(key, made);
  return made;
}

function assign<T>(target: Signal<T>, value: T): void {
  if (JSON.stringify(target.peek()) !== JSON.stringify(value)) target.value = value;
}
