import type { JSX } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { MAX_FIELD_LENGTH, type RecordView } from '../../lib/meeting/record-schema.ts';
import { fullTime, shortTime } from '../notes/labels.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { shortWords } from './record-words.ts';
import type { RecordsUi } from './records-ui.ts';

/** Short updates, each with who wrote it and when, and a field for a new one. */
export function UpdatesPart({
  ui,
  record,
}: {
  readonly ui: RecordsUi;
  readonly record: RecordView;
}): JSX.Element | null {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const canWrite = ui.canWrite.value;
  const updates = ui.records.entries(record.id).value.filter(({ kind }) => kind === 'update');
  if (updates.length === 0 && !canWrite) return null;
  const add = (): void => {
    const element = field.current;
    if (!element) return;
    if (ui.records.addEntry(record.id, 'update', element.value) !== null) {
      element.value = '';
      say(t('records.updateAdded'));
    }
    element.focus();
  };
  return (
    <div class="stack-s">
      {updates.length > 0 && <h4>{t('records.updates')}</h4>}
      {updates.length > 0 && (
        <ul class="updates">
          {updates.map((update) => (
            <li key={update.id}>
              <p dir="auto">{update.text}</p>
              <p class="row small soft">
                <span class="grow" title={fullTime(update.at)}>
                  {t('records.byAt', { name: ui.nameOf(update.by), time: shortTime(update.at) })}
                </span>
                {canWrite && update.by === ui.records.deviceId && (
                  <button
                    type="button"
                    class="link small"
                    aria-label={t('records.takeBackWhat', { text: shortWords(update.text) })}
                    onClick={() => {
                      ui.records.removeEntry(update.id);
                      say(t('records.takenBack'));
                      field.current?.focus();
                    }}
                  >
                    {t('records.takeBack')}
                  </button>
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
      {canWrite && (
        <form
          class="field"
          onSubmit={(event) => {
            event.preventDefault();
            add();
          }}
          onKeyDown={(event) => {
            if (event.isComposing || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            add();
          }}
        >
          <label for={id}>{t('records.update')}</label>
          <div class="field-hint" id={`${id}-help`}>
            {t('records.updateHelp')}
          </div>
          <textarea
            ref={field}
            id={id}
            class="field-input record-text"
            rows={1}
            dir="auto"
            spellcheck
            maxLength={MAX_FIELD_LENGTH}
            aria-describedby={`${id}-help`}
          />
          <div class="row">
            <Button type="submit">{t('records.updateAdd')}</Button>
          </div>
        </form>
      )}
    </div>
  );
}
