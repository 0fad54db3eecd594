import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { openChecks } from '../../../lib/meeting/checks.ts';
import { openDetails } from '../../../lib/meeting/details.ts';
import { peopleOf, removalsOf, writePerson } from '../../../lib/meeting/people.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { reportOf } from '../../../lib/meeting/report.ts';
import { agreementsOf, detailsOf, metaOf } from '../../../lib/meeting/schema.ts';
import { openWords } from '../../../lib/meeting/words.ts';
import { connect, startMeeting } from './helpers.ts';
import { addAction, meet, meetingOf } from './trust.ts';

const OPTIONS = { meetingId: 'meeting', deviceId: 'me' };

test('a report holds everything as plain data and no longer follows the meeting', async () => {
  const { doc, notes } = startMeeting();
  writePerson(doc, 'me', { name: 'Mara', role: 'family', signKey: 'key' });
  writePerson(doc, 'other', { name: 'Mr. T', role: 'school', signKey: 'key' });
  const other = connect(doc, 'other');
  const noteId = other.notes.addItem('going', { text: 'Mornings are hard' }) ?? '';
  notes.addItem('going', { text: '' });
  openChecks(doc, 'me').add(noteId, 'He is tired');
  openWords(doc, 'me').ask({ term: 'IEP' }, false);
  const details = openDetails(doc);
  details.setChild('J.');
  details.setNext('2027-01-15', '09:30');
  const records = openRecords(doc, 'me');
  const id = records.addFromNote('action', noteId) ?? '';
  records.addEntry(id, 'update', 'Done twice');

  const report = await reportOf(doc, OPTIONS);
  records.editText(id, 'what', 'Something else', 14);

  expect(report).toMatchObject({
    ...{ meetingId: 'meeting', title: 'Plan meeting', createdAt: 1_000, child: 'J.', openChecks: 1 },
    ...{ next: '2027-01-15', nextTime: '09:30', summaryFor: '' },
    people: [
      { deviceId: 'me', name: 'Mara', role: 'family', isSelf: true },
      { deviceId: 'other', name: 'Mr. T', role: 'school', isSelf: false },
    ],
    words: [{ term: 'IEP', isOpen: true }],
  });
  expect(report.sections.find((section) => section.id === 'going')?.notes).toMatchObject([
    { id: noteId, text: 'Mornings are hard', author: 'other', said: '' },
  ]);
  expect(report.records).toMatchObject([
    { id, words: { what: 'Mornings are hard' }, links: [noteId], agreement: { state: 'none' } },
  ]);
  expect(report.records[0]?.entries.map((entry) => entry.text)).toEqual(['Done twice']);
  expect(structuredClone(report)).toEqual(report);
});

test('agreements in it have been checked, however it is asked for, and say whom they wait for', async () => {
  const { id: meetingId, seats } = await meetingOf('family', 'school');
  const [family, school] = seats;
  if (!family || !school) throw new Error('two people were asked for');
  const [both, one, none] = ['Both', 'One', 'None'].map((what) => addAction(family, what));
  await family.agreements.agree(both ?? '');
  await family.agreements.agree(one ?? '');
  await meet(family, school);
  await school.agreements.agree(both ?? '');
  await meet(family, school);
  for (const deviceId of [family.identity.deviceId, school.identity.deviceId, 'a stranger']) {
    const { records } = await reportOf(school.doc, { meetingId, deviceId });
    expect(records.map(({ id, agreement }) => [id, agreement.state, agreement.waitingFor])).toEqual([
      [both, 'agreed', []],
      [one, 'waiting', ['school']],
      [none, 'none', ['family', 'school']],
    ]);
    expect(records.every(({ agreement }) => !agreement.checking)).toBe(true);
    expect(records[0]?.agreement.statements.map(({ side }) => side).sort()).toEqual(['family', 'school']);
  }
  const elsewhere = await reportOf(school.doc, { meetingId: 'another', deviceId: 'x' });
  expect(elsewhere.records.map(({ agreement }) => agreement.state)).toEqual(['none', 'none', 'none']);
});

test('reading writes nothing, also into a newer version’s document', async () => {
  const { id: meetingId, seats } = await meetingOf('family', 'school');
  const [family] = seats;
  if (!family) throw new Error('somebody was asked for');
  await family.agreements.agree(addAction(family));
  for (const schema of [1, 2]) {
    metaOf(family.doc).set('schema', schema);
    const before = Y.encodeStateAsUpdate(family.doc);
    const report = await reportOf(family.doc, { meetingId, deviceId: family.identity.deviceId });
    expect(report.records).toHaveLength(1);
    expect(Y.encodeStateAsUpdate(family.doc)).toEqual(before);
  }
});

test('what was put in the bin is left out; whoever was asked to leave is marked', async () => {
  const { doc, notes } = startMeeting();
  writePerson(doc, 'gone', { name: 'Sam', role: 'other', signKey: 'key' });
  writePerson(doc, 'me', { name: 'Mara', role: 'family', signKey: 'key' });
  removalsOf(doc).set('r', { device: 'gone', by: 'me', lifted: false });
  const records = openRecords(doc, 'me');
  records.delete(records.add('goal', { words: { what: 'Away' } }) ?? '');
  notes.deleteItem(notes.addItem('going', { text: 'Away' }) ?? '');
  const report = await reportOf(doc, OPTIONS);
  expect([report.records, report.sections.flatMap((section) => section.notes)]).toEqual([[], []]);
  expect(report.people.map(({ name, removed }) => [name, removed])).toEqual([
    ['Mara', undefined],
    ['Sam', true],
  ]);
});

test('nonsense in every root reads as nothing', async () => {
  const { doc } = startMeeting();
  for (const root of ['people', 'items', 'sections', 'records', 'entries', 'checks', 'words', 'vouches'])
    for (const [i, value] of [null, 3, '__proto__', [], {}, new Uint8Array(2)].entries())
      doc.getMap(root).set(i === 2 ? '__proto__' : `x${i}`, value);
  agreementsOf(doc).set('x', { about: 'x' });
  detailsOf(doc).set('child', 3);
  metaOf(doc).set('title', 3);
  metaOf(doc).set('createdAt', 'then');
  peopleOf(doc).set('i'.repeat(500), { name: 'Sam', role: 'other', signKey: 'key' });
  const report = await reportOf(doc, OPTIONS);
  expect(report).toMatchObject({ title: '', createdAt: 0, child: '', people: [], records: [], words: [] });
  expect(report.sections.flatMap((section) => section.notes)).toEqual([]);
});
