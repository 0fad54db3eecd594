import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Phase } from '../../components/guide/arc.ts';
import type { GuideView } from '../../components/guide/views.ts';
import type { MeetingSession } from '../../lib/sync/contract.ts';

export type View = GuideView | 'hub' | null;

/** Steps in which meetings were left. Sharing a plan early opens it anew: the person stays where they did it. */
const leftIn = new Map<string, View>();

/** What an open meeting begins with: its plan, or the step in which it was left, until it has started. */
const startOf = (phase: Phase, meetingId: string): View =>
  phase === 'started' ? null : (leftIn.get(meetingId) ?? 'plan');

/** The step that is shown in place of the tabs, `null` for none. */
export function useView(session: MeetingSession, phase: ReadonlySignal<Phase>): Signal<View> {
  const view = useMemo(() => signal(startOf(phase.peek(), session.meetingId)), [session]);
  useEffect(
    () => () => {
      const at = view.peek();
      if (at !== null) leftIn.set(session.meetingId, at);
    },
    [view],
  );
  return view;
}
