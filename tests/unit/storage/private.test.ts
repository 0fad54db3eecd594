import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import { CatalogDatabase } from '../../../lib/storage/catalog-database.ts';
import type { Catalog } from '../../../lib/storage/contract.ts';
import { deleteMeetingEverywhere } from '../../../lib/storage/delete.ts';
import { memoryCatalog } from '../../../lib/storage/memory.ts';
import { MAX_PRIVATE_LENGTH, type PrivateDesk } from '../../../lib/storage/private-contract.ts';

const ID = 'meeting';
const ROW = {
  ...{
    title: 'Meeting',
    createdAt: 1,
    openedAt: 1,
    secret: new Uint8Array(32).fill(7),
    epoch: 1,
    covers: [],
  },
  ...{ signaling: [], callKey: null, removed: false, peopleNames: [], child: '' },
};

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await new CatalogDatabase().delete();
});
async function openTab(id = ID): Promise<{ catalog: Catalog; desk: PrivateDesk }> {
  const catalog = await openCatalog();
  if (!(await catalog.meeting(id))) await catalog.putMeeting({ id, ...ROW });
  const desk = await catalog.privateDesk(id);
  open.push(desk, catalog);
  return { catalog, desk };
}
const texts = (desk: PrivateDesk): string[] => desk.lines.value.map(({ text }) => text);
/** What lies on the disk, read past all that is held in memory. */
async function onDisk(): Promise<unknown[]> {
  const db = new CatalogDatabase();
  await db.open();
  const rows = await db.privateLines.toArray();
  db.close();
  return rows;
}

test('what is typed shows at once, is on disk when it says so, and follows into other tabs', async () => {
  const [{ desk: a }, { desk: b }] = [await openTab(), await openTab()];
  const adding = a.add('beside', 'First', 'one');
  void a.add('family-worries', 'Second', 'two');
  void a.setText('one', 'First words');
  expect(texts(a)).toEqual(['First words', 'Second']);
  expect(a.saveState.value).toEqual({ kind: 'saving' });
  expect(await adding).toBe('one');
  await a.flush();
  expect(a.saveState.value).toEqual({ kind: 'saved' });
  expect(await onDisk()).toEqual(a.lines.value);
  await expect.poll(() => b.lines.value).toEqual(a.lines.value);
  await b.markShared('one', 'note-1');
  await expect.poll(() => a.lines.value[0]).toMatchObject({ text: 'First words', sharedAs: 'note-1' });
  const [line] = a.lines.value;
  await a.delete('one');
  await expect.poll(() => texts(b)).toEqual(['Second']);
  if (line) await b.putBack(line);
  await expect.poll(() => texts(a)).toEqual(['First words', 'Second']);
});

test('two tabs that change one line at once keep what each changed', async () => {
  const [{ desk: a }, { desk: b }] = [await openTab(), await openTab()];
  await a.add('beside', 'Before', 'one');
  await expect.poll(() => texts(b)).toEqual(['Before']);
  await Promise.all([a.setText('one', 'After'), b.markShared('one', 'note-1')]);
  for (const { lines } of [a, b])
    await expect.poll(() => lines.value[0]).toMatchObject({ text: 'After', sharedAs: 'note-1' });
});

test('what is typed on while a write is under way does not step back', async () => {
  const { desk } = await openTab();
  await desk.add('beside', '', 'one');
  const seen: string[] = [];
  const stop = desk.lines.subscribe((lines) => void seen.push(lines[0]?.text ?? 'gone'));
  let text = '';
  for (const letter of 'A long line, typed in one go.') {
    text += letter;
    void desk.setText('one', text);
    await desk.flush();
  }
  await expect.poll(onDisk).toMatchObject([{ text }]);
  stop();
  expect(seen).toEqual([...seen].sort((a, b) => a.length - b.length));
});

test('lines stand in the order in which they were written, also when the clock goes back', async () => {
  const { desk } = await openTab();
  const before = Date.now;
  Date.now = () => 5_000;
  void desk.add('beside', 'b');
  Date.now = () => 4_000;
  void desk.add('beside', 'a');
  Date.now = before;
  await desk.flush();
  expect(desk.lines.value.map(({ text, at }) => [text, at])).toEqual([
    ['b', 5_000],
    ['a', 5_001],
  ]);
});

