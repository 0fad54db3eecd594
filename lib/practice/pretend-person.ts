import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { type Identity, newSigningKeys, openIdentity } from '../crypto/identity.ts';
import type { PretendRole } from '../guidance/practice-contract.ts';
import type { MeetingAgreements } from '../meeting/agreement-contract.ts';
import { openAgreements } from '../meeting/agreements.ts';
import type { MeetingFloor } from '../meeting/arc-contract.ts';
import { type MeetingChecks, openChecks } from '../meeting/checks.ts';
import { openDetails } from '../meeting/details.ts';
import { openFloor } from '../meeting/floor.ts';
import type { MeetingLines } from '../meeting/line-contract.ts';
import { openLines } from '../meeting/lines.ts';
import { type MeetingNotes, openNotes } from '../meeting/notes.ts';
import type { MeetingDetails, MeetingRecords } from '../meeting/record-contract.ts';
import { openRecords } from '../meeting/records.ts';
import { openVouches, type Vouches } from '../meeting/vouches.ts';
import { type MeetingWords, openWords } from '../meeting/words.ts';
import { OwnName } from '../sync/own-name.ts';
import { Presence } from '../sync/presence.ts';

/**
 * Somebody who is played: with a key of their own, a document of their own, and the same modules that a real panel has.
 * So what they agree to is signed, and counts for the reasons for which it counts in a real meeting.
 */
export interface PretendPerson {
  readonly role: PretendRole;
  readonly name: string;
  readonly identity: Identity;
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly notes: MeetingNotes;
  readonly lines: MeetingLines;
  readonly records: MeetingRecords;
  readonly vouches: Vouches;
  readonly agreements: MeetingAgreements;
  readonly words: MeetingWords;
  readonly checks: MeetingChecks;
  readonly floor: MeetingFloor;
  readonly details: MeetingDetails;
  /** Says who they are, once they are inside. */
  sayWho(): void;
  /** Shows that they write in a note (`null`: nowhere). */
  writesIn(itemId: string | null): void;
  destroy(): void;
}

export async function pretendPerson(
  meetingId: string,
  role: PretendRole,
  name: string,
): Promise<PretendPerson> {
  const identity = await openIdentity(await newSigningKeys());
  const doc = new Y.Doc();
  const { deviceId } = identity;
  const awareness = new Awareness(doc);
  const presence = new Presence(awareness);
  const vouches = openVouches(doc, { meetingId, identity });
  const ownName = new OwnName(doc, identity, vouches);
  const records = openRecords(doc, deviceId);
  const opened = {
    ...{ vouches, records },
    notes: openNotes(doc, deviceId),
    lines: openLines(doc, deviceId),
    words: openWords(doc, deviceId),
    checks: openChecks(doc, deviceId),
    floor: openFloor(doc, deviceId),
    details: openDetails(doc),
    agreements: openAgreements(doc, { meetingId, identity, records, vouches }),
  };
  return {
    ...{ role, name, identity, doc, awareness },
    ...opened,
    sayWho: () => ownName.write({ name, role }),
    writesIn: (itemId) => presence.set('focus', itemId === null ? null : { itemId, isWriting: true }),
    destroy: () => {
      ownName.close();
      // Agreements read records and vouches: they go first.
      for (const one of Object.values(opened).reverse()) one.destroy();
      awareness.destroy();
      doc.destroy();
    },
  };
}
