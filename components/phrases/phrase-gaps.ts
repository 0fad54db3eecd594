import { type Signal, signal } from '@preact/signals';
import type { Slot } from '../../lib/phrases/contract.ts';
import type { Gaps } from '../../lib/phrases/fill.ts';

/** What has been put into gaps so far. Held by whoever shows the view, so that it outlives a change of tabs. */
export interface PhraseGaps {
  /** The same for all phrases: the child's name is typed once. */
  readonly shared: Signal<Gaps>;
  /** Phrase id → its own. '' means: emptied on purpose. */
  readonly own: Signal<Readonly<Record<string, Gaps>>>;
}

const SHARED: readonly Slot[] = ['child'];

export const createPhraseGaps = (): PhraseGaps => ({ shared: signal({}), own: signal({}) });

/** Put a value into a gap of a phrase. */
export function setGap({ shared, own }: PhraseGaps, phraseId: string, slot: Slot, value: string): void {
  if (SHARED.includes(slot)) shared.value = { ...shared.peek(), [slot]: value };
  else own.value = { ...own.peek(), [phraseId]: { ...own.peek()[phraseId], [slot]: value } };
}

/** All that is known for the gaps of a phrase; what was put in by hand wins over what the situation suggests. */
export const gapsOf = ({ shared, own }: PhraseGaps, phraseId: string, known: Gaps): Gaps => ({
  ...known,
  ...shared.value,
  ...own.value[phraseId],
});

/** Forget which notes were picked: the phrases are opened from another note now. */
export function clearNotes({ own }: PhraseGaps): void {
  own.value = Object.fromEntries(Object.entries(own.peek()).map(([id, { note: _, ...rest }]) => [id, rest]));
}
