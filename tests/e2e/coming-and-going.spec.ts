import { expect, test } from '@playwright/test';
import { keptBytes } from './support/heap.ts';
import { type Participant, Table } from './support/people.ts';

/* A long meeting that people leave and come back to. */

let table: Table;
test.beforeEach(async () => {
  table = await Table.set();
});
test.afterEach(() => table.clear());

test('two hundred comings and goings do not grow memory by a tenth', async () => {
  // A hundred rounds each take two to four minutes, by how busy the machine is.
  test.setTimeout(480_000);
  const [mara, teacher] = await table.two();
  const dana = await table.seat('Dana', 'Advocate');
  await table.admit(mara, dana);
  const cdp = await mara.page.context().newCDPSession(mara.panel);
  const comeAndGo = async (person: Participant, rounds: number): Promise<void> => {
    for (let i = 0; i < rounds; i++) {
      await person.leave();
      await person.reopen();
      await person.seesSameNotes();
    }
  };
  // The first rounds fill what stays anyway; what counts is what grows afterwards.
  await Promise.all([comeAndGo(teacher, 10), comeAndGo(dana, 10)]);
  const before = await keptBytes(cdp);
  await Promise.all([comeAndGo(teacher, 90), comeAndGo(dana, 90)]);
  await mara.seesSameNotes();
  const after = await keptBytes(cdp);
  test.info().annotations.push({ type: 'measured', description: `kept ${before} → ${after} bytes` });
  expect(after).toBeLessThan(before * 1.1);
});
