import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { formatList } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { NoteView } from '../../lib/meeting/note-view.ts';
import { dragNote } from './drag-note.ts';
import { Icon } from './icons.tsx';
import { fullTime, initials, KIND_LABELS, roleLabel, shortTime } from './labels.ts';
import { NoteChecks } from './note-checks.tsx';
import type { NoteHelp } from './note-help.ts';
import { LabelHint, LongHint } from './note-hint.tsx';
import { noteKeys } from './note-keys.ts';
import { NoteMade } from './note-made.tsx';
import { NoteMarks } from './note-marks.tsx';
import { NoteOffers } from './note-offers.tsx';
import type { NotesUi } from './notes-ui.ts';
import type { Visitor } from './people-index.ts';
import { bindText } from './text-binding.ts';

interface Props {
  readonly ui: NotesUi;
  readonly help: NoteHelp | null;
  readonly id: string;
}

/** One note. Draws again only when its own fields, its author or its visitors change; its text is bound apart. */
export function NoteRow({ ui, help, id }: Props): JSX.Element | null {
  const view = ui.notes.item(id).value;
  const metaId = useId();
  if (!view) return null;
  const author = ui.people.author(view.author).value;
  const visitors = ui.people.visitors(id).value;
  const writing = visitors.find((visitor) => visitor.isWriting);
  const removed = ui.ghost.value?.id === id && view.deleted !== null;
  const name = author.name || t('noteUnknownAuthor');
  const { symbol, key } = KIND_LABELS[view.kind];
  const readOnly = ui.readOnly.value;
  const openMenu = (kind: 'kind' | 'more') => (event: Event) => {
    const anchor = event.currentTarget as HTMLElement;
    ui.menu.value = ui.menu.peek()?.anchor === anchor ? null : { id, kind, anchor };
  };
  return (
    <li
      class={`note${writing ? ' note-writing' : ''}${removed ? ' note-removed' : ''}`}
      data-note={id}
      data-role={writing?.role ?? author.role}
    >
      <div class="note-side">
        <span class="note-face" data-role={author.role} aria-hidden="true">
          {initials(author.name)}
        </span>
        {!readOnly && (
          <span
            class="note-grip"
            title={t('noteDragHint')}
            onPointerDown={(event) => dragNote(ui, id, event)}
          >
            <Icon name="grip" />
          </span>
        )}
      </div>
      <div class="note-body">
        <NoteText ui={ui} help={help} view={view} describedBy={metaId} readOnly={readOnly} />
        <div class="note-meta">
          <span id={metaId}>
            {writing ? (
              <Writing visitors={visitors} author={name} />
            ) : (
              <>
                {name}
                {author.name ? ` · ${roleLabel(author.role)}` : ''}
                {view.at ? ' · ' : ''}
                <time
                  dateTime={view.at ? new Date(view.at).toISOString() : undefined}
                  title={fullTime(view.at)}
                >
                  {shortTime(view.at)}
                </time>
                {view.said !== '' && (
                  <>
                    {' · '}
                    {t('saidBy', { name: ui.people.author(view.said).value.name || t('noteUnknownAuthor') })}
                  </>
                )}
                {help && <ConfirmedMark help={help} id={id} />}
              </>
            )}
          </span>
          {readOnly ? (
            <span class="note-kind">
              <span aria-hidden="true">{symbol}</span> {t(key)}
            </span>
          ) : (
            <button
              type="button"
              class="note-kind"
              aria-haspopup="menu"
              aria-label={t('noteKind', { kind: t(key) })}
              onClick={openMenu('kind')}
            >
              <span aria-hidden="true">{symbol}</span> {t(key)}
            </button>
          )}
        </div>
        {help && !removed && (
          <>
            <LabelHint ui={ui} help={help} view={view} />
            <LongHint ui={ui} help={help} view={view} />
            <NoteOffers ui={ui} help={help} view={view} />
            <NoteMade ui={ui} help={help} view={view} />
            <NoteChecks ui={ui} help={help} itemId={id} />
          </>
        )}
        {removed && (
          <div
            class="note-gone"
            onFocusOut={(event) => {
              const row = event.currentTarget.closest('.note');
              if (!(event.relatedTarget instanceof Node && row?.contains(event.relatedTarget))) ui.leave(id);
            }}
          >
            <span>{t('noteRemovedBy', { name: ui.people.nameOf(view.deleted?.by ?? '') })}</span>
            <button type="button" class="note-quiet" onClick={() => ui.restore(id)}>
              {t('notePutBack')}
            </button>
          </div>
        )}
      </div>
      {!readOnly && (
        <button
          type="button"
          class="note-more"
          aria-haspopup="menu"
          aria-label={author.name ? t('noteMoreBy', { name }) : t('noteMore')}
          onClick={openMenu('more')}
        >
          <Icon name="more" />
        </button>
      )}
    </li>
  );
}

