import type { CardField } from '../meeting/arc-contract.ts';
import { isCalendarDate } from '../meeting/calendar-date.ts';
import type { LineKind, LineView } from '../meeting/line-schema.ts';
import type { Role } from '../meeting/people.ts';
import type { ReportCard } from '../meeting/report-contract.ts';
import { dayText, type Ink, timeText } from './ink.ts';
import { type Block, type Line, written } from './paper.ts';
import type { PaperKey } from './speakers.ts';

/* What stands around the notes, on paper: celebrations, the child's card, people's cards, plan, lists. */

type Fields = Extract<Block, { kind: 'fields' }>['rows'];

/** Name of a field, then people's words. */
const told = (ink: Ink, key: PaperKey, text: string): Line => [ink.say(key), ': ', written(text)];

/** Wins and thanks, with whoever said them. */
export const cheerLines = (ink: Ink): Line[] =>
  ink.report.lines.celebration.map(({ sort, to, text, author }): Line => {
    const by: Line = [' (', ink.name(author), ')'];
    if (sort !== 'thanks') return [written(text), ...by];
    const whom: Line = [ink.say('paper.thanks'), ...(to === '' ? [] : [', ', written(to)])];
    // A name is enough for thanks, as a day is for a check-in.
    return text === '' ? [...whom, ...by] : [...whom, ': ', written(text), ...by];
  });

/** Day of the meeting: that of the plan, else the one on which it was started. */
export function dayLine(ink: Ink): Line {
  const { plan, createdAt } = ink.report;
  const { date, time } = plan;
  if (!isCalendarDate(date)) return [ink.dayOf(createdAt)];
  return [
    ink.tell((speaker) => {
      const [day, clock] = [dayText(date, speaker), timeText(time, speaker)];
      return clock === '' ? day : speaker.t('paper.nextTime', { day, time: clock });
    }),
  ];
}

/** What the meeting was for. */
export const purposeRows = (ink: Ink): Fields =>
  ink.report.plan.purpose === ''
    ? []
    : [{ label: ink.say('after.field.purpose'), lines: [[written(ink.report.plan.purpose)]] }];

const CHILD = [
  ['voice', 'cards.voiceHeard'],
  ['strength', 'cards.strengths'],
  ['interest', 'cards.interests'],
  ['helps', 'cards.helps'],
] as const satisfies readonly (readonly [LineKind, PaperKey])[];

/** The child's card; at most `most` lines of each kind. */
export const childRows = (ink: Ink, most: number): Fields =>
  CHILD.flatMap(([kind, key]) => {
    const lines = ink.report.lines[kind].slice(0, most).map(({ text }): Line => [written(text)]);
    return lines.length === 0 ? [] : [{ label: ink.say(key), lines }];
  });

/** Check-ins, with day and time where they are known. */
export const checkinLines = (ink: Ink): Line[] =>
  ink.report.lines.checkin.map(({ text, on, time }): Line => {
    if (on === '') return [written(text)];
    const when = ink.tell((speaker) =>
      [dayText(on, speaker), timeText(time, speaker)].filter(Boolean).join(', '),
    );
    return text === '' ? [when] : [when, ': ', written(text)];
  });

/** What is left in the parking lot. */
export const parkedLines = (ink: Ink): Line[] =>
  ink.report.lines.parked.filter(({ state }) => state !== 'done').map(({ text }): Line => [written(text)]);

interface Told {
  readonly card: ReportCard;
  readonly name: string;
  readonly role: Role;
}
/** Cards of those who take part. */
const cardsOf = ({ report }: Ink): Told[] =>
  report.cards.flatMap((card) => {
    const person = report.people.find(({ deviceId }) => deviceId === card.deviceId);
    return person && !person.removed ? { card, name: person.name, role: person.role } : [];
  });

/** How to reach people, one line each: only of those who said so. */
export const reachLines = (ink: Ink): Line[] =>
  cardsOf(ink)
    .filter(({ card }) => card.contact !== '' || card.times !== '')
    .map(({ card: { contact, times }, name }): Line => {
      const parts = [contact, times].filter((text) => text !== '').map((text) => written(text));
      return [written(name), ': ', ...parts.flatMap((part, at): Line => (at === 0 ? [part] : ['; ', part]))];
    });

const CARD_FIELDS: readonly Exclude<CardField, 'knows'>[] = ['languages', 'pronouns', 'contact', 'times'];

/** All that people tell of themselves. */
export const cardItems = (ink: Ink): (readonly Line[])[] =>
  cardsOf(ink).map(({ card, name, role }) => [
    [written(name)],
    ...(card.knows === '' ? [] : [told(ink, `cards.told.${role}`, card.knows)]),
    ...CARD_FIELDS.flatMap((field) =>
      card[field] === '' ? [] : [told(ink, `cards.told.${field}`, card[field])],
    ),
    ...(card.slower ? [[ink.say('cards.told.slower')]] : []),
  ]);

const listBlocks = (ink: Ink, key: PaperKey, items: readonly (readonly Line[])[]): Block[] =>
  items.length === 0
    ? []
    : [
        { kind: 'heading', level: 2, line: [ink.say(key)] },
        { kind: 'list', items },
      ];

const plainItems = (lines: readonly LineView[]): (readonly Line[])[] =>
  lines.map(({ text }): readonly Line[] => [[written(text)]]);

const topicItems = (ink: Ink): (readonly Line[])[] =>
  ink.report.lines.topic.map(({ text, state }): readonly Line[] => [
    [written(text), ...(state === 'done' ? [' (', ink.say('floor.done'), ')'] : [])],
  ]);

/** The child's card in a full record. */
export function childBlocks(ink: Ink): Block[] {
  const rows = childRows(ink, Number.POSITIVE_INFINITY);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', level: 2, line: [ink.say('guide.view.child')] },
    { kind: 'fields', rows },
  ];
}

/** The rest of what stands around the notes, in a full record. */
export function aroundBlocks(ink: Ink): Block[] {
  const { lines, charter } = ink.report;
  const accepted = charter.accepted.map((device): readonly Line[] => [
    [ink.say('paper.accepts'), ': ', ink.name(device)],
  ]);
  const points = plainItems(lines.charter);
  return [
    ...listBlocks(ink, 'floor.topics', topicItems(ink)),
    ...listBlocks(ink, 'after.group.question', plainItems(lines.question)),
    ...listBlocks(
      ink,
      'after.parked',
      parkedLines(ink).map((line) => [line]),
    ),
    ...listBlocks(
      ink,
      'cards.checkins',
      checkinLines(ink).map((line) => [line]),
    ),
    ...listBlocks(ink, 'cards.news', plainItems(lines.news)),
    ...listBlocks(ink, 'guide.view.charter', points.length === 0 ? [] : [...points, ...accepted]),
    ...listBlocks(ink, 'paper.cards', cardItems(ink)),
  ];
}
