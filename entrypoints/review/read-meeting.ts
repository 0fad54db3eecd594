import * as Y from 'yjs';
import type { MeetingRecord } from '../../components/review/meeting-words.ts';
import { asTitle } from '../../lib/meeting/note-view.ts';
import { peopleOf, readPerson } from '../../lib/meeting/people.ts';
import { metaOf } from '../../lib/meeting/schema.ts';
import { openWords } from '../../lib/meeting/words.ts';
import { openMeetingStore } from '../../lib/storage/meeting-store.ts';
import { StorageError } from '../../lib/storage/storage-error.ts';

/**
 * What this device has of a meeting. Its store is opened, read and let go of; nothing is changed in the document, and
 * no connection is made.
 *
 * @throws StorageError when its storage does not open
 */
export async function readMeeting(meetingId: string): Promise<MeetingRecord> {
  for (let attempt = 0; ; attempt++) {
    const doc = new Y.Doc();
    try {
      // Looking back is no reason to ask the browser to keep this site's storage.
      const store = await openMeetingStore(meetingId, doc, { onFirstSave: () => undefined });
      await store.close();
      return recordOf(doc, store.quarantined.peek());
    } catch (error) {
      // Damage that shows only while loading has been set aside by then: a second try works.
      const again = error instanceof StorageError && error.reason === 'corrupt' && attempt === 0;
      if (!again) throw error;
    } finally {
      doc.destroy();
    }
  }
}

function recordOf(doc: Y.Doc, quarantined: number): MeetingRecord {
  // Nobody writes here: whose device it is does not matter.
  const words = openWords(doc, '');
  const title = metaOf(doc).get('title');
  const names = new Map<string, string>();
  for (const id of peopleOf(doc).keys()) {
    const person = readPerson(doc, id);
    if (person) names.set(id, person.name);
  }
  const record = {
    title: typeof title === 'string' ? asTitle(title) : '',
    words: words.all.peek(),
    names,
    quarantined,
  };
  words.destroy();
  return record;
}
