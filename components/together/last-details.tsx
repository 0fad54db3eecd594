import './closing.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { MAX_CHILD_LENGTH, MAX_SUMMARY_FOR_LENGTH } from '../../lib/meeting/details.ts';
import type { MeetingDetails } from '../../lib/meeting/record-contract.ts';
import { DateField } from '../ui/date-field.tsx';
import { WholeField } from '../ui/whole-field.tsx';

interface Props {
  readonly details: MeetingDetails;
  readonly canWrite: boolean;
}

/** The next meeting, who gets the summary, and the child's nickname: filled in here, always in sight. */
export function LastDetails({ details, canWrite }: Props): JSX.Element {
  const id = useId();
  const timeId = useId();
  const next = details.next.value;
  return (
    <section class="card stack" aria-labelledby={id}>
      <h3 id={id}>{t('together.last')}</h3>
      <div class="last-when" data-last="next">
        <DateField
          label={t('together.nextDay')}
          value={next}
          readOnly={!canWrite}
          onChange={(day) => details.setNext(day, day === '' ? '' : details.nextTime.peek())}
        />
        {next !== '' && (
          <div class="field">
            <label for={timeId}>{t('together.nextTime')}</label>
            <input
              id={timeId}
              class="field-input"
              type="time"
              readOnly={!canWrite}
              value={details.nextTime.value}
              onChange={(event) => details.setNext(next, event.currentTarget.value)}
            />
          </div>
        )}
      </div>
      <div data-last="summary">
        <WholeField
          label={t('together.summaryFor')}
          hint={t('together.summaryForHelp')}
          value={details.summaryFor.value}
          maxLength={MAX_SUMMARY_FOR_LENGTH}
          readOnly={!canWrite}
          onKeep={(words) => details.setSummaryFor(words)}
        />
      </div>
      <div data-last="child">
        <WholeField
          label={t('together.child')}
          hint={t('together.childHelp')}
          value={details.child.value}
          maxLength={MAX_CHILD_LENGTH}
          readOnly={!canWrite}
          onKeep={(words) => details.setChild(words)}
        />
      </div>
    </section>
  );
}
