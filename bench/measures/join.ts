import type { BenchDocument } from '../lib/documents.ts';
import { KINDS, type Kind, newRoom, type Person, type Stage, whenAllSame } from '../lib/people.ts';
import { median } from '../lib/stats.ts';
import type { JoinTimes } from '../page/peer.ts';

export interface JoinResult {
  readonly document: string;
  readonly bytes: number;
  readonly notes: number;
  readonly joins: number;
  /** Medians in milliseconds; `null`: never arrived. */
  readonly synced: number | null;
  readonly slowest: number | null;
  readonly fromLink: number | null;
  readonly same: number | null;
  /** The very first join in a fresh page by someone the host has never met: what a newcomer waits for. */
  readonly first: number | null;
}

/** How long to wait for a document that may never come. */
const PATIENCE = 20_000;
/** Above this plain y-webrtc's one big message does not arrive; it is tried once, apart from all timing. */
const PLAIN_LIMIT = 256 * 1024;

const numbers = (list: readonly (number | null)[]): number[] => list.filter((one) => one !== null);

function resultOf(
  name: string,
  { update, notes }: BenchDocument,
  times: readonly JoinTimes[],
  first: number | null,
): JoinResult {
  const has = times.length > 0;
  const synced = times.map((each) => each.synced);
  const fromLink = numbers(times.map(({ link, synced: at }) => (link === null ? null : at - link)));
  const same = numbers(times.map((each) => each.same));
  return {
    ...{ document: name, bytes: update.length, notes, joins: times.length },
    synced: has ? median(synced) : null,
    slowest: has ? Math.max(...synced) : null,
    fromLink: fromLink.length > 0 ? median(fromLink) : null,
    same: same.length > 0 ? median(same) : null,
    first,
  };
}

/** One person holds the document; another comes in with nothing, again and again. */
async function joins(
  host: Person,
  guest: Person,
  where: ReturnType<typeof newRoom>,
  document: BenchDocument,
  withinMs: number,
): Promise<JoinTimes> {
  await guest.ask('open', { ...where, holds: null });
  const times = await guest.ask('whenSynced', document.expected, withinMs);
  await whenAllSame([host, guest]);
  await guest.ask('leave');
  return times;
}

/** Joins to each document, ours and plain in turns; the first join of each is told apart. */
export async function measureJoins(
  stage: Stage,
  server: string,
  documents: ReadonlyMap<string, BenchDocument>,
  times: number,
): Promise<Record<Kind, readonly JoinResult[]>> {
  const results: Record<Kind, JoinResult[]> = { ours: [], plain: [] };
  for (const [name, document] of documents) {
    const kinds = KINDS.filter((kind) => kind === 'ours' || document.update.length < PLAIN_LIMIT);
    const count = document.update.length > 2_000_000 ? Math.ceil(times / 2) : times;
    const rooms = new Map<Kind, { host: Person; guest: Person; where: ReturnType<typeof newRoom> }>();
    for (const kind of kinds) {
      const [host, guest] = await stage.people(kind, 2);
      if (!host || !guest) throw new Error('a pair has two');
      const where = newRoom(server);
      await host.ask('open', { ...where, holds: name });
      rooms.set(kind, { host, guest, where });
    }
    const all: Record<Kind, JoinTimes[]> = { ours: [], plain: [] };
    const first: Record<Kind, number | null> = { ours: null, plain: null };
    for (let i = -1; i < count; i++)
      for (const [kind, { host, guest, where }] of rooms) {
        const one = await joins(host, guest, where, document, PATIENCE);
        if (i >= 0) all[kind].push(one);
        else first[kind] = one.synced;
      }
    for (const [kind, { host, guest }] of rooms) {
      results[kind].push(resultOf(name, document, all[kind], first[kind]));
      await host.close();
      await guest.close();
    }
  }
  const large = [...documents].filter(([, { update }]) => update.length >= PLAIN_LIMIT);
  results.plain.push(
    ...(await Promise.all(large.map(([name, document]) => triedOnce(stage, server, name, document)))),
  );
  return results;
}

/** Plain y-webrtc with a large document: the tries run side by side, since what counts is only whether it comes. */
async function triedOnce(
  stage: Stage,
  server: string,
  name: string,
  document: BenchDocument,
): Promise<JoinResult> {
  const [host, guest] = await stage.people('plain', 2);
  if (!host || !guest) throw new Error('a pair has two');
  const where = newRoom(server);
  await host.ask('open', { ...where, holds: name });
  const times = await joins(host, guest, where, document, PATIENCE).then(
    (one) => [one],
    (error: unknown) => {
      if (String(error).includes('never arrived')) return [];
      throw error;
    },
  );
  await host.close();
  await guest.close();
  return resultOf(name, document, times, times[0]?.synced ?? null);
}
