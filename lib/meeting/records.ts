import { batch } from '@preact/signals-core';
import * as Y from 'yjs';
import { asDueDate } from './calendar-date.ts';
import { openEntries } from './entries.ts';
import { readNote } from './note-view.ts';
import { placeAt } from './order.ts';
import { asId } from './own-field.ts';
import { createOwnUndo } from './own-undo.ts';
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
import { isNewer, itemsOf, newId, recordsOf } from './schema.ts';
import { applyTextChange, asLines, cutAt, cutLong, wellFormed } from './text.ts';

/** Origin of the first half of adding a record; undo does not know it. */
const HIDDEN_STEP = { hidden: true };
/** Between field and record where an edit is remembered: typing goes on as another step in another field. */
const APART = '\n';

/** A note's text as a field can hold it: cut after a word, with a mark that says so. The note stays linked. */
function shortened(text: string): string {
  const whole = asLines(text, Number.MAX_SAFE_INTEGER);
  if (whole.length <= MAX_FIELD_LENGTH) return whole;
  return `${cutLong(whole, MAX_FIELD_LENGTH - 2)[0]?.trimEnd() ?? ''} …`;
}

/**
 * Open the records of a document for the person at `deviceId`. As with notes, a new record is first written hidden and
 * then shown, the step that undo knows: so taking back "add" puts it in the bin, with whatever others wrote into it.
 */
export function openRecords(doc: Y.Doc, deviceId: string): MeetingRecords {
  const records = recordsOf(doc);
  const items = itemsOf(doc);
  const index = indexRecords(doc);
  const entries = openEntries(doc, deviceId);
  const own = createOwnUndo(doc, records);

  const view = (id: string): RecordView | null => index.record(id).peek();
  const run = (id: string, edit: () => void): void => own.run(`${APART}${id}`, false, edit);
  const mark = (): Record<string, unknown> => ({ by: deviceId, at: Date.now() });
  /** The record and its entry in the document, if it can be written to. */
  function live(id: string, kind?: RecordKind): { view: RecordView; entry: Y.Map<unknown> } | null {
    const found = view(id);
    const entry = records.get(id);
    if (!found || found.deleted || !entry || isNewer(doc)) return null;
    return kind === undefined || found.kind === kind ? { view: found, entry } : null;
  }
  const writeRepairs = (repairs: ReadonlyMap<string, string>): void => {
    for (const [id, order] of repairs) records.get(id)?.set('order', order);
  };
  const isNote = (noteId: string): boolean =>
    asId(noteId) !== '' && readNote(noteId, items.get(noteId)) !== null;
  const isIssue = (id: string): boolean => view(id)?.kind === 'issue';

  const carriedOver = ({ meeting, record }: CarriedFrom): RecordView | undefined =>
    index.all.peek().find(({ carried }) => carried?.meeting === meeting && carried.record === record);

  function create(kind: RecordKind): string {
    const list = index.placed(kind);
    const { keys, repairs } = placeAt(list, list.length);
    const id = newId();
    doc.transact(() => {
      writeRepairs(repairs);
      const entry = new Y.Map<unknown>();
      entry.set('kind', kind);
      entry.set('order', keys[0]);
      entry.set('author', deviceId);
      entry.set('at', Date.now());
      for (const field of TEXT_FIELDS[kind]) entry.set(field, new Y.Text());
      entry.set('deleted', mark());
      records.set(id, entry);
    }, HIDDEN_STEP);
    return id;
  }
  /** The step that undo knows: with it, what the record began with goes too. */
  function reveal(kind: RecordKind, entry: Y.Map<unknown>, start: NewRecord): void {
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
    entry.delete('deleted');
  }
  /** Set or take off a mark that is either there or not. */
  function toggle(id: string, entry: Y.Map<unknown>, key: string, on: unknown): void {
    if ((entry.get(key) ?? false) === on) return;
    run(id, () => (on === false ? entry.delete(key) : entry.set(key, on)));
  }
  function step(id: string, by: -1 | 1): boolean {
    const found = live(id);
    if (!found) return false;
    const list = index.placed(found.view.kind);
    const from = list.findIndex((placed) => placed.id === id);
    const to = from + by;
    if (from < 0 || to < 0 || to >= list.length) return false;
    const { keys, repairs } = placeAt(
      list.filter((placed) => placed.id !== id),
      to,
    );
    run(id, () => {
      writeRepairs(repairs);
      found.entry.set('order', keys[0]);
    });
    return true;
  }

  const meeting: MeetingRecords = {
    deviceId,
    all: index.all,
    bin: index.bin,
    ids: index.ids,
    record: index.record,
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
        const id = create(kind);
        const entry = records.get(id);
        if (entry) run(id, () => reveal(kind, entry, start));
        return id;
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
      const { entry } = found;
      const text = textOf(entry, field);
      // What others wrote at the same time may have made it longer: it is not cut away for that.
      const kept = cutAt(wellFormed(next), Math.max(MAX_FIELD_LENGTH, text?.length ?? 0));
      if (text?.toString() !== kept)
        own.run(`${field}${APART}${id}`, true, () => {
          if (text) applyTextChange(text, kept, Math.min(caret, kept.length));
          else entry.set(field, new Y.Text(kept));
        });
      return kept.length === next.length;
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
        run(id, () => found.entry.set(statusKey(side), { status, reason: why, ...mark() }));
      return true;
    },
    moveUp: (id) => step(id, -1),
    moveDown: (id) => step(id, 1),
    delete(id) {
      const found = live(id);
      if (found) run(id, () => found.entry.set('deleted', mark()));
    },
    restore(id) {
      if (view(id)?.deleted && !isNewer(doc)) run(id, () => records.get(id)?.delete('deleted'));
    },
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
    undo() {
      const about = isNewer(doc) ? null : own.undo();
      return about === null ? null : about.slice(about.indexOf(APART) + 1);
    },
    destroy() {
      own.destroy();
      index.destroy();
      entries.destroy();
    },
  };
  return meeting;
}
