import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { openCatalog } from '../../../lib/storage/catalog.ts';
import { CatalogDatabase } from '../../../lib/storage/catalog-database.ts';
import type { Catalog } from '../../../lib/storage/contract.ts';
import { MOST_RECENT } from '../../../lib/storage/shelf-contract.ts';

const open: Catalog[] = [];
afterEach(async () => {
  for (const catalog of open.splice(0)) catalog.close();
  await new CatalogDatabase().delete();
});
async function openShelf() {
  const catalog = await openCatalog();
  open.push(catalog);
  return catalog.shelf();
}
const blue = { id: 'blue', term: 'Blue Room', meaning: 'A quiet room' };

test('words, packs and habits are kept, and follow what another tab changes', async () => {
  const [a, b] = [await openShelf(), await openShelf()];
  await a.putOwn(blue);
  await a.putPack({ id: 'p', name: 'Riverside', from: 'The district', addedAt: 5, entries: [blue] });
  await a.setKnown('iep', true);
  await a.setFavourite('ask-1', true);
  await a.usedPhrase('ask-2');
  await expect.poll(() => b.phrases.value).toEqual({ favourites: ['ask-1'], recent: ['ask-2'] });
  await expect
    .poll(() => [b.own.value, b.packs.value.length, b.known.value.has('iep')])
    .toEqual([[blue], 1, true]);
  await b.deleteOwn('blue');
  await b.deletePack('p');
  await b.setKnown('iep', false);
  await b.setFavourite('ask-1', false);
  const c = await openShelf();
  expect([c.own.value, c.packs.value, [...c.known.value], c.phrases.value.favourites]).toEqual([
    [],
    [],
    [],
    [],
  ]);
});

test('phrases used: newest first, each once, not without end', async () => {
  const shelf = await openShelf();
  for (let i = 0; i < MOST_RECENT + 5; i++) await shelf.usedPhrase(`p${i}`);
  await shelf.usedPhrase('p10');
  await expect.poll(() => shelf.phrases.value.recent.slice(0, 2)).toEqual(['p10', `p${MOST_RECENT + 4}`]);
  expect(shelf.phrases.value.recent.length).toBe(MOST_RECENT);
});

test('rows that cannot be read are left out, and stay', async () => {
  const db = new CatalogDatabase();
  await db.open();
  await db.terms.bulkPut([blue, { id: 'x' }, { id: 'y', term: 'T', meaning: 7 }]);
  await db.packs.bulkPut([{ id: 'p', name: 'Riverside', entries: [blue, null, { id: 'z' }] }, { id: 'q' }]);
  await db.habits.put('nonsense', 'known');
  await db.habits.put({ favourites: [1, 'a'], recent: 'b' }, 'phrases');
  const shelf = await openShelf();
  expect(shelf.own.value).toEqual([blue]);
  expect(shelf.packs.value).toEqual([{ id: 'p', name: 'Riverside', from: '', addedAt: 0, entries: [blue] }]);
  expect([shelf.known.value.size, shelf.phrases.value]).toEqual([0, { favourites: ['a'], recent: [] }]);
  expect(await db.terms.count()).toBe(3);
  db.close();
});
