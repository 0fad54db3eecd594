import './tabs.css';
import type { JSX } from 'preact';

export interface TabsProps<V extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: V; readonly label: string }[];
  /** `null` while something else than a tab's panel is shown. */
  readonly selected: V | null;
  readonly onSelect: (id: V) => void;
}

export const tabId = (id: string): string => `tab-${id}`;
export const panelId = (id: string): string => `tabpanel-${id}`;

/** Index that a key leads to in a row of `count` tabs, `null` when the key is none of ours. */
export function nextTab(key: string, index: number, count: number, rightToLeft: boolean): number | null {
  const step = rightToLeft ? -1 : 1;
  if (key === 'ArrowRight') return (index + step + count) % count;
  if (key === 'ArrowLeft') return (index - step + count) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return null;
}

/** A row of tabs: one stop for the Tab key, arrows to move and choose. Panels carry `panelId` and `tabId`. */
export function Tabs<V extends string>({ label, tabs, selected, onSelect }: TabsProps<V>): JSX.Element {
  const onKeyDown = (event: JSX.TargetedKeyboardEvent<HTMLDivElement>): void => {
    const at = tabs.findIndex((tab) => tabId(tab.id) === (event.target as HTMLElement).id);
    const rightToLeft = getComputedStyle(event.currentTarget).direction === 'rtl';
    const to = at < 0 ? null : nextTab(event.key, at, tabs.length, rightToLeft);
    const tab = to === null ? undefined : tabs[to];
    if (!tab) return;
    event.preventDefault();
    onSelect(tab.id);
    document.getElementById(tabId(tab.id))?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={label} onKeyDown={onKeyDown}>
      {tabs.map(({ id, label: text }, index) => (
        <button
          key={id}
          type="button"
          class="tab"
          role="tab"
          id={tabId(id)}
          aria-selected={selected === id}
          aria-controls={selected === id ? panelId(id) : undefined}
          tabIndex={selected === id || (selected === null && index === 0) ? 0 : -1}
          onClick={() => onSelect(id)}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