test('closing writes what waits; one meeting does not show the lines of another', async () => {
  const { desk } = await openTab();
  const { desk: other } = await openTab('other');
  void desk.add('beside', 'At the last moment');
  void other.add('beside', 'x'.repeat(MAX_PRIVATE_LENGTH + 1));
  await Promise.all([desk.close(), other.close()]);
  expect((await onDisk()).length).toBe(2);
  expect(texts((await openTab()).desk)).toEqual(['At the last moment']);
  expect(texts((await openTab('other')).desk)).toEqual(['x'.repeat(MAX_PRIVATE_LENGTH)]);
});

test('damaged rows are passed over, and stay', async () => {
  const db = new CatalogDatabase();
  await db.open();
  const good = { id: 'a', meetingId: ID, place: 'beside', text: 'Fine', at: 5, sharedAs: '' };
  await db.privateLines.bulkPut([
    good,
    { ...good, id: 'b', place: 'elsewhere' },
    { ...good, id: 'c', text: 7 },
    { id: 'd', meetingId: ID },
    { ...good, id: 'e', text: 'Old', at: 'yesterday', sharedAs: null, colour: 'green' },
  ]);
  const { desk } = await openTab();
  expect(desk.lines.value).toEqual([{ ...good, id: 'e', text: 'Old', at: 0 }, good]);
  await desk.setText('e', 'Newer');
  expect(await db.privateLines.get('e')).toMatchObject({ text: 'Newer', colour: 'green' });
  expect(await db.privateLines.count()).toBe(5);
  db.close();
});

test('a deleted meeting takes its private lines along, and nothing brings one back', async () => {
  const { catalog, desk } = await openTab();
  const { desk: kept } = await openTab('other');
  await desk.add('beside', 'Goes', 'one');
  await kept.add('beside', 'Stays');
  const db = new CatalogDatabase();
  await db.open();
  await db.visits.bulkPut([{ meetingId: ID }, { meetingId: 'other' }]);
  const reminders = [{ id: `due ${ID} a` }, { id: `meeting ${ID}` }, { id: 'due other a' }, { id: 'odd' }];
  await db.reminders.bulkPut(reminders);
  await deleteMeetingEverywhere(catalog, ID);
  expect(await onDisk()).toMatchObject([{ text: 'Stays' }]);
  expect(await db.visits.toArray()).toEqual([{ meetingId: 'other' }]);
  expect(await db.reminders.toArray()).toEqual(reminders.slice(2));
  db.close();
  await desk.setText('one', 'Late');
  await expect(desk.add('beside', 'Too late')).rejects.toMatchObject({ name: 'StorageError' });
  expect(desk.saveState.value).toEqual({ kind: 'failed', reason: 'blocked' });
  expect(texts(desk)).toContain('Too late');
  expect(await onDisk()).toMatchObject([{ text: 'Stays' }]);
});

test('a write that fails is told, keeps the text, and is made good by the next', async () => {
  const { catalog, desk } = await openTab();
  await catalog.deleteMeeting(ID);
  await expect(desk.add('beside', 'Waits')).rejects.toMatchObject({ name: 'StorageError' });
  await catalog.putMeeting({ id: ID, ...ROW });
  await desk.add('beside', 'Next');
  expect(desk.saveState.value).toEqual({ kind: 'saved' });
  expect(await onDisk()).toHaveLength(2);
});

test('from memory alone everything works, and is never called saved', async () => {
  const desk = await memoryCatalog().privateDesk(ID);
  const id = await desk.add('beside', 'One');
  await desk.add('beside', 'Two', 'two');
  await desk.setText(id, 'One more');
  await desk.markShared(id, 'note-1');
  const [line] = desk.lines.value;
  await desk.delete(id);
  expect(texts(desk)).toEqual(['Two']);
  if (line) await desk.putBack(line);
  expect(desk.lines.value.map(({ text, sharedAs }) => [text, sharedAs])).toEqual([
    ['One more', 'note-1'],
    ['Two', ''],
  ]);
  expect(desk.saveState.value.kind).toBe('failed');
});
