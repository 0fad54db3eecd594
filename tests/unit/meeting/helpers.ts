import * as Y from 'yjs';
import { type MeetingNotes, openNotes } from '../../../lib/meeting/notes.ts';
import { writeTemplate } from '../../../lib/meeting/template.ts';

export interface Panel {
  readonly doc: Y.Doc;
  readonly notes: MeetingNotes;
}

/** A started meeting, as seen by the device `me`. */
export function startMeeting(deviceId = 'me'): Panel {
  const doc = new Y.Doc();
  writeTemplate(doc, { id: 'meeting', title: 'Plan meeting', deviceId, now: 1_000 });
  return { doc, notes: openNotes(doc, deviceId) };
}

/** Another device that sees every edit of `doc` at once, and the other way round. */
export function connect(doc: Y.Doc, deviceId: string): Panel {
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== other) Y.applyUpdate(other, update, doc);
  });
  other.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== doc) Y.applyUpdate(doc, update, other);
  });
  return { doc: other, notes: openNotes(other, deviceId) };
}

export const textOf = (notes: MeetingNotes, id: string): string =>
  notes.item(id).value?.text.toString() ?? '';

/** Texts of a section, in order. */
export const read = (notes: MeetingNotes, sectionId: string): string[] =>
  notes.itemIds(sectionId).value.map((id) => textOf(notes, id));
