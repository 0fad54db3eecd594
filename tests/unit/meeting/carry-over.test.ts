import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { carryOver, isSameChild, openFrom } from '../../../lib/meeting/carry-over.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import { reportOf } from '../../../lib/meeting/report.ts';
import type { MeetingReport } from '../../../lib/meeting/report-contract.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';

/* What goes on from one meeting to the next. */

function newDoc(id: string): Y.Doc {
  const doc = new Y.Doc();
  writeTemplate(doc, { id, title: id, deviceId: 'dev', now: 1 });
  return doc;
}

async function lastTime(): Promise<MeetingReport> {
  const doc = newDoc('autumn');
  const records = openRecords(doc, 'dev');
  records.add('action', {
    words: { what: 'Read ten minutes', who: 'Mara', know: 'A list' },
    dates: { by: '2026-12-04' },
  });
  records.add('goal', {
    words: { what: 'Read alone', target: '4 of 5 days' },
    dates: { by: 'next-meeting', look: '2027-01-08' },
  });
  records.add('need', { words: { what: 'A quiet room' } });
  records.add('decision', { words: { what: 'Speech twice a week' } });
  const done = records.add('action', { words: { what: 'Order the books' } });
  records.setStatus(done ?? '', 'school', 'done');
  const dropped = records.add('action', { words: { what: 'Move the bus' } });
  records.setStatus(dropped ?? '', 'school', 'dropped', 'There is no bus');
  records.add('action');
  const begun = records.add('action', { words: { what: 'Ask the nurse' } });
  records.setStatus(begun ?? '', 'family', 'in-progress');
  const report = await reportOf(doc, { meetingId: 'autumn', deviceId: 'dev' });
  records.destroy();
  return report;
}
const whats = (records: readonly { words: { what: string } }[]): string[] =>
  records.map(({ words }) => words.what);

it('is what was still open and had words, whatever its kind', async () => {
  const report = await lastTime();
  expect(whats(openFrom(report, [])).sort()).toEqual([
    'A quiet room',
    'Ask the nurse',
    'Read alone',
    'Read ten minutes',
  ]);
});

it('is first what both sides had agreed to', async () => {
  const report = await lastTime();
  const agreed = report.records.map((record) =>
    record.words.what === 'Ask the nurse'
      ? { ...record, agreement: { ...record.agreement, state: 'agreed' as const } }
      : record,
  );
  expect(whats(openFrom({ ...report, records: agreed }, []))[0]).toBe('Ask the nurse');
});

it('comes with its words, its days and its history, and is not offered again, nor when it was thrown away', async () => {
  const report = await lastTime();
  const doc = newDoc('spring');
  const records = openRecords(doc, 'dev');
  const ids = openFrom(report, []).map((record) => {
    const { kind, start } = carryOver(report.meetingId, record, `history of ${record.words.what}`);
    return records.add(kind, start);
  });
  const read = records.all.peek().find(({ words }) => words.what === 'Read ten minutes');
  expect(read).toMatchObject({
    ...{ kind: 'action', status: 'open', statuses: {} },
    words: { what: 'Read ten minutes', who: 'Mara', know: 'A list' },
    dates: { by: '2026-12-04' },
    carried: { meeting: 'autumn', receipt: 'history of Read ten minutes' },
  });
  // "By the next meeting" was this one.
  const goal = records.all.peek().find(({ kind }) => kind === 'goal');
  expect(goal?.dates).toMatchObject({ by: '', look: '2027-01-08' });
  const nurse = records.all.peek().find(({ words }) => words.what === 'Ask the nurse');
  expect(nurse?.status, 'each side says anew how it sees it').toBe('open');

  expect(openFrom(report, records.all.peek())).toEqual([]);
  records.delete(ids[0] ?? '');
  expect(openFrom(report, [...records.all.peek(), ...records.bin.peek()])).toEqual([]);
  expect(openFrom(report, records.all.peek())).toHaveLength(1);
  records.destroy();
});

it('knows a child by any way of writing the nickname, and nobody by none', () => {
  expect(isSameChild('Fox', ' fox')).toBe(true);
  expect(isSameChild('Fox', 'Foxy')).toBe(false);
  expect(isSameChild('', '')).toBe(false);
  expect(isSameChild(' ', '')).toBe(false);
});
