import type { OwnEntry, Pack } from '../../lib/glossary/contract.ts';
import { lookUpWords } from '../../lib/glossary/normalise.ts';
import { mergePack, mergePlaces, PACK_LIMITS, PackError, readPack } from '../../lib/glossary/packs.ts';
import type { PackRow } from '../../lib/storage/shelf-contract.ts';

/** UTF-8 needs at most three bytes for a code unit, and three for a mark at the start of the file. */
const MOST_BYTES = 3 * PACK_LIMITS.text + 3;

/** What of a file is used. */
export type PackFile = Pick<File, 'size' | 'arrayBuffer'>;

/**
 * Reads a file that a person chose. A file that is too big is refused before any of it is read.
 *
 * @throws PackError when it is not a pack; what the browser throws when it cannot read the file.
 */
export async function readPackFile(file: PackFile): Promise<Pack> {
  if (file.size > MOST_BYTES) throw new PackError('error.pack.large');
  // Not `text()`: some browsers then guess UTF-16 and some do not, and a pack would open in one and not in another.
  return readPack(new TextDecoder().decode(await file.arrayBuffer()));
}

/** All words that are not built in. */
export const existingEntries = (own: readonly OwnEntry[], packs: readonly PackRow[]): readonly OwnEntry[] => [
  ...own,
  ...packs.flatMap(({ entries }) => entries),
];

/**
 * The row to keep when this pack is added: only what is not there yet word for word, with ids that nothing else has.
 * A pack of the same name from the same people grows; its earlier words stay. `null` when there is nothing to add.
 */
export function packRow(
  pack: Pack,
  own: readonly OwnEntry[],
  packs: readonly PackRow[],
  fresh: { readonly id: string; readonly now: number },
): PackRow | null {
  const existing = existingEntries(own, packs);
  const added = mergePack(existing, pack).slice(existing.length);
  const { name, from } = pack;
  const earlier = packs.find((row) => row.name === name && row.from === from);
  const places = mergePlaces(earlier?.places ?? [], pack.places ?? []);
  if (added.length === 0 && places.length === (earlier?.places?.length ?? 0)) return null;
  return {
    ...{ id: earlier?.id ?? fresh.id, name, from, addedAt: fresh.now },
    entries: [...(earlier?.entries ?? []), ...added],
    ...(places.length > 0 ? { places } : {}),
  };
}

/** Name of a pack's file: "Words of our school" → `words-of-our-school.json`. */
export const fileNameOf = (name: string): string =>
  `${lookUpWords(name).join('-').slice(0, 60) || 'words'}.json`;

/** Time for the browser to take the file over, in milliseconds. */
const KEEP_FOR = 30_000;

/** Hands a text to the browser's downloads. Nothing goes over a network. */
export function download(fileName: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_FOR);
}
