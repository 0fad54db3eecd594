import { describe, expect, test } from 'vitest';
import { addAction, meet, meetingOf, type Seat, stateOf } from './trust.ts';

const two = async (): Promise<{ family: Seat; school: Seat }> => {
  const { seats } = await meetingOf('family', 'school');
  const [family, school] = seats;
  if (!family || !school) throw new Error('two people were asked for');
  return { family, school };
};

describe('agreeing', () => {
  test('both sides over the same words, whoever is first; an edit reopens it, the words before are shown', async () => {
    const { family, school } = await two();
    const id = addAction(family);
    await meet(family, school);
    expect(stateOf(school, id)).toBe('none');
    expect(await school.agreements.agree(id)).toBe(true);
    await meet(family, school);
    expect(family.agreements.of(id).value).toMatchObject({ state: 'waiting', waitingFor: ['family'] });
    expect(await family.agreements.agree(id)).toBe(true);
    await meet(family, school);
    for (const seat of [family, school]) {
      const { state, waitingFor, before, statements } = seat.agreements.of(id).value;
      expect({ state, waitingFor, before }).toEqual({ state: 'agreed', waitingFor: [], before: null });
      expect(statements.map(({ role, counts, isCurrent }) => [role, counts, isCurrent])).toEqual([
        ['school', true, true],
        ['family', true, true],
      ]);
    }
    school.records.editText(id, 'what', 'Call the library today', 0);
    expect(stateOf(school, id)).toBe('changed');
    expect(school.agreements.of(id).value.before?.fields[0]).toEqual(['what', 'Call the library']);
    await meet(family, school);
    expect(stateOf(family, id)).toBe('changed');
  });
});
