import { type Signal, signal } from '@preact/signals-core';
import { liveQuery } from 'dexie';
import type { OwnEntry } from '../glossary/contract.ts';
import { type CatalogDatabase, guarded } from './catalog-database.ts';
import { MOST_RECENT, type PackRow, type PhraseMemory, type WordShelf } from './shelf-contract.ts';
import { readKnown, readOwnEntry, readPackRow, readPhraseMemory } from './shelf-rows.ts';

const KNOWN = 'known';
const PHRASES = 'phrases';

const sortOwn = (rows: readonly unknown[]): readonly OwnEntry[] =>
  rows
    .map(readOwnEntry)
    .filter((entry) => entry !== null)
    .sort((a, b) => a.term.localeCompare(b.term) || (a.id < b.id ? -1 : 1));
const sortPacks = (rows: readonly unknown[]): readonly PackRow[] =>
  rows
    .map(readPackRow)
    .filter((pack) => pack !== null)
    .sort((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? -1 : 1));

/** The phrases after one more was used. */
export const withUsed = (memory: PhraseMemory, phraseId: string): PhraseMemory => ({
  ...memory,
  recent: [phraseId, ...memory.recent.filter((id) => id !== phraseId)].slice(0, MOST_RECENT),
});
export const withFavourite = (memory: PhraseMemory, phraseId: string, favourite: boolean): PhraseMemory => {
  const others = memory.favourites.filter((id) => id !== phraseId);
  return { ...memory, favourites: favourite ? [...others, phraseId] : others };
};

/**
 * Open the shelf of an open catalog; resolves when everything has been read once.
 * @throws StorageError
 */
export async function openShelf(db: CatalogDatabase): Promise<WordShelf> {
  const stops: (() => void)[] = [];
  /** Fills a signal now and after every change, also of another tab. */
  async function follow<T>(target: Signal<T>, read: () => Promise<T>): Promise<void> {
    target.value = await guarded(read);
    const watching = liveQuery(read).subscribe({
      next: (value) => {
        target.value = value;
      },
      error: (thrown) => console.warn('The words on this device are no longer kept up to date', thrown),
    });
    stops.push(() => watching.unsubscribe());
  }
  const own = signal<readonly OwnEntry[]>([]);
  const packs = signal<readonly PackRow[]>([]);
  const known = signal<ReadonlySet<string>>(new Set());
  const phrases = signal<PhraseMemory>(readPhraseMemory(null));
  await Promise.all([
    follow(own, async () => sortOwn(await db.terms.toArray())),
    follow(packs, async () => sortPacks(await db.packs.toArray())),
    follow(known, async () => new Set(readKnown(await db.habits.get(KNOWN)))),
    follow(phrases, async () => readPhraseMemory(await db.habits.get(PHRASES))),
  ]);
  const changePhrases = (change: (memory: PhraseMemory) => PhraseMemory): Promise<void> =>
    guarded(() =>
      db.transaction('rw', db.habits, async () => {
        await db.habits.put(change(readPhraseMemory(await db.habits.get(PHRASES))), PHRASES);
      }),
    );
  return {
    ...{ own, packs, known, phrases },
    putOwn: (entry) => guarded(async () => void (await db.terms.put(entry))),
    deleteOwn: (id) => guarded(() => db.terms.delete(id)),
    putPack: (pack) => guarded(async () => void (await db.packs.put(pack))),
    deletePack: (id) => guarded(() => db.packs.delete(id)),
    setKnown: (entryId, isKnown) =>
      guarded(() =>
        db.transaction('rw', db.habits, async () => {
          const now = new Set(readKnown(await db.habits.get(KNOWN)));
          if (isKnown) now.add(entryId);
          else now.delete(entryId);
          await db.habits.put([...now], KNOWN);
        }),
      ),
    setFavourite: (id, favourite) => changePhrases((memory) => withFavourite(memory, id, favourite)),
    usedPhrase: (id) => changePhrases((memory) => withUsed(memory, id)),
    close: () => {
      for (const stop of stops.splice(0)) stop();
    },
  };
}
