import { afterEach, describe, expect, it, vi } from 'vitest';
import { PRACTICE_STEPS } from '../../../lib/guidance/practice-contract.ts';
import type { ContentLanguage } from '../../../lib/i18n/two.ts';
import { openAgreements } from '../../../lib/meeting/agreements.ts';
import { openChecks } from '../../../lib/meeting/checks.ts';
import { openFloor } from '../../../lib/meeting/floor.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import type { Role } from '../../../lib/meeting/people.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { openWords } from '../../../lib/meeting/words.ts';
import { castFor, openPractice, type Practice } from '../../../lib/practice/open-practice.ts';

/* A whole practice meeting, done through the same modules that the screens use. Pretend people answer at once. */

const open: Practice[] = [];
afterEach(async () => {
  vi.useRealTimers();
  for (const each of open.splice(0)) await each.close();
});

async function practise(role: Role, language: ContentLanguage = 'en') {
  const profile = { name: 'Dana', role };
  const practice = await openPractice({ profile, language, pace: 0, pause: 0 });
  open.push(practice);
  const { session } = practice;
  const { doc, deviceId, identity, vouches, meetingId } = session;
  const records = openRecords(doc, deviceId);
  return {
    ...{ practice, session, records },
    notes: openNotes(doc, deviceId),
    words: openWords(doc, deviceId),
    checks: openChecks(doc, deviceId),
    floor: openFloor(doc, deviceId),
    agreements: openAgreements(doc, { meetingId, identity, records, vouches }),
    step: () => PRACTICE_STEPS[practice.at.peek()],
  };
}
type Table = Awaited<ReturnType<typeof practise>>;

const until = (check: () => boolean): Promise<void> =>
  vi.waitFor(() => expect(check()).toBe(true), { timeout: 10_000, interval: 10 });
const texts = ({ notes }: Table, section: string): string[] =>
  notes
    .itemIds(section)
    .peek()
    .map((id) => notes.item(id).peek()?.text.toString() ?? '');

async function letIn({ session, step }: Table): Promise<void> {
  const [knock] = session.knocks.peek();
  expect(knock?.words).toHaveLength(3);
  await session.letIn(knock?.id ?? '');
  await until(() => step() === 'strength');
}
async function toWord(table: Table): Promise<void> {
  await letIn(table);
  table.notes.addItem('strengths', { text: 'Builds towers' });
  await until(() => table.step() === 'word');
}
async function agreeOn({ records, agreements, step }: Table): Promise<string> {
  const id = records.add('action', { words: { what: 'Read ten minutes', who: 'Dana' } }) ?? '';
  await agreements.agree(id);
  await until(() => agreements.of(id).peek().state === 'agreed' && step() !== 'agree');
  return id;
}

