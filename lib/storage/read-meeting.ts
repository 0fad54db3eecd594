import * as Y from 'yjs';
import { openMeetingStore } from './meeting-store.ts';
import { StorageError } from './storage-error.ts';

/** A meeting's document as it is on this device. Destroy it when it is no longer read. */
export interface StoredMeeting {
  readonly doc: Y.Doc;
  /** Rows of the stored notes that could not be read. */
  readonly quarantined: number;
}

/**
 * What this device has of a meeting. Its store is opened, read and let go of; nothing is changed in the document, and
 * no connection is made. The meeting should be in the catalog: reading one that was deleted makes an empty one.
 *
 * @throws StorageError when its storage does not open
 */
export async function readStoredMeeting(meetingId: string): Promise<StoredMeeting> {
  for (let attempt = 0; ; attempt++) {
    const doc = new Y.Doc();
    try {
      // Looking back is no reason to ask the browser to keep this site's storage.
      const store = await openMeetingStore(meetingId, doc, { onFirstSave: () => undefined });
      await store.close();
      return { doc, quarantined: store.quarantined.peek() };
    } catch (error) {
      doc.destroy();
      // Damage that shows only while loading has been set aside by then: a second try works.
      const again = error instanceof StorageError && error.reason === 'corrupt' && attempt === 0;
      if (!again) throw error;
    }
  }
}
