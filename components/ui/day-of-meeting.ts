import { heldOn, instantToShow } from '../../lib/meeting/calendar-date.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';

/** When a meeting is or was held, to be shown by `formatDate`: the day it was planned for, else that it was started on. */
export const heldAt = ({ day, createdAt }: Pick<MeetingRow, 'day' | 'createdAt'>): number =>
  instantToShow(heldOn(day ?? '', createdAt));
