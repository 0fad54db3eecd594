import './plan.css';
import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

export interface PartBoxProps {
  readonly title: string;
  /** What stands in it, in a few words. */
  readonly state: string;
  readonly isOpen: boolean;
  /** A new number takes the keyboard to the first field; 0 leaves it where it is. */
  readonly lead: number;
  readonly onToggle: () => void;
  readonly children: () => ComponentChildren;
}

const FIELDS = '.part-body :is(input, textarea, select, button):not([disabled])';

/** A part of a long page that opens and closes: what is in it stands in its heading's line. */
export function PartBox({ title, state, isOpen, lead, onToggle, children }: PartBoxProps): JSX.Element {
  const id = useId();
  const box = useRef<HTMLElement>(null);
  const led = useRef(lead);
  useLayoutEffect(() => {
    if (!isOpen || lead === led.current) return;
    led.current = lead;
    if (lead === 0) return;
    box.current?.querySelector<HTMLElement>(FIELDS)?.focus();
    box.current?.scrollIntoView({ block: 'start' });
  }, [lead, isOpen]);
  return (
    <section class="part" ref={box} data-open={isOpen || undefined}>
      <h3>
        <button
          type="button"
          class="part-head"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={onToggle}
        >
          <span class="part-title">{title}</span>
          <span class="part-state">{state}</span>
        </button>
      </h3>
      {isOpen && (
        <div id={id} class="part-body stack">
          {children()}
        </div>
      )}
    </section>
  );
}
