import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { LineView } from '../../lib/meeting/line-schema.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { LineList } from '../guide/line-list.tsx';
import { dayText } from '../start/planned.ts';
import { DateField } from '../ui/date-field.tsx';

/** Documents that were or will be sent, by name: no surprises (P2). The papers themselves never come in here. */
export function PapersPart({ arc }: ViewProps): JSX.Element {
  return (
    <>
      <p class="soft small">{t('plan.papersHelp')}</p>
      <LineList
        arc={arc}
        kind="document"
        label={t('plan.part.papers')}
        field={t('plan.paper')}
        empty={t('plan.papersEmpty')}
        add={t('plan.addPaper')}
        more={(line) => <Sent arc={arc} line={line} />}
      />
    </>
  );
}

interface LineProps {
  readonly arc: MeetingArc;
  readonly line: LineView;
}

function Sent({ arc, line }: LineProps): JSX.Element {
  const id = useId();
  const isSent = line.state === 'sent';
  if (!arc.canWrite.value)
    return (
      <p class="soft small">
        {[t(isSent ? 'plan.sent' : 'plan.willSend'), line.on && dayText(line.on)].filter(Boolean).join(' · ')}
      </p>
    );
  return (
    <div class="plan-facts">
      <div class="field">
        <label for={id} class="small">
          {t('plan.sentOrNot')}
        </label>
        <select
          id={id}
          class="field-input"
          value={line.state}
          onChange={(event) => arc.lines.setFact(line.id, 'state', event.currentTarget.value)}
        >
          <option value="">{t('plan.willSend')}</option>
          <option value="sent">{t('plan.sent')}</option>
        </select>
      </div>
      <DateField
        label={t(isSent ? 'plan.sentOn' : 'plan.sendOn')}
        value={line.on}
        readOnly={false}
        onChange={(day) => arc.lines.setFact(line.id, 'on', day)}
      />
    </div>
  );
}
