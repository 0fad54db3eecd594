import { describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { openDetails } from '../../../lib/meeting/details.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import { openPlan } from '../../../lib/meeting/plan.ts';
import {
  changesBetween,
  type MeetingNow,
  pictureOf,
  printOf,
  sawChange,
  sawThings,
  statusIn,
} from '../../../lib/meeting/since.ts';
import { touchedBy } from '../../../lib/meeting/touched.ts';
import { openWords } from '../../../lib/meeting/words.ts';
import { addAction, meet, meetingOf, type Seat } from './trust.ts';

const NOTHING = new Map<string, string>();

async function start() {
  const { seats } = await meetingOf('family', 'school');
  const [family, school] = seats;
  if (!family || !school) throw new Error('two people were asked for');
  return { family, school };
}
function nowOf({ doc, records, agreements, identity }: Seat): MeetingNow {
  const { deviceId } = identity;
  return {
    ...{ records, agreements, notes: openNotes(doc, deviceId), lines: openLines(doc, deviceId) },
    ...{ plan: openPlan(doc), details: openDetails(doc), words: openWords(doc, deviceId) },
  };
}
const told = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  changesBetween(before, after).map(({ thing, id, hows }) => [thing, id, hows.join(' ')]);

describe('what changed since', () => {
  test('notes, lines, the plan, particulars and words: new, changed, gone; empty ones are nothing yet', async () => {
    const { family } = await start();
    const now = nowOf(family);
    const { notes, lines, plan, details, words } = now;
    const section = notes.sections.value[0]?.id ?? '';
    const [stays, goes, empty] = notes.addItems(section, ['stays', 'goes', '']);
    const topic = lines.add('topic', { text: 'Reading' }) ?? '';
    lines.add('parked');
    plan.set('date', '2027-03-01');
    const before = pictureOf(now, NOTHING);
    expect([...before.keys()]).toEqual([`note ${stays}`, `note ${goes}`, `line ${topic}`, 'plan date']);
    expect(told(before, pictureOf(now, before))).toEqual([]);

    notes.editText(stays ?? '', 'stays here', 10);
    notes.deleteItem(goes ?? '');
    notes.editText(empty ?? '', 'words', 5);
    notes.moveUp(empty ?? '');
    lines.setFact(topic, 'minutes', '10');
    plan.set('date', '');
    details.setNext('2027-04-01', '');
    (words as ReturnType<typeof openWords>).explain({ term: 'IEP' }, 'The plan');
    expect(told(before, pictureOf(now, before))).toEqual([
      ['note', empty, 'new'],
      ['note', stays, 'changed'],
      ['line', topic, 'changed'],
      ['plan', 'next', 'new'],
      ['word', 'word:iep', 'new'],
      ['note', goes, 'removed'],
      ['plan', 'date', 'removed'],
    ]);
  });

  test('actions: agreed, words that changed afterwards, status, updates', async () => {
    const { family, school } = await start();
    const id = addAction(family, 'Try ear protection');
    await meet(family, school);
    const now = nowOf(family);
    const first = pictureOf(now, NOTHING);
    await family.agreements.agree(id);
    await school.agreements.agree(id);
    await meet(family, school);
    await family.agreements.settled();
    const second = pictureOf(now, first);
    expect(told(first, second)).toEqual([['record', id, 'agreed']]);
    expect(told(NOTHING, second)).toEqual([['record', id, 'new agreed']]);
    family.records.editText(id, 'what', 'Try something else', 5);
    family.records.setStatus(id, 'family', 'in-progress');
    const entry = family.records.addEntry(id, 'update', 'Two calm rides');
    const third = pictureOf(now, second);
    expect(told(second, third)).toEqual([
      ['record', id, 'changed reopened status'],
      ['entry', entry, 'new'],
    ]);
    expect(statusIn(third, id)).toBe('in-progress');
    await school.agreements.notYet(id, 'I must ask first');
    await meet(family, school);
    await family.agreements.settled();
    expect(changesBetween(first, pictureOf(now, third))[0]?.hows).toContain('changed');
  });

  test('a print differs with its words', () => {
    const texts = ['', 'a', 'b', 'ab', 'ba', 'a'.repeat(1_000), '😀', '\ud83d'];
    expect(new Set(texts.map(printOf)).size).toBe(texts.length);
    expect(texts.map(printOf)).toEqual(texts.map(printOf));
  });
});

describe('what was seen', () => {
  const picture = (text: string): Map<string, string> =>
    new Map(
      [...text].map((letter, at) => [`note ${at}`, letter] as [string, string]).filter(([, l]) => l !== ' '),
    );

  test('keeps what was missed while more is seen', () => {
    const seen = picture('ab');
    const missed = picture('Abc');
    const now = picture('A cd');
    const after = sawChange(seen, missed, now);
    expect(told(after, now)).toEqual([
      ['note', '0', 'changed'],
      ['note', '2', 'new'],
    ]);
    expect(told(sawThings(seen, missed, ['note 0']), missed)).toEqual([['note', '2', 'new']]);
    expect(told(sawThings(seen, picture(' b'), ['note 0']), picture(' b'))).toEqual([]);
  });

  test('things that a transaction wrote to are found, down to the letters of a text', async () => {
    const { family } = await start();
    const { notes, lines, plan, details } = nowOf(family);
    const touched = new Set<string>();
    family.doc.on('afterTransaction', (transaction: Y.Transaction) => {
      for (const key of touchedBy(family.doc, transaction)) touched.add(key);
    });
    const since = (run: () => void): string[] => {
      touched.clear();
      run();
      return [...touched].sort();
    };
    const note = notes.addItem(notes.sections.value[0]?.id ?? '', { text: 'a' }) ?? '';
    expect(since(() => void notes.editText(note, 'ab', 2))).toEqual([`note ${note}`]);
    const line = lines.add('topic', { text: 'a' }) ?? '';
    expect(since(() => void lines.editText(line, 'ab', 2))).toEqual([`line ${line}`]);
    expect(since(() => void plan.set('purpose', 'x'))).toEqual(['plan purpose']);
    expect(since(() => details.setChild('J.'))).toEqual(['plan child']);
    const id = addAction(family, 'x');
    touched.clear();
    await family.agreements.agree(id);
    expect([...touched]).toEqual([`record ${id}`]);
    expect(since(() => void family.records.addEntry(id, 'update', 'x'))).toHaveLength(1);
    expect(since(() => void family.doc.getMap('floor').set('x', 1))).toEqual([]);
  });
});
