import type * as Y from 'yjs';
import { isNewer } from './schema.ts';

/** Entries looked at in one group: more than any meeting has. What is beyond makes the whole group count for nothing. */
export const MOST_IN_GROUP = 1_000;
/** Signatures checked before the screen gets its turn. */
const AT_ONCE = 25;
/** A lost entry is put back this often; against a panel that keeps deleting, only memory helps. */
const MOST_TIMES_PUT_BACK = 5;

/** What the entries of one map have to be. `C`: as read, exactly the fields that are written; `T`: checked. */
export interface EntryRules<C, T> {
  /** `null` for anything that has not the shape. Must not throw; looks at no signature. */
  read(value: unknown): C | null;
  group(entry: C): string;
  /** `null` when the signature is wrong, or the entry does not belong under this id or in this meeting. */
  check(id: string, entry: C): Promise<T | null>;
}

export interface EntryGroup<T> {
  /** Checked and valid, by id. */
  readonly valid: readonly T[];
  /** Some have not been checked yet. */
  readonly isChecking: boolean;
  /** More than `MOST_IN_GROUP`: what is shown is not all there is, so nothing may be concluded from it. */
  readonly isCrowded: boolean;
  readonly rejected: number;
}

/**
 * Signed entries of one map of the document, checked in the background. What was valid once stays valid: entries that
 * vanish or are overwritten afterwards still count here, and are put back for those who come later.
 */
export interface SignedEntries<T> {
  /** From the first look at a group on its signatures are checked. */
  group(name: string): EntryGroup<T>;
  /** Resolves when everything in the groups looked at has been checked, and what was lost is back. */
  settled(): Promise<void>;
  destroy(): void;
}

interface Known<C, T> {
  entry: C;
  group: string;
  state: 'unlooked' | 'waiting' | 'rejected' | 'valid';
  checked: T | null;
  isPresent: boolean;
  timesPutBack: number;
}

