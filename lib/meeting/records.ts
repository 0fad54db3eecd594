import { batch } from '@preact/signals-core';
import type * as Y from 'yjs';
import { asDueDate } from './calendar-date.ts';
import { openEntries } from './entries.ts';
import { readNote } from './note-view.ts';
import { asId } from './own-field.ts';
import { editPlaced } from './placed-edits.ts';
import type { MeetingRecords, NewRecord } from './record-contract.ts';
import { indexRecords } from './record-index.ts';
import {
  type CarriedFrom,
  ISSUE_STEPS,
  MAX_FIELD_LENGTH,
  type RecordKind,
  type RecordView,
  SIDES,
  TEXT_FIELDS,
} from './record-schema.ts';
import {
  hasDateField,
  hasTextField,
  isRecordKind,
  isStatus,
  linkKey,
  MAX_REASON_LENGTH,
  MAX_RECEIPT_LENGTH,
  skippedKey,
  statusKey,
  textOf,
  worksKey,
} from './record-view.ts';
import { isNewer, itemsOf, recordsOf } from './schema.ts';
import { asLines, cutAt, cutLong, wellFormed } from './text.ts';

/** A note's text as a field can hold it: cut after a word, with a mark that says so. The note stays linked. */
function shortened(text: string): string {
  const whole = asLines(text, Number.MAX_SAFE_INTEGER);
  if (whole.length <= MAX_FIELD_LENGTH) return whole;
  return `${cutLong(whole, MAX_FIELD_LENGTH - 2)[0]?.trimEnd() ?? ''} …`;
}

/** Open the records of a document for the person at `deviceId`. */
export function openRecords(doc: Y.Doc, deviceId: string): MeetingRecords {
  const records = recordsOf(doc);
  const items = itemsOf(doc);
  const index = indexRecords(doc);
  const entries = openEntries(doc, deviceId);
  const own = editPlaced(doc, records, index, deviceId);

  const view = (id: string): RecordView | null => index.view(id).peek();
  const { live, run } = own;
  const isNote = (noteId: string): boolean =>
    asId(noteId) !== '' && readNote(noteId, items.get(noteId)) !== null;
  const isIssue = (id: string): boolean => view(id)?.kind === 'issue';

  const carriedOver = ({ meeting, record }: CarriedFrom): RecordView | undefined =>
    index.all.peek().find(({ carried }) => carried?.meeting === meeting && carried.record === record);

  /** What the record begins with. */
  function fill(kind: RecordKind, entry: Y.Map<unknown>, start: NewRecord): void {
    for (const [field, words] of Object.entries(start.words ?? {}))
      if (hasTextField(kind, field))
        textOf(entry, field)?.insert(0, cutAt(wellFormed(words), MAX_FIELD_LENGTH));
    for (const [field, date] of Object.entries(start.dates ?? {}))
      if (hasDateField(kind, field) && asDueDate(date) !== '') entry.set(field, date);
    for (const noteId of start.links ?? []) if (isNote(noteId)) entry.set(linkKey(noteId), true);
    if (start.issue && isIssue(start.issue)) entry.set('issue', start.issue);
    if (start.from) {
      const { meeting, record, receipt } = start.from;
      entry.set('from', { meeting, record, receipt: receipt.length <= MAX_RECEIPT_LENGTH ? receipt : '' });
    }
  }
  /** Set or take off a mark that is either there or not. */
  function toggle(id: string, entry: Y.Map<unknown>, key: string, on: unknown): void {
    if ((entry.get(key) ?? false) === on) return;
    run(id, () => (on === false ? entry.delete(key) : entry.set(key, on)));
  }

  const meeting: MeetingRecords = {
    deviceId,
    all: index.all,
    bin: index.bin,
    ids: index.ids,
    record: index.view,
    entries: entries.about,
    text(id, field) {
      const entry = records.get(id);
      const found = view(id);
      return entry && found && hasTextField(found.kind, field) ? textOf(entry, field) : null;
    },
    canUndo: own.canUndo,
    add(kind, start = {}) {
      if (isNewer(doc) || !isRecordKind(kind)) return null;
      const there = start.from && carriedOver(start.from);
      if (there) return there.id;
      return batch(() => {
        const ids = own.create(kind, TEXT_FIELDS[kind], 1);
        own.reveal(ids, (entry) => fill(kind, entry, start));
        return ids[0] ?? null;
      });
    },
    addFromNote(kind, noteId) {
      const note = readNote(noteId, items.get(noteId));
      if (!note || note.deleted) return null;
      return meeting.add(kind, { words: { what: shortened(note.text.toString()) }, links: [noteId] });
    },
    editText(id, field, next, caret) {
      const found = live(id);
      if (!found || !hasTextField(found.view.kind, field)) return false;
      return own.type(id, field, next, caret, MAX_FIELD_LENGTH);
    },
    setDate(id, field, value) {
      const found = live(id);
      if (!found || !hasDateField(found.view.kind, field) || asDueDate(value) !== value) return false;
      if (found.view.dates[field] !== value) run(id, () => found.entry.set(field, value));
      return true;
    },
    link(id, noteId) {
      const found = live(id);
      if (found && isNote(noteId)) toggle(id, found.entry, linkKey(noteId), true);
    },
    unlink(id, noteId) {
      const found = live(id);
      if (found) toggle(id, found.entry, linkKey(noteId), false);
    },
    setIssue(id, issueId) {
      const found = live(id);
      if (!found || found.view.issue === issueId || (issueId !== '' && (issueId === id || !isIssue(issueId))))
        return;
      run(id, () => found.entry.set('issue', issueId));
    },
    setStatus(id, side, status, reason = '') {
      const found = live(id);
      const why = status === 'dropped' ? asLines(reason, MAX_REASON_LENGTH) : '';
      if (!found || !SIDES.includes(side) || !isStatus(status) || (status === 'dropped' && why === ''))
        return false;
      const known = found.view.statuses[side];
      if (known?.status !== status || known.reason !== why)
        run(id, () => found.entry.set(statusKey(side), { status, reason: why, ...own.mark() }));
      return true;
    },
    moveUp: (id) => own.step(id, -1),
    moveDown: (id) => own.step(id, 1),
    delete: own.delete,
    restore: own.restore,
    addEntry(about, kind, text) {
      const found = live(about);
      if (!found || (kind !== 'update' && found.view.kind !== 'issue')) return null;
      return entries.add(about, kind, { text });
    },
    addProgress: (about, value, on, text = '') =>
      live(about, 'goal') ? entries.add(about, 'progress', { text, value, on }) : null,
    removeEntry(entryId) {
      if (!isNewer(doc)) entries.remove(entryId);
    },
    setSkipped(issueId, issueStep, skipped) {
      const entry = live(issueId, 'issue')?.entry;
      if (entry && ISSUE_STEPS.includes(issueStep)) toggle(issueId, entry, skippedKey(issueStep), skipped);
    },
    setWorks(issueId, ideaId, works) {
      const entry = live(issueId, 'issue')?.entry;
      const idea = entries.entry(ideaId);
      if (entry && idea?.kind === 'idea' && idea.about === issueId)
        toggle(issueId, entry, worksKey(ideaId, deviceId), works);
    },
    setNotAgreed(issueId, notAgreed) {
      const entry = live(issueId, 'issue')?.entry;
      if (entry) toggle(issueId, entry, 'outcome', notAgreed && 'not-agreed');
    },
    undo: own.undo,
    destroy() {
      own.destroy();
      index.destroy();
      entries.destroy();
    },
  };
  return meeting;
}
