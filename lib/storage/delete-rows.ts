import type { CatalogDatabase } from './catalog-database.ts';

/** Tables with one row for each meeting. */
const tablesOfMeetings = (db: CatalogDatabase) => [
  ...[db.meetings, db.recordIndex, db.recordTexts, db.visits, db.keeping],
];

const isAbout = (row: unknown, meetingId: string): boolean =>
  typeof row === 'object' && row !== null && String((row as { id?: unknown }).id).split(' ')[1] === meetingId;

/** Everything in the catalog that is about one meeting, this person's private lines of it included, in one step. */
export const deleteMeetingRows = (db: CatalogDatabase, id: string): Promise<void> =>
  db.transaction('rw', [...tablesOfMeetings(db), db.looks, db.privateLines, db.reminders], async () => {
    await Promise.all(tablesOfMeetings(db).map((table) => table.delete(id)));
    await db.privateLines.where({ meetingId: id }).delete();
    // Their ids name the meeting (reminder-due.ts).
    await db.reminders.filter((row) => isAbout(row, id)).delete();
    // What it led to must not outlive it.
    await db.looks.clear();
  });
