import type { JSX } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { Icon } from './icons.tsx';
import { fullTime, shortTime } from './labels.ts';
import type { NotesUi } from './notes-ui.ts';

/** Letters of a note shown in the bin, so that a page of text stays a line or two. */
const PREVIEW = 300;

/** Notes that were removed, each with a button to put it back. */
export function BinView({ ui }: { ui: NotesUi }): JSX.Element {
  const headingId = useId();
  const back = useRef<HTMLButtonElement>(null);
  const bin = ui.notes.bin.value;
  useEffect(() => back.current?.focus(), []);
  const close = (): void => {
    ui.binOpen.value = false;
    ui.root?.querySelector<HTMLElement>('.note-tool-bin')?.focus();
  };
  const putBack = (id: string): void => {
    ui.notes.restoreItem(id);
    const sectionId = ui.notes.item(id).peek()?.sectionId ?? '';
    ui.say(t('noteRestored', { section: ui.nameOfSection(sectionId) }));
    back.current?.focus();
  };
  return (
    <section class="note-bin" aria-labelledby={headingId}>
      <button type="button" class="note-quiet" ref={back} onClick={close}>
        <Icon name="back" /> {t('binBack')}
      </button>
      <h2 id={headingId}>{t('binTitle')}</h2>
      <p class="note-invitation">{bin.length === 0 ? t('binEmpty') : t('binHelp')}</p>
      <ul class="note-list">
        {bin.map((note) => {
          const text = note.text.toString();
          const at = note.deleted?.at ?? 0;
          const name = ui.people.author(note.deleted?.by ?? '').value.name || t('noteUnknownAuthor');
          return (
            <li key={note.id} class="note note-binned">
              <div class="note-body">
                <p dir="auto" class="note-preview">
                  {text.length > PREVIEW ? `${text.slice(0, PREVIEW)}…` : text}
                </p>
                <div class="note-meta" title={fullTime(at)}>
                  {t('binRemovedBy', { name, time: shortTime(at) })}
                </div>
              </div>
              {!ui.readOnly.value && (
                <button
                  type="button"
                  class="note-quiet"
                  aria-label={t('binPutBack', { text: text.slice(0, 60) })}
                  onClick={() => putBack(note.id)}
                >
                  {t('notePutBack')}
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
