import type { Standing } from './agreement-contract.ts';
import type { Role } from './people.ts';
import { sideOf } from './record-schema.ts';
import type { Vouched, VouchRecord } from './vouch-entries.ts';

interface Claimed {
  readonly name: string;
  readonly role: Role;
  readonly sequence: number;
}

/** How a device came in. */
export type Entrance = Pick<Standing, 'letInBy' | 'askedBy'>;

/** What is said about one device. */
interface Said {
  /** Roles of its founding records; more than one side means nothing. */
  readonly founding: Role[];
  /** Sequence → what it said of itself. `null` where it said two different things under one number. */
  readonly claims: Map<number, Claimed | null>;
  readonly vouches: { readonly id: string; readonly by: string; readonly entry: VouchRecord }[];
}

const oneSide = (roles: readonly Role[]): Role | null => {
  const [first] = roles;
  return first !== undefined && roles.every((role) => sideOf(role) === sideOf(first)) ? first : null;
};

/**
 * Who stands for what, from entries whose signatures have been checked, in any order:
 *
 * 1. Inside is who founded the meeting, and whoever someone inside has vouched for. Nobody vouches for itself.
 * 2. How people came in is number 0: a founding record, or the vouches of those who let them in. A device's own claims
 *    count from 1. A vouch for such a number counts only if the device itself claimed that role under it: nobody is
 *    moved to another side without having said so.
 * 3. Of each device the highest number stands that someone inside has vouched for. Where vouches for it name different
 *    sides, the device stands for none. For number 0 those that fit the device's own first claim go before others.
 */
export function standingsOf(valid: readonly Vouched[]): {
  readonly standings: ReadonlyMap<string, Standing>;
  /** Everyone inside, also those who stand for no side, each with who let them in. */
  readonly inside: ReadonlyMap<string, Entrance>;
  readonly claims: ReadonlyMap<string, Claimed>;
} {
  const said = new Map<string, Said>();
  const saidOf = (device: string): Said => {
    const known = said.get(device) ?? { founding: [], claims: new Map(), vouches: [] };
    said.set(device, known);
    return known;
  };
  const sorted = [...valid].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const { id, entry, by, about } of sorted) {
    if (entry.kind === 'founding') {
      const { founding, claims } = saidOf(by);
      founding.push(entry.role);
      claims.set(0, { name: entry.name, role: entry.role, sequence: 0 });
    } else if (entry.kind === 'claim') {
      const { claims } = saidOf(by);
      const { name, role, sequence } = entry;
      const before = claims.get(sequence);
      claims.set(sequence, before === undefined || before?.role === role ? { name, role, sequence } : null);
    } else if (by !== about) saidOf(about).vouches.push({ id, by, entry });
  }
  const inside = insideOf(said);
  const standings = new Map<string, Standing>();
  const claims = new Map<string, Claimed>();
  for (const [device, about] of [...said].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const last = [...about.claims].sort(([a], [b]) => b - a)[0]?.[1];
    if (last) claims.set(device, last);
    const entrance = inside.get(device);
    const role = entrance ? roleOf(about, inside) : null;
    if (entrance && role !== null) standings.set(device, { role, ...entrance });
  }
  return { standings, inside, claims };
}

/** Those inside, each with who let them in; nearest to the founder first, so that everybody names the same. */
function insideOf(said: ReadonlyMap<string, Said>): ReadonlyMap<string, Entrance> {
  const vouchedBy = new Map<string, { id: string; device: string; askedBy: string }[]>();
  const inside = new Map<string, Entrance>();
  for (const [device, { founding, vouches }] of said) {
    if (founding.length > 0) inside.set(device, { letInBy: '', askedBy: '' });
    for (const { id, by, entry } of vouches)
      vouchedBy.set(by, [...(vouchedBy.get(by) ?? []), { id, device, askedBy: entry.wish }]);
  }
  let next = [...inside.keys()];
  while (next.length > 0) {
    const found = next
      .flatMap((by) => (vouchedBy.get(by) ?? []).map((vouch) => ({ ...vouch, by })))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    next = [];
    for (const { by, device, askedBy } of found) {
      if (inside.has(device)) continue;
      inside.set(device, { letInBy: by, askedBy });
      next.push(device);
    }
  }
  return inside;
}

function roleOf({ founding, claims, vouches }: Said, inside: ReadonlyMap<string, Entrance>): Role | null {
  const counting = vouches.filter(({ by, entry: { sequence, role } }) => {
    const isClaimed = sequence === 0 || claims.get(sequence)?.role === role;
    return inside.has(by) && isClaimed;
  });
  const highest = Math.max(0, ...counting.map(({ entry }) => entry.sequence));
  if (highest === 0 && founding.length > 0) return oneSide(founding);
  const roles = counting.filter(({ entry }) => entry.sequence === highest).map(({ entry }) => entry.role);
  const first = claims.get(1)?.role;
  return highest === 0 && first !== undefined && roles.includes(first) ? first : oneSide(roles);
}
