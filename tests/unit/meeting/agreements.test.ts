import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openAgreements } from '../../../lib/meeting/agreements.ts';
import { type Role, removalsOf, writePerson } from '../../../lib/meeting/people.ts';
import { agreementsOf, metaOf, SCHEMA_VERSION } from '../../../lib/meeting/schema.ts';
import { openVouches } from '../../../lib/meeting/vouches.ts';
import { addAction, letIn, meet, meetingOf, newDevice, type Seat, stateOf, takeSeat, tell } from './trust.ts';

/** A family, a school, and if wished others; and an action that all of them have. */
async function table(...others: readonly Role[]) {
  const { id, seats } = await meetingOf('family', 'school', ...others);
  const [family, school, third] = seats;
  if (!family || !school) throw new Error('two people were asked for');
  const action = addAction(family);
  await meet(...seats);
  return { id, seats, family, school, third: third ?? school, action };
}
async function bothAgree(family: Seat, school: Seat, action: string): Promise<void> {
  await family.agreements.agree(action);
  await school.agreements.agree(action);
  await meet(family, school);
}

describe('agreeing', () => {
  test('both sides over the same words, whoever is first; an edit reopens it and shows the words before', async () => {
    const { family, school, action } = await table();
    expect(stateOf(school, action)).toBe('none');
    expect(await school.agreements.agree(action)).toBe(true);
    await meet(family, school);
    expect(family.agreements.of(action).value).toMatchObject({ state: 'waiting', waitingFor: ['family'] });
    expect(await family.agreements.agree(action)).toBe(true);
    await meet(family, school);
    for (const seat of [family, school]) {
      const { state, waitingFor, before, statements } = seat.agreements.of(action).value;
      expect({ state, waitingFor, before }).toEqual({ state: 'agreed', waitingFor: [], before: null });
      expect(statements.map(({ role, counts, isCurrent }) => [role, counts, isCurrent])).toEqual([
        ['school', true, true],
        ['family', true, true],
      ]);
    }
    school.records.editText(action, 'what', 'Call the library today', 0);
    expect(stateOf(school, action)).toBe('changed');
    expect(school.agreements.of(action).value.before?.fields[0]).toEqual(['what', 'Call the library']);
    await meet(family, school);
    expect(stateOf(family, action)).toBe('changed');
    await bothAgree(family, school, action);
    expect(stateOf(family, action)).toBe('agreed');
    expect(family.agreements.of(action).value.history).toHaveLength(4);
  });

  test.each([
    ['what will happen', (seat: Seat, id: string) => seat.records.editText(id, 'what', 'Call the librar', 0)],
    ['who', (seat: Seat, id: string) => seat.records.editText(id, 'who', 'Mr. T', 0)],
    ['how we will know', (seat: Seat, id: string) => seat.records.editText(id, 'know', '', 0)],
    ['the day', (seat: Seat, id: string) => seat.records.setDate(id, 'by', '2026-05-01')],
    [
      'the day, by the next meeting',
      (seat: Seat, id: string) => seat.records.setDate(id, 'by', 'next-meeting'),
    ],
  ])('a change of %s reopens both sides', async (_what, change) => {
    const { family, school, action } = await table();
    await bothAgree(family, school, action);
    change(family, action);
    expect(family.agreements.of(action).value).toMatchObject({
      state: 'changed',
      waitingFor: ['family', 'school'],
    });
  });

  test('what is no change of words leaves it agreed: blanks, a status, its place, a link', async () => {
    const { family, school, action } = await table();
    const other = addAction(family, 'Read');
    await bothAgree(family, school, action);
    family.records.editText(action, 'what', 'Call  the\nlibrary ', 0);
    family.records.setStatus(action, 'family', 'done');
    family.records.moveDown(action);
    await meet(family, school);
    for (const seat of [family, school])
      expect([stateOf(seat, action), stateOf(seat, other)]).toEqual(['agreed', 'none']);
  });

  test('words that are changed back are agreed again, for these are the words that both signed', async () => {
    const { family, school, action } = await table();
    await bothAgree(family, school, action);
    family.records.editText(action, 'who', 'Sam', 0);
    expect(stateOf(family, action)).toBe('changed');
    family.records.editText(action, 'who', 'Mara', 0);
    expect(stateOf(family, action)).toBe('agreed');
  });

  test('one side over the words before, the other over those of now: not agreed', async () => {
    const { family, school, action } = await table();
    await family.agreements.agree(action);
    school.records.editText(action, 'who', 'Sam', 0);
    await school.agreements.agree(action);
    await meet(family, school);
    for (const seat of [family, school])
      expect(seat.agreements.of(action).value).toMatchObject({ state: 'waiting', waitingFor: ['family'] });
  });

  test('two people of one side are one side', async () => {
    const { family, school, third, action, seats } = await table('school');
    await school.agreements.agree(action);
    await third.agreements.agree(action);
    await meet(...seats);
    expect(family.agreements.of(action).value).toMatchObject({ state: 'waiting', waitingFor: ['family'] });
  });

  test('whoever is here as something else is heard, and stands for neither side', async () => {
    for (const role of ['student', 'advocate', 'interpreter', 'other'] as const) {
      const { school, third, action, seats } = await table(role);
      await school.agreements.agree(action);
      await third.agreements.agree(action);
      await meet(...seats);
      expect(school.agreements.of(action).value).toMatchObject({ state: 'waiting', waitingFor: ['family'] });
    }
  });

  test('nothing is signed without words, of an unknown or deleted record, or into a newer version', async () => {
    const { family, action } = await table();
    const empty = family.records.add('action') ?? '';
    const issue = family.records.add('issue', { words: { what: 'Noise' } }) ?? '';
    expect(await family.agreements.agree(empty)).toBe(false);
    expect(await family.agreements.agree(issue)).toBe(false);
    expect(await family.agreements.agree('nothing')).toBe(false);
    const gone = addAction(family);
    family.records.delete(gone);
    expect(await family.agreements.agree(gone)).toBe(false);
    metaOf(family.doc).set('schema', SCHEMA_VERSION + 1);
    expect(await family.agreements.agree(action)).toBe(false);
    expect(agreementsOf(family.doc).size).toBe(0);
  });

  test('the words that are signed are those at the press, not those a moment later', async () => {
    const { family, action } = await table();
    const pressed = family.agreements.agree(action);
    family.records.editText(action, 'what', 'Something else', 0);
    await pressed;
    expect(family.agreements.of(action).value.statements[0]?.words.fields[0]).toEqual([
      'what',
      'Call the library',
    ]);
    expect(stateOf(family, action)).toBe('changed');
  });

  test('pressed twice in a row, the second press is the last word', async () => {
    const { family, action } = await table();
    await Promise.all([family.agreements.agree(action), family.agreements.notYet(action, 'Wait')]);
    expect(family.agreements.of(action).value.statements).toMatchObject([
      { verdict: 'not-yet', sequence: 2 },
    ]);
    await Promise.all([family.agreements.notYet(action, 'Wait'), family.agreements.agree(action)]);
    expect(family.agreements.of(action).value.statements).toMatchObject([{ verdict: 'agree', sequence: 4 }]);
  });
});

