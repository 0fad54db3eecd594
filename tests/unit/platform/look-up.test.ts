import { describe, expect, it } from 'vitest';
import { asLookUp, lookUpFragment, MAX_LOOK_UP, readLookUpFragment } from '../../../lib/platform/look-up.ts';
import { isToReview } from '../../../lib/platform/messages.ts';

describe('text to look up', () => {
  it.each([
    ['  LRE \n', 'LRE'],
    ['extended\n\n  school\tyear', 'extended school year'],
    ['\u202eEPAF\u202c', 'EPAF'],
    ['I\u0000E\u0007P', 'I E P'],
    ['reunión del IEP 🦊', 'reunión del IEP 🦊'],
    ['', ''],
    [' \u200b\u2066 ', ''],
    ['\ud83e', ''],
  ])('%j is looked up as %j', (text, expected) => expect(asLookUp(text)).toBe(expected));

  it('is cut, without tearing a character in two', () => {
    expect(asLookUp('a'.repeat(1_000_000))).toHaveLength(MAX_LOOK_UP);
    const foxes = asLookUp(`a${'🦊'.repeat(500)}`);
    expect(foxes.length).toBeLessThanOrEqual(MAX_LOOK_UP);
    expect(foxes).toMatch(/^a(🦊)+$/u);
  });
});

describe('the fragment', () => {
  it.each([
    'LRE',
    'what is FAPE?',
    'O&M',
    '100%',
    '§ 504',
    '#look-up=x',
    'año',
    '🦊',
    '<b>IEP</b>',
    '../x?y=z',
  ])('brings %j to the page and back', (text) => {
    const fragment = lookUpFragment(text);
    const url = new URL(`chrome-extension://abc/review.html${fragment}`);
    expect(url.pathname + url.search).toBe('/review.html');
    expect(readLookUpFragment(url.hash)).toBe(text);
  });

  it('takes the longest text there can be', () => {
    const text = '漢'.repeat(MAX_LOOK_UP);
    expect(readLookUpFragment(lookUpFragment(text))).toBe(text);
  });

  it.each([
    '',
    '#',
    '#meetings',
    '#look-up',
    '#look-up=',
    '#look-up=%20%E2%80%8B',
    '#look-up=%',
    '#look-up=%E0%A4%A',
    '#look-up=%C0%AF',
    '#look-up=%ED%A0%80',
    `#look-up=${'a'.repeat(1_000_000)}`,
    '?look-up=LRE',
    '#t=0123456789abcdef0123456789abcdef',
    '#LOOK-UP=LRE',
  ])('%.40j is nothing to look up', (fragment) => expect(readLookUpFragment(fragment)).toBeNull());
});

describe('the message to the review page', () => {
  it('holds a text', () => {
    expect(isToReview({ type: 'review:show', lookUp: '' })).toBe(true);
    for (const other of [
      null,
      'review:show',
      {},
      { type: 'review:show' },
      { type: 'review:show', lookUp: 1 },
    ])
      expect(isToReview(other)).toBe(false);
  });
});
