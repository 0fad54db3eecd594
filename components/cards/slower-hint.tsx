import type { JSX } from 'preact';
import type { ViewProps } from '../guide/arc.ts';

/** Not written yet. */
export function SlowerHint(_: ViewProps): JSX.Element | null {
  return null;
}
