import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { NoteHelp } from './note-help.ts';
import { startOf } from './note-offers.tsx';
import type { NotesUi } from './notes-ui.ts';

/** How many checks wait for an answer; opens the list of them. */
export function OpenChecksButton({ ui, help }: { ui: NotesUi; help: NoteHelp }): JSX.Element | null {
  const count = help.checks.openCount.value;
  const isOpen = ui.checksOpen.value;
  if (count === 0 && !isOpen) return null;
  return (
    <button
      type="button"
      class="note-tool note-tool-checks"
      aria-expanded={isOpen}
      onClick={() => {
        ui.checksOpen.value = !isOpen;
      }}
    >
      {t('checksOpen', { count })}
    </button>
  );
}

/** All notes that wait for a "yes" or a "not quite". */
export function OpenChecks({ ui, help }: { ui: NotesUi; help: NoteHelp }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const open = help.checks.all.value.filter(({ state }) => state === 'open');
  return (
    <section class="note-waiting" aria-label={t('checksTitle')}>
      <div class="note-waiting-head">
        <h2 ref={heading} tabIndex={-1}>
          {t('checksTitle')}
        </h2>
        <button
          type="button"
          class="note-quiet"
          onClick={() => {
            ui.checksOpen.value = false;
            ui.root?.querySelector<HTMLElement>('.note-tool-bin')?.focus();
          }}
        >
          {t('checksClose')}
        </button>
      </div>
      <p class="note-check-head">{open.length > 0 ? t('checksHelp') : t('checksNone')}</p>
      <ul class="note-list">
        {open.map((check) => {
          const text = startOf(ui.notes.item(check.itemId).value?.text.toString() ?? '');
          const name = ui.people.author(check.answerer).value.name || t('noteUnknownAuthor');
          return (
            <li key={check.id}>
              <button
                type="button"
                class="note-offer"
                onClick={() => {
                  ui.checksOpen.value = false;
                  ui.goTo(check.itemId);
                }}
              >
                <span dir="auto">{t('checksGo', { text })}</span> · {t('checkWaiting', { name })}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
