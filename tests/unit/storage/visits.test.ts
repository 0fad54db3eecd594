import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import { CatalogDatabase } from '../../../lib/storage/catalog-database.ts';
import { memoryCatalog } from '../../../lib/storage/memory.ts';
import { readVisit } from '../../../lib/storage/visits.ts';

const ROW = {
  ...{ id: 'meeting', title: 'Meeting', createdAt: 1, openedAt: 1, secret: new Uint8Array(32), epoch: 1 },
  ...{ covers: [], signaling: [], callKey: null, removed: false, peopleNames: [], child: '' },
};
const SEEN = new Map([
  ['note a', '1x'],
  ['record b', '2y agreed open'],
]);

afterEach(() => new CatalogDatabase().delete());

/** What a panel that opens the meeting finds. */
async function found() {
  const catalog = await openCatalog();
  const desk = await catalog.privateDesk('meeting');
  const { last } = desk.visits;
  await desk.close();
  catalog.close();
  return last;
}

test('what was seen is there for the next visit, and goes with the meeting', async () => {
  const catalog = await openCatalog();
  await catalog.putMeeting(ROW);
  const { visits, close } = await catalog.privateDesk('meeting');
  expect(visits.last).toBeNull();
  await visits.keep({ seen: SEEN, isFirst: true });
  expect(await found()).toEqual({ seen: SEEN, isFirst: true });
  await visits.keep({ seen: new Map(), isFirst: false });
  expect(await found()).toEqual({ seen: new Map(), isFirst: false });
  await catalog.deleteMeeting('meeting');
  await visits.keep({ seen: SEEN, isFirst: false });
  expect(await found()).toBeNull();
  await close();
  catalog.close();
});

test('a row that cannot be read is as if there were none; what is too much is left out', () => {
  for (const bad of [null, 3, 'x', {}, { seen: {} }, { seen: [['a', 'b']] }])
    expect(readVisit(bad)).toBeNull();
  const many = new Map(Array.from({ length: 30_000 }, (_, i) => [`note ${i}`, 'x'] as const));
  expect(readVisit({ seen: many })).toBeNull();
  const odd = new Map<unknown, unknown>([
    ['note a', '1'],
    [3, 'x'],
    ['b', 3],
    ['x'.repeat(999), 'x'],
  ]);
  expect(readVisit({ seen: odd, isFirst: 'yes' })).toEqual({
    seen: new Map([['note a', '1']]),
    isFirst: false,
  });
});

test('a write that fails is told in the console, and troubles nobody', async () => {
  const catalog = await openCatalog();
  await catalog.putMeeting(ROW);
  const desk = await catalog.privateDesk('meeting');
  await desk.close();
  catalog.close();
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await desk.visits.keep({ seen: SEEN, isFirst: false });
  expect(warn).toHaveBeenCalled();
  warn.mockRestore();
});

test('where nothing is stored, everyone comes for the first time', async () => {
  const desk = await memoryCatalog().privateDesk('meeting');
  await desk.visits.keep({ seen: SEEN, isFirst: false });
  expect(desk.visits.last).toBeNull();
});