describe('"Not yet"', () => {
  test('takes the agreement back and shows the reason; agreeing later brings it back', async () => {
    const { family, school, action } = await table();
    await bothAgree(family, school, action);
    expect(await family.agreements.notYet(action, ' \n ')).toBe(false);
    expect(await family.agreements.notYet(action, ' We need\r\na bus \u0000')).toBe(true);
    await meet(family, school);
    expect(school.agreements.of(action).value).toMatchObject({
      state: 'not-yet',
      waitingFor: ['family'],
      statements: [{ role: 'family', verdict: 'not-yet', reason: 'We need\na bus' }, { role: 'school' }],
    });
    await family.agreements.agree(action);
    await meet(family, school);
    expect(stateOf(school, action)).toBe('agreed');
  });

  test('of a student keeps a record from being agreed; of an advocate it is shown', async () => {
    for (const [role, state] of [
      ['student', 'not-yet'],
      ['family', 'not-yet'],
      ['advocate', 'agreed'],
      ['interpreter', 'agreed'],
    ] as const) {
      const { family, school, third, action, seats } = await table(role);
      await bothAgree(family, school, action);
      await third.agreements.notYet(action, 'I want to try first');
      await meet(...seats);
      expect(stateOf(school, action), role).toBe(state);
      expect(school.agreements.of(action).value.statements).toHaveLength(3);
    }
  });

  test('to words that have changed since does not hold up those of now', async () => {
    const { family, school, third, action, seats } = await table('student');
    await third.agreements.notYet(action, 'Not on Mondays');
    await meet(...seats);
    expect(stateOf(family, action)).toBe('not-yet');
    family.records.editText(action, 'what', 'Call on Tuesday', 0);
    expect(stateOf(family, action)).toBe('none');
    await meet(...seats);
    await bothAgree(family, school, action);
    expect(stateOf(school, action)).toBe('agreed');
  });

  test('with the same number as "Agree", from a second panel of the same person, is the last word', async () => {
    const { id, family, school, action } = await table();
    await school.agreements.agree(action);
    await meet(family, school);
    const second = takeSeat('second panel', id, family.identity);
    tell(family, second);
    await second.settled();
    await Promise.all([family.agreements.agree(action), second.agreements.notYet(action, 'Wait')]);
    await meet(family, school, second);
    for (const seat of [family, school, second]) expect(stateOf(seat, action)).toBe('not-yet');
    await family.agreements.agree(action);
    await meet(family, school, second);
    for (const seat of [family, school, second]) expect(stateOf(seat, action)).toBe('agreed');
  });
});

