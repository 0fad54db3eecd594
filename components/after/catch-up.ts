import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type * as Y from 'yjs';
import { metaOf } from '../../lib/meeting/schema.ts';
import {
  type Change,
  changesBetween,
  type MeetingNow,
  type Picture,
  pictureOf,
  sawChange,
  sawThings,
} from '../../lib/meeting/since.ts';
import { touchedBy } from '../../lib/meeting/touched.ts';
import type { VisitBook } from '../../lib/storage/visits.ts';
import type { LinkState } from '../../lib/sync/contract.ts';

/** Changes are looked at when writing pauses, but no later than that, in milliseconds: nothing here is in a hurry. */
const PAUSE_MS = 1_200;
const LONGEST_MS = 10_000;
/** A link that is gone for less than this, in milliseconds, is no absence. */
const AWAY_MS = 20_000;

/** What this person missed while they were away, had left, or before they came. */
export interface CatchUp {
  /** What they have not been told yet, oldest news of the meeting first. */
  readonly missed: ReadonlySignal<readonly Change[]>;
  /** They come for the first time, and have not been told yet what happened before. */
  readonly isFirst: ReadonlySignal<boolean>;
  /** What they were told last, or are being told: what was missed, and stands so still. */
  readonly told: ReadonlySignal<{ readonly changes: readonly Change[]; readonly isFirst: boolean }>;
  /** Tell what was missed. From now on it counts as seen. `goesOn`: what was told before is still being read. */
  tell(goesOn?: boolean): void;
  /** They do not want to be told. */
  putAway(): void;
  destroy(): void;
}

export interface CatchUpOptions {
  readonly doc: Y.Doc;
  readonly deviceId: string;
  readonly now: MeetingNow & { readonly agreements: { settled(): Promise<void> } };
  readonly linkState: ReadonlySignal<LinkState>;
  readonly visits: VisitBook;
}

const isAlone = (state: LinkState): boolean => state === 'offline' || state === 'waiting';

