import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { comparePlaced, type Placed } from './order.ts';
import { MOST_RECORDS, RECORD_KINDS, type RecordKind, type RecordView } from './record-schema.ts';
import { holdsSomething, kindOf, readRecord, sameRecord } from './record-view.ts';
import { recordsOf } from './schema.ts';

/** The records that a document holds, as signals that change no more often than they must. */
export interface RecordIndex {
  /** All that are not in the bin: kind after kind, each in the order people gave. */
  readonly all: ReadonlySignal<readonly RecordView[]>;
  /** Those in the bin that hold words. */
  readonly bin: ReadonlySignal<readonly RecordView[]>;
  ids(kind: RecordKind): ReadonlySignal<readonly string[]>;
  record(id: string): ReadonlySignal<RecordView | null>;
  /** One kind, those in the bin left out, sorted, with their keys. Not a signal. */
  placed(kind: RecordKind): readonly Placed[];
  destroy(): void;
}

const sameList = <T>(a: readonly T[], b: readonly T[]): boolean =>
  a.length === b.length && a.every((value, i) => value === b[i]);

/** Ids of records, no more than `MOST_RECORDS` of a kind; sorted, so that everybody leaves out the same ones. */
function shownIds(records: Y.Map<Y.Map<unknown>>): Set<string> {
  const left = new Map<RecordKind, number>(RECORD_KINDS.map((kind) => [kind, MOST_RECORDS]));
  const shown = new Set<string>();
  for (const id of [...records.keys()].sort()) {
    const kind = kindOf(records.get(id));
    const room = (kind && left.get(kind)) ?? 0;
    if (kind === null || room === 0) continue;
    left.set(kind, room - 1);
    shown.add(id);
  }
  return shown;
}

/** Follow the records of a document. A keystroke in one reads that one again and no other. */
export function indexRecords(doc: Y.Doc): RecordIndex {
  const records = recordsOf(doc);
  const views = new Map<string, RecordView>();
  const orders = new Map<string, unknown>();
  const idSignals = new Map<RecordKind, Signal<readonly string[]>>();
  const viewSignals = new Map<string, Signal<RecordView | null>>();
  const all = signal<readonly RecordView[]>([]);
  const bin = signal<readonly RecordView[]>([]);
  let shown = new Set<string>();

  function sorted(kind: RecordKind, deleted: boolean): RecordView[] {
    const placed = [...views.values()]
      .filter((view) => view.kind === kind && (view.deleted !== null) === deleted)
      .map((view) => ({ id: view.id, order: orders.get(view.id), view }));
    return placed.sort(comparePlaced).map(({ view }) => view);
  }
  /** Lists anew; only needed when something came, went or moved. */
  function relist(): void {
    all.value = RECORD_KINDS.flatMap((kind) => sorted(kind, false));
    for (const [kind, target] of idSignals) {
      const next = idsOf(kind);
      if (!sameList(target.peek(), next)) target.value = next;
    }
    rebin();
  }
  function rebin(): void {
    const next = RECORD_KINDS.flatMap((kind) => sorted(kind, true)).filter(holdsSomething);
    if (!sameList(bin.peek(), next)) bin.value = next;
  }
  const idsOf = (kind: RecordKind): string[] =>
    all.peek().flatMap((view) => (view.kind === kind ? view.id : []));

  /** Read one record again. Returns what it means for the lists. */
  function reread(id: string): 'nothing' | 'words' | 'place' {
    const entry = records.get(id);
    const before = views.get(id) ?? null;
    const now = shown.has(id) ? readRecord(id, entry) : null;
    const order: unknown = now ? entry?.get('order') : undefined;
    const moved = !Object.is(orders.get(id), order);
    if (before && now && sameRecord(before, now)) {
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
    const kinds = [...effects.values()];
    if (kinds.includes('place')) relist();
    else if (kinds.includes('words')) {
      const touched = [...effects].flatMap(([id, effect]) => (effect === 'words' ? id : []));
      const isBinned = (id: string): boolean => views.get(id)?.deleted !== null;
      if (!touched.every(isBinned)) all.value = all.peek().map((view) => views.get(view.id) ?? view);
      if (touched.some(isBinned)) rebin();
    }
  }
  /** Something came, went or became another kind: others may have to make room, or get it. */
  function refreshShown(touched: ReadonlySet<string>): void {
    const next = shownIds(records);
    const changed = [...shown, ...next].filter((id) => shown.has(id) !== next.has(id));
    shown = next;
    refresh(new Set([...touched, ...changed]));
  }
  const onRecords = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void => {
    const touched = new Set<string>();
    let came = false;
    for (const event of events) {
      const [id] = event.path;
      const keys = (event as Y.YMapEvent<unknown>).keysChanged;
      if (id === undefined) for (const key of keys) touched.add(String(key));
      else touched.add(String(id));
      if (id === undefined || (event.path.length === 1 && keys?.has('kind'))) came = true;
    }
    batch(() => (came ? refreshShown(touched) : refresh(touched)));
  };

  refreshShown(new Set());
  records.observeDeep(onRecords as never);

  return {
    all,
    bin,
    placed: (kind) => idsOf(kind).map((id) => ({ id, order: orders.get(id) })),
    ids(kind) {
      const known = idSignals.get(kind);
      if (known) return known;
      const made = signal<readonly string[]>(idsOf(kind));
      idSignals.set(kind, made);
      return made;
    },
    record(id) {
      const known = viewSignals.get(id);
      if (known) return known;
      const made = signal<RecordView | null>(views.get(id) ?? null);
      viewSignals.set(id, made);
      return made;
    },
    destroy() {
      records.unobserveDeep(onRecords as never);
    },
  };
}
