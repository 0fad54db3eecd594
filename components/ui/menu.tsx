import './menu.css';
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { IconButton } from './button.tsx';
import { Icon, type IconName } from './icon.tsx';

export interface MenuItem {
  readonly icon?: IconName;
  readonly label: string;
  readonly onChoose: () => void;
}

export interface MenuProps {
  readonly label: string;
  /** Picture on the button. */
  readonly icon?: IconName;
  /** A line above the list. */
  readonly hint?: string;
  readonly items: readonly MenuItem[];
}

/** A button that opens a short list of things to do. Arrows move, Escape and Tab close. */
export function Menu({ label, icon = 'more', hint, items }: MenuProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const anchor = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const entries = (): HTMLElement[] => [
    ...(anchor.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? []),
  ];
  // In one step with being drawn: the next key is for what has just opened.
  useLayoutEffect(() => {
    if (!open) return undefined;
    entries()[0]?.focus();
    const away = (event: PointerEvent): void => {
      if (!anchor.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    return () => document.removeEventListener('pointerdown', away);
  }, [open]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!open) return;
    const all = entries();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      all.at(to % all.length)?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    } else if (event.key === 'Tab') setOpen(false);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys come from the button and the entries inside
    <div class="menu-anchor" ref={anchor} onKeyDown={onKeyDown}>
      <IconButton
        icon={icon}
        label={label}
        buttonRef={button}
        expanded={open}
        onPress={() => setOpen(!open)}
      />
      {open && (
        <div class="menu" role="menu" aria-label={label}>
          {hint && (
            <p class="menu-hint" role="presentation">
              {hint}
            </p>
          )}
          {items.map((item) => (
            <button
              key={item.label}
              type="button"
              role="menuitem"
              class="menu-item"
              tabIndex={-1}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.icon && <Icon name={item.icon} />} {item.label}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
