import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { type LineView, MAX_FACT_LENGTH } from '../../lib/meeting/line-schema.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { LineList } from '../guide/line-list.tsx';
import { roleLabel, roleOptions } from '../ui/role-label.ts';
import { WholeField } from '../ui/whole-field.tsx';
import { PersonalHint } from './personal-hint.tsx';

/** Who is coming, in what role, and why (P1). */
export function WhoPart({ arc }: ViewProps): JSX.Element {
  return (
    <>
      <p class="soft small">{t('plan.whoHelp')}</p>
      <LineList
        arc={arc}
        kind="attendee"
        label={t('plan.part.who')}
        field={t('plan.attendee')}
        empty={t('plan.whoEmpty')}
        add={t('plan.addAttendee')}
        more={(line) => <About arc={arc} line={line} />}
      />
    </>
  );
}

interface LineProps {
  readonly arc: MeetingArc;
  readonly line: LineView;
}

function About({ arc, line }: LineProps): JSX.Element {
  const id = useId();
  const name = line.text.trim() || t('plan.attendee');
  if (!arc.canWrite.value) {
    const facts = [line.role === '' ? '' : roleLabel(line.role), line.why].filter((fact) => fact !== '');
    return <p class="soft small">{facts.join(' · ')}</p>;
  }
  return (
    <div class="plan-facts">
      <div class="field">
        <label for={id} class="small">
          {t('plan.roleOf')}
        </label>
        <select
          id={id}
          class="field-input"
          aria-label={t('plan.roleOfNamed', { name })}
          value={line.role}
          onChange={(event) => arc.lines.setFact(line.id, 'role', event.currentTarget.value)}
        >
          <option value="">{t('plan.roleNone')}</option>
          {roleOptions().map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <WholeField
        label={t('plan.why')}
        value={line.why}
        maxLength={MAX_FACT_LENGTH}
        onKeep={(words) => arc.lines.setFact(line.id, 'why', words)}
        below={(words) => <PersonalHint words={words} />}
      />
    </div>
  );
}
