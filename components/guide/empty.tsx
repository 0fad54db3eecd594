import type { JSX } from 'preact';
import { Button } from '../ui/button.tsx';

export interface EmptyProps {
  /** One sentence: what will stand here, or what to do next. */
  readonly text: string;
  /** The one button; none where this person cannot write. */
  readonly action?: { readonly label: string; readonly run: () => void } | null;
}

/** What stands where nothing is yet: one sentence and one button. */
export function Empty({ text, action }: EmptyProps): JSX.Element {
  return (
    <div class="guide-empty">
      <p class="soft">{text}</p>
      {action && <Button onPress={action.run}>{action.label}</Button>}
    </div>
  );
}
