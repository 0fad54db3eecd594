import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { comparePlaced, type Placed } from './order.ts';
import { readDeleted } from './record-view.ts';

/** What every entry of a list shows, besides its own. */
export interface PlacedView<Kind extends string> {
  readonly id: string;
  readonly kind: Kind;
  readonly deleted: { readonly by: string; readonly at: number } | null;
}

/** How the entries of one shared map are read. Nothing here throws, whatever the document holds. */
export interface PlacedShape<Kind extends string, View extends PlacedView<Kind>> {
  readonly kinds: readonly Kind[];
  /** More entries of one kind than this are not shown. */
  readonly most: number;
  kindOf(entry: unknown): Kind | null;
  read(id: string, entry: unknown): View | null;
  isSame(a: View, b: View): boolean;
  /** Whether there is anything in it that someone could want back from the bin. */
  holdsSomething(view: View): boolean;
}

/** The entries of a shared map, each with its place among its kind, as signals that change no more often than they must. */
export interface PlacedIndex<Kind extends string, View extends PlacedView<Kind>> {
  /** All that are not in the bin: kind after kind, each in the order people gave. */
  readonly all: ReadonlySignal<readonly View[]>;
  /** Those in the bin that hold words. */
  readonly bin: ReadonlySignal<readonly View[]>;
  /** Those of one kind that are not in the bin. */
  of(kind: Kind): ReadonlySignal<readonly View[]>;
  ids(kind: Kind): ReadonlySignal<readonly string[]>;
  view(id: string): ReadonlySignal<View | null>;
  /** One kind, those in the bin left out, sorted, with their keys. Not a signal. */
  placed(kind: Kind): readonly Placed[];
  destroy(): void;
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** A list that stays the very same while nothing in it changed, so that nobody draws it again. */
function steady<T>(read: () => readonly T[]): ReadonlySignal<readonly T[]> {
  let last: readonly T[] = [];
  return computed(() => {
    const next = read();
    if (!sameList(last, next)) last = next;
    return last;
  });
}

/**
 * Ids that are shown, no more than `most` of a kind; sorted, so that everybody leaves out the same ones. What is in the
 * bin is counted apart: every line that somebody began and left stays there, and must not take the room of a new one.
 */
function shownIds<Kind extends string>(
  map: Y.Map<Y.Map<unknown>>,
  { kinds, most, kindOf }: Pick<PlacedShape<Kind, never>, 'kinds' | 'most' | 'kindOf'>,
): Set<string> {
  const room = (): Map<Kind, number> => new Map(kinds.map((kind) => [kind, most]));
  const rooms = { live: room(), bin: room() };
  const shown = new Set<string>();
  for (const id of [...map.keys()].sort()) {
    const entry = map.get(id);
    const kind = kindOf(entry);
    if (kind === null) continue;
    const left = readDeleted(entry?.get('deleted')) === null ? rooms.live : rooms.bin;
    const places = left.get(kind) ?? 0;
    if (places === 0) continue;
    left.set(kind, places - 1);
    shown.add(id);
  }
  return shown;
}

/** Follow a map of entries that have a kind and a place. A keystroke in one reads that one again and no other. */
export function indexPlaced<Kind extends string, View extends PlacedView<Kind>>(
  map: Y.Map<Y.Map<unknown>>,
  shape: PlacedShape<Kind, View>,
): PlacedIndex<Kind, View> {
  const { kinds } = shape;
  const views = new Map<string, View>();
  const orders = new Map<string, unknown>();
  const ofSignals = new Map<Kind, ReadonlySignal<readonly View[]>>();
  const idSignals = new Map<Kind, Signal<readonly string[]>>();
  const viewSignals = new Map<string, Signal<View | null>>();
  const all = signal<readonly View[]>([]);
  const bin = signal<readonly View[]>([]);
  let shown = new Set<string>();

  function sorted(kind: Kind, deleted: boolean): View[] {
    const placed = [...views.values()]
      .filter((view) => view.kind === kind && (view.deleted !== null) === deleted)
      .map((view) => ({ id: view.id, order: orders.get(view.id), view }));
    return placed.sort(comparePlaced).map(({ view }) => view);
  }
  /** Lists anew; only needed when something came, went or moved. */
  function relist(): void {
    all.value = kinds.flatMap((kind) => sorted(kind, false));
    for (const [kind, target] of idSignals) {
      const next = idsOf(kind);
      if (!sameList(target.peek(), next)) target.value = next;
    }
    rebin();
  }
  function rebin(): void {
    const next = kinds.flatMap((kind) => sorted(kind, true)).filter(shape.holdsSomething);
    if (!sameList(bin.peek(), next)) bin.value = next;
  }
  const idsOf = (kind: Kind): string[] => all.peek().flatMap((view) => (view.kind === kind ? view.id : []));

  /** Read one entry again. Returns what it means for the lists. */
  function reread(id: string): 'nothing' | 'words' | 'place' {
    const entry = map.get(id);
    const before = views.get(id) ?? null;
    const now = shown.has(id) ? shape.read(id, entry) : null;
    const order: unknown = now ? entry?.get('order') : undefined;
    const moved = !Object.is(orders.get(id), order);
    if (before && now && shape.isSame(before, now)) {
      orders.set(id, order);
      return moved ? 'place' : 'nothing';
    }
    if (!before && !now) return 'nothing';
    if (now) {
      views.set(id, now);
      orders.set(id, order);
    } else {
      views.delete(id);
      orders.delete(id);
    }
    const target = viewSignals.get(id);
    if (target) target.value = now;
    const stays = before?.kind === now?.kind && (before?.deleted === null) === (now?.deleted === null);
    return stays && !moved ? 'words' : 'place';
  }
  function refresh(ids: Iterable<string>): void {
    const effects = new Map([...ids].map((id) => [id, reread(id)]));
    const found = [...effects.values()];
    if (found.includes('place')) relist();
    else if (found.includes('words')) {
      const touched = [...effects].flatMap(([id, effect]) => (effect === 'words' ? id : []));
      const isBinned = (id: string): boolean => views.get(id)?.deleted !== null;
      if (!touched.every(isBinned)) all.value = all.peek().map((view) => views.get(view.id) ?? view);
      if (touched.some(isBinned)) rebin();
    }
  }
  /** Something came, went or became another kind: others may have to make room, or get it. */
  function refreshShown(touched: ReadonlySet<string>): void {
    const next = shownIds(map, shape);
    const changed = [...shown, ...next].filter((id) => shown.has(id) !== next.has(id));
    shown = next;
    refresh(new Set([...touched, ...changed]));
  }
  const onChange = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const touched = new Set<string>();
    let came = false;
    for (const event of events) {
      const [id] = event.path;
      const keys = (event as Y.YMapEvent<unknown>).keysChanged;
      if (id === undefined) for (const key of keys) touched.add(String(key));
      else touched.add(String(id));
      if (id === undefined || (event.path.length === 1 && (keys?.has('kind') || keys?.has('deleted'))))
        came = true;
    }
    batch(() => (came ? refreshShown(touched) : refresh(touched)));
  };

  refreshShown(new Set());
  map.observeDeep(onChange as never);

  return {
    all,
    bin,
    placed: (kind) => idsOf(kind).map((id) => ({ id, order: orders.get(id) })),
    of(kind) {
      const known = ofSignals.get(kind);
      if (known) return known;
      const made = steady(() => all.value.filter((view) => view.kind === kind));
      ofSignals.set(kind, made);
      return made;
    },
    ids(kind) {
      const known = idSignals.get(kind);
      if (known) return known;
      const made = signal<readonly string[]>(idsOf(kind));
      idSignals.set(kind, made);
      return made;
    },
    view(id) {
      const known = viewSignals.get(id);
      if (known) return known;
      const made = signal<View | null>(views.get(id) ?? null);
      viewSignals.set(id, made);
      return made;
    },
    destroy() {
      map.unobserveDeep(onChange as never);
    },
  };
}
