import type * as Y from 'yjs';
import { peopleOf, readPerson, standingOf } from '../meeting/people.ts';
import type { Link } from './link.ts';

/**
 * Who may take part, and whose word counts. Holding the secret is not enough: nobody takes part unseen, and those who
 * were asked to leave have no say.
 */
export class Screening {
  readonly #doc: Y.Doc;
  readonly #self: string;
  readonly #strangerFor: number;
  /** Devices that hold the secret and are not among the people: since when. */
  readonly #strangers = new Map<string, number>();

  /** `strangerFor`: milliseconds for which a device may be linked before it is listed. */
  constructor(doc: Y.Doc, self: string, strangerFor: number) {
    this.#doc = doc;
    this.#self = self;
    this.#strangerFor = strangerFor;
  }

  /** False for someone who has just come in: their document does not list anybody yet. */
  knowsOthers(): boolean {
    return [...peopleOf(this.#doc).keys()].some((deviceId) => deviceId !== this.#self);
  }

  /** Not those who were asked to leave, nor a device that held the secret for a while and was never listed. */
  mayLink(deviceId: string): boolean {
    const standing = standingOf(this.#doc, deviceId);
    if (standing !== 'stranger') return standing === 'member';
    const since = this.#strangers.get(deviceId) ?? Date.now();
    this.#strangers.set(deviceId, since);
    return !this.knowsOthers() || Date.now() - since < this.#strangerFor;
  }

  /** Whether what this device says about people and secrets is listened to. */
  hasSay(deviceId: string): boolean {
    return !this.knowsOthers() || standingOf(this.#doc, deviceId) === 'member';
  }

  /** Whether this is the signing key of someone who is inside. */
  isMember(signKey: string): boolean {
    for (const deviceId of peopleOf(this.#doc).keys()) {
      if (readPerson(this.#doc, deviceId)?.signKey === signKey)
        return standingOf(this.#doc, deviceId) === 'member';
    }
    return false;
  }

  /** Cuts off linked devices that have not appeared among the people in time. */
  screen(links: readonly Link[]): void {
    for (const link of links) {
      const { deviceId = '' } = link.peer ?? {};
      if (standingOf(this.#doc, deviceId) === 'member') this.#strangers.delete(deviceId);
      else if (!this.mayLink(deviceId)) link.close();
    }
  }
}
