import type { Bilingual } from '../i18n/two.ts';
import type { Role } from '../meeting/people.ts';

/** A right in a sentence, in our own words, and where the law says it. */
export interface RoleRight {
  readonly text: Bilingual;
  /** Sections of the regulations: `34 CFR 300.321(a)(1)`; several are parted by commas. Shown as text. */
  readonly source: string;
}

/** What someone in a meeting brings, may ask and may count on (P36); for staff also how to listen (P37). */
export interface RoleCard {
  readonly role: Role;
  readonly brings: readonly Bilingual[];
  /** Questions that can be put into the notes as they are. */
  readonly asks: readonly Bilingual[];
  readonly rights: readonly RoleRight[];
  /** What a parent may be carrying, and what helps; on the card of school staff only. */
  readonly listening?: { readonly carrying: readonly Bilingual[]; readonly helps: readonly Bilingual[] };
}
