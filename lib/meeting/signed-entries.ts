import type * as Y from 'yjs';
import { isNewer } from './schema.ts';

/**
 * Entries looked at in one group: more than any meeting has. The first by id, so that everybody looks at the same ones;
 * and where there are more, nothing may be concluded from those looked at.
 */
export const MOST_IN_GROUP = 1_000;
/** Signatures checked before the screen gets its turn; about five milliseconds. */
const AT_ONCE = 25;
/** An entry that someone deletes is put back at once this often, and then only now and then. */
const TIMES_AT_ONCE = 5;
const PUT_BACK_EVERY = 30_000;
/** Longest id of an entry, in UTF-16 code units. Ours have 22. */
const MAX_ID_LENGTH = 64;

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
  /** More than `MOST_IN_GROUP`. */
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
  /**
   * Resolves when everything that is here now, in the groups looked at, has been checked, and what was lost is back. Not
   * what arrives meanwhile: a flood must not keep anyone from signing, or from being let in.
   */
  settled(): Promise<void>;
  destroy(): void;
}

interface Known<C, T> {
  readonly entry: C;
  /** The entry as text, to notice that something else stands in its place. */
  readonly told: string;
  readonly group: string;
  state: 'unlooked' | 'waiting' | 'rejected' | 'valid';
  checked: T | null;
  timesPutBack: number;
}

/** `looked`: the first of `ids`, in order. */
interface Group {
  readonly ids: Set<string>;
  looked: string[];
}

/** One step for each entry that comes, however many there are: a flood is not sorted again for each of its drops. */
function join({ ids, looked }: Group, id: string): void {
  if (ids.has(id)) return;
  ids.add(id);
  let [from, to] = [0, looked.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((looked[middle] ?? '') < id) from = middle + 1;
    else to = middle;
  }
  looked.splice(from, 0, id);
  if (looked.length > MOST_IN_GROUP) looked.pop();
}
function part(group: Group, id: string): void {
  if (!group.ids.delete(id)) return;
  const at = group.looked.indexOf(id);
  if (at >= 0) group.looked.splice(at, 1);
  // While it is crowded nothing is concluded from it, so the gap can wait; not a moment longer.
  if (group.ids.size === MOST_IN_GROUP) group.looked = [...group.ids].sort();
}

