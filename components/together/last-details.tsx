import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { MAX_CHILD_LENGTH, MAX_SUMMARY_FOR_LENGTH } from '../../lib/meeting/details.ts';
import type { MeetingDetails } from '../../lib/meeting/record-contract.ts';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';

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
      <Line
        name="summary"
        label={t('together.summaryFor')}
        hint={t('together.summaryForHelp')}
        shared={details.summaryFor}
        maxLength={MAX_SUMMARY_FOR_LENGTH}
        readOnly={!canWrite}
        onWrite={(words) => details.setSummaryFor(words)}
      />
      <Line
        name="child"
        label={t('together.child')}
        hint={t('together.childHelp')}
        shared={details.child}
        maxLength={MAX_CHILD_LENGTH}
        readOnly={!canWrite}
        onWrite={(words) => details.setChild(words)}
      />
    </section>
  );
}

/** A value that is stored whole waits this long for the next key, in milliseconds. */
const REST = 400;

interface LineProps {
  /** For whoever leads here. */
  readonly name: 'summary' | 'child';
  readonly label: string;
  readonly hint: string;
  readonly shared: ReadonlySignal<string>;
  readonly maxLength: number;
  readonly readOnly: boolean;
  readonly onWrite: (words: string) => void;
}

/** A short line that all share as one value: what one writes stays as written until others change it. */
function Line({ name, shared, onWrite, ...props }: LineProps): JSX.Element {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, onWrite });
  latest.current = { draft, onWrite };
  const now = shared.value;
  const keep = (): void => {
    if (latest.current.draft !== null) latest.current.onWrite(latest.current.draft);
  };
  useEffect(() => {
    if (draft === null) return undefined;
    const timer = setTimeout(keep, REST);
    return () => clearTimeout(timer);
  }, [draft]);
  // Leaving the tab in the middle of a word keeps it, too.
  useEffect(() => keep, []);
  return (
    <div
      data-last={name}
      onFocusOut={() => {
        keep();
        setDraft(null);
      }}
    >
      <TextField {...props} value={draft ?? now} onInput={setDraft} />
    </div>
  );
}
