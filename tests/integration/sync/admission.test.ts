import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { until, World } from './support/people.ts';

let world: World;
beforeAll(async () => {
  world = await World.open(['anna', 'ben', 'cleo']);
});
afterAll(() => world.close());

const everyone = () => {
  const [anna, ben, cleo] = world.people;
  if (!anna || !ben || !cleo) throw new Error('three people were asked for');
  return { anna, ben, cleo };
};
let call = 0;
const newCall = () => world.meeting(`test:call-${++call}`);

type Meeting = ReturnType<typeof newCall>;
const knockAt = (person: World['people'][number], meetingId: string) =>
  until('someone at the door', async () =>
    (await person.ask('look', meetingId)).knocks.find((knock) => knock.words),
  );

async function letInByWords(meeting: Meeting): Promise<void> {
  const { anna, ben } = everyone();
  await anna.ask('start', meeting, meeting.secret);
  await ben.ask('knock', meeting, null);
  const knock = await knockAt(anna, meeting.meetingId);
  await anna.ask('letIn', meeting.meetingId, knock.id);
  await until('ben inside', () => ben.ask('isSeated', meeting.meetingId));
  await until('same notes', async () => (await ben.ask('digest', meeting.meetingId)).link === 'same');
}

async function leaveAll(meetingId: string): Promise<void> {
  for (const person of world.people)
    if (await person.ask('isSeated', meetingId)) await person.ask('leave', meetingId);
}

describe('asking to join from the same call', () => {
  test('both sides see the same three words, and only after "let in" do notes travel', async () => {
    const meeting = newCall();
    const { anna, ben } = everyone();
    await anna.ask('start', meeting, meeting.secret);
    await anna.ask('write', meeting.meetingId, 'She reads every night');
    await ben.ask('knock', meeting, null);
    const knock = await knockAt(anna, meeting.meetingId);
    expect(knock).toMatchObject({ name: 'ben', role: 'school', invited: false });
    const state = await ben.ask('joinState', meeting.meetingId);
    expect(state).toEqual({ kind: 'waiting', words: knock.words });
    expect(await ben.ask('isSeated', meeting.meetingId)).toBe(false);
    await anna.ask('letIn', meeting.meetingId, knock.id);
    await until('ben inside', () => ben.ask('isSeated', meeting.meetingId));
    const seen = await until('the note', async () => {
      const { text, link } = await ben.ask('look', meeting.meetingId);
      return link === 'same' && text;
    });
    expect(seen).toContain('She reads every night');
    await leaveAll(meeting.meetingId);
  });

  test('"not now" is told kindly and nothing is given away', async () => {
    const meeting = newCall();
    const { anna, ben } = everyone();
    await anna.ask('start', meeting, meeting.secret);
    await ben.ask('knock', meeting, null);
    const knock = await knockAt(anna, meeting.meetingId);
    await anna.ask('notNow', meeting.meetingId, knock.id);
    await until('the answer', async () => {
      const state = await ben.ask('joinState', meeting.meetingId);
      return state?.kind === 'declined' && state.reason === 'not-now';
    });
    expect(await ben.ask('isSeated', meeting.meetingId)).toBe(false);
    expect((await anna.ask('look', meeting.meetingId)).knocks).toEqual([]);
    await leaveAll(meeting.meetingId);
  });

  test('everyone inside sees who knocks, and anyone inside can let them in', async () => {
    const meeting = newCall();
    const { anna, ben, cleo } = everyone();
    await letInByWords(meeting);
    await cleo.ask('knock', meeting, null);
    const atAnna = await knockAt(anna, meeting.meetingId);
    const atBen = await knockAt(ben, meeting.meetingId);
    expect(atBen).toEqual(atAnna);
    // One of the two is not the doorkeeper; both ways must work, so the one who is not asks here.
    const keeper =
      (await anna.ask('look', meeting.meetingId)).deviceId <
      (await ben.ask('look', meeting.meetingId)).deviceId;
    await (keeper ? ben : anna).ask('letIn', meeting.meetingId, atBen.id);
    await until('cleo inside', () => cleo.ask('isSeated', meeting.meetingId));
    await until('three here', async () => (await cleo.ask('look', meeting.meetingId)).here === 3);
    await leaveAll(meeting.meetingId);
  });
});

