import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import { type CalendarDate, isCalendarDate } from './calendar-date.ts';
import { asTime } from './note-view.ts';
import { asId, ownField } from './own-field.ts';
import {
  ENTRY_KINDS,
  type EntryKind,
  type EntryView,
  MAX_FIELD_LENGTH,
  MOST_ENTRIES,
} from './record-schema.ts';
import { entriesOf, newId } from './schema.ts';
import { asLines } from './text.ts';

/** Places beyond this are read as the first: nobody writes that much, and numbers must stay exact. */
const MOST_PLACES = 1_000_000_000;

/** What people add to records: updates, measured values, thoughts on an issue. */
export interface MeetingEntries {
  /** About one record, in the order they were written; those taken back left out. */
  about(recordId: string): ReadonlySignal<readonly EntryView[]>;
  entry(entryId: string): EntryView | null;
  /** `null` when there are no words, or, for `progress`, no value and day. */
  add(
    about: string,
    kind: EntryKind,
    what: { text?: string; value?: number; on?: CalendarDate },
  ): string | null;
  /** Take one's own entry back: its words go too. */
  remove(entryId: string): void;
  destroy(): void;
}

interface Read extends EntryView {
  /** One more than any that its writer knew about the same record; clocks differ, so nothing is ordered by time. */
  readonly place: number;
}

const isEntryKind = (value: unknown): value is EntryKind =>
  (ENTRY_KINDS as readonly unknown[]).includes(value);

function asPlace(value: unknown): number {
  return Number.isInteger(value) && Number(value) > 0 && Number(value) <= MOST_PLACES ? Number(value) : 0;
}

/** Read one entry; `null` for one that makes no sense or was taken back. Never throws. */
function readEntry(id: string, raw: unknown): Read | null {
  const [kind, value, on] = [ownField(raw, 'kind'), ownField(raw, 'value'), ownField(raw, 'on')];
  const [about, by] = [asId(ownField(raw, 'about')), asId(ownField(raw, 'by'))];
  const text = asLines(ownField(raw, 'text'), MAX_FIELD_LENGTH);
  if (!isEntryKind(kind) || about === '' || by === '' || asId(id) === '') return null;
  if (ownField(raw, 'gone') === true) return null;
  const common = { id, about, kind, by, at: asTime(ownField(raw, 'at')), text };
  const place = asPlace(ownField(raw, 'place'));
  if (kind !== 'progress') return text === '' ? null : { ...common, value: null, on: '', place };
  if (typeof value !== 'number' || !Number.isFinite(value) || !isCalendarDate(on)) return null;
  return { ...common, value, on, place };
}

const byPlace = (a: Read, b: Read): number => a.place - b.place || a.at - b.at || (a.id < b.id ? -1 : 1);
const withoutPlace = ({ place: _, ...view }: Read): EntryView => view;

/** Follow and change the entries of a document for the person at `deviceId`. Does not look at its version. */
export function openEntries(doc: Y.Doc, deviceId: string): MeetingEntries {
  const entries = entriesOf(doc);
  const reads = new Map<string, Read>();
  const members = new Map<string, Set<string>>();
  const signals = new Map<string, Signal<readonly EntryView[]>>();

  function listOf(recordId: string): Read[] {
    // Sorted, so that everybody leaves out the same ones when there are too many.
    const ids = [...(members.get(recordId) ?? [])].sort().slice(0, MOST_ENTRIES);
    return ids.flatMap((id) => reads.get(id) ?? []).sort(byPlace);
  }
  function refresh(ids: Iterable<string>): void {
    const dirty = new Set<string>();
    for (const id of ids) {
      const before = reads.get(id);
      const now = readEntry(id, entries.get(id));
      if (JSON.stringify(before ?? null) === JSON.stringify(now)) continue;
      if (before) {
        dirty.add(before.about);
        members.get(before.about)?.delete(id);
        reads.delete(id);
      }
      if (!now) continue;
      dirty.add(now.about);
      reads.set(id, now);
      const known = members.get(now.about);
      if (known) known.add(id);
      else members.set(now.about, new Set([id]));
    }
    for (const recordId of dirty) {
      const target = signals.get(recordId);
      const next = target ? listOf(recordId).map(withoutPlace) : [];
      if (target && JSON.stringify(next) !== JSON.stringify(target.peek())) target.value = next;
    }
  }
  const onEntries = ({ keysChanged }: Y.YMapEvent<unknown>): void =>
    batch(() => refresh(keysChanged as Set<string>));

  refresh(entries.keys());
  entries.observe(onEntries);

  return {
    about(recordId) {
      const known = signals.get(recordId);
      if (known) return known;
      const made = signal<readonly EntryView[]>(listOf(recordId).map(withoutPlace));
      signals.set(recordId, made);
      return made;
    },
    entry(entryId) {
      const found = reads.get(entryId);
      return found ? withoutPlace(found) : null;
    },
    add(about, kind, { text = '', value, on }) {
      const last = listOf(about).reduce((most, { place }) => Math.max(most, place), 0);
      const raw = {
        ...{ about, kind, by: deviceId, at: Date.now(), text: asLines(text, MAX_FIELD_LENGTH) },
        ...(kind === 'progress' ? { value, on } : {}),
        place: Math.min(last + 1, MOST_PLACES),
      };
      const id = newId();
      if (!readEntry(id, raw)) return null;
      entries.set(id, raw);
      return id;
    },
    remove(entryId) {
      const found = reads.get(entryId);
      if (found?.by !== deviceId) return;
      const { about, kind, by, at, place } = found;
      entries.set(entryId, { about, kind, by, at, text: '', place, gone: true });
    },
    destroy() {
      entries.unobserve(onEntries);
    },
  };
}
