import { describe, expect, it } from 'vitest';
import { openChecks } from '../../../lib/meeting/checks.ts';
import { ROLES, type Role } from '../../../lib/meeting/people.ts';
import { openWords } from '../../../lib/meeting/words.ts';
import { PHRASES } from '../../../lib/phrases/bank/index.ts';
import { MOMENTS, type Phrase } from '../../../lib/phrases/contract.ts';
import {
  beginsWithWorries,
  RECENT,
  readSituation,
  type Situation,
  type SituationPerson,
} from '../../../lib/phrases/situation.ts';
import { fitsRole, MOST_SUGGESTIONS, PREFERRED, suggest } from '../../../lib/phrases/suggest.ts';
import { connect, type Panel, startMeeting } from '../meeting/helpers.ts';

const CALM: Situation = {
  ...{ role: 'family', sectionId: null, moment: 'opening', worryWritten: null, wordAsked: null },
  ...{ quiet: null, justAnswered: null, startedWithWorries: false },
};
const BUSY: Situation = {
  ...CALM,
  moment: 'discussing',
  worryWritten: { itemId: 'n', text: 'He cries every morning.', isOwn: false },
  wordAsked: { term: 'LRE' },
  quiet: { name: 'Dana' },
  startedWithWorries: true,
};
const idsOf = (situation: Situation, memory?: Parameters<typeof suggest>[2]): string[] =>
  suggest(PHRASES, situation, memory).map(({ phrase }) => phrase.id);

