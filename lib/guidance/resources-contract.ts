import type { Bilingual } from '../i18n/two.ts';

export const RESOURCE_GROUPS = ['crisis', 'family', 'working', 'law'] as const;
export type ResourceGroup = (typeof RESOURCE_GROUPS)[number];

/** A national centre or help line. Its name stays as people hear it there. */
export interface Resource {
  readonly id: string;
  readonly group: ResourceGroup;
  readonly name: string;
  /** What they help with, in a line. */
  readonly about: Bilingual;
  /** As it is dialled in the United States: digits and hyphens. */
  readonly phone?: string;
  /** A number that takes text messages. */
  readonly text?: string;
  /** `https:` address. */
  readonly web?: string;
  /** People or pages there speak Spanish. */
  readonly spanish?: boolean;
}