describe('invites', () => {
  test('an invite lets its holder in without a click if the host chose so, once', async () => {
    const meeting = newCall();
    const { anna, ben, cleo } = everyone();
    await anna.ask('start', meeting, meeting.secret);
    const invite = await anna.ask('invite', meeting.meetingId, true, 1);
    await ben.ask('knock', meeting, invite?.link ?? '');
    await until('ben inside', () => ben.ask('isSeated', meeting.meetingId));
    await cleo.ask('knock', meeting, invite?.link ?? '');
    await until('cleo refused', async () => {
      const state = await cleo.ask('joinState', meeting.meetingId);
      return state?.kind === 'declined' && state.reason === 'invite-used';
    });
    await leaveAll(meeting.meetingId);
  });

  test('without that choice a person decides, and sees that the newcomer is invited', async () => {
    const meeting = newCall();
    const { anna, ben } = everyone();
    await anna.ask('start', meeting, meeting.secret);
    const invite = await anna.ask('invite', meeting.meetingId, false, 1);
    await ben.ask('knock', meeting, invite?.link ?? '');
    const knock = await knockAt(anna, meeting.meetingId);
    expect(knock.invited).toBe(true);
    await anna.ask('letIn', meeting.meetingId, knock.id);
    await until('ben inside', () => ben.ask('isSeated', meeting.meetingId));
    await leaveAll(meeting.meetingId);
  });

  test('"not now" to one invite does not keep a newer one waiting', async () => {
    const meeting = newCall();
    const { anna, ben } = everyone();
    await anna.ask('start', meeting, meeting.secret);
    const wrong = await anna.ask('invite', meeting.meetingId, false, 1);
    await ben.ask('knock', meeting, wrong?.link ?? '');
    await anna.ask('notNow', meeting.meetingId, (await knockAt(anna, meeting.meetingId)).id);
    await until(
      'the answer',
      async () => (await ben.ask('joinState', meeting.meetingId))?.kind === 'declined',
    );
    const right = await anna.ask('invite', meeting.meetingId, false, 1);
    await ben.ask('knock', meeting, right?.link ?? '');
    expect((await knockAt(anna, meeting.meetingId)).invited).toBe(true);
    await leaveAll(meeting.meetingId);
  });

  test('a revoked invite opens nothing', async () => {
    const meeting = newCall();
    const { anna, ben } = everyone();
    await anna.ask('start', meeting, meeting.secret);
    const invite = await anna.ask('invite', meeting.meetingId, true, 1);
    await anna.ask('revoke', meeting.meetingId, invite?.id ?? '');
    await ben.ask('knock', meeting, invite?.link ?? '');
    await until('ben refused', async () => {
      const state = await ben.ask('joinState', meeting.meetingId);
      return state?.kind === 'declined' && state.reason === 'invite-revoked';
    });
    await leaveAll(meeting.meetingId);
  });

  test('an expired invite is refused before anyone is asked', async () => {
    const meeting = newCall();
    const { anna, ben } = everyone();
    await anna.ask('start', meeting, meeting.secret);
    const invite = await anna.ask('invite', meeting.meetingId, true, -1);
    await expect(ben.ask('knock', meeting, invite?.link ?? '')).rejects.toThrow('error.invite.expired');
    await leaveAll(meeting.meetingId);
  });
});

