/** The little of `storage.session` that is used here; keyed values that outlive a stop of the background. */
export interface SessionStore {
  get(key: string): Promise<Record<string, unknown>>;
  set(values: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

interface Ticket {
  readonly token: string;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/** Long enough for a slow laptop to load the panel, short enough to be useless later. */
export const TOKEN_LIFE_MS = 30_000;

/** One-time tokens, each good for one panel in one tab. */
export interface TokenBook {
  /** A new token, 128 random bits in hexadecimal, for the panel of this tab. */
  issue(tabId: number): Promise<string>;
  /** True, once, for the token last issued for this tab while it is still good. A wrong guess spends nothing. */
  spend(token: string, tabId: number): Promise<boolean>;
}

/**
 * Keeps tokens in `store`, so that a stop of the background between issue and claim does no harm.
 * Reading and removing are queued: two claims of one token can never both succeed.
 */
export function createTokenBook(store: SessionStore, now: () => number = Date.now): TokenBook {
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    const done = queue.then(job, job);
    queue = done;
    return done;
  };
  return {
    issue: (tabId) =>
      inTurn(async () => {
        const bytes = crypto.getRandomValues(new Uint8Array(16));
        const token = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
        // One open ticket per tab: asking again makes the earlier token worthless, and nothing piles up.
        const key = keyOf(tabId);
        const ticket: Ticket = { token, until: now() + TOKEN_LIFE_MS };
        await store.set({ [key]: ticket });
        return token;
      }),
    spend: (token, tabId) =>
      inTurn(async () => {
        const key = keyOf(tabId);
        const ticket = (await store.get(key))[key];
        if (!isTicket(ticket) || ticket.token !== token) return false;
        await store.remove(key);
        return now() < ticket.until;
      }),
  };
}

function keyOf(tabId: number): string {
  return `token:${tabId}`;
}

function isTicket(value: unknown): value is Ticket {
  return typeof value === 'object' && value !== null && 'token' in value && 'until' in value;
}
