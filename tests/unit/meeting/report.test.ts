import { expect, test } from 'vitest';
import { openChecks } from '../../../lib/meeting/checks.ts';
import { openDetails } from '../../../lib/meeting/details.ts';
import { writePerson } from '../../../lib/meeting/people.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { reportOf } from '../../../lib/meeting/report.ts';
import { openWords } from '../../../lib/meeting/words.ts';
import { connect, startMeeting } from './helpers.ts';

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