describe('suggestions', () => {
  const everywhere = ROLES.flatMap((role) =>
    MOMENTS.flatMap((moment) => [CALM, BUSY].map((base): Situation => ({ ...base, role, moment }))),
  );

  it.each(everywhere)('are four to six, of several intents, for $role while $moment', (situation) => {
    const found = suggest(PHRASES, situation);
    expect(found.length).toBeGreaterThanOrEqual(4);
    expect(found.length).toBeLessThanOrEqual(6);
    expect(new Set(found.map(({ phrase }) => phrase.id)).size).toBe(found.length);
    expect(new Set(found.map(({ phrase }) => phrase.intent)).size).toBeGreaterThanOrEqual(3);
  });

  it('fit the mouth and the moment; only for strengths one goes back to the opening', () => {
    const wrong = everywhere.flatMap((situation) =>
      suggest(PHRASES, situation).filter(
        ({ phrase, reason }) =>
          !fitsRole(phrase, situation.role) ||
          !(phrase.moments.includes(situation.moment) || reason.key === 'phrases.reason.strengths'),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('answer each thing that happened, most pressing first, with what is known for the gaps', () => {
    const found = suggest(PHRASES, BUSY);
    expect(found.map(({ reason }) => reason.key)).toEqual([
      'phrases.reason.worry',
      'phrases.reason.word',
      'phrases.reason.quiet',
      'phrases.reason.strengths',
      'phrases.reason.discussing',
    ]);
    expect(found[0]).toMatchObject({
      phrase: { id: 'validate-so-you-feel' },
      gaps: { note: 'He cries every morning.' },
    });
    expect(found[1]).toMatchObject({ gaps: { word: 'LRE' }, reason: { params: { word: 'LRE' } } });
    expect(found[2]).toMatchObject({ phrase: { id: 'ask-not-heard-yet' }, gaps: { person: 'Dana' } });
  });

  it('to one’s own worry are not told to be validated by oneself, but a way on', () => {
    const own = {
      ...CALM,
      moment: 'discussing' as const,
      worryWritten: { itemId: 'n', text: 'x', isOwn: true },
    };
    const [first] = suggest(PHRASES, own);
    expect(first?.phrase.intent).toBe('offer');
    expect(first?.reason.key).toBe('phrases.reason.ownWorry');
  });

  it('leave an interpreter out of what both sides feel', () => {
    const found = suggest(PHRASES, { ...BUSY, role: 'interpreter' });
    expect(found.every(({ phrase }) => phrase.speakers.includes('interpreter'))).toBe(true);
    expect(found[0]?.gaps).toEqual({ word: 'LRE' });
  });

  it('are the same for the same input', () => {
    for (const situation of everywhere) expect(idsOf(situation)).toEqual(idsOf(structuredClone(situation)));
  });

  it('bring what is kept to the front of its kind, and rest what was just used', () => {
    const usual = idsOf(CALM);
    const used = usual[0] ?? '';
    expect(idsOf(CALM, { favourites: [], recent: [used] })[0]).not.toBe(used);
    const later = usual.at(-1) ?? '';
    const other = PHRASES.find(
      ({ id, intent, moments, speakers }) =>
        id !== later &&
        intent === PHRASES.find((phrase) => phrase.id === later)?.intent &&
        moments.includes('opening') &&
        speakers.includes('anyone') &&
        !usual.includes(id),
    );
    const kept = other?.id ?? '';
    const withRest = idsOf(CALM, { favourites: [kept], recent: usual });
    expect(withRest).toContain(kept);
  });

  it('name only phrases that the bank has', () => {
    const ids = new Set(PHRASES.map(({ id }) => id));
    expect(
      Object.values(PREFERRED)
        .flat()
        .filter((id) => !ids.has(id)),
    ).toEqual([]);
  });

  it('work with a small or empty bank', () => {
    expect(suggest([], BUSY)).toEqual([]);
    expect(suggest(PHRASES.slice(0, 2), CALM).length).toBeLessThanOrEqual(2);
    expect(MOST_SUGGESTIONS).toBeLessThanOrEqual(6);
  });
});

describe('whom a phrase fits', () => {
  const said = (speakers: Phrase['speakers']): Role[] =>
    ROLES.filter((role) => fitsRole({ ...(PHRASES[0] as Phrase), speakers }, role));
  it.each([
    [['anyone'], ['family', 'school', 'student', 'advocate', 'other']],
    [['family'], ['family']],
    [['school'], ['school']],
    [['interpreter'], ['interpreter']],
    [['anyone', 'interpreter'], ROLES],
  ] as const)('%j: %j', (speakers, roles) => expect(said(speakers)).toEqual(roles));
});

/* Situations of real documents. */

const NOW = Date.now();
const person = (deviceId: string, role: Role, more: Partial<SituationPerson> = {}): SituationPerson => ({
  ...{ deviceId, role, name: deviceId, isSelf: deviceId === 'me', isHere: true, removed: false, focus: null },
  ...more,
});
const PEOPLE = [person('me', 'family'), person('mr-t', 'school'), person('dana', 'school')];

function meeting(): { me: Panel; other: Panel; read: (more?: object) => Situation } {
  const me = startMeeting();
  const other = connect(me.doc, 'mr-t');
  const words = openWords(me.doc, 'me');
  const checks = openChecks(me.doc, 'me');
  const read = (more: object = {}): Situation =>
    readSituation({ notes: me.notes, words, checks, people: PEOPLE, sectionId: null, now: NOW, ...more });
  return { me, other, read };
}

describe('reading the situation', () => {
  it('of an empty meeting: the opening, nothing happened', () => {
    expect(meeting().read()).toEqual(CALM);
  });

  it('takes the moment from the section one is in, else from the newest note', () => {
    const { me, read } = meeting();
    const moments = ['strengths', 'going', 'worries', 'help', 'questions', 'thanks'].map(
      (sectionId) => read({ sectionId }).moment,
    );
    expect(moments).toEqual(['opening', 'discussing', 'discussing', 'deciding', 'discussing', 'closing']);
    me.notes.addItem('help', { text: 'Shorter days' });
    expect(read()).toMatchObject({ sectionId: 'help', moment: 'deciding' });
    expect(read({ sectionId: 'gone' })).toMatchObject({ sectionId: null, moment: 'opening' });
  });

  it('sees a worry of someone else, and one’s own as own, also when it is quoted', () => {
    const { me, other, read } = meeting();
    const id = other.notes.addItem('worries', { text: 'He is alone at lunch.' }) ?? '';
    expect(read().worryWritten).toEqual({ itemId: id, text: 'He is alone at lunch.', isOwn: false });
    other.notes.setSaid(id, 'me');
    expect(read().worryWritten?.isOwn).toBe(true);
    me.notes.deleteItem(id);
    expect(read().worryWritten).toBeNull();
  });

  it('forgets a worry after some minutes, and takes a clock that is ahead', () => {
    const { other, read } = meeting();
    other.notes.addItem('worries', { text: 'He is alone.' });
    expect(read({ now: NOW + RECENT + 60_000 }).worryWritten).toBeNull();
    expect(read({ now: NOW - RECENT / 2 }).worryWritten).not.toBeNull();
  });

  it('does not count an empty note', () => {
    const { other, read } = meeting();
    other.notes.addItem('worries');
    expect(read()).toEqual(CALM);
  });

  it('knows a word that is asked about, and that it was just explained by someone else', () => {
    const { me, other, read } = meeting();
    const mine = openWords(me.doc, 'me');
    const theirs = openWords(other.doc, 'mr-t');
    mine.ask({ term: 'LRE' }, false);
    expect(read()).toMatchObject({ wordAsked: { term: 'LRE' }, justAnswered: null });
    theirs.explain({ term: 'LRE' }, 'In class with everyone');
    expect(read()).toMatchObject({ wordAsked: null, justAnswered: { term: 'LRE' } });
    expect(read({ now: NOW + RECENT + 60_000 }).justAnswered).toBeNull();
    mine.explain({ term: 'IEP' }, 'The plan');
    expect(read().justAnswered).toEqual({ term: 'LRE' });
  });

  it('notices who has not written after several notes, and asks no interpreter, no one away or writing', () => {
    const { me, other, read } = meeting();
    for (const text of ['one', 'two']) me.notes.addItem('going', { text });
    other.notes.addItem('going', { text: 'three' });
    expect(read().quiet).toBeNull();
    const last = other.notes.addItem('going', { text: 'four' }) ?? '';
    expect(read().quiet).toEqual({ name: 'dana' });
    const but = (more: Partial<SituationPerson>, role: Role = 'school'): unknown =>
      read({ people: [PEOPLE[0], PEOPLE[1], person('dana', role, more)] }).quiet;
    expect(but({ isHere: false })).toBeNull();
    expect(but({ removed: true })).toBeNull();
    expect(but({ focus: { isWriting: true } })).toBeNull();
    expect(but({}, 'interpreter')).toBeNull();
    other.notes.setSaid(last, 'dana');
    expect(read().quiet).toBeNull();
  });

  it('takes a "Not quite" as seeing it in different ways', () => {
    const { me, other, read } = meeting();
    const id = me.notes.addItem('going', { text: 'He likes mornings' }) ?? '';
    const check = openChecks(other.doc, 'mr-t').add(id, 'So he is fine at school?') ?? '';
    expect(read().moment).toBe('discussing');
    openChecks(me.doc, 'me').correct(check, 'No, only at home');
    expect(read().moment).toBe('disagreeing');
    expect(read({ now: NOW + RECENT + 60_000 }).moment).toBe('discussing');
  });
});

describe('a meeting that begins with worries', () => {
  it('is one with a worry and nothing good yet', () => {
    const { notes } = startMeeting();
    expect(beginsWithWorries(notes)).toBe(false);
    notes.addItem('strengths');
    notes.addItem('worries', { text: 'The bus' });
    expect(beginsWithWorries(notes)).toBe(true);
    const good = notes.addItem('strengths', { text: 'Kind to his sister' }) ?? '';
    expect(beginsWithWorries(notes)).toBe(false);
    notes.deleteItem(good);
    expect(beginsWithWorries(notes)).toBe(true);
    notes.addItem('thanks', { text: 'Thank you for the call' });
    expect(beginsWithWorries(notes)).toBe(false);
  });
});
