import type { MeetingChecks } from '../meeting/checks.ts';
import type { NoteView, SectionView } from '../meeting/note-view.ts';
import type { MeetingNotes } from '../meeting/notes.ts';
import type { Role } from '../meeting/people.ts';
import type { ItemKind } from '../meeting/schema.ts';
import type { MeetingWords } from '../meeting/words.ts';
import type { Moment } from './contract.ts';

/** What fits to be said now: who someone is, where the meeting stands, what just happened. Never leaves the device. */
export interface Situation {
  readonly role: Role;
  /** Section that is being worked in; `null` for none. */
  readonly sectionId: string | null;
  readonly moment: Moment;
  /** The newest worry of the last minutes. `isOwn`: these are this person's own words. */
  readonly worryWritten: { readonly itemId: string; readonly text: string; readonly isOwn: boolean } | null;
  /** A word that someone asked about and nobody has explained yet. */
  readonly wordAsked: { readonly term: string } | null;
  /** Someone here who has not written yet, after the others wrote several notes. */
  readonly quiet: { readonly name: string } | null;
  /** A word whose meaning somebody else wrote in the last minutes. */
  readonly justAnswered: { readonly term: string } | null;
  /** Worries are written, and no strength yet (P5). */
  readonly startedWithWorries: boolean;
}

/** A participant as far as it matters here; `Participant` of lib/sync/contract.ts is one. */
export interface SituationPerson {
  readonly deviceId: string;
  readonly name: string;
  readonly role: Role;
  readonly isSelf: boolean;
  readonly isHere: boolean;
  readonly removed: boolean;
  readonly focus: { readonly isWriting: boolean } | null;
}

export interface SituationSources {
  readonly notes: MeetingNotes;
  readonly words: MeetingWords;
  /** With them, a "Not quite" of the last minutes counts as seeing things in different ways. */
  readonly checks?: MeetingChecks;
  readonly people: readonly SituationPerson[];
  /** Section of the note that has, or last had, this person's cursor. */
  readonly sectionId: string | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** What happened longer ago is not "just now" any more, in milliseconds. */
export const RECENT = 10 * 60_000;
/** Notes that others have written before anyone counts as quiet. */
const SEVERAL_NOTES = 4;

const MOMENT_OF_TEMPLATE: Readonly<Record<string, Moment>> = {
  sectionStrengths: 'opening',
  sectionGoing: 'discussing',
  sectionWorries: 'discussing',
  sectionHelp: 'deciding',
  sectionQuestions: 'discussing',
  sectionThanks: 'closing',
};
const MOMENT_OF_KIND: Readonly<Record<ItemKind, Moment>> = {
  strength: 'opening',
  note: 'discussing',
  worry: 'discussing',
  question: 'discussing',
  idea: 'deciding',
  decision: 'deciding',
  thanks: 'closing',
};
const momentOf = (section: SectionView): Moment =>
  MOMENT_OF_TEMPLATE[section.titleKey ?? ''] ?? MOMENT_OF_KIND[section.defaultKind];

/** Notes with words in them, in the order of the page. */
function writtenNotes(notes: MeetingNotes): NoteView[] {
  return notes.sections.value
    .flatMap(({ id }) => notes.itemIds(id).value)
    .flatMap((id) => notes.item(id).value ?? [])
    .filter((note) => note.text.length > 0 && !note.deleted);
}

const isStrength = ({ kind }: NoteView): boolean => kind === 'strength' || kind === 'thanks';

/** Worries are written and nothing good yet: strengths and thanks both count as good (P5). */
export function beginsWithWorries(notes: MeetingNotes): boolean {
  const written = writtenNotes(notes);
  return written.some(({ kind }) => kind === 'worry') && !written.some(isStrength);
}

/** Whose words a note holds. */
const speakerOf = ({ said, author }: NoteView): string => said || author;

/** By the writers' clocks, which differ: good enough to choose a suggestion by, and both directions are allowed. */
const isRecent = (at: number, now: number): boolean => Math.abs(now - at) <= RECENT;
const newest = <T extends { readonly at: number }>(list: readonly T[]): T | null =>
  list.reduce<T | null>((best, one) => (best === null || one.at >= best.at ? one : best), null);

function quietPerson(written: readonly NoteView[], people: readonly SituationPerson[]): string | null {
  const heard = new Set(written.flatMap((note) => [note.author, speakerOf(note)]));
  for (const person of people) {
    // Interpreters speak for others; their own view is not asked for.
    if (person.isSelf || !person.isHere || person.removed || person.role === 'interpreter') continue;
    if (heard.has(person.deviceId) || person.focus?.isWriting) continue;
    if (written.length >= SEVERAL_NOTES) return person.name;
  }
  return null;
}

/**
 * Read the situation of this device's person. Reads signals, so a render that calls it follows; the words inside
 * notes are no signals and are read as they are.
 */
export function readSituation(sources: SituationSources): Situation {
  const { notes, words, checks, people, now } = sources;
  const self = notes.deviceId;
  const written = writtenNotes(notes);
  const sections = notes.sections.value;
  const latest = newest(written);
  const sectionId = sources.sectionId ?? latest?.sectionId ?? null;
  const section = sections.find(({ id }) => id === sectionId);

  const worry = newest(written.filter(({ kind, at }) => kind === 'worry' && isRecent(at, now)));
  const meanings = words.all.value.flatMap(({ term, isWholeNote, meanings: told }) =>
    isWholeNote ? [] : told.map(({ at, by }) => ({ term, at, by })),
  );
  const answer = newest(meanings.filter(({ at, by }) => by !== self && isRecent(at, now)));
  const asked = words.all.value.find(({ isOpen, isWholeNote }) => isOpen && !isWholeNote);
  const quiet = quietPerson(written, people);
  const differs = checks?.all.value.some(({ state, at }) => state === 'corrected' && isRecent(at, now));

  return {
    role: people.find(({ isSelf }) => isSelf)?.role ?? 'other',
    sectionId: section ? section.id : null,
    moment: differs ? 'disagreeing' : section ? momentOf(section) : 'opening',
    worryWritten: worry
      ? { itemId: worry.id, text: worry.text.toString(), isOwn: speakerOf(worry) === self }
      : null,
    wordAsked: asked ? { term: asked.term } : null,
    quiet: quiet === null ? null : { name: quiet },
    justAnswered: answer ? { term: answer.term } : null,
    startedWithWorries: beginsWithWorries(notes),
  };
}
