import { formatList } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingArc } from '../guide/arc.ts';

/** Names of those who accept the points as they stand, oneself last; '' when nobody does. */
export function acceptedNames({ charter, people, lines }: MeetingArc): string {
  const devices = charter.accepted.value;
  const names = people.value
    .filter(({ deviceId, removed }) => !removed && devices.includes(deviceId))
    .map(({ deviceId, name }) => ({ isSelf: deviceId === lines.deviceId, name }));
  const others = names.filter(({ isSelf }) => !isSelf).map(({ name }) => name);
  return formatList([...others.sort(), ...(names.length > others.length ? [t('people.you')] : [])]);
}

/** Whether there is a charter at all. */
export const hasCharter = ({ lines }: MeetingArc): boolean =>
  lines.of('charter').value.some(({ text }) => text.trim() !== '');
