import { signal } from '@preact/signals-core';
import { afterEach, describe, expect, it } from 'vitest';
import { changesSince } from '../../../components/actions/change-marks.tsx';
import { followNews } from '../../../components/actions/record-news.ts';
import { RecordsUi } from '../../../components/actions/records-ui.ts';
import { unconfirmedRoles } from '../../../components/people/unconfirmed.ts';
import { openDetails } from '../../../lib/meeting/details.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import { addAction, meet, meetingOf, type Seat } from '../meeting/trust.ts';

/* What one person hears of the others' words, with real documents and real signatures. */

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

/** The panel of someone who hears news. */
async function listen(seat: Seat) {
  const { doc, records, agreements, vouches } = seat;
  const [notes, details] = [openNotes(doc, records.deviceId), openDetails(doc)];
  const ui = new RecordsUi({
    ...{ records, agreements, vouches, notes, details },
    people: signal([]),
    canWrite: signal(true),
    goToNote: () => undefined,
    onFocus: () => undefined,
  });
  const heard: string[] = [];
  const stop = followNews(ui, (news) => heard.push(...news.map(({ text }) => text)));
  ends.push(
    stop,
    () => notes.destroy(),
    () => details.destroy(),
    () => seat.destroy(),
  );
  await seat.settled();
  return { ui, heard };
}

async function familyAndSchool() {
  const { seats } = await meetingOf('family', 'school');
  const [family, school] = seats;
  if (!family || !school) throw new Error('two people are there');
  return { family, school };
}

describe('news of agreements', () => {
  it('tells that somebody agrees, that both do, and of a "Not yet"; nothing that stood there already', async () => {
    const { family, school } = await familyAndSchool();
    const id = addAction(family);
    await family.agreements.agree(id);
    await meet(family, school);
    const { ui, heard } = await listen(school);
    expect(heard).toEqual([]);
    expect(ui.waiting.value.length).toBe(1);

    await family.agreements.notYet(id, 'I want to sleep on it');
    await meet(family, school);
    expect(heard.splice(0)).toEqual(['family says not yet: Call the library']);
    await school.agreements.agree(id);
    expect(heard).toEqual([]);
    expect(ui.waiting.value).toEqual([]);
    await family.agreements.agree(id);
    await meet(family, school);
    expect(heard).toEqual(['Agreed by both sides: Call the library']);
  });

  it('someone who comes later hears nothing of what was said before, and all that is said from then on', async () => {
    const { family, school } = await familyAndSchool();
    const [old, older] = [addAction(family), addAction(family, 'Visit the class')];
    await family.agreements.agree(old);
    await family.agreements.notYet(older, 'First I want to see it');
    const { heard } = await listen(school);
    await meet(family, school);
    expect(school.agreements.of(old).value.state).toBe('waiting');
    expect(heard).toEqual([]);
    await family.agreements.agree(older);
    await meet(family, school);
    expect(heard).toEqual(['family agrees: Visit the class']);
  });

  it('tells that others changed words this person agreed to, once, and not of own changes', async () => {
    const { family, school } = await familyAndSchool();
    const id = addAction(family);
    await meet(family, school);
    const { ui, heard } = await listen(school);
    await school.agreements.agree(id);
    for (const who of ['Mr. T', 'Mr. T and', 'Mr. T and Mara']) {
      family.records.editText(id, 'who', who, who.length);
      await meet(family, school);
    }
    expect(heard.splice(0)).toEqual(['Words you agreed to have changed: Call the library']);
    expect(school.agreements.of(id).value.state).toBe('changed');

    await school.agreements.agree(id);
    ui.held.value = { id, key: '' };
    school.records.editText(id, 'what', 'Call them', 9);
    expect(heard).toEqual([]);
  });
});

describe('what has changed since', () => {
  it('names each field by its label, days as people read them', async () => {
    const { family, school } = await familyAndSchool();
    const id = addAction(family);
    family.records.setDate(id, 'by', '2031-12-04');
    await family.agreements.agree(id);
    family.records.setDate(id, 'by', 'next-meeting');
    family.records.editText(id, 'know', '', 0);
    await meet(family, school);
    const record = school.records.record(id).value;
    const { before } = school.agreements.of(id).value;
    if (!record || !before) throw new Error('there is something to compare');
    expect(changesSince(before, record)).toEqual([
      { label: 'How we will know', before: 'We have a card', now: '' },
      { label: 'By when', before: 'Thu, Dec 4, 2031', now: 'By the next meeting' },
    ]);
    for (const seat of [family, school]) ends.push(() => seat.destroy());
  });
});

describe('roles that wait for a word', () => {
  it('are told to everyone inside but the person, until one of them has confirmed', async () => {
    const { seats } = await meetingOf('family', 'other');
    const [family, other] = seats;
    if (!family || !other) throw new Error('two people are there');
    for (const seat of seats) ends.push(() => seat.destroy());
    const waiting = ({ vouches, identity }: Seat) => [...unconfirmedRoles(vouches, identity.deviceId)];
    expect(waiting(family)).toEqual([]);
    await other.vouches.claim({ name: 'Dana', role: 'school' });
    await meet(family, other);
    expect(waiting(family)).toEqual([[other.identity.deviceId, 'school']]);
    expect(waiting(other)).toEqual([]);
    await family.vouches.confirmRole(other.identity.deviceId, 'school');
    await meet(family, other);
    expect(waiting(family)).toEqual([]);
  });
});
