import { describe, expect, test } from 'vitest';
import { openRecords } from '../../../lib/meeting/records.ts';
import { startMeeting } from './helpers.ts';

const words = (records: ReturnType<typeof openRecords>): string[] =>
  records.all.value.map((record) => record.words.what);

describe('records', () => {
  test('are added at the end of their kind, kind after kind', () => {
    const { doc } = startMeeting();
    const records = openRecords(doc, 'me');
    records.add('decision', { words: { what: 'D1', because: 'it helps' } });
    records.add('action', { words: { what: 'A1' }, dates: { by: '2026-12-01' } });
    records.add('action', { words: { what: 'A2' } });
    expect(words(records)).toEqual(['A1', 'A2', 'D1']);
    const [a1] = records.all.value;
    expect(a1?.dates.by).toBe('2026-12-01');
    expect(records.moveDown(a1?.id ?? '')).toBe(true);
    expect(words(records)).toEqual(['A2', 'A1', 'D1']);
    expect(records.moveDown(a1?.id ?? '')).toBe(false);
  });

  test('taking "add" back puts it away with its words, and what somebody else wrote into it stays in the bin', () => {
    const { doc } = startMeeting();
    const records = openRecords(doc, 'me');
    const id = records.add('action', { words: { what: 'Call' } }) ?? '';
    openRecords(doc, 'other').editText(id, 'who', 'Dana', 4);
    expect(records.undo()).toBe(id);
    expect(records.all.value).toEqual([]);
    expect(records.bin.value.map((record) => record.words.who)).toEqual(['Dana']);
  });
});
