import { describe, expect, it } from 'vitest';
import { createTokenBook, type SessionStore, TOKEN_LIFE_MS } from '../../../entrypoints/background/tokens.ts';

/** Behaves as `storage.session`: values are copied, and every call takes a turn. */
function memoryStore(): SessionStore {
  const values = new Map<string, string>();
  return {
    async get(key) {
      await Promise.resolve();
      const value = values.get(key);
      return value === undefined ? {} : { [key]: JSON.parse(value) };
    },
    async set(given) {
      await Promise.resolve();
      for (const [key, value] of Object.entries(given)) values.set(key, JSON.stringify(value));
    },
    async remove(key) {
      await Promise.resolve();
      values.delete(key);
    },
  };
}

describe('token book', () => {
  it('gives 128-bit tokens, each a new one', async () => {
    const book = createTokenBook(memoryStore());
    const tokens = await Promise.all([1, 2, 3].map((tab) => book.issue(tab)));
    expect(new Set(tokens).size).toBe(3);
    for (const token of tokens) expect(token).toMatch(/^[0-9a-f]{32}$/);
  });

  it('accepts a token once', async () => {
    const book = createTokenBook(memoryStore());
    const token = await book.issue(1);
    expect(await book.spend(token, 1)).toBe(true);
    expect(await book.spend(token, 1)).toBe(false);
  });

  it('accepts one of many claims made at once', async () => {
    const book = createTokenBook(memoryStore());
    const token = await book.issue(1);
    const claims = await Promise.all(Array.from({ length: 20 }, () => book.spend(token, 1)));
    expect(claims.filter(Boolean)).toHaveLength(1);
  });

  it('refuses the token of another tab, which stays good in its own', async () => {
    const book = createTokenBook(memoryStore());
    const token = await book.issue(1);
    await book.issue(2);
    expect(await book.spend(token, 2)).toBe(false);
    expect(await book.spend(token, 3)).toBe(false);
    expect(await book.spend(token, 1)).toBe(true);
  });

  it('is not used up by guesses', async () => {
    const book = createTokenBook(memoryStore());
    const token = await book.issue(1);
    expect(await book.spend('0'.repeat(32), 1)).toBe(false);
    expect(await book.spend('', 1)).toBe(false);
    expect(await book.spend(token, 1)).toBe(true);
  });

  it('makes an older token of the tab worthless', async () => {
    const book = createTokenBook(memoryStore());
    const first = await book.issue(1);
    const second = await book.issue(1);
    expect(await book.spend(first, 1)).toBe(false);
    expect(await book.spend(second, 1)).toBe(true);
  });

  it('refuses a token after its time, and accepts it just before', async () => {
    let now = 1_000;
    const book = createTokenBook(memoryStore(), () => now);
    const late = await book.issue(1);
    now += TOKEN_LIFE_MS;
    expect(await book.spend(late, 1)).toBe(false);
    const inTime = await book.issue(1);
    now += TOKEN_LIFE_MS - 1;
    expect(await book.spend(inTime, 1)).toBe(true);
  });

  it('outlives a stop of the background between issue and claim', async () => {
    const store = memoryStore();
    const token = await createTokenBook(store).issue(1);
    const restarted = createTokenBook(store);
    expect(await restarted.spend(token, 1)).toBe(true);
    expect(await restarted.spend(token, 1)).toBe(false);
  });
});
