import { type Signal, signal } from '@preact/signals';
import type { ContentLanguage } from '../../lib/i18n/two.ts';
import { perMeeting } from '../guide/per-meeting.ts';

/** An invite link that stands below the text. */
export interface LinkToAdd {
  /** Id of the invite. */
  readonly id: string;
  readonly name: string;
  readonly link: string;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** What someone is writing: kept while the panel is open, so that a look at the plan loses nothing. */
export interface InvitationDesk {
  /** `null`: that of the interface. */
  readonly language: Signal<ContentLanguage | null>;
  /** The text as it was changed, `null` while it is as the plan makes it. */
  readonly draft: Signal<string | null>;
  readonly link: Signal<LinkToAdd | null>;
}

export const invitationDesk = perMeeting(
  (): InvitationDesk => ({
    language: signal<ContentLanguage | null>(null),
    draft: signal<string | null>(null),
    link: signal<LinkToAdd | null>(null),
  }),
);