const sameNews = (a: readonly Change[], b: readonly Change[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/**
 * Follows what this person sees of a meeting. What changes while they look on, in step with the others, is seen as it
 * comes; so is what they change themselves. All else they have missed: what came while the panel was out of sight, and
 * what a device brings that was apart, first of all one that has just been opened.
 */
export function followVisit({ doc, deviceId, now, linkState, visits }: CatchUpOptions): CatchUp {
  const missed = signal<readonly Change[]>([]);
  const isFirst = signal(visits.last?.isFirst ?? true);
  const told = signal<{ readonly changes: readonly Change[]; readonly isFirst: boolean }>({
    ...{ changes: [], isFirst: false },
  });
  const page = typeof document === 'undefined' ? null : document;
  const touched = new Set<string>();
  let seen: Picture = visits.last?.seen ?? new Map();
  let toldFrom: Picture | null = null;
  let live: Picture = seen;
  let inStep = false;
  let isVisible = page?.visibilityState !== 'hidden';
  let apartSince = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince = 0;
  let isOver = false;

  /** New things of one's own are no news, whichever of one's panels wrote them. */
  function isOwn({ thing, id, hows }: Change): boolean {
    if (!hows.includes('new')) return false;
    if (thing === 'note') return now.notes.item(id).peek()?.author === deviceId;
    if (thing === 'record') return now.records.record(id).peek()?.author === deviceId;
    return thing === 'line' && now.lines.line(id).peek()?.author === deviceId;
  }
  const newsSince = (from: Picture, to: Picture): Change[] =>
    changesBetween(from, to).filter((change) => !isOwn(change));

  function keep(next: Picture): void {
    const isOther = next.size !== seen.size || [...next].some(([key, print]) => seen.get(key) !== print);
    seen = next;
    if (isOther) void visits.keep({ seen, isFirst: isFirst.peek() });
  }
  /** Look at the meeting as it is now. With `isHere`, what changed since the last look was seen as it came. */
  function take(isHere: boolean): void {
    clearTimeout(timer);
    timer = undefined;
    // Nothing has arrived yet: nobody knows what this meeting holds.
    if (isOver || metaOf(doc).size === 0) return;
    const next = pictureOf(now, live);
    const after = (from: Picture): Picture =>
      isHere ? sawChange(from, live, next) : sawThings(from, next, touched);
    keep(after(seen));
    if (toldFrom) toldFrom = after(toldFrom);
    touched.clear();
    live = next;
    const news = newsSince(seen, next);
    if (!sameNews(missed.peek(), news)) missed.value = news;
    if (toldFrom) tellFrom(toldFrom);
  }
  function tellFrom(from: Picture): void {
    const changes = newsSince(from, live);
    if (!sameNews(told.peek().changes, changes)) told.value = { ...told.peek(), changes };
  }
  const settle = async (): Promise<void> => {
    // Signatures are looked at from the first look at their record on.
    for (const { id } of now.records.all.peek()) now.agreements.of(id).peek();
    await now.agreements.settled();
  };
  const later = (): void => {
    const time = Date.now();
    if (timer === undefined) waitingSince = time;
    clearTimeout(timer);
    const wait = Math.min(PAUSE_MS, Math.max(0, waitingSince + LONGEST_MS - time));
    timer = setTimeout(() => void settle().then(() => take(inStep && isVisible)), wait);
  };
  const onTransaction = (transaction: Y.Transaction): void => {
    if (transaction.local) for (const key of touchedBy(doc, transaction)) touched.add(key);
    if (transaction.changed.size > 0) later();
  };
  /** In step with the others at last: what they brought was missed, what comes from now on is seen. */
  async function meet(): Promise<void> {
    await settle();
    // Whoever writes meanwhile makes it 'syncing' again, which is no reason to wait for a better moment.
    if (inStep || isOver || isAlone(linkState.peek())) return;
    take(false);
    if (missed.peek().length === 0) isFirst.value = false;
    inStep = true;
  }
  function onLink(state: LinkState): void {
    if (isAlone(state)) {
      if (apartSince > 0) return;
      apartSince = Date.now();
      take(inStep && isVisible);
      return;
    }
    if (apartSince > 0 && Date.now() - apartSince > AWAY_MS) inStep = false;
    apartSince = 0;
    if (state === 'same' && !inStep) void meet();
  }
  const onSight = (): void => {
    take(inStep && isVisible);
    isVisible = page?.visibilityState !== 'hidden';
  };
  const onHide = (): void => take(inStep && isVisible);

  take(false);
  // Whoever starts a meeting, or was here before, has missed nothing by coming.
  if (missed.peek().length === 0 && metaOf(doc).size > 0) isFirst.value = false;
  void settle().then(() => take(false));
  doc.on('afterTransaction', onTransaction);
  page?.addEventListener('visibilitychange', onSight);
  page?.defaultView?.addEventListener('pagehide', onHide);
  const stop = effect(() => {
    const state = linkState.value;
    onLink(state);
  });

  /** All is seen. */
  function finish(): void {
    isFirst.value = false;
    seen = new Map(live);
    void visits.keep({ seen, isFirst: false });
    missed.value = [];
  }
  return {
    missed,
    isFirst,
    told,
    tell(goesOn = false) {
      take(inStep && isVisible);
      if (missed.peek().length === 0) return;
      if (!goesOn || !toldFrom) {
        toldFrom = seen;
        told.value = { changes: [], isFirst: isFirst.peek() };
      }
      tellFrom(toldFrom);
      finish();
    },
    putAway: finish,
    destroy() {
      take(inStep && isVisible);
      isOver = true;
      stop();
      doc.off('afterTransaction', onTransaction);
      page?.removeEventListener('visibilitychange', onSight);
      page?.defaultView?.removeEventListener('pagehide', onHide);
      clearTimeout(timer);
    },
  };
}