describe('a practice meeting', () => {
  it('leads a parent from the door to the end, and moves on only when something was done', async () => {
    const table = await practise('family');
    const { practice, session, notes, words, checks, floor, step } = table;
    expect(step()).toBe('let-in');
    expect(session.knocks.peek()).toMatchObject([
      { name: 'Pretend teacher', role: 'school', invited: false },
    ]);
    await letIn(table);
    expect(practice.praised.peek()).toBe('let-in');
    expect(session.people.peek().map(({ name, isHere }) => [name, isHere])).toEqual([
      ['Dana', true],
      ['Pretend student', true],
      ['Pretend teacher', true],
    ]);

    const empty = notes.addItem('strengths') ?? '';
    notes.editText(empty, 'Hm', 2);
    // The pause after which a note counts is over with the next timer: two letters are no strength yet.
    await new Promise((resolve) => setTimeout(resolve));
    expect(step()).toBe('strength');
    notes.editText(empty, 'Builds towers', 0);
    await until(() => step() === 'word');
    await until(() => texts(table, 'strengths').length === 2 && !texts(table, 'strengths').includes(''));

    await until(() => texts(table, 'help').some((text) => text.includes('LRE')));
    words.ask({ term: 'LRE', entryId: 'lre' }, false);
    await until(() => step() === 'say-back');
    expect(words.all.peek()[0]?.meanings[0]?.text).toContain('learn with kids');

    await until(() => texts(table, 'worries').some((text) => text.startsWith('I worry')));
    checks.add(notes.itemIds('worries').peek()[0] ?? '', 'Long texts are hard for him');
    await until(() => step() === 'phrase');
    await practice.shelf.usedPhrase('ask-good-day');
    expect(step()).toBe('agree');
    await agreeOn(table);
    expect(step()).toBe('break');
    floor.callPause();
    expect(step()).toBe('break');
    floor.endPause();
    expect(step()).toBe('end');
    practice.sawEnd();
    expect(practice.at.peek()).toBe(PRACTICE_STEPS.length);
    expect([...practice.done.peek()].sort()).toEqual([...PRACTICE_STEPS].sort());
  });

  it('has staff explain a word to the pretend parent, who agrees for the family', async () => {
    const table = await practise('school');
    const { session, words, step } = table;
    expect(session.knocks.peek()[0]?.name).toBe('Pretend parent');
    await toWord(table);
    await until(() => words.openCount.peek() === 1);
    words.explain({ term: 'LRE', entryId: 'lre' }, 'With all the other kids');
    expect(step()).toBe('say-back');
    await agreeOn(table);
  });

  it('is held in Spanish, too', async () => {
    const table = await practise('family', 'es');
    const { session, words, step } = table;
    expect(session.knocks.peek()[0]?.name).toBe('Maestra imaginaria');
    await toWord(table);
    await until(() => texts(table, 'help').some((text) => text.includes('podría quedarse en el LRE')));
    words.ask({ term: 'LRE', entryId: 'lre' }, false);
    words.ask({ term: 'patito' }, true);
    await until(() => step() === 'say-back' && words.openCount.peek() === 0);
    expect(words.find({ term: 'LRE', entryId: 'lre' })?.meanings[0]?.text).toContain('discapacidades');
    expect(words.find({ term: 'patito' })?.meanings[0]?.text).toContain('Gracias por preguntar');
  });

  it.each(['student', 'interpreter', 'advocate', 'other'] as const)(
    'gives a %s both sides, so that something can be agreed',
    async (role) => {
      const table = await practise(role);
      await letIn(table);
      const id = await agreeOn(table);
      const sides = table.agreements
        .of(id)
        .peek()
        .statements.map(({ side }) => side);
      expect(sides).toEqual(expect.arrayContaining(['family', 'school']));
    },
  );

  it('agrees to nothing that the person who practises has not agreed to', async () => {
    const table = await practise('family');
    const { records, agreements } = table;
    await letIn(table);
    const id = records.add('action', { words: { what: 'Read ten minutes' } }) ?? '';
    await agreements.notYet(id, 'Let me think');
    await agreements.settled();
    // What the others do in answer to another record comes later than what they would have done to this one.
    const second = records.add('action', { words: { what: 'Call the library' } }) ?? '';
    await agreements.agree(second);
    await until(() => agreements.of(second).peek().state === 'agreed');
    expect(agreements.of(id).peek().statements).toHaveLength(1);
  });

  it('can be skipped through, gone back, and the door answers twice', async () => {
    const { practice, session, step } = await practise('family');
    session.notNow(session.knocks.peek()[0]?.id ?? '');
    expect(session.knocks.peek()).toEqual([]);
    await until(() => session.knocks.peek().length === 1);
    practice.next();
    await until(() => session.people.peek().length === 3);
    expect(step()).toBe('strength');
    practice.back();
    expect(step()).toBe('let-in');
    for (let left = PRACTICE_STEPS.length; left > 0; left--) practice.next();
    expect(practice.at.peek()).toBe(PRACTICE_STEPS.length);
    practice.back();
    expect(step()).toBe('end');
  });

  it('makes no invites, keeps nothing and says so', async () => {
    const { practice, session } = await practise('family');
    await expect(session.invite()).rejects.toMatchObject({ messageKey: 'part.practice.noInvites' });
    expect(session.saveState.peek()).toEqual({ kind: 'practice' });
    expect(practice.desk.saveState.peek()).toEqual({ kind: 'practice' });
    expect(session.reachable.peek()).toBe(false);
  });

  it('is over when it is closed: nothing is left that could still happen', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
    const table = await practise('family');
    await toWord(table);
    expect(vi.getTimerCount()).toBeGreaterThan(0);
    await table.practice.close();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the cast', () => {
  it('always has somebody of the other side at the door', () => {
    expect(castFor('family').newcomer).toBe('school');
    expect(castFor('school').newcomer).toBe('family');
    expect(castFor('student')).toEqual({ newcomer: 'school', companion: 'family' });
  });
});