describe('who counts', () => {
  test('someone nobody let in is shown, and does not count', async () => {
    const { id, family, school, action } = await table();
    const eve = takeSeat('eve', id, await newDevice());
    writePerson(eve.doc, eve.identity.deviceId, {
      name: 'Eve',
      role: 'school',
      signKey: eve.identity.signKey,
    });
    tell(family, eve);
    await eve.settled();
    expect(await eve.agreements.agree(action)).toBe(true);
    await family.agreements.agree(action);
    await meet(family, school, eve);
    expect(family.agreements.of(action).value).toMatchObject({ state: 'waiting', waitingFor: ['school'] });
    const shown = family.agreements.of(action).value.statements.find(({ name }) => name === 'Eve');
    expect(shown).toMatchObject({ counts: false, letInBy: '' });
  });

  test('a new role does not count before someone confirms it, and what was signed in the old one no longer after', async () => {
    const { family, school, third, action, seats } = await table('family');
    await bothAgree(family, school, action);
    await third.agreements.agree(action);
    await third.vouches.claim({ name: 'third', role: 'school' });
    await school.agreements.notYet(action, 'Wait');
    await meet(...seats);
    await third.agreements.agree(action);
    await meet(...seats);
    const mine = () =>
      family.agreements
        .of(action)
        .value.statements.find(({ deviceId }) => deviceId === third.identity.deviceId);
    expect(mine()).toMatchObject({ role: 'school', counts: false });
    expect(family.agreements.of(action).value.waitingFor).toEqual(['school']);
    await family.vouches.confirmRole(third.identity.deviceId, 'school');
    await meet(...seats);
    expect(mine()).toMatchObject({ role: 'school', counts: true });
    await school.agreements.agree(action);
    await meet(...seats);
    for (const seat of seats) expect(stateOf(seat, action)).toBe('agreed');
  });

  test('"Not yet" of someone inside is heard also while the new role waits to be confirmed', async () => {
    const { family, school, third, action, seats } = await table('family');
    await bothAgree(family, school, action);
    await third.vouches.claim({ name: 'third', role: 'student' });
    await third.agreements.notYet(action, 'Wait');
    await meet(...seats);
    for (const seat of seats) expect(stateOf(seat, action)).toBe('not-yet');
  });

  test('the list of people, which anyone can write, changes neither what is signed nor what it counts for', async () => {
    const { family, school, action } = await table();
    const { deviceId, signKey } = school.identity;
    await school.agreements.agree(action);
    writePerson(family.doc, deviceId, { name: 'Mara', role: 'family', signKey });
    writePerson(family.doc, family.identity.deviceId, {
      name: 'x',
      role: 'school',
      signKey: family.identity.signKey,
    });
    await meet(family, school);
    await school.agreements.agree(action);
    await meet(family, school);
    for (const seat of [family, school]) {
      const { statements, waitingFor } = seat.agreements.of(action).value;
      expect(statements).toMatchObject([{ role: 'school', counts: true }]);
      expect(waitingFor).toEqual(['family']);
    }
  });

  test('someone who was asked to leave keeps what was signed', async () => {
    const { family, school, action } = await table();
    await bothAgree(family, school, action);
    removalsOf(family.doc).set('r', {
      device: school.identity.deviceId,
      by: family.identity.deviceId,
      lifted: false,
    });
    expect(stateOf(family, action)).toBe('agreed');
  });

  test('each statement says who let its signer in', async () => {
    const { id, family, school, action } = await table();
    const dana = await newDevice();
    await letIn(school, dana, 'family');
    const seat = takeSeat('dana', id, dana);
    await meet(family, school, seat);
    await seat.agreements.agree(action);
    await family.agreements.agree(action);
    await meet(family, school, seat);
    const by = new Map(
      school.agreements.of(action).value.statements.map((each) => [each.deviceId, each.letInBy]),
    );
    expect(by.get(dana.deviceId)).toBe(school.identity.deviceId);
    expect(by.get(family.identity.deviceId)).toBe('');
  });
});

