import type { ReadonlySignal, Signal } from '@preact/signals';
import type {
  MeetingCharter,
  MeetingFloor,
  MeetingLooks,
  MeetingPlan,
  PeopleCards,
} from '../../lib/meeting/arc-contract.ts';
import type { MeetingChecks } from '../../lib/meeting/checks.ts';
import type { MeetingLines } from '../../lib/meeting/line-contract.ts';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import type { MeetingWords } from '../../lib/meeting/words.ts';
import type { PrivateDesk } from '../../lib/storage/private-contract.ts';
import type { MeetingSession, Participant } from '../../lib/sync/contract.ts';
import type { RecordsUi } from '../actions/records-ui.ts';
import type { CatchUp } from '../after/catch-up.ts';
import type { GuideView } from './views.ts';

export type MeetingTab = 'notes' | 'phrases' | 'glossary' | 'actions' | 'people';

/** How far a meeting is shared: see `MeetingRow.phase`. */
export type Phase = 'planned' | 'shared' | 'started';

/** All of one open meeting that the steps before, during and after it work with. */
export interface MeetingArc {
  readonly session: MeetingSession;
  readonly notes: MeetingNotes;
  /** Records, agreements, the meeting's details (child, next date), the message at the bottom. */
  readonly ui: RecordsUi;
  readonly checks: MeetingChecks;
  readonly words: MeetingWords;
  readonly lines: MeetingLines;
  readonly plan: MeetingPlan;
  readonly floor: MeetingFloor;
  readonly cards: PeopleCards;
  readonly charter: MeetingCharter;
  readonly looks: MeetingLooks;
  /** What this person missed while they were away. */
  readonly catchUp: CatchUp;
  /** This person's private lines; never shared. */
  readonly desk: PrivateDesk;
  readonly canWrite: ReadonlySignal<boolean>;
  readonly people: ReadonlySignal<readonly Participant[]>;
  readonly phase: ReadonlySignal<Phase>;
  /** The view shown in place of the tabs' content: a step, the list of all steps (`hub`), or none. */
  readonly view: Signal<GuideView | 'hub' | null>;
  go(view: GuideView | 'hub'): void;
  showTab(tab: MeetingTab): void;
  goToNote(noteId: string): void;
  rename(title: string): void;
  /** Moves on from 'planned' to 'shared' or 'started', from 'shared' to 'started'. */
  setPhase(phase: Phase): void;
  /** Opens the ways to take the meeting along. */
  take(): void;
}

/** What every view gets. */
export interface ViewProps {
  readonly arc: MeetingArc;
}

export const selfOf = (arc: MeetingArc): Participant | undefined =>
  arc.people.value.find(({ isSelf }) => isSelf);

/** Name of the person behind a device, as people see it; '' when nobody knows. */
export const nameIn = (arc: MeetingArc, deviceId: string): string =>
  arc.people.value.find((person) => person.deviceId === deviceId)?.name ?? '';
