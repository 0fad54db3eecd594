import type { JSX } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { type CalendarDate, today } from '../../lib/meeting/calendar-date.ts';
import type { RecordView } from '../../lib/meeting/record-schema.ts';
import { say } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { TextField } from '../ui/text-field.tsx';
import { numberIn, type Point, pointsOf, typedNumber } from './chart-shape.ts';
import { numberText, ProgressChart } from './progress-chart.tsx';
import { shortDay } from './record-words.ts';
import type { RecordsUi } from './records-ui.ts';

interface Props {
  readonly ui: RecordsUi;
  readonly record: RecordView;
}

/** How a goal is going: values over time as a drawing and as a table, and a form for the next one. */
export function ProgressPart({ ui, record }: Props): JSX.Element {
  const [isAdding, setAdding] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const points = pointsOf(ui.records.entries(record.id).value);
  const canWrite = ui.canWrite.value;
  const stop = (): void => {
    setAdding(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div class="stack-s">
      <h4>{t('records.progress')}</h4>
      {points.length === 0 ? (
        <p class="small soft">{t('records.progressNone')}</p>
      ) : (
        <>
          <ProgressChart points={points} target={numberIn(record.words.target)} />
          <Numbers ui={ui} points={points} onGone={() => button.current?.focus()} />
        </>
      )}
      {canWrite && !isAdding && (
        <div>
          <Button buttonRef={button} onPress={() => setAdding(true)}>
            {t('records.progressAdd')}
          </Button>
        </div>
      )}
      {isAdding && <NewValue ui={ui} record={record} onDone={stop} />}
    </div>
  );
}

function Numbers({
  ui,
  points,
  onGone,
}: {
  readonly ui: RecordsUi;
  readonly points: readonly Point[];
  readonly onGone: () => void;
}): JSX.Element {
  return (
    <details class="numbers">
      <summary>{t('records.chartNumbers')}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('records.chartDay')}</th>
            <th scope="col">{t('records.chartValue')}</th>
            <th scope="col">{t('records.chartWords')}</th>
            <th scope="col">{t('records.chartBy')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ id, on, value, text, by }) => (
            <tr key={id}>
              <th scope="row">{shortDay(on)}</th>
              <td>{numberText(value)}</td>
              <td dir="auto">{text}</td>
              <td class="numbers-by">
                <span>{ui.nameOf(by)}</span>
                {ui.canWrite.value && by === ui.records.deviceId && (
                  <IconButton
                    icon="bin"
                    label={t('records.takeBackWhat', { text: `${numberText(value)}, ${shortDay(on)}` })}
                    onPress={() => {
                      ui.records.removeEntry(id);
                      say(t('records.takenBack'));
                      onGone();
                    }}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function NewValue({ ui, record, onDone }: Props & { readonly onDone: () => void }): JSX.Element {
  const [value, setValue] = useState('');
  const [on, setOn] = useState<CalendarDate | ''>(today());
  const [words, setWords] = useState('');
  const [problem, setProblem] = useState<'value' | 'day' | null>(null);
  const first = useRef<HTMLInputElement>(null);
  const dayId = useId();
  const add = (): void => {
    const number = typedNumber(value);
    if (number === null) {
      setProblem('value');
      first.current?.focus();
    } else if (on === '') setProblem('day');
    else if (ui.records.addProgress(record.id, number, on, words) === null) setProblem('value');
    else {
      say(t('records.progressAdded'));
      onDone();
    }
  };
  return (
    <form
      class="stack progress-form"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onDone();
      }}
    >
      <TextField
        label={t('records.progressValue')}
        value={value}
        error={problem === 'value' ? t('records.progressValueBad') : null}
        inputRef={(element) => {
          if (element && !first.current) element.focus();
          first.current = element;
        }}
        onInput={setValue}
      />
      <div>
        <DateField label={t('records.progressOn')} value={on} readOnly={false} onChange={setOn} />
        <div class="field-error" id={dayId} aria-live="assertive" hidden={problem !== 'day'}>
          {problem === 'day' ? t('records.progressOnBad') : ''}
        </div>
      </div>
      <TextField label={t('records.progressWords')} value={words} maxLength={300} onInput={setWords} />
      <div class="row">
        <Button type="submit" kind="primary">
          {t('records.progressSave')}
        </Button>
        <Button kind="plain" onPress={onDone}>
          {t('agreement.cancel')}
        </Button>
      </div>
    </form>
  );
}
