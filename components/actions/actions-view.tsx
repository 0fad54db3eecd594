import '@preact/signals';
import './part-nav.css';
import './actions.css';
import './record-card.css';
import './progress.css';
import './agreement.css';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { watchPresses } from '../ui/after-press.ts';
import { AboutMeeting } from './about-meeting.tsx';
import { PartNav } from './part-nav.tsx';
import { RecordsList } from './records-list.tsx';
import type { Part, RecordsUi } from './records-ui.ts';

/** Parts that are shown here and made elsewhere. */
export type OtherPart = Exclude<Part, 'action' | 'decision' | 'goal'>;

export interface ActionsViewProps {
  readonly ui: RecordsUi;
  /** What stands in the other parts. */
  readonly other: (part: OtherPart) => ComponentChildren;
  /** Above the actions: what was still open last time. */
  readonly before?: ComponentChildren;
  readonly counts: Readonly<Partial<Record<OtherPart, number>>>;
}

/** What the meeting leads to: actions, decisions, goals, and what is not settled yet. */
export function ActionsView({ ui, other, before, counts }: ActionsViewProps): JSX.Element {
  const headingId = useId();
  useEffect(watchPresses, []);
  const part = ui.part.value;
  const of = (kind: 'action' | 'decision' | 'goal' | 'issue' | 'need'): number =>
    ui.records.ids(kind).value.length;
  const all = {
    ...{
      action: of('action'),
      decision: of('decision'),
      goal: of('goal'),
      issue: of('issue'),
      need: of('need'),
    },
    ...counts,
  };
  return (
    <div class="actions stack">
      <PartNav ui={ui} counts={all} />
      <section class="stack" aria-labelledby={headingId}>
        {/* Where the button says the same in full, the heading is for those who hear the page. */}
        <h2 id={headingId} class={part === 'issue' || part === 'need' ? undefined : 'unseen'}>
          {t(`records.part.${part}`)}
        </h2>
        {part === 'action' && before}
        {part === 'action' || part === 'decision' || part === 'goal' ? (
          <RecordsList key={part} ui={ui} kind={part} />
        ) : (
          other(part)
        )}
      </section>
      {part !== 'closing' && <AboutMeeting details={ui.details} canWrite={ui.canWrite.value} />}
    </div>
  );
}
