import { t } from '../../lib/i18n/index.ts';
import { MAX_LINE_LENGTH } from '../../lib/meeting/line-schema.ts';
import { sideOf } from '../../lib/meeting/record-schema.ts';
import type { ItemKind } from '../../lib/meeting/schema.ts';
import type { PrivatePlace } from '../../lib/storage/private-contract.ts';
import { type MeetingArc, selfOf } from '../guide/arc.ts';
import { sectionName } from '../notes/labels.ts';

/** Places beside the sections of the notes: questions of the meeting's plan, and what the child says. */
const LINE_PLACES = ['question', 'voice'] as const;
type LinePlace = (typeof LINE_PLACES)[number];

/** Somewhere in what all see. */
export interface SharePlace {
  /** `note:` and a section's id, or `line:` and the kind of line. */
  readonly id: string;
  readonly name: string;
  /** Kind that a note gets here when nobody says; `null` where there are no kinds. */
  readonly kind: ItemKind | null;
}

/** All places a line of this length may go to, the notes' sections first. */
export function sharePlaces(arc: MeetingArc, length: number): readonly SharePlace[] {
  const sections = arc.notes.sections.value.map((section) => ({
    ...{ id: `note:${section.id}`, name: sectionName(section), kind: section.defaultKind },
  }));
  if (length > MAX_LINE_LENGTH) return sections;
  const names = { question: t('own.placePlan'), voice: t('own.placeVoice') };
  return [...sections, ...LINE_PLACES.map((one) => ({ id: `line:${one}`, name: names[one], kind: null }))];
}

interface Wish {
  readonly section?: string;
  readonly kind: ItemKind;
  readonly line?: LinePlace;
}

/** Where most people will want a line to go. */
const WISHES: readonly (readonly [RegExp, Wish])[] = [
  [/-worries$|-raise$/, { section: 'worries', kind: 'worry' }],
  [/-hopes$|-change$/, { section: 'help', kind: 'idea' }],
  [/-questions$/, { section: 'questions', kind: 'question', line: 'question' }],
  [/-unclear$/, { section: 'questions', kind: 'question' }],
  [/-well$/, { section: 'thanks', kind: 'thanks' }],
  [/^(family|student)-know$/, { section: 'going', kind: 'note', line: 'voice' }],
];
const ELSE: Wish = { section: 'going', kind: 'note' };

/** The place and kind that stand there first; they can be changed. */
export function firstPlace(
  arc: MeetingArc,
  place: PrivatePlace,
  places: readonly SharePlace[],
): { readonly place: SharePlace; readonly kind: ItemKind } | null {
  const wish = WISHES.find(([pattern]) => pattern.test(place))?.[1] ?? ELSE;
  // Questions written before the meeting belong to its plan, where the others can think about them.
  const isEarly = arc.phase.peek() !== 'started' || arc.notes.sections.peek().length === 0;
  const wantsLine = wish.line === 'voice' || (wish.line === 'question' && isEarly);
  const found =
    (wantsLine && places.find(({ id }) => id === `line:${wish.line}`)) ||
    places.find(({ id }) => id === `note:${wish.section}`) ||
    places.find(({ kind }) => kind === wish.kind) ||
    places[0];
  return found ? { place: found, kind: wish.kind } : null;
}

/** Writes a text where all see it. Returns the id of what was made, `null` when nothing can be written. */
export function shareText(arc: MeetingArc, text: string, placeId: string, kind: ItemKind): string | null {
  if (placeId.startsWith('note:')) return arc.notes.addItem(placeId.slice('note:'.length), { kind, text });
  const line = LINE_PLACES.find((one) => placeId === `line:${one}`);
  if (!line) return null;
  const self = selfOf(arc);
  return arc.lines.add(line, { text, facts: line === 'question' && self ? { side: sideOf(self.role) } : {} });
}

/** What was shared, as it stands now. */
export interface SharedNow {
  readonly text: string;
  readonly go: () => void;
}

/** Where something shared stands now, and the way there; `null` when it is nowhere to be seen. */
export function whereShared(arc: MeetingArc, sharedAs: string): SharedNow | null {
  if (sharedAs === '') return null;
  const note = arc.notes.item(sharedAs).value;
  if (note && !note.deleted) return { text: note.text.toString(), go: () => arc.goToNote(sharedAs) };
  const line = arc.lines.line(sharedAs).value;
  if (!line || line.deleted) return null;
  return { text: line.text, go: () => arc.go(line.kind === 'voice' ? 'child' : 'plan') };
}
