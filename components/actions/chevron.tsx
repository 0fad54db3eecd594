import type { JSX } from 'preact';

/** Points along the line while closed, down while open. Decorative: `aria-expanded` says it too. */
export function Chevron({ isOpen }: { readonly isOpen: boolean }): JSX.Element {
  return (
    <svg
      class={`icon chevron${isOpen ? '' : ' icon-turns'}`}
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d={isOpen ? 'm6 9 6 6 6-6' : 'm9 6 6 6-6 6'} />
    </svg>
  );
}
