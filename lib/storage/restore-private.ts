import type { BackupContents } from './backup-contents.ts';
import type { CatalogDatabase } from './catalog-database.ts';
import type { PrivateLine } from './private-contract.ts';
import { readPrivateLine, sortPrivate } from './private-rows.ts';

/** Private lines of these meetings that can be read. @throws DexieError */
export async function readPrivate(
  db: CatalogDatabase,
  meetingIds: readonly string[],
): Promise<readonly PrivateLine[]> {
  const rows = await db.privateLines.where('meetingId').anyOf(meetingIds).toArray();
  return sortPrivate(rows.map(readPrivateLine).filter((line) => line !== null));
}

/**
 * Lines of a file that this device lacks: nothing that stands here changes, and words that were changed here since come
 * back beside them. Taking a file in twice brings nothing twice. @throws DexieError
 */
export async function freshPrivate(
  db: CatalogDatabase,
  { meetings, privateLines }: BackupContents,
): Promise<readonly PrivateLine[]> {
  if (privateLines.length === 0) return [];
  const here = await readPrivate(
    db,
    meetings.map(({ id }) => id),
  );
  // Of one's answers to "How did we do?" there is one row a meeting.
  const sameAs = ({ meetingId, place, text }: PrivateLine): string =>
    JSON.stringify([meetingId, place, place === 'look' ? '' : text]);
  const known = new Set(here.map(sameAs));
  const ids = new Set<unknown>(await db.privateLines.toCollection().primaryKeys());
  return privateLines.flatMap((line) => {
    if (known.has(sameAs(line))) return [];
    known.add(sameAs(line));
    return [ids.has(line.id) ? { ...line, id: crypto.randomUUID() } : line];
  });
}