describe('removing someone', () => {
  test('the removed device gets nothing written afterwards; the others go on under a new secret', async () => {
    const meeting = newCall();
    const { anna, ben, cleo } = everyone();
    await letInByWords(meeting);
    const { deviceId } = await ben.ask('look', meeting.meetingId);
    await cleo.ask('knock', meeting, null);
    const knock = await knockAt(anna, meeting.meetingId);
    await anna.ask('letIn', meeting.meetingId, knock.id);
    await until(
      'three here',
      async () => (await cleo.ask('look', meeting.meetingId).catch(() => null))?.here === 3,
    );
    await anna.ask('remove', meeting.meetingId, deviceId);
    await anna.ask('write', meeting.meetingId, 'after the removal');
    await until('cleo has it', async () =>
      (await cleo.ask('look', meeting.meetingId)).text.includes('after the removal'),
    );
    const [a, b, c] = await Promise.all(
      [anna, ben, cleo].map((person) => person.ask('look', meeting.meetingId)),
    );
    expect(b?.text).not.toContain('after the removal');
    expect(b?.removedBy).toBe('anna');
    expect(b?.removed).toBe(true);
    expect(a?.epoch).toBe(2);
    expect(c?.secret).toBe(a?.secret);
    expect(b?.secret).not.toBe(a?.secret);
    await leaveAll(meeting.meetingId);
  });

  test('someone who was away when it happened is brought to the new secret on return', async () => {
    const meeting = newCall();
    const { anna, ben, cleo } = everyone();
    await letInByWords(meeting);
    await cleo.ask('knock', meeting, null);
    const knock = await knockAt(anna, meeting.meetingId);
    await anna.ask('letIn', meeting.meetingId, knock.id);
    await until(
      'three here',
      async () => (await cleo.ask('look', meeting.meetingId).catch(() => null))?.here === 3,
    );
    // Cleo drops out of the network altogether.
    for (const other of [anna, ben]) world.setApart(meeting.meetingId, cleo, other, true);
    await cleo.ask('cutServer', meeting.meetingId, true);
    await until('cleo gone', async () => (await anna.ask('look', meeting.meetingId)).here === 2);
    await anna.ask('remove', meeting.meetingId, (await ben.ask('look', meeting.meetingId)).deviceId);
    await anna.ask('write', meeting.meetingId, 'while cleo was away');
    for (const other of [anna, ben]) world.setApart(meeting.meetingId, cleo, other, false);
    await cleo.ask('cutServer', meeting.meetingId, false);
    await until('cleo has it', async () =>
      (await cleo.ask('look', meeting.meetingId)).text.includes('while cleo was away'),
    );
    expect((await cleo.ask('look', meeting.meetingId)).epoch).toBe(2);
    await leaveAll(meeting.meetingId);
  });

  test('two people remove two others at the same moment: the removed remover is out and reads nothing more', async () => {
    const meeting = newCall();
    const { anna, ben, cleo } = everyone();
    await letInByWords(meeting);
    await cleo.ask('knock', meeting, null);
    const knock = await knockAt(anna, meeting.meetingId);
    await anna.ask('letIn', meeting.meetingId, knock.id);
    await until(
      'three here',
      async () => (await cleo.ask('look', meeting.meetingId).catch(() => null))?.here === 3,
    );
    const ids = await Promise.all(
      [ben, cleo].map(async (p) => (await p.ask('look', meeting.meetingId)).deviceId),
    );
    // Anna removes Ben while Ben removes Cleo.
    await Promise.all([
      anna.ask('remove', meeting.meetingId, ids[0] ?? ''),
      ben.ask('remove', meeting.meetingId, ids[1] ?? ''),
    ]);
    await until('ben is out', async () => (await ben.ask('look', meeting.meetingId)).removedBy !== null);
    await anna.ask('write', meeting.meetingId, 'only for those inside');
    const seen = await ben.ask('look', meeting.meetingId);
    expect(seen.text).not.toContain('only for those inside');
    await leaveAll(meeting.meetingId);
  });
});

test('the signaling server restarts: those inside go on, newcomers get in afterwards', async () => {
  const meeting = newCall();
  const { anna, ben, cleo } = everyone();
  await letInByWords(meeting);
  await world.restartServer(async () => {
    await anna.ask('write', meeting.meetingId, 'while the server was down');
    await until('ben has it', async () =>
      (await ben.ask('look', meeting.meetingId)).text.includes('while the server was down'),
    );
  });
  await cleo.ask('knock', meeting, null);
  const knock = await knockAt(anna, meeting.meetingId);
  await anna.ask('letIn', meeting.meetingId, knock.id);
  await until('cleo has it', async () => {
    const seen = await cleo.ask('look', meeting.meetingId).catch(() => null);
    return seen?.text.includes('while the server was down');
  });
  await leaveAll(meeting.meetingId);
});
