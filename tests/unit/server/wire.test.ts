import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../server/limits.ts';
import { isTooDeep, publishFrame, readMessage } from '../../../server/wire.ts';

const read = (value: unknown) =>
  readMessage(typeof value === 'string' ? value : JSON.stringify(value), defaultLimits);

describe('readMessage', () => {
  it('reads the four messages of y-webrtc', () => {
    expect(read({ type: 'subscribe', topics: ['a', 'b'] })).toEqual({
      type: 'subscribe',
      topics: ['a', 'b'],
    });
    expect(read({ type: 'unsubscribe', topics: [] })).toEqual({ type: 'unsubscribe', topics: [] });
    expect(read({ type: 'ping' })).toEqual({ type: 'ping' });
    expect(read({ type: 'publish', topic: 'a', data: { x: 1 } })).toEqual({
      type: 'publish',
      topic: 'a',
      fields: { type: 'publish', topic: 'a', data: { x: 1 } },
    });
  });

  it('ignores kinds it does not know', () => {
    expect(read({ type: 'later' })).toEqual({ type: 'other' });
    expect(read({ type: '__proto__' })).toEqual({ type: 'other' });
  });

  it.each([
    ['', 1002],
    ['{', 1002],
    ['nul', 1002],
    ['\u0000', 1002],
    ['null', 1002],
    ['[]', 1002],
    ['"ping"', 1002],
    ['7', 1002],
    [{}, 1002],
    [{ type: 7 }, 1002],
    ['{"__proto__":{"type":"ping"}}', 1002],
    [{ type: 'subscribe' }, 1002],
    [{ type: 'subscribe', topics: 'abc' }, 1002],
    [{ type: 'subscribe', topics: { length: 1, 0: 'a' } }, 1002],
    [{ type: 'subscribe', topics: ['a', 7] }, 1002],
    [{ type: 'subscribe', topics: [['a']] }, 1002],
    [{ type: 'subscribe', topics: [''] }, 1008],
    [{ type: 'subscribe', topics: ['x'.repeat(257)] }, 1008],
    [{ type: 'unsubscribe', topics: Array(33).fill('a') }, 1008],
    [{ type: 'publish' }, 1002],
    [{ type: 'publish', topic: null }, 1002],
    [{ type: 'publish', topic: '' }, 1008],
    ['['.repeat(60_000), 1008],
    [`{"type":"publish","topic":"a","d":${'[{"x":'.repeat(5_000)}`, 1008],
  ])('refuses %.60j', (value, code) => {
    expect(read(value)).toMatchObject({ type: 'violation', code });
  });

  it('gives reasons that fit a close frame and repeat nothing of the message', () => {
    for (const value of ['{"secret', { type: 'subscribe', topics: ['secret'.repeat(99)] }, { secret: 1 }]) {
      const result = read(value);
      expect(result.type).toBe('violation');
      if (result.type !== 'violation') continue;
      expect(Buffer.byteLength(result.reason)).toBeLessThan(60);
      expect(result.reason).not.toContain('secret');
    }
  });
});

describe('isTooDeep', () => {
  it('counts nesting, not brackets', () => {
    expect(isTooDeep(JSON.stringify(Array(1_000).fill([])), 2)).toBe(false);
    expect(isTooDeep('[[[]]]', 2)).toBe(true);
    expect(isTooDeep('[[[]]]', 3)).toBe(false);
  });

  it('does not count brackets in text, escaped quotes included', () => {
    expect(isTooDeep(JSON.stringify({ a: '[[[[{{{{', '"[[[': '\\"[[[\\' }), 1)).toBe(false);
    expect(isTooDeep(String.raw`{"a\\":[[1]]}`, 2)).toBe(true);
  });
});

describe('publishFrame', () => {
  it('keeps every field, overrides `clients`, and keeps odd names as data', () => {
    const sent = '{"type":"publish","topic":"t","__proto__":{"x":1},"clients":99,"data":"é"}';
    const frame = publishFrame(JSON.parse(sent), 2).toString();
    expect(frame).toBe('{"type":"publish","topic":"t","__proto__":{"x":1},"clients":2,"data":"é"}');
  });
});