/** `onChange` is told the groups of which something can now be said that was not so before. */
export function openSignedEntries<C extends object, T>(
  doc: Y.Doc,
  root: Y.Map<unknown>,
  rules: EntryRules<C, T>,
  onChange: (groups: ReadonlySet<string>) => void,
): SignedEntries<T> {
  const known = new Map<string, Known<C, T>>();
  const groups = new Map<string, Group>();
  const wanted = new Set<string>();
  const waiting = new Set<string>();
  const lost = new Set<string>();
  let waiters: { readonly ids: ReadonlySet<string>; tell(): void }[] = [];
  let later: ReturnType<typeof setTimeout> | undefined;
  let isWorking = false;
  let isClosed = false;

  function keep(id: string, each: Known<C, T>): void {
    known.set(id, each);
    const group = groups.get(each.group) ?? { ids: new Set(), looked: [] };
    groups.set(each.group, group);
    join(group, id);
  }
  function forget(id: string): void {
    const group = groups.get(known.get(id)?.group ?? '');
    if (group) part(group, id);
    known.delete(id);
    waiting.delete(id);
  }
  const standsAs = (id: string, { told }: Known<C, T>): boolean => {
    const now = rules.read(root.get(id));
    return now !== null && JSON.stringify(now) === told;
  };
  /** Take in what now stands under `id`. */
  function take(id: string): void {
    if (id.length > MAX_ID_LENGTH) return;
    const before = known.get(id);
    if (before?.state === 'valid') {
      if (standsAs(id, before)) lost.delete(id);
      else lost.add(id);
      return;
    }
    const entry = rules.read(root.get(id));
    // What is on its way to being checked is checked as it was: someone may have deleted it before we got there.
    if (before?.state === 'waiting' && entry === null) return;
    const told = entry ? JSON.stringify(entry) : '';
    if (before?.told === told) return;
    forget(id);
    if (!entry) return;
    keep(id, { entry, told, group: rules.group(entry), state: 'unlooked', checked: null, timesPutBack: 0 });
  }
  const looked = (name: string): readonly string[] => groups.get(name)?.looked ?? [];
  function enqueue(name: string): void {
    for (const id of looked(name)) {
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
      tellWaiters();
      if (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 0));
    }
    isWorking = false;
    tellWaiters();
  }
  function tellWaiters(): void {
    const isDone = ({ ids }: (typeof waiters)[number]): boolean => {
      if (isClosed || waiting.size === 0) return true;
      for (const id of ids) if (waiting.has(id)) return false;
      return true;
    };
    const done = waiters.filter(isDone);
    waiters = waiters.filter((each) => !done.includes(each));
    for (const { tell } of done) tell();
  }
  async function checkOne(id: string, touched: Set<string>): Promise<void> {
    const each = known.get(id);
    if (!each) return void waiting.delete(id);
    const checked = await rules.check(id, each.entry).catch((error: unknown) => {
      console.warn('At the Table: a signature could not be looked at', error);
      return null;
    });
    if (known.get(id) !== each) {
      // Overwritten meanwhile. An id belongs to one content only: if that was it, what stands there now is junk.
      if (!checked) return;
      forget(id);
      keep(id, each);
    }
    waiting.delete(id);
    touched.add(each.group);
    each.checked = checked;
    each.state = checked ? 'valid' : 'rejected';
    if (checked && !standsAs(id, each)) lost.add(id);
    else if (!checked && !root.has(id)) forget(id);
  }
  function putBack(isLate = false): void {
    if (isNewer(doc)) return lost.clear();
    const ids = [...lost].filter((id) => isLate || (known.get(id)?.timesPutBack ?? 0) < TIMES_AT_ONCE);
    for (const id of ids) lost.delete(id);
    if (ids.length > 0) {
      doc.transact(() => {
        for (const id of ids) {
          const each = known.get(id);
          if (!each) continue;
          each.timesPutBack++;
          root.set(id, { ...each.entry });
        }
      }, 'put back');
    }
    // Against a panel that deletes again and again: slowly, and it counts here meanwhile.
    if (lost.size === 0 || later !== undefined) return;
    later = setTimeout(() => {
      later = undefined;
      putBack(true);
    }, PUT_BACK_EVERY);
  }
  const onEntries = (event: Y.YMapEvent<unknown>): void => {
    const touched = new Set<string>();
    const arrived = new Set<string>();
    for (const id of event.keysChanged) {
      const before = known.get(id);
      take(id);
      const after = known.get(id);
      if (before === after) continue;
      if (before && before.state !== 'waiting') touched.add(before.group);
      if (after) arrived.add(after.group);
    }
    for (const name of arrived) {
      if (wanted.has(name)) enqueue(name);
      // Entries that wait are told of when they have been looked at; those beyond the first make a crowd at once.
      if ((groups.get(name)?.ids.size ?? 0) > MOST_IN_GROUP) touched.add(name);
    }
    if (touched.size > 0) onChange(touched);
    // Not inside of the change that is just being taken in.
    if (lost.size > 0) queueMicrotask(() => isClosed || putBack());
  };

  for (const id of root.keys()) take(id);
  root.observe(onEntries);

  return {
    group(name) {
      wanted.add(name);
      enqueue(name);
      const valid: T[] = [];
      let [rejected, isChecking] = [0, false];
      for (const id of looked(name)) {
        const each = known.get(id);
        if (each?.checked) valid.push(each.checked);
        else if (each?.state === 'rejected') rejected++;
        else isChecking = true;
      }
      return { valid, isChecking, isCrowded: (groups.get(name)?.ids.size ?? 0) > MOST_IN_GROUP, rejected };
    },
    async settled() {
      // After whatever is put back at the end of this step.
      await Promise.resolve();
      if (isWorking && !isClosed)
        await new Promise<void>((tell) => void waiters.push({ ids: new Set(waiting), tell }));
    },
    destroy() {
      isClosed = true;
      clearTimeout(later);
      root.unobserve(onEntries);
      tellWaiters();
    },
  };
}
