import type { Awareness } from 'y-protocols/awareness';

/** What this panel says of itself through awareness: each part is set by the one who knows it. */
export class Presence {
  readonly awareness: Awareness;
  readonly #parts: Record<string, unknown> = {};

  constructor(awareness: Awareness) {
    this.awareness = awareness;
  }

  /** `value` must be JSON; `null` says that there is nothing to say. */
  set(part: 'focus' | 'signal', value: unknown): void {
    this.#parts[part] = value;
    this.publish();
  }

  /** Say it (again): a new room starts without our presence. */
  publish(): void {
    this.awareness.setLocalState({ ...this.#parts });
  }
}
