import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { fromB64Url, randomBytes, toB64Url } from '../../../lib/crypto/bytes.ts';
import { meetingIdOf, newMeeting } from '../../../lib/meeting/founding.ts';
import type { Role } from '../../../lib/meeting/people.ts';
import { vouchesOf } from '../../../lib/meeting/schema.ts';
import { letIn, meet, meetingOf, newDevice, plantVouch, type Seat, takeSeat, tell } from './trust.ts';

const standing = ({ vouches }: Seat, who: Seat): { role: Role; letInBy: string } | null =>
  vouches.standings.peek().get(who.identity.deviceId) ?? null;
const roleIn = (seat: Seat, who: Seat): Role | null => standing(seat, who)?.role ?? null;
const seatsOf = async (...roles: readonly Role[]) => {
  const { id, seats } = await meetingOf(...roles);
  const [first, second, third] = seats;
  if (!first || !second) throw new Error('two people were asked for');
  return { id, first, second, third: third ?? second, seats };
};
/** The role that a person gives itself from now on; everybody hears of it. */
async function rename(who: Seat, role: Role, ...all: readonly Seat[]): Promise<void> {
  await who.vouches.claim({ name: who.name, role });
  await meet(...all);
}

describe('who started it', () => {
  test('the id is made from the founder and a salt; everyone finds the founder', async () => {
    const { id, first, second } = await seatsOf('family', 'school');
    const [record] = [...vouchesOf(second.doc).values()].filter(
      (each) => (each as { kind: string }).kind === 'founding',
    ) as { key: string; salt: string }[];
    expect(await meetingIdOf(fromB64Url(record?.key ?? ''), fromB64Url(record?.salt ?? ''))).toBe(id);
    expect(standing(second, first)).toEqual({ role: 'family', letInBy: '', askedBy: '' });
    expect(standing(first, second)).toEqual({
      role: 'school',
      letInBy: first.identity.deviceId,
      askedBy: '',
    });
  });

  test('nobody else can say so: with another key, another salt, or of another meeting', async () => {
    const { id, first, second } = await seatsOf('family', 'school');
    const eve = await newDevice();
    const hers = await newMeeting(eve, { name: 'Eve', role: 'school' });
    const salt = toB64Url(randomBytes(16));
    const base = { kind: 'founding', name: 'Eve', role: 'school', sig: '' } as const;
    vouchesOf(second.doc).set(hers.founding.entry, hers.founding.record);
    await plantVouch(second.doc, id, eve, { ...base, key: eve.signKey, salt });
    await plantVouch(second.doc, id, eve, { ...base, key: eve.signKey, salt: hers.founding.record.salt });
    await meet(first, second);
    for (const seat of [first, second]) expect(seat.vouches.inside.peek().has(eve.deviceId)).toBe(false);
    expect(roleIn(second, first)).toBe('family');
  });

  test('the founding record deleted or rewritten: it comes back, and counts meanwhile', async () => {
    const { first, second } = await seatsOf('family', 'school');
    const [[entry, record]] = [...vouchesOf(second.doc)].filter(
      ([, each]) => (each as { kind: string }).kind === 'founding',
    ) as [[string, { role: string }]];
    vouchesOf(second.doc).set(entry, { ...record, role: 'school' });
    await meet(first, second);
    expect(roleIn(second, first)).toBe('family');
    expect(vouchesOf(first.doc).get(entry)).toEqual(record);
    vouchesOf(second.doc).delete(entry);
    await meet(first, second);
    expect(vouchesOf(first.doc).get(entry)).toEqual(record);
    expect(roleIn(first, second)).toBe('school');
  });
});

describe('vouching', () => {
  test('goes on from one to the next; a chain that leads nowhere counts for nothing', async () => {
    const { id, first, second } = await seatsOf('family', 'school');
    const third = await newDevice();
    await letIn(second, third, 'student');
    await meet(first, second);
    expect(first.vouches.standings.peek().get(third.deviceId)).toEqual({
      ...{ role: 'student', letInBy: second.identity.deviceId, askedBy: '' },
    });
    // Two who vouch for each other, and for themselves.
    const [eve, mallory] = [await newDevice(), await newDevice()];
    const base = { kind: 'vouch', wish: '', sequence: 0, name: 'x', role: 'school', sig: '' } as const;
    for (const [by, of] of [
      [eve, mallory],
      [mallory, eve],
      [eve, eve],
    ] as const)
      await plantVouch(first.doc, id, by, { ...base, key: by.signKey, subject: of.signKey });
    await meet(first, second);
    for (const each of [eve, mallory]) expect(second.vouches.inside.peek().has(each.deviceId)).toBe(false);
    // Nor do they move anyone who is inside.
    const moving = { ...base, role: 'family', key: eve.signKey, subject: second.identity.signKey } as const;
    await plantVouch(first.doc, id, eve, moving);
    await meet(first, second);
    expect(roleIn(first, second)).toBe('school');
  });

  test('the same from any other meeting, by a wrong key, or changed by a letter, counts for nothing', async () => {
    const { id, first, second } = await seatsOf('family', 'school');
    const eve = await newDevice();
    const vouch = {
      ...({ kind: 'vouch', wish: '', key: second.identity.signKey, subject: eve.signKey } as const),
      ...({ sequence: 0, name: 'Eve', role: 'school', sig: '' } as const),
    };
    await plantVouch(first.doc, 'another meeting', second.identity, vouch);
    await plantVouch(first.doc, id, eve, vouch);
    const other = new Y.Doc();
    const entry = await plantVouch(other, id, second.identity, { ...vouch, role: 'other' });
    const good = vouchesOf(other).get(entry) as object;
    vouchesOf(first.doc).set(entry, { ...good, role: 'school' });
    vouchesOf(first.doc).set('elsewhere', good);
    await meet(first, second);
    for (const seat of [first, second]) expect(seat.vouches.inside.peek().has(eve.deviceId)).toBe(false);
  });

  test('two who let the same person in on different sides: neither counts, unless the person said which', async () => {
    const { id, first, second } = await seatsOf('family', 'school');
    const third = await newDevice();
    await letIn(first, third, 'family');
    await letIn(second, third, 'school');
    await meet(first, second);
    expect(first.vouches.standings.peek().has(third.deviceId)).toBe(false);
    expect(first.vouches.inside.peek().has(third.deviceId)).toBe(true);
    const seat = takeSeat('third', id, third);
    await meet(first, seat);
    await rename(seat, 'school', first, second, seat);
    for (const each of [first, second, seat]) expect(roleIn(each, seat)).toBe('school');
  });

  test('a hostile vouch for another side does not move someone who has said how they speak', async () => {
    const { first, second, third, seats } = await seatsOf('family', 'school', 'student');
    await rename(third, 'student', ...seats);
    await letIn(second, third.identity, 'school');
    await meet(...seats);
    for (const seat of seats) expect(roleIn(seat, third)).toBe('student');
    expect(standing(first, third)?.letInBy).toMatch(/./);
  });
});

