import type { JSX } from 'preact';
import { CatchUpView } from '../../components/after/catch-up-view.tsx';
import { EndView } from '../../components/after/end-view.tsx';
import { CelebrationsView } from '../../components/cards/celebrations-view.tsx';
import { ChildView } from '../../components/cards/child-view.tsx';
import { KeepInTouchView } from '../../components/cards/keep-in-touch-view.tsx';
import { MyCardView } from '../../components/cards/my-card-view.tsx';
import { AgendaView } from '../../components/floor/agenda-view.tsx';
import { CharterView } from '../../components/floor/charter-view.tsx';
import type { ViewProps } from '../../components/guide/arc.ts';
import { Hub } from '../../components/guide/hub.tsx';
import type { GuideView } from '../../components/guide/views.ts';
import { PartView } from '../../components/part/part-view.tsx';
import { InvitationView } from '../../components/plan/invitation-view.tsx';
import { PlanView } from '../../components/plan/plan-view.tsx';
import { TemplatesView } from '../../components/plan/templates-view.tsx';
import { DebriefView } from '../../components/private/debrief-view.tsx';
import { PrivateView } from '../../components/private/private-view.tsx';
import { WorksheetView } from '../../components/private/worksheet-view.tsx';
import { KeepingView } from '../../components/resources/keeping-view.tsx';
import { ResourcesView } from '../../components/resources/resources-view.tsx';

const OF: Readonly<Record<GuideView | 'hub', (props: ViewProps) => JSX.Element>> = {
  hub: Hub,
  plan: PlanView,
  templates: TemplatesView,
  invitation: InvitationView,
  worksheet: WorksheetView,
  part: PartView,
  agenda: AgendaView,
  child: ChildView,
  charter: CharterView,
  private: PrivateView,
  'my-card': MyCardView,
  celebrations: CelebrationsView,
  end: EndView,
  'catch-up': CatchUpView,
  debrief: DebriefView,
  'keep-in-touch': KeepInTouchView,
  resources: ResourcesView,
  keeping: KeepingView,
};

/** The steps of a meeting. In a file of its own, fetched when a meeting is open. */
export function GuideViews({ arc }: ViewProps): JSX.Element | null {
  const at = arc.view.value;
  if (at === null) return null;
  const View = OF[at];
  return <View key={at} arc={arc} />;
}