describe('looking', () => {
  test('nothing shows as agreed before its signatures have been checked', async () => {
    const { id, family, school, action } = await table();
    await bothAgree(family, school, action);
    const doc = new Y.Doc();
    tell(family.doc, doc);
    const late = takeSeat('late', id, await newDevice(), doc);
    const seen: string[] = [];
    const stop = late.agreements
      .of(action)
      .subscribe(({ state, checking }) => void seen.push(`${state} ${checking}`));
    expect(seen).toEqual(['none true']);
    await late.settled();
    stop();
    expect(seen.at(-1)).toBe('agreed false');
    expect(seen.slice(0, -1).every((each) => !each.startsWith('agreed'))).toBe(true);
  });

  test('without a key one can look and not sign', async () => {
    const { id, family, school, action } = await table();
    await bothAgree(family, school, action);
    const vouches = openVouches(family.doc, { meetingId: id, identity: null });
    const agreements = openAgreements(family.doc, {
      meetingId: id,
      identity: null,
      records: family.records,
      vouches,
    });
    await agreements.settled();
    expect(agreements.of(action).value.state).toBe('agreed');
    expect(await agreements.agree(action)).toBe(false);
    expect(await vouches.claim({ name: 'x', role: 'school' })).toBe(false);
  });

  test('a signal tells only of what has changed, and nothing of other records', async () => {
    const { family, school, action } = await table();
    const other = addAction(family, 'Read');
    let [here, there] = [0, 0];
    const stops = [
      family.agreements.of(action).subscribe(() => void here++),
      family.agreements.of(other).subscribe(() => void there++),
    ];
    await family.agreements.agree(action);
    expect([here, there]).toEqual([2, 1]);
    family.records.setStatus(action, 'family', 'done');
    family.records.editText(action, 'what', ' Call the library', 0);
    await meet(family, school);
    expect([here, there]).toEqual([2, 1]);
    for (const stop of stops) stop();
    family.destroy();
    await school.agreements.agree(action);
    tell(school, family);
    await family.settled();
    expect(here).toBe(2);
  });
});
