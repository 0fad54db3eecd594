import type * as Y from 'yjs';

/** In what capacity someone takes part. All roles have the same controls; a role only says whose voice it is. */
export const ROLES = ['family', 'school', 'student', 'interpreter', 'advocate', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** Longest name kept, in UTF-16 code units; longer ones are cut where they are typed. */
export const MAX_NAME_LENGTH = 60;

/** One participant as the shared document knows them. Stored whole: a changed field replaces the record. */
export interface PersonRecord {
  readonly name: string;
  readonly role: Role;
  /** Device's public signing key, ECDSA P-256, raw point in base64url. */
  readonly signKey: string;
}

/**
 * That someone was asked to leave. Kept apart from the person's own record, under a random id that the removed
 * device never learns, so that nothing it wrote at the same time can win over its removal.
 */
export interface RemovalRecord {
  readonly device: string;
  readonly by: string;
  /** Someone inside let this person in again. */
  readonly lifted: boolean;
}

export const peopleOf = (doc: Y.Doc): Y.Map<PersonRecord> => doc.getMap('people');
export const removalsOf = (doc: Y.Doc): Y.Map<RemovalRecord> => doc.getMap('removals');

/**
 * A name as it may be shown: control and direction-changing characters removed, white space folded, cut to `limit`
 * UTF-16 code units without splitting a character. Returns '' when nothing readable is left.
 */
export function cleanName(raw: string, limit: number = MAX_NAME_LENGTH): string {
  const readable = raw
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, (c) => (c === '\u200d' || c === '\u200c' ? c : ' '))
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(readable)) return '';
  if (readable.length <= limit) return readable;
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(readable);
  let cut = '';
  for (const { segment } of clusters) {
    if (cut.length + segment.length > limit) break;
    cut += segment;
  }
  return cut.trim();
}

export const isRole = (value: unknown): value is Role => (ROLES as readonly unknown[]).includes(value);

/** The person behind a device, or `null` when there is none or the record is malformed. */
export function readPerson(doc: Y.Doc, deviceId: string): PersonRecord | null {
  const record: unknown = peopleOf(doc).get(deviceId);
  if (typeof record !== 'object' || record === null) return null;
  const { name, role, signKey } = record as Record<keyof PersonRecord, unknown>;
  if (typeof name !== 'string' || !isRole(role) || typeof signKey !== 'string') return null;
  return { name: cleanName(name) || '?', role, signKey };
}

/** More people than this are never asked to leave one meeting; the list travels with each rotation. */
const MOST_REMOVALS = 400;
const byId = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** Removals in force: removal id → record. Malformed entries are passed over. */
export function removalsInForce(doc: Y.Doc): Map<string, RemovalRecord> {
  const found = new Map<string, RemovalRecord>();
  // Sorted, so that everybody leaves out the same ones when someone has written more than anyone needs.
  for (const [id, record] of [...(removalsOf(doc) as Iterable<[string, unknown]>)].sort(byId)) {
    if (found.size >= MOST_REMOVALS) break;
    const removal = record as RemovalRecord | null;
    const isGood = typeof removal?.device === 'string' && typeof removal.by === 'string';
    if (isGood && removal.lifted !== true) found.set(id, removal);
  }
  return found;
}

/** How a device stands in this meeting. */
export function standingOf(doc: Y.Doc, deviceId: string): 'member' | 'removed' | 'stranger' {
  for (const { device } of removalsInForce(doc).values()) if (device === deviceId) return 'removed';
  return readPerson(doc, deviceId) ? 'member' : 'stranger';
}

/** Write or change a person's record; nothing is written when it says so already. */
export function writePerson(doc: Y.Doc, deviceId: string, person: PersonRecord): void {
  const known = readPerson(doc, deviceId);
  const isSame =
    known?.name === person.name && known.role === person.role && known.signKey === person.signKey;
  if (!isSame) peopleOf(doc).set(deviceId, person);
}

/** Lift every removal of this device: someone inside let it in again. */
export function liftRemovals(doc: Y.Doc, deviceId: string): void {
  for (const [id, removal] of removalsInForce(doc)) {
    if (removal.device === deviceId) removalsOf(doc).set(id, { ...removal, lifted: true });
  }
}
