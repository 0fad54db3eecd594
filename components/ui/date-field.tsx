import './field.css';
import './date-field.css';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { type DueDate, isCalendarDate } from '../../lib/meeting/calendar-date.ts';

/** A day typed by hand is taken over when no key was pressed for this long, in milliseconds, or on leaving the field. */
const TYPED = 1_200;

export interface DateFieldProps<V extends DueDate> {
  readonly label: string;
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly readOnly: boolean;
  readonly help?: string | undefined;
  /** Offers "By the next meeting"; only for values that may say so. */
  readonly orNextMeeting?: 'next-meeting' extends V ? boolean : never;
}

/**
 * A day in the browser's own date field, and "By the next meeting" below it. While someone types, the field passes
 * through days that nobody means (January before 01 becomes 12): these are not handed on.
 */
export function DateField<V extends DueDate>(props: DateFieldProps<V>): JSX.Element {
  const { value, readOnly, help } = props;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isBad, setBad] = useState(false);
  const latest = useRef(props);
  latest.current = props;
  const typing = useRef<ReturnType<typeof setTimeout> | null>(null);
  const day = value === 'next-meeting' ? '' : value;

  /** `isDone`: the person has left the field, so half a day is one that needs a word. */
  const settle = (isDone: boolean): void => {
    if (typing.current !== null) clearTimeout(typing.current);
    typing.current = null;
    const input = field.current;
    if (!input || latest.current.readOnly) return;
    const { value: next, validity } = input;
    const shown = latest.current.value === 'next-meeting' ? '' : latest.current.value;
    const bad = validity.badInput || (next !== '' && !isCalendarDate(next));
    if (isDone || !bad) setBad(bad);
    if (!bad && next !== shown) latest.current.onChange(next as V);
  };
  // Set by hand: drawing again must not empty a field in which half a day has been typed.
  useLayoutEffect(() => {
    const input = field.current;
    if (!input || input.value === day) return;
    input.value = day;
    setBad(false);
  }, [day]);
  useEffect(
    () => () => {
      if (typing.current !== null) clearTimeout(typing.current);
    },
    [],
  );
  const described = [help && `${id}-help`, isBad && `${id}-bad`].filter(Boolean).join(' ');
  return (
    <div class="field date-field">
      <label for={id}>{props.label}</label>
      {help && (
        <div class="field-hint" id={`${id}-help`}>
          {help}
        </div>
      )}
      <div class="date-row">
        <input
          ref={field}
          id={id}
          class="field-input date-input"
          type="date"
          min="1900-01-01"
          max="2199-12-31"
          readOnly={readOnly}
          aria-invalid={isBad || undefined}
          aria-describedby={described || undefined}
          onKeyDown={(event) => {
            if (event.key === 'Enter') settle(true);
            // Any other key may be one of several that spell a day.
            else if (event.key !== 'Tab') typing.current ??= setTimeout(settle, TYPED, false);
          }}
          onInput={() => {
            if (typing.current === null) settle(false);
            else {
              clearTimeout(typing.current);
              typing.current = setTimeout(settle, TYPED, false);
            }
          }}
          onBlur={() => settle(true)}
        />
        {props.orNextMeeting && (
          <label class="check">
            <input
              type="checkbox"
              checked={value === 'next-meeting'}
              disabled={readOnly}
              onChange={(event) => props.onChange((event.currentTarget.checked ? 'next-meeting' : '') as V)}
            />
            {t('records.byNext')}
          </label>
        )}
      </div>
      <div class="field-error" id={`${id}-bad`} aria-live="assertive" hidden={!isBad}>
        {isBad ? t('records.dateBad') : ''}
      </div>
    </div>
  );
}
