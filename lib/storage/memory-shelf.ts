import { signal } from '@preact/signals-core';
import type { OwnEntry } from '../glossary/contract.ts';
import { withFavourite, withUsed } from './shelf.ts';
import type { PackRow, PhraseMemory, WordShelf } from './shelf-contract.ts';

/** The shelf when this device stores nothing: works until the panel is closed. */
export function memoryShelf(): WordShelf {
  const own = signal<readonly OwnEntry[]>([]);
  const packs = signal<readonly PackRow[]>([]);
  const known = signal<ReadonlySet<string>>(new Set());
  const phrases = signal<PhraseMemory>({ favourites: [], recent: [] });
  const without = <T extends { readonly id: string }>(list: readonly T[], id: string): T[] =>
    list.filter((one) => one.id !== id);
  return {
    ...{ own, packs, known, phrases },
    putOwn: async (entry) => {
      own.value = [...without(own.value, entry.id), entry];
    },
    deleteOwn: async (id) => {
      own.value = without(own.value, id);
    },
    putPack: async (pack) => {
      packs.value = [pack, ...without(packs.value, pack.id)];
    },
    deletePack: async (id) => {
      packs.value = without(packs.value, id);
    },
    setKnown: async (entryId, isKnown) => {
      const now = new Set(known.value);
      if (isKnown) now.add(entryId);
      else now.delete(entryId);
      known.value = now;
    },
    setFavourite: async (id, favourite) => {
      phrases.value = withFavourite(phrases.value, id, favourite);
    },
    usedPhrase: async (id) => {
      phrases.value = withUsed(phrases.value, id);
    },
    close: () => undefined,
  };
}
