import { type Signal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { MeetingPlan } from './arc-contract.ts';
import { asCalendarDate, type CalendarDate } from './calendar-date.ts';
import { asClockTime } from './details.ts';
import { isNewer, planOf } from './schema.ts';
import { asLines } from './text.ts';

export const PLAN_FIELDS = ['date', 'time', 'zone', 'link', 'place', 'purpose', 'answerBy'] as const;
export type PlanField = (typeof PLAN_FIELDS)[number];

/** A plan as plain values; '' for what nobody said. */
export interface PlanValues extends Readonly<Record<Exclude<PlanField, 'date' | 'answerBy'>, string>> {
  readonly date: CalendarDate | '';
  readonly answerBy: CalendarDate | '';
}

/** Longest place and purpose, in UTF-16 code units. */
export const MAX_PLACE_LENGTH = 200;
export const MAX_PURPOSE_LENGTH = 500;
const MAX_LINK_LENGTH = 2_000;
const MAX_ZONE_LENGTH = 60;

/** Name of a zone of time that this browser knows; '' for anything else. */
export function asZone(value: unknown): string {
  if (typeof value !== 'string' || value.length > MAX_ZONE_LENGTH || !/^[A-Za-z][\w+\-/]*$/.test(value))
    return '';
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value;
  } catch {
    return ''; // that is how an unknown zone is told
  }
}

/** Address of a call, `https:` only and without a user's name in front; '' for anything else. */
export function asLink(value: unknown): string {
  const typed = typeof value === 'string' && value.length <= MAX_LINK_LENGTH ? value.trim() : '';
  if (!URL.canParse(typed)) return '';
  const { protocol, username, password, href } = new URL(typed);
  // With a name in front, the address looks like that of another house.
  if (protocol !== 'https:' || username !== '' || password !== '') return '';
  // Signs outside of ASCII grow: what is kept must be readable again.
  return href.length <= MAX_LINK_LENGTH ? href : '';
}

const READ: Readonly<Record<PlanField, (value: unknown) => string>> = {
  ...{ date: asCalendarDate, answerBy: asCalendarDate, time: asClockTime, zone: asZone, link: asLink },
  place: (value) => asLines(value, MAX_PLACE_LENGTH),
  purpose: (value) => asLines(value, MAX_PURPOSE_LENGTH),
};

/** Follow and change a meeting's plan. Writes nothing to a newer version's document. */
export function openPlan(doc: Y.Doc): MeetingPlan {
  const map = planOf(doc);
  const made = PLAN_FIELDS.map((field): [PlanField, Signal<string>] => [
    field,
    signal(READ[field](map.get(field))),
  ]);
  const refresh = ({ keysChanged }: Y.YMapEvent<unknown>): void => {
    for (const [field, target] of made)
      if (keysChanged.has(field)) target.value = READ[field](map.get(field));
  };
  map.observe(refresh);
  // Each was read by the rule for its field, so days are days.
  const signals = Object.fromEntries(made) as unknown as Omit<MeetingPlan, 'set' | 'destroy'>;

  return {
    ...signals,
    set(field, value) {
      if (isNewer(doc) || !PLAN_FIELDS.includes(field)) return false;
      const clean = READ[field](value);
      if (clean === '' && value.trim() !== '') return false;
      if (clean === '') {
        if (map.has(field)) map.delete(field);
      } else if (map.get(field) !== clean) map.set(field, clean);
      return true;
    },
    destroy: () => map.unobserve(refresh),
  };
}
