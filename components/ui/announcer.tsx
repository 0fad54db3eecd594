import { signal } from '@preact/signals';
import type { JSX } from 'preact';

const spoken = signal('');

/** Have a screen reader say `text` when it is next quiet. For what has no visible change of its own near the focus. */
export function say(text: string): void {
  // The same words twice are read twice only if they differ.
  spoken.value = spoken.peek() === text ? `${text}\u00a0` : text;
}

/** The one polite live region of the panel; put it in the page once, before anything is said. */
export function Announcer(): JSX.Element {
  return (
    <div class="unseen" aria-live="polite">
      {spoken.value}
    </div>
  );
}
