/** Something that shows signs of life. */
export interface Beating {
  /** Called once an interval: ask for a sign of life, or give up if the last question went unanswered. */
  beat(): void;
}

/** 10,000 pings at once would hold up everybody's messages, so an interval is cut into this many turns. */
const TURNS = 32;

/** Calls `beat` of each member once every `intervalMs`, a share of them at a time, from one timer. */
export class Heartbeat {
  readonly #turns: readonly Set<Beating>[] = Array.from({ length: TURNS }, () => new Set<Beating>());
  readonly #turnOf = new Map<Beating, number>();
  readonly #timer: NodeJS.Timeout;
  #next = 0;

  constructor(intervalMs: number) {
    this.#timer = setInterval(() => this.#tick(), Math.max(1, intervalMs / TURNS));
  }

  /** First beat comes a whole interval from now. */
  add(member: Beating): void {
    const turn = (this.#next + TURNS - 1) % TURNS;
    this.#turns[turn]?.add(member);
    this.#turnOf.set(member, turn);
  }

  remove(member: Beating): void {
    const turn = this.#turnOf.get(member);
    if (turn !== undefined) this.#turns[turn]?.delete(member);
    this.#turnOf.delete(member);
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #tick(): void {
    const turn = this.#turns[this.#next];
    this.#next = (this.#next + 1) % TURNS;
    for (const member of turn ?? []) member.beat();
  }
}
