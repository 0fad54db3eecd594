import { describe, expect, it } from 'vitest';
import { TokenBucket } from '../../../server/token-bucket.ts';

describe('TokenBucket', () => {
  it('gives the burst at once and then nothing', () => {
    const bucket = new TokenBucket(10, 3, 0);
    expect([1, 2, 3, 4].map(() => bucket.take(1, 0))).toEqual([true, true, true, false]);
  });

  it('refills with time, up to the burst', () => {
    const bucket = new TokenBucket(10, 3, 0);
    bucket.take(3, 0);
    expect(bucket.take(1, 99)).toBe(false);
    expect(bucket.take(1, 100)).toBe(true);
    expect(bucket.isFull(399)).toBe(false);
    expect(bucket.isFull(60_000)).toBe(true);
    expect(bucket.take(4, 60_000)).toBe(false);
    expect(bucket.take(3, 60_000)).toBe(true);
  });

  it('takes nothing when asked for more than there is', () => {
    const bucket = new TokenBucket(1, 10, 0);
    expect(bucket.take(11, 0)).toBe(false);
    expect(bucket.take(10, 0)).toBe(true);
  });

  it('neither mints nor burns tokens when the clock steps back', () => {
    const bucket = new TokenBucket(10, 2, 1_000);
    bucket.take(2, 1_000);
    expect(bucket.take(1, 0)).toBe(false);
    expect(bucket.take(1, 1_050)).toBe(false);
    expect(bucket.take(1, 1_100)).toBe(true);
  });
});
