import { expect, test } from 'vitest';
import { NOTHING_SAID, readOwnLook, saysSomething } from '../../../components/private/own-look.ts';
import type { PrivateLine } from '../../../lib/storage/private-contract.ts';

const line = (text: string): PrivateLine => ({
  ...{ id: 'a', meetingId: 'm', place: 'look', text, at: 1, sharedAs: '' },
});

test('answers are read as they were kept', () => {
  const look = {
    heard: 'yes',
    respected: '',
    understood: 'no',
    next: 'Start later',
    withName: false,
  } as const;
  expect(readOwnLook(line(JSON.stringify(look)))).toEqual(look);
  expect(saysSomething(look)).toBe(true);
});

test.each([
  undefined,
  line(''),
  line('{"heard":'),
  line('7'),
  line('null'),
  line('{"heard":"loud","next":5}'),
])('what cannot be read counts as not said: %#', (kept) => {
  expect(readOwnLook(kept)).toEqual(NOTHING_SAID);
  expect(saysSomething(readOwnLook(kept))).toBe(false);
});

test('blanks are nothing to share', () => {
  expect(saysSomething({ ...NOTHING_SAID, next: '  \n' })).toBe(false);
});
