import { today } from '../../lib/meeting/calendar-date.ts';
import { ownership } from '../../lib/meeting/owners.ts';
import type { Around } from './record-list.ts';
import type { RecordsUi } from './records-ui.ts';

/** What choosing and grouping look at in this meeting, now. Reads signals. */
export const aroundOf = (ui: RecordsUi): Around => ({
  ownership: (who) => ownership(who, ui.people.value, ui.records.deviceId),
  agreement: (id) => ui.agreements.of(id).value,
  waitsForMe: (id) => ui.waitsForMe(id),
  today: today(),
  next: ui.details.next.value,
});
