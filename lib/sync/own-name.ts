import type * as Y from 'yjs';
import type { Identity } from '../crypto/identity.ts';
import { writePerson } from '../meeting/people.ts';
import { schemaOf } from '../meeting/schema.ts';
import type { Vouches } from '../meeting/vouches.ts';
import type { Profile } from './contract.ts';

/** How this person is seen by the others: written into the list of people, and signed. */
export class OwnName {
  readonly #doc: Y.Doc;
  readonly #identity: Identity;
  readonly #vouches: Pick<Vouches, 'claim'>;
  /** How they want to be seen, not signed yet. */
  #wanted: Profile | null = null;
  #stop: (() => void) | null = null;

  constructor(doc: Y.Doc, identity: Identity, vouches: Pick<Vouches, 'claim'>) {
    this.#doc = doc;
    this.#identity = identity;
    this.#vouches = vouches;
  }

  write(profile: Profile): void {
    const { deviceId, signKey } = this.#identity;
    writePerson(this.#doc, deviceId, { name: profile.name, role: profile.role, signKey });
    this.sign(profile);
  }

  /** Anyone inside can write over the list of people, nobody over this. */
  sign(profile: Profile): void {
    const isWaiting = this.#wanted !== null;
    this.#wanted = profile;
    if (isWaiting) return;
    const claim = (): void => {
      // Whoever comes back with an empty document has claims in it that have yet to arrive, and goes on from the last.
      if (schemaOf(this.#doc) === 0 || !this.#wanted) return;
      const as = this.#wanted;
      this.#wanted = null;
      this.close();
      this.#vouches.claim(as).catch((error: unknown) => {
        console.warn('At the Table: could not sign the own role', error);
      });
    };
    this.#stop = () => this.#doc.off('afterTransaction', claim);
    this.#doc.on('afterTransaction', claim);
    claim();
  }

  close(): void {
    this.#stop?.();
    this.#stop = null;
  }
}
