import { t } from '../../lib/i18n/index.ts';
import type { Role } from '../../lib/meeting/people.ts';
import { SIDES, type Side, sideOf } from '../../lib/meeting/record-schema.ts';
import type { Participant } from '../../lib/sync/contract.ts';

/** Whoever said something, as it is shown beside the words. */
export interface Voice {
  readonly deviceId: string;
  /** Never empty. */
  readonly name: string;
  readonly role: Role;
  readonly side: Side;
}

/** The voice of a device; someone who is not known (any more) speaks for neither side. */
export function voiceOf(people: readonly Participant[], deviceId: string): Voice {
  const person = people.find((one) => one.deviceId === deviceId);
  return {
    deviceId,
    name: person?.name || t('noteUnknownAuthor'),
    role: person?.role ?? 'other',
    side: sideOf(person?.role ?? 'other'),
  };
}

/** A name, with the role of those who speak for neither side: "Dana, Advocate". */
export const nameAndRole = ({ name, role, side }: Pick<Voice, 'name' | 'role' | 'side'>): string =>
  side === 'other' && role !== 'other' ? `${name}, ${t(`role.${role}`)}` : name;

/** A side as a heading. A student speaks for neither side, and is never an "other" one. */
export function sideTitle(side: Side): string {
  if (side === 'student') return t('agreement.studentVoice');
  return side === 'other' ? t('together.others') : t(`role.${side}`);
}

/** What one person said, in the order in which it was said. */
export interface Said<E> {
  readonly voice: Voice;
  readonly entries: readonly E[];
}

/**
 * What was said, by side and then by person: sides in their fixed order, people in the order in which they first
 * spoke. Sides that said nothing are left out.
 */
export function bySide<E extends { readonly by: string }>(
  entries: readonly E[],
  voice: (deviceId: string) => Voice,
): { readonly side: Side; readonly people: readonly Said<E>[] }[] {
  const said = new Map<string, { voice: Voice; entries: E[] }>();
  for (const entry of entries) {
    const known = said.get(entry.by);
    if (known) known.entries.push(entry);
    else said.set(entry.by, { voice: voice(entry.by), entries: [entry] });
  }
  return SIDES.map((side) => ({
    side,
    people: [...said.values()].filter((one) => one.voice.side === side),
  })).filter(({ people }) => people.length > 0);
}
