import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Long enough to read and reach, in milliseconds. */
const SHOWN_MS = 10_000;

interface Props {
  readonly class: string;
  /** What is told; another one is shown for as long again. */
  readonly of: unknown;
  readonly onPassed: () => void;
  readonly children: ComponentChildren;
}

/** Something that goes by itself after a while, and stays while the pointer or the keyboard is on it. */
export function Passing({ class: name, of, onPassed, children }: Props): JSX.Element {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onPassed, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, of]);
  return (
    <div
      class={name}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      {children}
    </div>
  );
}