/** `onChange` is told the groups of which something can now be said that was not so before. */
export function openSignedEntries<C extends object, T>(
  doc: Y.Doc,
  root: Y.Map<unknown>,
  rules: EntryRules<C, T>,
  onChange: (groups: ReadonlySet<string>) => void,
): SignedEntries<T> {
  const known = new Map<string, Known<C, T>>();
  const groups = new Map<string, Set<string>>();
  const wanted = new Set<string>();
  const waiting = new Set<string>();
  const lost = new Set<string>();
  const waiters: (() => void)[] = [];
  let isWorking = false;
  let isClosed = false;

  function forget(id: string): void {
    const group = groups.get(known.get(id)?.group ?? '');
    group?.delete(id);
    known.delete(id);
    waiting.delete(id);
  }
  function take(id: string): void {
    const value = root.get(id);
    const entry = id.length <= 64 ? rules.read(value) : null;
    const before = known.get(id);
    if (before?.state === 'valid') {
      before.isPresent = entry !== null && JSON.stringify(entry) === JSON.stringify(before.entry);
      if (before.isPresent) lost.delete(id);
      else lost.add(id);
      return;
    }
    // What is on its way to being checked is checked as it was: someone may have deleted it before we got there.
    if (before?.state === 'waiting' && entry === null) {
      before.isPresent = false;
      return;
    }
    if (before && entry && JSON.stringify(entry) === JSON.stringify(before.entry)) return;
    if (before) forget(id);
    if (!entry) return;
    const group = rules.group(entry);
    known.set(id, { entry, group, state: 'unlooked', checked: null, isPresent: true, timesPutBack: 0 });
    const ids = groups.get(group) ?? new Set();
    groups.set(group, ids.add(id));
    if (wanted.has(group)) enqueue(looked(group).length < MOST_IN_GROUP ? [id] : looked(group));
  }
  /** The first by id, so that everybody looks at the same ones. */
  const looked = (group: string): readonly string[] => {
    const ids = groups.get(group) ?? new Set();
    return ids.size <= MOST_IN_GROUP ? [...ids] : [...ids].sort().slice(0, MOST_IN_GROUP);
  };
  function enqueue(ids: readonly string[]): void {
    for (const id of ids) {
      const each = known.get(id);
      if (each?.state !== 'unlooked') continue;
      each.state = 'waiting';
      waiting.add(id);
    }
    if (waiting.size > 0) void work();
  }
  async function work(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    // Everything that arrives in one step is looked at together.
    await Promise.resolve();
    while (waiting.size > 0 && !isClosed) {
      const touched = new Set<string>();
      await Promise.all([...waiting].slice(0, AT_ONCE).map((id) => checkOne(id, touched)));
      if (isClosed) break;
      putBack();
      onChange(touched);
      if (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    isWorking = false;
    tellWaiters();
  }
  async function checkOne(id: string, touched: Set<string>): Promise<void> {
    const each = known.get(id);
    if (!each) return void waiting.delete(id);
    const checked = await rules.check(id, each.entry);
    // Overwritten meanwhile: what stands there now is looked at in its turn.
    if (known.get(id) !== each) {
      if (!checked) return;
      forget(id);
      known.set(id, each);
      groups.set(each.group, (groups.get(each.group) ?? new Set()).add(id));
    }
    waiting.delete(id);
    touched.add(each.group);
    each.checked = checked;
    each.state = checked ? 'valid' : 'rejected';
    const now = rules.read(root.get(id));
    each.isPresent = now !== null && JSON.stringify(now) === JSON.stringify(each.entry);
    if (checked && !each.isPresent) lost.add(id);
    if (!checked && !each.isPresent) take(id);
  }
  function putBack(): void {
    if (lost.size === 0 || isNewer(doc)) return lost.clear();
    const ids = [...lost].filter((id) => (known.get(id)?.timesPutBack ?? 0) < MOST_TIMES_PUT_BACK);
    lost.clear();
    if (ids.length === 0) return;
    doc.transact(() => {
      for (const id of ids) {
        const each = known.get(id);
        if (!each) continue;
        each.timesPutBack++;
        root.set(id, { ...each.entry });
      }
    }, 'put back');
  }
  function tellWaiters(): void {
    if (isWorking || lost.size > 0) return;
    for (const tell of waiters.splice(0)) tell();
  }
  const onEntries = (event: Y.YMapEvent<unknown>): void => {
    const touched = new Set<string>();
    for (const id of event.keysChanged) {
      const before = known.get(id);
      take(id);
      const after = known.get(id);
      // Entries that wait are told of when they have been looked at.
      for (const each of [before, after]) if (each && each.state !== 'waiting') touched.add(each.group);
    }
    if (touched.size > 0) onChange(touched);
    if (lost.size === 0) return;
    // Not inside of the change that is just being taken in.
    queueMicrotask(() => {
      if (!isClosed) putBack();
      tellWaiters();
    });
  };

  for (const id of root.keys()) take(id);
  root.observe(onEntries);

  return {
    group(name) {
      wanted.add(name);
      const ids = looked(name);
      enqueue(ids);
      const valid: T[] = [];
      let [rejected, isChecking] = [0, false];
      for (const id of [...ids].sort()) {
        const each = known.get(id);
        if (each?.checked) valid.push(each.checked);
        else if (each?.state === 'rejected') rejected++;
        else isChecking = true;
      }
      const isCrowded = (groups.get(name)?.size ?? 0) > MOST_IN_GROUP;
      return { valid, isChecking: isChecking && !isCrowded, isCrowded, rejected };
    },
    settled: () =>
      new Promise((resolve) => {
        waiters.push(resolve);
        if (!isWorking) queueMicrotask(tellWaiters);
      }),
    destroy() {
      isClosed = true;
      root.unobserve(onEntries);
      for (const tell of waiters.splice(0)) tell();
    },
  };
}
