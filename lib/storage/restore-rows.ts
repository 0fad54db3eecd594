import type { OwnEntry, Pack } from '../glossary/contract.ts';
import { mergePack, mergePlaces, previewPack } from '../glossary/packs.ts';
import type { BackedMeeting, BackupContents } from './backup-contents.ts';
import type { FoundWords } from './backup-contract.ts';
import type { CatalogDatabase } from './catalog-database.ts';
import { readMeetingRow, readProfile, readSettings } from './catalog-rows.ts';
import type { MeetingRow } from './contract.ts';
import { freshPrivate } from './restore-private.ts';
import { MOST_RECENT, type PackRow } from './shelf-contract.ts';
import { readKnown, readOwnEntry, readPackRow, readPhraseMemory } from './shelf-rows.ts';

const ONLY = 'this-device';
const KNOWN = 'known';
const PHRASES = 'phrases';

/** A row that came without its key: it may be given one later (`keyless`), which no row of another origin may. */
interface StoredRow extends MeetingRow {
  readonly keyless?: true;
}

/** What is on this device, as far as a backup may add to it. */
export interface Shelved {
  readonly own: readonly OwnEntry[];
  readonly packs: readonly PackRow[];
  readonly hasProfile: boolean;
  readonly hasSettings: boolean;
}

/** @throws DexieError */
export async function readShelved(db: CatalogDatabase): Promise<Shelved> {
  const [own, packs, profile, settings] = await Promise.all([
    db.terms.toArray(),
    db.packs.toArray(),
    db.profile.get(ONLY),
    db.settings.get(ONLY),
  ]);
  return {
    own: own.map(readOwnEntry).filter((entry) => entry !== null),
    packs: packs.map(readPackRow).filter((pack) => pack !== null),
    hasProfile: readProfile(profile) !== null,
    hasSettings: settings !== undefined,
  };
}

const asPack = (entries: readonly OwnEntry[]): Pack => ({
  ...{ format: 'at-the-table-pack', version: 1 },
  ...{ name: '', from: '', entries },
});

/** One's own words: which are new here, which are here word for word, which have another meaning here. */
export function compareWords(here: readonly OwnEntry[], incoming: readonly OwnEntry[]): FoundWords {
  const { fresh, same, differing } = previewPack(asPack(incoming), here);
  return { fresh: fresh.length, same: same.length, differing: differing.length };
}

/** Packs, counted whole: one that would only bring words that are here already is the same. */
export function comparePacks(here: readonly PackRow[], incoming: readonly PackRow[]): FoundWords {
  const merged = mergePacks(here, incoming);
  const changed = merged.filter((pack) => !here.includes(pack));
  const fresh = changed.filter(({ id }) => !here.some((pack) => pack.id === id)).length;
  return {
    fresh,
    differing: changed.length - fresh,
    same: incoming.length - changed.length,
  };
}

const twin = (packs: readonly PackRow[], { name, from }: PackRow): PackRow | undefined =>
  packs.find((pack) => pack.name === name && pack.from === from);

/** Packs here, grown by the words of their namesakes; others added, under an id of their own. */
function mergePacks(here: readonly PackRow[], incoming: readonly PackRow[]): readonly PackRow[] {
  const merged = [...here];
  for (const pack of incoming) {
    const known = twin(merged, pack);
    if (!known) {
      const isTaken = merged.some(({ id }) => id === pack.id);
      merged.push(isTaken ? { ...pack, id: crypto.randomUUID() } : pack);
      continue;
    }
    const entries = mergePack(known.entries, asPack(pack.entries));
    const places = mergePlaces(known.places ?? [], pack.places ?? []);
    const isMore = entries.length > known.entries.length || places.length > (known.places?.length ?? 0);
    if (isMore)
      merged[merged.indexOf(known)] = { ...known, entries, ...(places.length > 0 ? { places } : {}) };
  }
  return merged;
}

/** The row of a meeting that is new here. Without its key it can be read, until someone inside lets this device in. */
function newRow(meeting: BackedMeeting, servers: readonly string[]): StoredRow {
  const { key, state: _state, ...row } = meeting;
  if (key === null) {
    const secret = crypto.getRandomValues(new Uint8Array(32));
    const none = { secret, epoch: 0, covers: [], signaling: [], callKey: null };
    return { ...row, ...none, removed: true, keyless: true };
  }
  // Only servers that this person has agreed to; a file has no say in whom this device talks to.
  const signaling = key.signaling.filter((address) => servers.includes(address));
  return { ...row, ...key, signaling: signaling.length > 0 ? signaling : servers.slice(0, 1) };
}

/** Whether what is kept under this meeting's id came out of a file without its key. */
export const isKeyless = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && (raw as Partial<StoredRow>).keyless === true;

/**
 * Adds what the file has and this device has not; nothing that is here changes. All in one transaction, `finish` in
 * it too.
 */
export function addRows(
  db: CatalogDatabase,
  contents: BackupContents,
  finish: () => PromiseLike<unknown>,
): PromiseLike<void> {
  const tables = [
    db.meetings,
    db.terms,
    db.packs,
    db.habits,
    db.profile,
    db.settings,
    db.privateLines,
    db.restores,
  ];
  return db.transaction('rw', tables, async () => {
    const here = await readShelved(db);
    if (!here.hasProfile && contents.profile) await db.profile.put(contents.profile, ONLY);
    if (!here.hasSettings && contents.settings) await db.settings.put(contents.settings, ONLY);
    const servers = readSettings(await db.settings.get(ONLY)).signaling;
    for (const meeting of contents.meetings) {
      const raw = await db.meetings.get(meeting.id);
      const known = readMeetingRow(raw);
      if (known && !(isKeyless(raw) && meeting.key)) continue;
      await db.meetings.put(newRow(meeting, servers));
    }
    await db.terms.bulkPut(mergePack(here.own, asPack(contents.own)).slice(here.own.length));
    await db.packs.bulkPut(
      mergePacks(here.packs, contents.packs).filter((pack) => !here.packs.includes(pack)),
    );
    await addHabits(db, contents);
    await db.privateLines.bulkPut(await freshPrivate(db, contents));
    await finish();
  });
}

/** Whether the file knows of words or favourites that this device does not. */
export async function bringsHabits(db: CatalogDatabase, contents: BackupContents): Promise<boolean> {
  const known = new Set(readKnown(await db.habits.get(KNOWN)));
  const { favourites } = readPhraseMemory(await db.habits.get(PHRASES));
  return (
    contents.known.some((id) => !known.has(id)) ||
    contents.phrases.favourites.some((id) => !favourites.includes(id))
  );
}

async function addHabits(db: CatalogDatabase, { known, phrases }: BackupContents): Promise<void> {
  const knownHere = readKnown(await db.habits.get(KNOWN));
  await db.habits.put([...new Set([...knownHere, ...known])], KNOWN);
  const here = readPhraseMemory(await db.habits.get(PHRASES));
  await db.habits.put(
    {
      favourites: [...new Set([...here.favourites, ...phrases.favourites])],
      recent: [...new Set([...here.recent, ...phrases.recent])].slice(0, MOST_RECENT),
    },
    PHRASES,
  );
}
