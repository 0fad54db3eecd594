import type { OwnEntry, Pack, PackPlace } from './contract.ts';
import { lookUpKey } from './normalise.ts';
import { PackError } from './pack-error.ts';
import { PACK_LIMITS, packOf } from './pack-schema.ts';

export { PackError } from './pack-error.ts';
export { PACK_LIMITS } from './pack-schema.ts';

/** What a pack would bring, for people to see before they say yes. */
export interface PackPreview {
  /** Nothing like it is there yet. */
  readonly fresh: readonly OwnEntry[];
  /** Already there, word for word. */
  readonly same: readonly OwnEntry[];
  /** There is another meaning for it already. Both would be kept. */
  readonly differing: readonly { readonly existing: OwnEntry; readonly incoming: OwnEntry }[];
}

/**
 * Reads a pack from the text of a file. Unknown fields are left out and invisible characters taken out.
 *
 * @throws PackError when the text is too long, no JSON, no pack, holds code for web pages or is wrong in any part.
 */
export function readPack(text: string): Pack {
  if (text.length > PACK_LIMITS.text) throw new PackError('error.pack.large');
  const plain = text.replace(/^\ufeff/, '').trim();
  // A PDF, a picture, a text in another encoding: no JSON object begins so.
  if (!plain.startsWith('{')) throw new PackError('error.pack.notAPack');
  return packOf(parsed(plain));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // UTF-16 read as if it were UTF-8 has a NUL beside every letter.
    throw new PackError(text.includes('\0') ? 'error.pack.notAPack' : 'error.pack.broken', {}, { cause });
  }
}

const FIELDS = [
  'term',
  'meaning',
  'expansion',
  'question',
  'spanishTerm',
  'spanishMeaning',
  'category',
] as const satisfies readonly (keyof OwnEntry)[];
const contentOf = (entry: OwnEntry): string => JSON.stringify(FIELDS.map((field) => entry[field] ?? ''));

/** Compares a pack with the entries that are there; changes nothing. Same id or same term means the same word. */
export function previewPack(pack: Pack, existing: readonly OwnEntry[]): PackPreview {
  const contents = new Set(existing.map(contentOf));
  const byId = new Map(existing.map((entry) => [entry.id, entry]));
  const byTerm = new Map(existing.map((entry) => [lookUpKey(entry.term), entry]));
  const fresh: OwnEntry[] = [];
  const same: OwnEntry[] = [];
  const differing: { existing: OwnEntry; incoming: OwnEntry }[] = [];
  for (const incoming of pack.entries) {
    const known = byId.get(incoming.id) ?? byTerm.get(lookUpKey(incoming.term));
    if (contents.has(contentOf(incoming))) same.push(incoming);
    else if (known) differing.push({ existing: known, incoming });
    else fresh.push(incoming);
  }
  return { fresh, same, differing };
}

/**
 * The entries that are there, as they are, and after them what the pack adds. Nothing is overwritten: an entry that
 * differs from one with the same id gets an id of its own. Merging the same pack again adds nothing.
 */
export function mergePack(existing: readonly OwnEntry[], pack: Pack): readonly OwnEntry[] {
  const { fresh, differing } = previewPack(pack, existing);
  const added = new Set([...fresh, ...differing.map(({ incoming }) => incoming)]);
  const taken = new Set([...existing, ...added].map(({ id }) => id));
  const ids = new Set(existing.map(({ id }) => id));
  const free = (id: string): string => {
    if (!ids.has(id)) return id;
    let number = 2;
    while (taken.has(`${id}-${number}`)) number++;
    taken.add(`${id}-${number}`);
    return `${id}-${number}`;
  };
  return [
    ...existing,
    ...pack.entries.filter((entry) => added.has(entry)).map((entry) => ({ ...entry, id: free(entry.id) })),
  ];
}

const PLACE_FIELDS = ['name', 'about', 'spanishAbout', 'phone', 'web'] as const;
const placeContent = (place: PackPlace): string =>
  JSON.stringify(PLACE_FIELDS.map((field) => place[field] ?? ''));

/** The places that are there, and after them those that are not there yet, under ids of their own. */
export function mergePlaces(
  existing: readonly PackPlace[],
  incoming: readonly PackPlace[],
): readonly PackPlace[] {
  const contents = new Set(existing.map(placeContent));
  const ids = new Set(existing.map(({ id }) => id));
  const merged = [...existing];
  for (const place of incoming) {
    if (contents.has(placeContent(place))) continue;
    let { id } = place;
    for (let number = 2; ids.has(id); number++) id = `${place.id}-${number}`;
    ids.add(id);
    merged.push({ ...place, id });
  }
  return merged;
}

/**
 * The text of a pack file with these entries and places.
 *
 * @throws PackError when `readPack` would refuse it, so that nobody hands on a file that cannot be opened.
 */
export function writePack(
  name: string,
  from: string,
  entries: readonly OwnEntry[],
  places: readonly PackPlace[] = [],
): string {
  const resources = places.length > 0 ? { resources: places } : {};
  const { places: checked, ...pack } = packOf({
    ...{ format: 'at-the-table-pack', version: 1, name, from, entries },
    ...resources,
  });
  const text = `${JSON.stringify({ ...pack, ...(checked ? { resources: checked } : {}) }, null, 2)}\n`;
  if (text.length > PACK_LIMITS.text) throw new PackError('error.pack.large');
  return text;
}
