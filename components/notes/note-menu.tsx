import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { LOST_SECTION } from '../../lib/meeting/notes.ts';
import { ITEM_KINDS } from '../../lib/meeting/schema.ts';
import { KIND_LABELS, sectionName } from './labels.ts';
import type { NoteHelp } from './note-help.ts';
import { makeItem, makeItems } from './note-menu-make.tsx';
import { saidChoices, wordItems } from './note-menu-words.tsx';
import type { NotesUi, OpenMenu } from './notes-ui.ts';

/** The one menu of the notes screen: kinds of a note, or what can be done with it. Drawn above everything else. */
interface NoteMenuProps {
  readonly ui: NotesUi;
  readonly help: NoteHelp | null;
}

export function NoteMenu({ ui, help }: NoteMenuProps): JSX.Element | null {
  const open = ui.menu.value;
  return open && <Menu key={`${open.id} ${open.kind}`} ui={ui} help={help} open={open} />;
}

function Menu({ ui, help, open }: NoteMenuProps & { open: OpenMenu }): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const view = ui.notes.item(open.id).value;
  const close = (backToButton: boolean): void => {
    ui.menu.value = null;
    if (backToButton) open.anchor.focus();
  };
  useLayoutEffect(() => {
    const menu = box.current;
    if (!menu) return undefined;
    open.anchor.setAttribute('aria-expanded', 'true');
    menu.showPopover();
    place(menu, open.anchor);
    const items = itemsOf(menu);
    (items.find((item) => item.getAttribute('aria-checked') === 'true') ?? items[0])?.focus();
    const listening = new AbortController();
    const { signal } = listening;
    const outside = (event: Event): void => {
      const target = event.target as Node;
      if (!menu.contains(target) && !open.anchor.contains(target)) ui.menu.value = null;
    };
    document.addEventListener('pointerdown', outside, { signal, capture: true });
    // A page that scrolls a little (someone else's note grew, a press that scrolled its button into sight) takes the
    // menu along; only when its button is out of sight is there nothing to choose for.
    const follow = (event: Event): void => {
      if (menu.contains(event.target as Node)) return;
      const { top, bottom } = open.anchor.getBoundingClientRect();
      if (bottom < 0 || top > document.documentElement.clientHeight) ui.menu.value = null;
      else place(menu, open.anchor);
    };
    document.addEventListener('scroll', follow, { signal, capture: true, passive: true });
    window.addEventListener('resize', () => close(false), { signal });
    return () => {
      listening.abort();
      open.anchor.removeAttribute('aria-expanded');
    };
  }, []);

  const choose = (act: () => void, backToButton = true) => ({
    type: 'button' as const,
    tabIndex: -1,
    class: 'note-menu-item',
    onClick: () => {
      close(backToButton);
      act();
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      event.stopPropagation();
      close(true);
      return;
    }
    const items = itemsOf(event.currentTarget as HTMLElement);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const next =
      event.key === 'ArrowDown'
        ? at + 1
        : event.key === 'ArrowUp'
          ? at - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? -1
              : null;
    if (next === null) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  };

  const { notes } = ui;
  const radio = (key: string, checked: boolean, label: string, act: () => void): JSX.Element => (
    <button key={key} role="menuitemradio" aria-checked={checked} {...choose(act)}>
      {label}
    </button>
  );
  const item = (key: string, label: string, act: () => void, backToButton = true): JSX.Element => (
    <button key={key} role="menuitem" {...choose(act, backToButton)}>
      {label}
    </button>
  );
  return (
    <div
      ref={box}
      popover="manual"
      role="menu"
      tabIndex={-1}
      class="note-menu"
      aria-label={open.anchor.getAttribute('aria-label') ?? ''}
      onKeyDown={onKeyDown}
    >
      {open.kind === 'kind'
        ? ITEM_KINDS.map((kind) => (
            <button
              key={kind}
              role="menuitemradio"
              aria-checked={view?.kind === kind}
              {...choose(() => notes.setKind(open.id, kind))}
            >
              <span class="note-symbol" aria-hidden="true">
                {KIND_LABELS[kind].symbol}
              </span>
              {t(KIND_LABELS[kind].key)}
            </button>
          ))
        : open.kind === 'said' && view
          ? saidChoices(ui, view).map(({ deviceId, label, checked }) =>
              radio(deviceId, checked, label, () => notes.setSaid(open.id, deviceId)),
            )
          : open.kind === 'make' && help && view
            ? makeItems(ui, help, view, open.anchor, item)
            : [
                ...(help && view ? wordItems(ui, help, view, open.anchor, item) : []),
                ...(help && view ? makeItem(ui, help, view, open.anchor, item) : []),
                item('up', t('noteMoveUp'), () => ui.move(open.id, 'up')),
                item('down', t('noteMoveDown'), () => ui.move(open.id, 'down')),
                ...notes.sections.value
                  .filter((section) => section.id !== view?.sectionId && section.id !== LOST_SECTION)
                  .map((section) =>
                    item(
                      section.id,
                      t('noteMoveTo', { section: sectionName(section) }),
                      () => ui.move(open.id, { sectionId: section.id }),
                      false,
                    ),
                  ),
                item('delete', t('noteDelete'), () => ui.remove(open.id), false),
              ]}
    </div>
  );
}

const itemsOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('.note-menu-item'),
];

/** Beside its button, and inside the window. */
function place(menu: HTMLElement, anchor: HTMLElement): void {
  const from = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const { clientWidth, clientHeight } = document.documentElement;
  const below = from.bottom + height + 8 <= clientHeight || from.top < height + 8;
  menu.style.left = `${Math.max(8, Math.min(from.left, clientWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(below ? from.bottom + 4 : from.top - height - 4, clientHeight - height - 8))}px`;
}
