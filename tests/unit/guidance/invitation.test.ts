import { describe, expect, it } from 'vitest';
import {
  type InvitationFacts,
  invitationText,
  inviteLines,
  LACKS,
  lacksOf,
} from '../../../lib/guidance/invitation.ts';
import { INVITATION } from '../../../lib/guidance/invitation-words.ts';
import { HELP_TEXTS, HELPS, isNeedFor } from '../../../lib/guidance/taking-part.ts';
import { grade } from './grade.ts';

const EMPTY: InvitationFacts = {
  ...{ title: 'Plan meeting for J.', purpose: '', date: '', time: '', zone: '', link: '', place: '' },
  ...{ answerBy: '', people: [], topics: [], papers: [], from: '' },
};
const FULL: InvitationFacts = {
  ...{
    title: 'Plan meeting for J.',
    purpose: 'We look at goals for the year',
    date: '2026-03-03',
    time: '09:00',
  },
  ...{ zone: 'America/Denver', link: 'https://meet.google.com/abc-defg-hij', place: 'Room 2' },
  ...{ answerBy: '2026-02-24', from: 'Mara' },
  people: [
    { name: 'Mara', role: 'family', why: 'knows J. best' },
    { name: 'Mr. T', role: 'school', why: '' },
    { name: 'Dana', role: '', why: '' },
  ],
  topics: [
    { text: 'Strengths', minutes: 5 },
    { text: 'Goals', minutes: 20 },
    { text: 'The bus', minutes: 0 },
  ],
  papers: [
    { name: 'Draft plan', isSent: true, on: '2026-02-20' },
    { name: 'Test results', isSent: false, on: '' },
  ],
};
const EN = { language: 'en', locale: 'en-US' } as const;
const ES = { language: 'es', locale: 'es-US' } as const;
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

describe('an invitation', () => {
  it('says what the plan says, in English', () => {
    const { subject, body } = invitationText(FULL, EN);
    expect(subject).toBe('Plan meeting for J., Tuesday, March 3, 2026');
    for (const piece of [
      'We look at goals for the year.',
      'When: Tuesday, March 3, 2026, 9:00 AM (Mountain Time)',
      'https://meet.google.com/abc-defg-hij',
      'Room 2',
      '- Mara (family): knows J. best\n- Mr. T (school)\n- Dana\n',
      '(25 min in all)\n- Strengths (5 min)\n- Goals (20 min)\n- The bus\n',
      '- Draft plan: sent to you on Friday, February 20, 2026\n- Test results: you get it before we meet',
      'Tell us by Tuesday, February 24, 2026',
      '34 CFR 300.321(a)(6)',
      '34 CFR 300.322(e)',
      'What would help you take part?',
      'An interpreter',
    ])
      expect(plain(body)).toContain(piece);
    expect(body.trimEnd().endsWith('Mara')).toBe(true);
    expect(body).not.toMatch(/\{\w+\}|undefined|\n\n\n/);
  });

  it('and in Spanish', () => {
    const { body } = invitationText(FULL, ES);
    for (const piece of [
      'martes, 3 de marzo de 2026',
      'Mara (familia): knows J. best',
      '34 CFR 300.322(e)',
      'Un intérprete',
    ])
      expect(plain(body)).toContain(piece);
    expect(body.replaceAll('At the Table', '')).not.toMatch(/\{\w+\}|\b(you|and|with|is)\b/);
  });

  it('leaves out what nobody said, and tells what it lacks', () => {
    const { subject, body } = invitationText(EMPTY, EN);
    expect(subject).toBe('Plan meeting for J.');
    expect(body).not.toMatch(/When:|\nPapers\n|Who is coming|\.\.|undefined|\{\w+\}|\n\n\n|\(0/);
    expect(lacksOf(EMPTY)).toEqual([...LACKS]);
    expect(lacksOf(FULL)).toEqual([]);
    expect(lacksOf({ ...FULL, link: '' })).toEqual([]);
    expect(lacksOf({ ...FULL, link: '', place: '', time: '' })).toEqual(['time', 'way']);
  });

  it('a time without a zone stays as it was written', () => {
    expect(plain(invitationText({ ...FULL, zone: '' }, EN).body)).toContain('2026, 9:00 AM\n');
  });

  it('holds a way into the notes only where someone adds it', () => {
    const link = 'https://example.org/#invite';
    expect(invitationText(FULL, EN).body).not.toContain('#');
    const lines = inviteLines({ name: 'Dana', link, until: 'Mar 3' }, 'en');
    expect(lines).toContain('for Dana only');
    expect(lines.endsWith(`\n${link}`)).toBe(true);
    expect(inviteLines({ name: '$& {until}', link, until: 'Mar 3' }, 'en')).toContain('for $& {until} only');
  });
});

describe('its words', () => {
  const texts = [
    ...Object.values(INVITATION),
    ...HELPS.flatMap((help) => [HELP_TEXTS[help].label, HELP_TEXTS[help].need]),
  ];
  it('English has reading grade 6 or less', () => {
    const said = texts
      .map(({ en }) => en.replace(/ \(34 CFR.*\)$/, '').replaceAll(/\{\w+\}/g, 'May'))
      .filter((text) => text.split(' ').length > 5);
    expect(said.filter((text) => grade(text) > 6).map((text) => [grade(text), text])).toEqual([]);
  });
  it('have the same slots in both languages', () => {
    const slots = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join();
    for (const { en, es } of texts) expect(slots(es)).toBe(slots(en));
  });
  it('a wish is known again in either language, and only as it was', () => {
    expect(isNeedFor('interpreter', ' un intérprete para la reunión ')).toBe(true);
    expect(isNeedFor('interpreter', 'An interpreter for the meeting')).toBe(true);
    expect(isNeedFor('interpreter', 'An interpreter for the meeting, for Somali')).toBe(false);
    expect(isNeedFor('break', 'An interpreter for the meeting')).toBe(false);
  });
});
