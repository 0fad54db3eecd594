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
  /** Set when someone asked this person to leave: who, and an id of the removal (see docs/protocol.md, "Rotation"). */
  readonly removed?: { readonly by: string; readonly id: string };
}

export const peopleOf = (doc: Y.Doc): Y.Map<PersonRecord> => doc.getMap('people');

/**
 * A name as it may be shown: control and direction-changing characters removed, white space folded, cut to
 * `MAX_NAME_LENGTH` without splitting a character. Returns '' when nothing readable is left.
 */
export function cleanName(raw: string): string {
  const readable = raw
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, (c) => (c === '\u200d' || c === '\u200c' ? c : ' '))
    .replace(/\s+/gu, ' ')
    .trim();
  if (!/[\p{L}\p{N}\p{S}\p{P}]/u.test(readable)) return '';
  if (readable.length <= MAX_NAME_LENGTH) return readable;
  const clusters = new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(readable);
  let cut = '';
  for (const { segment } of clusters) {
    if (cut.length + segment.length > MAX_NAME_LENGTH) break;
    cut += segment;
  }
  return cut.trim();
}

export const isRole = (value: unknown): value is Role => (ROLES as readonly unknown[]).includes(value);

/** The person behind a device, or `null` when there is none or the record is malformed. */
export function readPerson(doc: Y.Doc, deviceId: string): PersonRecord | null {
  const record: unknown = peopleOf(doc).get(deviceId);
  if (typeof record !== 'object' || record === null) return null;
  const { name, role, signKey, removed } = record as Record<keyof PersonRecord, unknown>;
  if (typeof name !== 'string' || !isRole(role) || typeof signKey !== 'string') return null;
  const mark = removed as PersonRecord['removed'];
  if (mark !== undefined && (typeof mark?.by !== 'string' || typeof mark.id !== 'string')) return null;
  return { name: cleanName(name) || '?', role, signKey, ...(mark ? { removed: mark } : {}) };
}
