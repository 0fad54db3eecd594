import { type ReadonlySignal, signal } from '@preact/signals';

type Spot = number | 'end';

/**
 * Which note's text has the keyboard, and taking it there. Keeps it when the list is reordered or the note moves to
 * another section while someone writes in it: browsers drop focus when an element is moved.
 */
export class FieldFocus {
  readonly #current = signal<string | null>(null);
  readonly current: ReadonlySignal<string | null> = this.#current;
  #fields = new Map<string, HTMLTextAreaElement>();
  #pending: { id: string; start: Spot; end: Spot } | null = null;
  #rearranging = 0;
  /** Called when a note is asked for that has no field yet, so that it can be drawn first. */
  onMissing: () => void = () => undefined;
  /** Called when the note with the keyboard is gone for good. */
  onLost: (id: string) => void = () => undefined;

  register(id: string, field: HTMLTextAreaElement): () => void {
    this.#fields.set(id, field);
    if (this.#pending?.id === id) this.#apply(this.#pending.start, this.#pending.end, field);
    return () => {
      const heir = this.#fields.get(id);
      if (heir === field) this.#fields.delete(id);
      if (document.activeElement !== field && this.#current.peek() !== id) return;
      if (heir && heir !== field) {
        // It went to another section, which has drawn it already.
        this.#apply(field.selectionStart, field.selectionEnd, heir);
        return;
      }
      const pending = { id, start: field.selectionStart, end: field.selectionEnd };
      this.#pending ??= pending;
      requestAnimationFrame(() => {
        if (this.#pending !== pending) return;
        this.#pending = null;
        this.#current.value = null;
        this.onLost(id);
      });
    };
  }
  focus(id: string, start: Spot = 'end', end: Spot = start): void {
    const field = this.#fields.get(id);
    if (field) this.#apply(start, end, field);
    else {
      this.#pending = { id, start, end };
      this.onMissing();
    }
  }
  /** Between these two, losing focus is the list's doing and not the person's. */
  beginRearranging(): void {
    this.#rearranging++;
  }
  endRearranging(): void {
    this.#rearranging = 0;
    const field = this.#fields.get(this.#current.peek() ?? '');
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (field && lost) field.focus({ preventScroll: true });
  }
  entered(id: string): void {
    this.#current.value = id;
  }
  /** Returns false when the field only moved. */
  left(id: string): boolean {
    if (this.#rearranging > 0) return false;
    if (this.#current.peek() === id) this.#current.value = null;
    return true;
  }
  #apply(start: Spot, end: Spot, field: HTMLTextAreaElement): void {
    this.#pending = null;
    field.focus({ preventScroll: true });
    const at = (spot: Spot): number => (spot === 'end' ? field.value.length : spot);
    field.setSelectionRange(at(start), at(end));
    field.scrollIntoView({ block: 'nearest' });
  }
}
