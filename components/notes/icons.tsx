import type { JSX } from 'preact';

const PATHS = {
  undo: 'M8 5 3 10l5 5M3 10h9a5 5 0 0 1 0 10h-2',
  redo: 'm16 5 5 5-5 5m5-5h-9a5 5 0 0 0 0 10h2',
  bin: 'M4 7h16M10 11v6m4-6v6M6 7l1 13h10l1-13M9 7V4h6v3',
  plus: 'M12 5v14M5 12h14',
  more: 'M12 5.5v.01M12 12v.01M12 18.5v.01',
  grip: 'M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01',
  back: 'm14 6-6 6 6 6',
  close: 'm6 6 12 12M18 6 6 18',
} as const;

/** A decorative line drawing; what it stands beside or in says what it means. */
export function Icon({ name }: { name: keyof typeof PATHS }): JSX.Element {
  return (
    <svg class={`note-icon note-icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
