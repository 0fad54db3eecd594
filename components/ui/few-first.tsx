import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from './button.tsx';

interface FewFirst<T> {
  /** What is to be drawn. */
  readonly shown: readonly T[];
  /** The button below it that shows the rest; `null` when there is none. */
  readonly more: JSX.Element | null;
}

/** A long list begins with its first `few`, and a button named `all` shows the rest. `count`: how many there are. */
export function useFewFirst<T>(
  items: readonly T[],
  few: number,
  all: string,
  count: number = items.length,
): FewFirst<T> {
  const [isAll, setAll] = useState(false);
  if (isAll || count <= few) return { shown: items, more: null };
  return {
    shown: items.slice(0, few),
    more: (
      <div>
        <Button kind="plain" onPress={() => setAll(true)}>
          {all}
        </Button>
      </div>
    ),
  };
}
