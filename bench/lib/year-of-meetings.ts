import { ENTRIES } from '../../lib/glossary/data/index.ts';
import type { IndexedMeeting, IndexedRecord, MeetingTexts } from '../../lib/storage/record-index-contract.ts';

/** A meeting as the catalog keeps it, but for its secret. */
export interface MadeMeeting {
  readonly row: { readonly id: string; readonly [field: string]: unknown };
  readonly meeting: IndexedMeeting;
  readonly texts: MeetingTexts;
}

/** Sentences that people write about school: the built-in glossary's, in both languages. */
const SENTENCES = ENTRIES.flatMap(({ plain }) => [plain.en, plain.es ?? ''])
  .flatMap((text) => text.split(/(?<=[.?!])\s+/u))
  .filter((sentence) => sentence.length > 15);
const NAMES = ['Mara', 'Mr. T', 'Dana', 'Sam', 'School team', 'Family'];
const CHILDREN = ['Fox', 'Owl', 'Bear', 'Robin', 'Otter', 'Wren'];

/** Small fast generator: the same meetings in every run. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const RECORDS = 10;
const NOTES = 30;
const DAY_MS = 86_400_000;

/** `count` meetings with ten actions and thirty notes each, ending on the day `until` (milliseconds since the epoch). */
export function yearOfMeetings(count: number, until: number): MadeMeeting[] {
  const below = random(7);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const day = (at: number): `${number}-${number}-${number}` =>
    new Date(at).toISOString().slice(0, 10) as `${number}-${number}-${number}`;
  return Array.from({ length: count }, (_, at) => {
    const createdAt = until - (count - at) * (DAY_MS / 3);
    const id = `bench-${at}`;
    const child = pick(CHILDREN);
    const title = `Meeting ${at}, ${child}`;
    const people = [
      { name: 'Mara', role: 'family', isSelf: true },
      { name: 'Mr. T', role: 'school', isSelf: false },
    ] as const;
    const records = Array.from({ length: RECORDS }, (_unused, number): IndexedRecord => {
      const state = pick(['agreed', 'agreed', 'agreed', 'waiting', 'changed'] as const);
      const signed = people.map(({ name, role }) => ({
        ...{ deviceId: `${name} device`, name, role, side: role, at: createdAt, counts: true },
      }));
      return {
        ...{ id: `${id}-${number}`, kind: 'action', status: pick(['open', 'in-progress', 'done'] as const) },
        words: { what: pick(SENTENCES), who: pick(NAMES), know: pick(SENTENCES) },
        dates: { by: day(createdAt + below(120) * DAY_MS) },
        ownership: pick(['mine', 'ours', 'theirs'] as const),
        owners: [{ kind: 'person', name: pick(NAMES) }],
        ...{ statuses: {}, state, waitingFor: state === 'agreed' ? [] : ['school'], notYet: [] },
        agreedBy: state === 'agreed' ? signed : signed.slice(0, 1),
        ...{ before: null, rejected: 0, from: null, updatedAt: createdAt },
      };
    });
    const notes = Array.from({ length: NOTES }, () => pick(SENTENCES));
    return {
      row: {
        ...{ id, title, createdAt, openedAt: createdAt, epoch: 1, covers: [], signaling: [], child },
        ...{ callKey: null, removed: false, peopleNames: people.map(({ name }) => name) },
      },
      meeting: { meetingId: id, title, createdAt, child, next: '', people, records },
      texts: {
        meetingId: id,
        pieces: [
          { kind: 'title', text: title },
          ...records.map(({ id: record, words }) => {
            const text = [words.what, words.who, words.know].join('\n');
            return { kind: 'action', record, text } as const;
          }),
          ...notes.map(
            (text) => ({ kind: 'note', text, section: { titleKey: null, title: 'Notes' } }) as const,
          ),
        ],
      },
    };
  });
}
