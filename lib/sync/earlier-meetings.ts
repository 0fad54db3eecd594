import { computed, type ReadonlySignal } from '@preact/signals-core';
import { reportOf } from '../meeting/report.ts';
import type { MeetingReport } from '../meeting/report-contract.ts';
import type { Catalog } from '../storage/contract.ts';
import { readStoredMeeting } from '../storage/read-meeting.ts';

/** Another meeting on this device. */
export interface EarlierMeeting {
  readonly meetingId: string;
  readonly title: string;
  /** Milliseconds since the epoch. */
  readonly createdAt: number;
  readonly child: string;
}

/** An earlier meeting, read. Close it when nothing more is taken from it. */
export interface ReadMeeting {
  readonly report: MeetingReport;
  /** The history of one record, to be taken along. */
  receipt(recordId: string): Promise<string>;
  close(): void;
}

/** Meetings on this device that one meeting may go on from. */
export interface EarlierMeetings {
  /** The latest first; the meeting itself is not among them. */
  readonly all: ReadonlySignal<readonly EarlierMeeting[]>;
  /** @throws StorageError */
  read(meetingId: string): Promise<ReadMeeting>;
}

/** The other meetings on this device, seen from the one that is open. */
export function earlierMeetings(catalog: Catalog, openId: string, deviceId: string): EarlierMeetings {
  return {
    all: computed(() => {
      const here =
        catalog.meetings.value.find(({ id }) => id === openId)?.createdAt ?? Number.POSITIVE_INFINITY;
      return catalog.meetings.value
        .filter(({ id, createdAt }) => id !== openId && createdAt <= here)
        .map(({ id, title, createdAt, child }) => ({ meetingId: id, title, createdAt, child }))
        .sort((a, b) => b.createdAt - a.createdAt);
    }),
    async read(meetingId) {
      const { doc } = await readStoredMeeting(meetingId);
      return {
        report: await reportOf(doc, { meetingId, deviceId }),
        receipt: async (recordId) => {
          // Most meetings go on from none: what makes receipts comes when one is wanted.
          const { receiptOf } = await import('../export/receipt.ts');
          return receiptOf(doc, { meetingId, recordIds: [recordId] });
        },
        close: () => doc.destroy(),
      };
    },
  };
}
