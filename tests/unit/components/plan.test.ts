import { describe, expect, it } from 'vitest';
import { missingParts, nextPart, type PlanFacts } from '../../../components/plan/plan-parts.ts';
import { topicWords } from '../../../components/plan/topic-words.ts';
import { elsewhere, whenText } from '../../../components/plan/when-text.ts';
import { aboutMeeting } from '../../../components/start/meeting-list.tsx';
import { nearestPlanned } from '../../../components/start/planned.ts';
import { speakersFor } from '../../../lib/export/speakers.ts';
import { TEMPLATES } from '../../../lib/guidance/templates.ts';
import { plan as english } from '../../../lib/i18n/en/plan.ts';
import { ownZone } from '../../../lib/i18n/zones.ts';
import type { CalendarDate } from '../../../lib/meeting/calendar-date.ts';
import type { MeetingRow } from '../../../lib/storage/contract.ts';
import { grade } from '../guidance/grade.ts';

const EMPTY: PlanFacts = {
  ...{ purpose: '', date: '', attendees: 0, topics: 0 },
  ...{ papers: 0, questions: 0, needs: 0 },
};
const NEEDED: PlanFacts = { ...EMPTY, purpose: 'Goals', date: '2026-03-03', attendees: 2, topics: 4 };

describe('what a plan still lacks', () => {
  it('is named in order; papers, questions and wishes are only offered', () => {
    expect(missingParts(EMPTY)).toEqual(['about', 'when', 'who', 'agenda']);
    expect(missingParts({ ...NEEDED, attendees: 0 })).toEqual(['who']);
    expect(missingParts(NEEDED)).toEqual([]);
  });
  it('leads on one step at a time, to the invitation at last', () => {
    expect(nextPart(EMPTY)).toBe('about');
    expect(nextPart({ ...EMPTY, purpose: 'Goals' })).toBe('when');
    expect(nextPart({ ...NEEDED, date: '', papers: 3 })).toBe('when');
    expect(nextPart(NEEDED)).toBe('papers');
    expect(nextPart({ ...NEEDED, papers: 1 })).toBe('questions');
    expect(nextPart({ ...NEEDED, papers: 1, questions: 1, needs: 1 })).toBe('invitation');
  });
});

describe('planned meetings on the start screen', () => {
  const row = (id: string, more: Partial<MeetingRow>): MeetingRow => ({
    ...{ id, title: id, createdAt: 0, openedAt: 0, secret: new Uint8Array(32), epoch: 1, covers: [] },
    ...{ signaling: [], callKey: null, removed: false, peopleNames: [], child: '', ...more },
  });
  const planned = (id: string, day: CalendarDate | '', openedAt = 0) =>
    row(id, { phase: 'planned', day, openedAt });
  const nearest = (...rows: MeetingRow[]) => nearestPlanned(rows, '2026-03-03')?.id ?? null;

  it('the nearest day is offered, a coming one before one that is as long over', () => {
    expect(nearest(planned('later', '2026-03-09'), planned('soon', '2026-03-04'))).toBe('soon');
    expect(nearest(planned('over', '2026-03-02'), planned('soon', '2026-03-04'))).toBe('soon');
    expect(nearest(planned('over', '2026-03-02'), planned('far', '2026-09-04'))).toBe('over');
    expect(nearest(planned('open', ''), planned('far', '2027-09-04'))).toBe('far');
    expect(nearest(planned('old', '', 1), planned('new', '', 2))).toBe('new');
    expect(nearest(row('started', { day: '2026-03-03' }), row('shared', { phase: 'shared' }))).toBe('shared');
    expect(nearest(row('started', {}), row('gone', { phase: 'shared', removed: true }))).toBeNull();
    expect(nearest()).toBeNull();
  });
  it('the list says that they are planned, and for when', () => {
    expect(aboutMeeting(planned('a', '2026-03-03'), null)).toBe('Planned · Tue, Mar 3, 2026');
    expect(aboutMeeting(planned('a', ''), null)).toBe('Planned');
    expect(aboutMeeting(row('a', { phase: 'shared', peopleNames: ['Mara'] }), null)).toBe(
      'Planned and shared · with Mara',
    );
  });
});

describe('day and time of a plan', () => {
  it('as people say them', () => {
    expect(whenText('', '09:00')).toBe('');
    expect(whenText('2026-03-03', '')).toBe('Tue, Mar 3');
    expect(whenText('2026-03-03', '14:05').replace(/\s/gu, ' ')).toBe('Tue, Mar 3, 2:05 PM');
  });
  it('in another zone also as walls here tell it; not where both tell the same', () => {
    const away = ['Pacific/Auckland', 'America/Denver'].find((zone) => zone !== ownZone()) ?? '';
    expect(elsewhere('2026-03-03', '09:00', away)?.zone).toMatch(/Time$/);
    expect(elsewhere('2026-03-03', '09:00', away)?.here).toMatch(/Mar [234]/);
    expect(elsewhere('2026-03-03', '09:00', ownZone())).toBeNull();
    expect(elsewhere('2026-03-03', '', away)).toBeNull();
    expect(elsewhere('', '09:00', away)).toBeNull();
    expect(elsewhere('2026-03-03', '09:00', '')).toBeNull();
  });
});

describe('topics of templates in another language', () => {
  it('are said in it; words that people changed stay', async () => {
    const say = topicWords(TEMPLATES, await speakersFor('both', ['en-US']));
    expect(say('Who does what, and by when', 'es')).toBe('Quién hace qué y para cuándo');
    expect(say('Quién hace qué y para cuándo', 'en')).toBe('Who does what, and by when');
    expect(say('Strengths', 'es')).toBe('Fortalezas');
    expect(say('What gets in the way', 'es')).toBe('Lo que estorba');
    expect(say('Strengths', 'en')).toBe('Strengths');
    expect(say('Strengths and more', 'es')).toBe('Strengths and more');
  });
});

it('the words of the plan have reading grade 6 or less', () => {
  const texts = Object.values(english).flatMap((text) =>
    typeof text === 'string' ? [text] : Object.values<string>(text),
  );
  const sentences = texts.filter((text) => text.split(' ').length > 5);
  expect(sentences.filter((text) => grade(text) > 6).map((text) => [grade(text), text])).toEqual([]);
});
