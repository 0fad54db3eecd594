import type { ReadonlySignal } from '@preact/signals-core';
import type { OwnEntry, PackPlace } from '../glossary/contract.ts';

/** A pack that was imported, as it is kept. */
export interface PackRow {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  /** Milliseconds since the epoch. */
  readonly addedAt: number;
  readonly entries: readonly OwnEntry[];
  /** Places to find help; missing where there are none. */
  readonly places?: readonly PackPlace[];
}

/** Which phrases this person keeps and used last. Never leaves the device. */
export interface PhraseMemory {
  readonly favourites: readonly string[];
  /** Newest first. */
  readonly recent: readonly string[];
}

/**
 * This person's own words and habits, in the catalog's database: nothing here is ever sent to anyone. Signals follow
 * changes made in other tabs too. All methods reject with `StorageError`.
 */
export interface WordShelf {
  readonly own: ReadonlySignal<readonly OwnEntry[]>;
  /** Newest first. */
  readonly packs: ReadonlySignal<readonly PackRow[]>;
  /** Ids of entries marked "I know this one": not marked in the notes for this person. */
  readonly known: ReadonlySignal<ReadonlySet<string>>;
  readonly phrases: ReadonlySignal<PhraseMemory>;
  putOwn(entry: OwnEntry): Promise<void>;
  deleteOwn(id: string): Promise<void>;
  /** Adds a pack, or replaces the one with the same id. */
  putPack(pack: PackRow): Promise<void>;
  deletePack(id: string): Promise<void>;
  setKnown(entryId: string, known: boolean): Promise<void>;
  setFavourite(phraseId: string, favourite: boolean): Promise<void>;
  /** Remember that a phrase was used, as the newest of `MOST_RECENT`. */
  usedPhrase(phraseId: string): Promise<void>;
  close(): void;
}

/** Phrases remembered as used last. */
export const MOST_RECENT = 20;