describe('speaking in another role', () => {
  test('counts once someone else inside has confirmed it, and not before', async () => {
    const { first, second, seats } = await seatsOf('family', 'school');
    await rename(second, 'family', ...seats);
    expect(roleIn(first, second)).toBe('school');
    expect(first.vouches.claims.peek().get(second.identity.deviceId)?.role).toBe('family');
    expect(await second.vouches.confirmRole(second.identity.deviceId, 'family')).toBe(false);
    expect(await first.vouches.confirmRole(second.identity.deviceId, 'student')).toBe(false);
    expect(roleIn(first, second)).toBe('school');
    expect(await first.vouches.confirmRole(second.identity.deviceId, 'family')).toBe(true);
    await meet(...seats);
    for (const seat of seats)
      expect(standing(seat, second)).toEqual({
        role: 'family',
        letInBy: first.identity.deviceId,
        askedBy: '',
      });
  });

  test('the one who started the meeting too; and back again', async () => {
    const { first, second, seats } = await seatsOf('family', 'school');
    for (const role of ['school', 'family'] as const) {
      await rename(first, role, ...seats);
      expect(roleIn(second, first)).not.toBe(role);
      expect(await second.vouches.confirmRole(first.identity.deviceId, role)).toBe(true);
      await meet(...seats);
      for (const seat of seats) expect(standing(seat, first)).toEqual({ role, letInBy: '', askedBy: '' });
    }
  });

  test('nobody can be moved who has not said so, however often someone vouches for it', async () => {
    const { id, first, second, third, seats } = await seatsOf('family', 'school', 'family');
    for (const sequence of [0, 1, 2, 9]) {
      await plantVouch(second.doc, id, second.identity, {
        ...{
          kind: 'vouch',
          wish: '',
          key: second.identity.signKey,
          subject: first.identity.signKey,
          sequence,
        },
        ...{ name: 'x', role: 'school', sig: '' },
      });
      await plantVouch(second.doc, id, second.identity, {
        ...{
          kind: 'vouch',
          wish: '',
          key: second.identity.signKey,
          subject: third.identity.signKey,
          sequence: sequence + 1,
        },
        ...{ name: 'x', role: 'school', sig: '' },
      });
    }
    await meet(...seats);
    for (const seat of seats)
      expect([roleIn(seat, first), roleIn(seat, third)]).toEqual(['family', 'family']);
  });

  test('two different things said under one number count for neither', async () => {
    const { id, first, second, seats } = await seatsOf('family', 'school');
    const base = { kind: 'claim', key: second.identity.signKey, sequence: 1, name: 'x', sig: '' } as const;
    await plantVouch(second.doc, id, second.identity, { ...base, role: 'family' });
    await plantVouch(second.doc, id, second.identity, { ...base, role: 'student' });
    await meet(...seats);
    for (const role of ['family', 'student'] as const) {
      expect(await first.vouches.confirmRole(second.identity.deviceId, role)).toBe(false);
      await plantVouch(first.doc, id, first.identity, {
        ...{
          kind: 'vouch',
          wish: '',
          key: first.identity.signKey,
          subject: second.identity.signKey,
          sequence: 1,
        },
        ...{ name: 'x', role, sig: '' },
      });
    }
    await meet(...seats);
    for (const seat of seats) expect(roleIn(seat, second)).toBe('school');
  });

  test('someone who comes back as somebody else, with nothing left on the device, counts as that', async () => {
    const { id, first, second, seats } = await seatsOf('family', 'school');
    await rename(second, 'school', ...seats);
    await letIn(first, second.identity, 'family');
    const again = takeSeat('again', id, second.identity);
    tell(first, again);
    await again.settled();
    expect(roleIn(again, again)).toBe('school');
    await again.vouches.claim({ name: 'again', role: 'family' });
    await meet(first, again);
    for (const seat of [first, again]) expect(roleIn(seat, again)).toBe('family');
  });

  test('names are signed as they can be read, and saying the same again writes nothing', async () => {
    const { second, seats } = await seatsOf('family', 'school');
    const before = vouchesOf(second.doc).size;
    for (const name of ['Dana\u202e  \ud83d', ' Dana \ufffd', 'Dana \ufffd'])
      await second.vouches.claim({ name, role: 'school' });
    await meet(...seats);
    expect(vouchesOf(second.doc).size).toBe(before + 1);
    expect(second.vouches.claims.peek().get(second.identity.deviceId)?.name).toBe('Dana \ufffd');
  });
});
