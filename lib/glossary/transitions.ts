/**
 * The trie's edges: state and word lead to a state. One open-addressing table of integers: an edge is found with one
 * multiplication and seldom more than one look, and nothing is made while a text is read.
 */
export class Transitions {
  /** Three numbers a slot: state, word, next; next 0 is empty, since no edge leads to the root. */
  #slots = new Int32Array(3 << 13);
  #count = 0;
  #last = 0;

  /** Where `word` leads from `state`; 0 when nowhere. */
  next(state: number, word: number): number {
    const slots = this.#slots;
    const size = slots.length / 3;
    for (let slot = spread(state, word) & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const at = slot * 3;
      const next = slots[at + 2] ?? 0;
      if (next === 0 || (slots[at] === state && slots[at + 1] === word)) return next;
    }
  }

  /** The state to which `word` leads from `state`, made now when there is none. States are numbered from 1. */
  reach(state: number, word: number): number {
    const known = this.next(state, word);
    if (known > 0) return known;
    if (++this.#count * 2 > this.#slots.length / 3) this.#grow();
    put(this.#slots, state, word, ++this.#last);
    return this.#last;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 3) {
      const next = old[at + 2] ?? 0;
      if (next > 0) put(this.#slots, old[at] ?? 0, old[at + 1] ?? 0, next);
    }
  }
}

function spread(state: number, word: number): number {
  const mixed = Math.imul(state, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function put(slots: Int32Array, state: number, word: number, next: number): void {
  const size = slots.length / 3;
  let slot = spread(state, word) & (size - 1);
  while (slots[slot * 3 + 2] !== 0) slot = (slot + 1) & (size - 1);
  slots[slot * 3] = state;
  slots[slot * 3 + 1] = word;
  slots[slot * 3 + 2] = next;
}
