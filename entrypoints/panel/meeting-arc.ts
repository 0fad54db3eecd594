import type { ReadonlySignal, Signal } from '@preact/signals';
import type { RecordsUi } from '../../components/actions/records-ui.ts';
import { followVisit } from '../../components/after/catch-up.ts';
import type { MeetingArc, MeetingTab, Phase } from '../../components/guide/arc.ts';
import type { GuideView } from '../../components/guide/views.ts';
import { openCards } from '../../lib/meeting/cards.ts';
import { openCharter } from '../../lib/meeting/charter.ts';
import type { MeetingChecks } from '../../lib/meeting/checks.ts';
import { openFloor } from '../../lib/meeting/floor.ts';
import { openLines } from '../../lib/meeting/lines.ts';
import { openLooks } from '../../lib/meeting/looks.ts';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import { openPlan } from '../../lib/meeting/plan.ts';
import type { MeetingWords } from '../../lib/meeting/words.ts';
import type { PrivateDesk } from '../../lib/storage/private-contract.ts';
import type { MeetingSession } from '../../lib/sync/contract.ts';

export interface ArcOptions {
  readonly session: MeetingSession;
  readonly notes: MeetingNotes;
  readonly ui: RecordsUi;
  readonly checks: MeetingChecks;
  readonly words: MeetingWords;
  readonly desk: PrivateDesk;
  readonly phase: ReadonlySignal<Phase>;
  /** The view shown in place of the tabs. */
  readonly view: Signal<GuideView | 'hub' | null>;
  /** Show a tab, in place of a view. */
  showTab(tab: MeetingTab): void;
  goToNote(noteId: string): void;
  rename(title: string): void;
  setPhase(phase: Phase): void;
  take(): void;
}

/** Opens what the steps before, during and after a meeting work with. Call `destroy` when it closes. */
export function openMeetingArc(options: ArcOptions): MeetingArc & { destroy(): void } {
  const { session, ui } = options;
  const { doc, deviceId } = session;
  const lines = openLines(doc, deviceId);
  const plan = openPlan(doc);
  const { records, agreements, details } = ui;
  const opened = {
    ...{ lines, plan },
    floor: openFloor(doc, deviceId),
    cards: openCards(doc, deviceId),
    charter: openCharter(doc, deviceId, lines),
    looks: openLooks(doc, deviceId),
    catchUp: followVisit({
      ...{ doc, deviceId, linkState: session.linkState, visits: options.desk.visits },
      now: { notes: options.notes, words: options.words, records, agreements, details, lines, plan },
    }),
  };
  return {
    ...options,
    ...opened,
    canWrite: ui.canWrite,
    people: session.people,
    go: (next) => {
      // What was told about the step that one leaves would cover the next one.
      ui.toast.value = null;
      options.view.value = next;
    },
    destroy: () => {
      // The charter and what was missed read the lines: these go last.
      for (const one of Object.values(opened).reverse()) one.destroy();
    },
  };
}
