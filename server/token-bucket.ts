/**
 * A budget that refills with time: `burst` tokens at most, `perSecond` of them coming back each second.
 * Time is handed in (milliseconds of any monotonic clock), so that tests need no waiting.
 */
export class TokenBucket {
  readonly #perSecond: number;
  readonly #burst: number;
  #tokens: number;
  #at: number;

  constructor(perSecond: number, burst: number, now: number) {
    this.#perSecond = perSecond;
    this.#burst = burst;
    this.#tokens = burst;
    this.#at = now;
  }

  /** Takes `amount` tokens if they are there; otherwise takes none and answers `false`. */
  take(amount: number, now: number): boolean {
    this.#refill(now);
    if (amount > this.#tokens) return false;
    this.#tokens -= amount;
    return true;
  }

  /** Nothing is owed any more: forgetting this bucket and making a new one would change nothing. */
  isFull(now: number): boolean {
    this.#refill(now);
    return this.#tokens >= this.#burst;
  }

  #refill(now: number): void {
    // A clock that steps back must not mint or burn tokens.
    const elapsedMs = Math.max(0, now - this.#at);
    this.#tokens = Math.min(this.#burst, this.#tokens + (elapsedMs / 1000) * this.#perSecond);
    this.#at = Math.max(this.#at, now);
  }
}
