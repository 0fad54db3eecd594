import { OWNER_WORDS, plain, withoutArticle, withoutTitle } from './owner-words.ts';
import type { Role } from './people.ts';
import { type Side, sideOf } from './record-schema.ts';

/** Someone who takes part, as far as "Who" needs to know. */
export interface OwnerPerson {
  readonly deviceId: string;
  readonly name: string;
  readonly role: Role;
}

/** Whom a "Who" field means. */
export interface Owners {
  /** People it names. */
  readonly devices: ReadonlySet<string>;
  /** Sides it names as a whole: "the school team". "Everyone" means family, school and student. */
  readonly sides: ReadonlySet<Side>;
  /** What could not be made out, as written. */
  readonly others: readonly string[];
}

/**
 * - `ours`: it names family and school, as people or as sides, or everyone
 * - `mine`: it names me or my side, and not both family and school
 * - `theirs`: it names only others, also others of my side
 * - `nobody`: nothing was written
 */
export type Ownership = 'mine' | 'ours' | 'theirs' | 'nobody';

/** Longest "Who" that is looked at, in UTF-16 code units; most pieces of it, and most that one name is made of. */
const MAX_LENGTH = 2_000;
const MOST_PIECES = 40;
const LONGEST_NAME = 6;

/**
 * What stands between two owners. A name may hold one of these as well: capital "E", "O" and "Y" are initials, and small
 * "e" stands for "y" only before an i.
 */
const MARKS = /[,;:/+&()[\]\n\r\u2028\u2029•·]+|\s[-–—]+\s/u;
const WORDS =
  /[Aa]nd|AND|[Oo]r|[Ww]ith|[Pp]lus|along with|together with|as well as|junto con|y|o|[Cc]on|e(?=\s+[Hh]?[IiÍí])/u;
const JOINT = new RegExp(`${MARKS.source}|(?<![\\p{L}\\p{N}])(?:${WORDS.source})(?=\\s|$)`, 'gu');

interface Known {
  readonly people: readonly OwnerPerson[];
  /** `plain` name → devices that bear it. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** First names and names without title, likewise. */
  readonly shortNames: ReadonlyMap<string, ReadonlySet<string>>;
}

function know(people: readonly OwnerPerson[]): Known {
  const names = new Map<string, Set<string>>();
  const shortNames = new Map<string, Set<string>>();
  const put = (map: Map<string, Set<string>>, key: string, deviceId: string): void => {
    const known = map.get(key);
    if (known) known.add(deviceId);
    else if (key !== '') map.set(key, new Set([deviceId]));
  };
  for (const { deviceId, name } of people) {
    const whole = plain(name);
    const untitled = withoutTitle(whole);
    put(names, whole, deviceId);
    put(shortNames, untitled, deviceId);
    put(shortNames, untitled.split(' ')[0] ?? '', deviceId);
  }
  return { people, names, shortNames };
}

/** A review page asks about thousands of actions of the same people. */
const lastKnown = new WeakMap<readonly OwnerPerson[], Known>();
function knownOf(people: readonly OwnerPerson[]): Known {
  const found = lastKnown.get(people) ?? know(people);
  lastKnown.set(people, found);
  return found;
}

type Found = Pick<Owners, 'devices' | 'sides'>;
const asSet = (devices: Iterable<string>): Found => ({ devices: new Set(devices), sides: new Set() });

/** Whom one phrase means, `null` when nobody can tell. Whole names come before everything else. */
function meaning(written: string, { people, names, shortNames }: Known): Found | null {
  const phrase = plain(written);
  const bare = withoutArticle(phrase);
  const named = names.get(phrase) ?? names.get(bare);
  if (named) return asSet(named);
  const meant = OWNER_WORDS.get(phrase) ?? OWNER_WORDS.get(bare);
  if (meant && 'sides' in meant) return { devices: new Set(), sides: new Set(meant.sides) };
  const short = shortNames.get(withoutTitle(bare));
  if (short?.size === 1) return asSet(short);
  const inRole = meant ? people.filter(({ role }) => role === meant.role) : [];
  return inRole.length > 0 ? asSet(inRole.map(({ deviceId }) => deviceId)) : null;
}

/** Where the pieces between joints begin and end. */
function piecesOf(who: string): { from: number; to: number }[] {
  const pieces = [];
  let from = 0;
  for (const joint of who.matchAll(JOINT)) {
    pieces.push({ from, to: joint.index });
    from = joint.index + joint[0].length;
  }
  pieces.push({ from, to: who.length });
  return pieces
    .filter((piece) => /[\p{L}\p{N}]/u.test(who.slice(piece.from, piece.to)))
    .slice(0, MOST_PIECES);
}

/**
 * Find out whom the words of a "Who" field mean. A name that two people bear means both of them; a first name counts
 * where only one person has it. Only for showing and sorting: what people agree to is the words themselves.
 *
 * @param who as people wrote it: "Mara and the school team", "Mr. T, Dana", "la familia y la escuela"
 */
export function findOwners(who: string, people: readonly OwnerPerson[]): Owners {
  const known = knownOf(people);
  const text = who.slice(0, MAX_LENGTH);
  const devices = new Set<string>();
  const sides = new Set<Side>();
  const others: string[] = [];
  const pieces = piecesOf(text);
  for (let i = 0; i < pieces.length; ) {
    const from = pieces[i]?.from ?? 0;
    let taken = 0;
    // The longest run first: "Smith, Dana" and "Mara and Sam" may be one person's name.
    for (let count = Math.min(LONGEST_NAME, pieces.length - i); count > 0 && taken === 0; count--) {
      const found = meaning(text.slice(from, pieces[i + count - 1]?.to), known);
      if (!found) continue;
      for (const deviceId of found.devices) devices.add(deviceId);
      for (const side of found.sides) sides.add(side);
      taken = count;
    }
    if (taken === 0) others.push(text.slice(from, pieces[i]?.to).trim());
    i += Math.max(1, taken);
  }
  return { devices, sides, others };
}

/** Whose it is, seen from one device. Its person may be missing from `people`: then only others are named. */
export function ownership(who: string, people: readonly OwnerPerson[], selfDeviceId: string): Ownership {
  const { devices, sides, others } = findOwners(who, people);
  if (devices.size + sides.size + others.length === 0) return 'nobody';
  const self = people.find(({ deviceId }) => deviceId === selfDeviceId);
  const named = new Set(sides);
  for (const { deviceId, role } of people) if (devices.has(deviceId)) named.add(sideOf(role));
  if (named.has('family') && named.has('school')) return 'ours';
  const isMine = devices.has(selfDeviceId) || (self !== undefined && sides.has(sideOf(self.role)));
  return isMine ? 'mine' : 'theirs';
}
