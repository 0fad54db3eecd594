import { describe, expect, it } from 'vitest';
import { nameProblem } from '../../../components/settings/profile-form.tsx';
import { aboutMeeting } from '../../../components/start/meeting-list.tsx';
import { initials } from '../../../components/ui/face.tsx';
import { problemText } from '../../../components/ui/problem-text.ts';
import { nextTab } from '../../../components/ui/tabs.tsx';
import { agreement } from '../../../lib/i18n/en/agreement.ts';
import { cards } from '../../../lib/i18n/en/cards.ts';
import { errors } from '../../../lib/i18n/en/errors.ts';
import { en } from '../../../lib/i18n/en/index.ts';
import { people } from '../../../lib/i18n/en/people.ts';
import { records } from '../../../lib/i18n/en/records.ts';
import { shell } from '../../../lib/i18n/en/shell.ts';
import type { Catalog } from '../../../lib/i18n/translate.ts';
import { UserFacingError } from '../../../lib/i18n/user-facing-error.ts';
import type { MeetingRow } from '../../../lib/storage/contract.ts';

describe('names', () => {
  it.each([
    ['', 'Please write a name'],
    ['   \u00a0\u2003 ', 'Please write a name'],
    ['\u200b\u202e\u2066', 'Please write a name'],
    ['a'.repeat(61), 'too long'],
    ['x'.repeat(10_000), 'too long'],
  ])('a name that will not do gets a kind sentence (%#)', (raw, sentence) => {
    expect(nameProblem(raw)).toContain(sentence);
  });
  it.each(['Mara', ' Ms. K ', 'a'.repeat(60), '李', '🦊'])('a name that will do (%#)', (raw) => {
    expect(nameProblem(raw)).toBeNull();
  });
  it.each([
    ['Mara', 'MA'],
    ['Mr. T', 'MT'],
    ['ana maria lópez', 'AL'],
    ['李', '李'],
    ['🦊', '?'],
    ['', '?'],
  ])('initials of %j are %j', (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe('sentences for failures', () => {
  it('an expected failure tells its own, anything else a general one with a next step', () => {
    expect(problemText(new UserFacingError('error.invite.expired'))).toBe(errors['error.invite.expired']);
    expect(problemText(new TypeError('x is undefined'))).toBe(errors['error.unexpected']);
    expect(problemText('thrown text')).toBe(errors['error.unexpected']);
  });
});

describe('the catalogs', () => {
  it('hold no key twice', () => {
    const keys = [shell, people, errors, records, agreement].flatMap((part) => Object.keys(part));
    expect(new Set(keys).size).toBe(keys.length);
    expect(Object.keys(en)).toEqual(expect.arrayContaining(keys));
  });

  it('use short sentences and short words', () => {
    const catalogs: readonly Catalog[] = [shell, people, errors, records, agreement, cards];
    const texts = catalogs.flatMap((part) =>
      Object.values(part).flatMap((text) =>
        typeof text === 'string' ? [text] : Object.values<string>(text),
      ),
    );
    const tooHard = texts.filter((text) => fleschKincaid(text) > 8);
    expect(tooHard).toEqual([]);
    expect(fleschKincaid(texts.filter((text) => /[.?]$/.test(text)).join(' '))).toBeLessThanOrEqual(6);
  });
});

describe('tabs', () => {
  it('arrows go round, the other way in right-to-left languages; Home and End go to the ends', () => {
    expect([nextTab('ArrowRight', 1, 2, false), nextTab('ArrowLeft', 0, 2, false)]).toEqual([0, 1]);
    expect([nextTab('ArrowRight', 0, 3, true), nextTab('ArrowLeft', 0, 3, true)]).toEqual([2, 1]);
    expect([nextTab('Home', 2, 3, false), nextTab('End', 0, 3, false)]).toEqual([0, 2]);
    expect(nextTab('a', 0, 3, false)).toBeNull();
  });
});

describe('an earlier meeting in the list', () => {
  const row: MeetingRow = {
    ...{ id: 'm', title: 'Plan', createdAt: Date.UTC(2026, 8, 14, 12), openedAt: 0, epoch: 1, covers: [] },
    ...{
      secret: new Uint8Array(32),
      signaling: [],
      callKey: 'meet:abc',
      removed: false,
      peopleNames: [],
      child: '',
    },
  };
  it('tells who was there, but not everyone of many, and whether it belongs to this call', () => {
    expect(aboutMeeting({ ...row, peopleNames: ['Mara', 'Dana'] }, null)).toMatch(/2026 · with Mara, Dana$/);
    expect(aboutMeeting({ ...row, peopleNames: ['A', 'B', 'C', 'D', 'E'] }, null)).toMatch(
      /with A, B, C, D…$/,
    );
    expect(aboutMeeting(row, null)).toMatch(/^Sep 1[345], 2026$/);
    expect(aboutMeeting({ ...row, day: '2026-09-22' }, null)).toBe('Sep 22, 2026');
    expect(aboutMeeting(row, 'meet:abc')).toContain('from this call');
    expect(aboutMeeting(row, 'meet:xyz')).not.toContain('from this call');
    expect(aboutMeeting({ ...row, callKey: null }, null)).not.toContain('from this call');
  });
});

/** Reading grade after Flesch and Kincaid, with syllables counted by groups of vowels. */
function fleschKincaid(text: string): number {
  const sentences = Math.max(1, text.split(/[.!?:]+(?:\s|$)/).filter((part) => part.trim()).length);
  const words = text.match(/[A-Za-z]+/g) ?? ['a'];
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        (
          word
            .toLowerCase()
            .replace(/e$/, '')
            .match(/[aeiouy]+/g) ?? []
        ).length,
      ),
    0,
  );
  // Labels of a word or two have no grade worth the name.
  if (words.length < 5) return 0;
  return 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
}