/** Says beside the author that the words are confirmed; it goes when the note changes. */
function ConfirmedMark({ help, id }: { help: NoteHelp; id: string }): JSX.Element | null {
  const isConfirmed = help.checks.of(id).value.some(({ state }) => state === 'confirmed');
  return isConfirmed ? (
    <>
      {' · '}
      <span class="note-confirmed">
        <span aria-hidden="true">✓ </span>
        {t('checkMark')}
      </span>
    </>
  ) : null;
}

/** Stands in place of role and time, so that nothing below jumps when someone starts and stops writing. */
function Writing({ visitors, author }: { visitors: readonly Visitor[]; author: string }): JSX.Element {
  const names = visitors.filter((visitor) => visitor.isWriting).map((visitor) => visitor.name);
  const text =
    names.length > 1
      ? t('noteAreWriting', { names: formatList(names) })
      : t('noteIsWriting', { name: names[0] ?? '' });
  return (
    <>
      {names.includes(author) ? '' : `${author} · `}
      <span class="note-visitor">{text}</span>
    </>
  );
}

interface TextProps {
  readonly ui: NotesUi;
  readonly help: NoteHelp | null;
  readonly view: NoteView;
  readonly describedBy: string;
  readonly readOnly: boolean;
}

function NoteText({ ui, help, view, describedBy, readOnly }: TextProps): JSX.Element {
  const field = useRef<HTMLTextAreaElement>(null);
  const { id, text } = view;
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return undefined;
    const binding = bindText(element, text, (next, caret) => {
      const spot = ui.notes.editText(id, next, caret);
      if (spot.id !== id) ui.focus.focus(spot.id, spot.offset);
      ui.wrote(id);
    });
    const keys = noteKeys(ui, id, () => binding.composing);
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener('keydown', keys.onKeyDown, { signal });
    element.addEventListener('beforeinput', keys.onBeforeInput, { signal });
    element.addEventListener('paste', keys.onPaste, { signal });
    element.addEventListener(
      'focus',
      () => {
        ui.focus.entered(id);
        ui.onFocusItem(id, false);
      },
      { signal },
    );
    element.addEventListener(
      'blur',
      (event) => {
        const row = element.closest('.note');
        const stays = event.relatedTarget instanceof Node && row?.contains(event.relatedTarget);
        if (ui.focus.left(id) && !stays) ui.leave(id);
      },
      { signal },
    );
    const unregister = ui.focus.register(id, element);
    return () => {
      unregister();
      listening.abort();
      binding.destroy();
    };
  }, [ui, id, text]);
  return (
    <div class="note-field">
      <textarea
        ref={field}
        class="note-text"
        rows={1}
        dir="auto"
        spellcheck
        aria-label={t('noteField')}
        aria-describedby={describedBy}
        readOnly={readOnly}
        enterkeyhint="enter"
      />
      {help && (
        <NoteMarks
          help={help}
          itemId={id}
          text={text}
          writing={() => (document.activeElement === field.current ? field.current : null)}
        />
      )}
    </div>
  );
}
