import type { JSX } from 'preact';
import type { GlossaryEntryView } from '../../lib/glossary/glossary.ts';
import { language, t } from '../../lib/i18n/index.ts';

/** Number of the entry that a key leads to; -1 is the place before the first, `null` a key that is not for us. */
export function nextInList(key: string, at: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(at + 1, count - 1);
  if (key === 'ArrowUp') return at - 1;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

export interface ListProps {
  readonly label: string;
  readonly children: JSX.Element[];
  /** Arrow up from the first, and Escape; where there is something above. */
  readonly onUp?: () => void;
}

/** A list of buttons: the arrow keys go from one to the next, and so does Tab. */
export function ButtonList({ label, children, onUp }: ListProps): JSX.Element {
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLUListElement>): void => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = buttons.indexOf(event.target as HTMLElement);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = event.key === 'Escape' && onUp ? -1 : nextInList(event.key, at, buttons.length);
    if (to === null) return;
    event.preventDefault();
    if (to < 0) onUp?.();
    else buttons[to]?.focus();
  };
  return (
    <ul class="gv-list" aria-label={label} onKeyDown={onKeyDown}>
      {children.map((child) => (
        <li key={child.key}>{child}</li>
      ))}
    </ul>
  );
}

interface EntryButtonProps {
  readonly entry: GlossaryEntryView;
  /** In a list where all come from the same place, none needs to say so. */
  readonly noSource?: boolean;
  readonly onOpen: (entryId: string) => void;
}

/** One entry in a list: its term, its Spanish name, and how its meaning begins. */
export function EntryButton({ entry, noSource = false, onOpen }: EntryButtonProps): JSX.Element {
  const own = language.value;
  const { id, term, name, plain, source, packName = '' } = entry;
  const isOurs = source === 'built-in';
  return (
    <button type="button" class="gv-item" data-at={`entry ${id}`} onClick={() => onOpen(id)}>
      <span class="gv-item-names">
        <strong lang={isOurs ? 'en' : undefined} dir="auto">
          {term}
        </strong>{' '}
        {name && name !== term && (
          <span class="soft" lang="es" dir="auto">
            {name}
          </span>
        )}{' '}
        {!isOurs && !noSource && (
          <span class="gv-from" dir="auto">
            {source === 'own' ? t('lookUpOwn') : t('lookUpPack', { name: packName })}
          </span>
        )}
      </span>{' '}
      <span class="gv-item-text soft small" lang={plain[own] === undefined ? 'en' : own} dir="auto">
        {plain[own] ?? plain.en}
      </span>
    </button>
  );
}
