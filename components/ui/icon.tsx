import type { JSX } from 'preact';

const PATHS = {
  back: 'm14 6-6 6 6 6',
  close: 'm6 6 12 12M18 6 6 18',
  more: 'M5.5 12v.01M12 12v.01M18.5 12v.01',
  pencil: 'm4 20 1-4L16 5l3 3L8 19z',
  invite: 'M9 12a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3 2.5-5 6-5s6 2 6 5M18 8v6m-3-3h6',
  settings:
    'M4 7h9m4 0h3M4 17h3m4 0h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z',
  leave: 'M10 4H5v16h5M14 8l4 4-4 4M18 12H9',
  bin: 'M4 7h16M10 11v6m4-6v6M6 7l1 13h10l1-13M9 7V4h6v3',
  hand: 'M8.5 12.5V6.2a1.4 1.4 0 0 1 2.8 0V11m0-6.2a1.4 1.4 0 0 1 2.8 0V11m0-4.3a1.4 1.4 0 0 1 2.8 0V14c0 4-2.4 6.5-5.6 6.5-3 0-4.6-1.6-6-4.6l-1.5-3.3a1.3 1.3 0 0 1 2.3-1.2l2.4 3.2',
  take: 'M12 4v10m-4-4 4 4 4-4M5 15v4h14v-4',
  star: 'm12 4 2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9z',
  heart: 'M12 20s-7.5-4.6-7.5-10A4 4 0 0 1 12 7.6 4 4 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z',
  quote: 'M4 5h16v11h-8l-4 4v-4H4zM8 9h8M8 12h5',
  lock: 'M6 11h12v9H6zM9 11V8a3 3 0 0 1 6 0v3',
  up: 'M12 19V6m-5 5 5-5 5 5',
  down: 'M12 5v13m-5-5 5 5 5-5',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16zM12 8v4l3 2',
  table: 'M3 9h18M6 9v10m12-10v10M8 5.5v.01M16 5.5v.01',
} as const;

/** Pictures that point along the line of reading and so turn round in right-to-left languages. */
const TURNS: ReadonlySet<string> = new Set(['back', 'leave']);

export type IconName = keyof typeof PATHS;

/** A decorative line drawing; the words beside it, or the control's label, say what it means. */
export function Icon({ name }: { name: IconName }): JSX.Element {
  const turns = TURNS.has(name) ? ' icon-turns' : '';
  return (
    <svg class={`icon${turns}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} stroke-width={name === 'more' ? 3 : undefined} />
    </svg>
  );
}
