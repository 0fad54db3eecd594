import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type CalendarDate, daysBetween, heldOn } from '../meeting/calendar-date.ts';
import { reportOf } from '../meeting/report.ts';
import type { MeetingReport } from '../meeting/report-contract.ts';
import type { Catalog, MeetingRow } from '../storage/contract.ts';
import { readStoredMeeting } from '../storage/read-meeting.ts';

/** Another meeting on this device. */
export interface EarlierMeeting {
  readonly meetingId: string;
  readonly title: string;
  readonly heldOn: CalendarDate;
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

type Row = Pick<MeetingRow, 'id' | 'title' | 'child' | 'createdAt' | 'day'>;

const dayOf = ({ day, createdAt }: Row): CalendarDate => heldOn(day ?? '', createdAt);
/** By the day on which they are held: one that was planned long before is not over for that. */
const inTime = (a: Row, b: Row): number =>
  daysBetween(dayOf(b), dayOf(a)) || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** What was held before the meeting that is open, the latest first. */
export function meetingsBefore(openId: string, rows: readonly Row[]): readonly EarlierMeeting[] {
  const open = rows.find(({ id }) => id === openId);
  return rows
    .filter((row) => row.id !== openId && (!open || inTime(row, open) < 0))
    .sort((a, b) => inTime(b, a))
    .map((row) => ({ meetingId: row.id, title: row.title, heldOn: dayOf(row), child: row.child }));
}

/** The other meetings on this device, seen from the one that is open. */
export function earlierMeetings(catalog: Catalog, openId: string, deviceId: string): EarlierMeetings {
  return {
    all: computed(() => meetingsBefore(openId, catalog.meetings.value)),
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
