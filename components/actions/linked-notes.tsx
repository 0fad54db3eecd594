import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { RecordView } from '../../lib/meeting/record-schema.ts';
import { say } from '../ui/announcer.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { shortWords } from './record-words.ts';
import type { RecordsUi } from './records-ui.ts';

/** Most notes offered to choose from: the newest matter in a meeting, and a list of thousands helps nobody. */
const MOST_OFFERED = 200;

interface Props {
  readonly ui: RecordsUi;
  readonly record: RecordView;
}

/** Notes that a record came out of, each a button that leads there. */
export function LinkedNotes({ ui, record }: Props): JSX.Element | null {
  const [isChoosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const canWrite = ui.canWrite.value;
  const notes = record.links.flatMap((id) => {
    const note = ui.notes.item(id).value;
    return note && !note.deleted ? [{ id, text: shortWords(note.text.toString()) }] : [];
  });
  if (notes.length === 0 && !canWrite) return null;
  const stop = (): void => {
    setChoosing(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div class="stack-s">
      {notes.length > 0 && (
        <>
          <h4>{t('records.notes')}</h4>
          <ul class="linked">
            {notes.map(({ id, text }) => (
              <li key={id} class="row">
                <button
                  type="button"
                  class="link grow linked-note"
                  aria-label={t('records.goToNote', { text })}
                  onClick={() => ui.goToNote(id)}
                >
                  <span dir="auto">{text}</span>
                </button>
                {canWrite && (
                  <IconButton
                    icon="close"
                    label={t('records.unlinkNote', { text })}
                    onPress={() => {
                      ui.records.unlink(record.id, id);
                      say(t('records.unlinked'));
                      button.current?.focus();
                    }}
                  />
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {canWrite && !isChoosing && (
        <div class="link-note">
          <Button kind="plain" buttonRef={button} onPress={() => setChoosing(true)}>
            {t('records.linkNote')}
          </Button>
        </div>
      )}
      {isChoosing && (
        <ChooseNote
          ui={ui}
          record={record}
          onChoose={(id) => {
            ui.records.link(record.id, id);
            say(t('records.linked'));
            stop();
          }}
          onCancel={stop}
        />
      )}
    </div>
  );
}

interface ChooseProps extends Props {
  readonly onChoose: (noteId: string) => void;
  readonly onCancel: () => void;
}

function ChooseNote({ ui, record, onChoose, onCancel }: ChooseProps): JSX.Element {
  const id = useId();
  const field = useRef<HTMLSelectElement>(null);
  useEffect(() => field.current?.focus(), []);
  const choices = ui.notes.sections
    .peek()
    .flatMap((section) => ui.notes.itemIds(section.id).peek())
    .filter((note) => !record.links.includes(note))
    .slice(-MOST_OFFERED)
    .flatMap((note) => {
      const text = ui.notes.item(note).peek()?.text.toString() ?? '';
      return text.trim() === '' ? [] : [{ note, text: shortWords(text) }];
    });
  return (
    <div class="field">
      <label for={id}>{t('records.linkNote')}</label>
      <div class="row">
        <select
          ref={field}
          id={id}
          class="field-input grow"
          onKeyDown={(event) => {
            if (event.key === 'Escape') onCancel();
          }}
          onChange={(event) => event.currentTarget.value !== '' && onChoose(event.currentTarget.value)}
        >
          <option value="">{t('records.linkChoose')}</option>
          {choices.map(({ note, text }) => (
            <option key={note} value={note}>
              {text}
            </option>
          ))}
        </select>
        <Button kind="plain" onPress={onCancel}>
          {t('agreement.cancel')}
        </Button>
      </div>
    </div>
  );
}
