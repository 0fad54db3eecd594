import type { Agreement } from './agreement-contract.ts';
import type { CheckView } from './checks.ts';
import type { AgreeableKind, RecordView } from './record-schema.ts';
import type { ItemKind } from './schema.ts';
import type { WordView } from './words.ts';

/**
 * What a record still lacks, in the order in which it is told. The last three: whose yes is missing. `carry`: nobody
 * is named who carries a need to someone who can act.
 */
export type Gap = 'what' | 'who' | 'by' | 'because' | 'carry' | 'both' | 'family' | 'school';

/** One loose end, with what is needed to name it and to go there. */
export type ClosingItem =
  | {
      readonly kind: 'record';
      readonly id: string;
      readonly record: 'action' | 'decision' | 'goal' | 'need';
      readonly words: string;
      readonly gaps: readonly Gap[];
    }
  /** Neither anything was made of it, nor did people say that they do not agree yet. */
  | { readonly kind: 'issue'; readonly id: string; readonly words: string }
  /** `id` is the note. */
  | { readonly kind: 'question'; readonly id: string; readonly words: string }
  | {
      readonly kind: 'check';
      readonly id: string;
      readonly noteId: string;
      /** How the asker understood it. */
      readonly words: string;
      /** Device of the one who can answer. */
      readonly answerer: string;
    }
  | {
      readonly kind: 'word';
      readonly id: string;
      readonly noteId: string | null;
      readonly words: string;
      readonly isWholeNote: boolean;
    }
  | { readonly kind: 'next' | 'summary' | 'child' };

/** A loose end that is settled somewhere else; the last details are filled in where they are told. */
export type ClosingPlace = Exclude<ClosingItem, { kind: 'next' | 'summary' | 'child' }>;
export const isPlace = (item: ClosingItem): item is ClosingPlace =>
  item.kind !== 'next' && item.kind !== 'summary' && item.kind !== 'child';

/** A note as far as the check looks at it. */
export interface ClosingNote {
  readonly id: string;
  readonly sectionId: string;
  readonly kind: ItemKind;
  readonly author: string;
  readonly text: string;
  /** Note that this one helps with; '' for none. */
  readonly helps: string;
}

export interface ClosingInput {
  /** Not in the bin, in people's order. */
  readonly records: readonly RecordView[];
  readonly agreementOf: (recordId: string) => Pick<Agreement, 'state' | 'waitingFor'>;
  readonly checks: readonly CheckView[];
  readonly words: readonly WordView[];
  /** Not in the bin, section by section, in order. */
  readonly notes: readonly ClosingNote[];
  readonly details: { readonly child: string; readonly next: string; readonly summaryFor: string };
}

/** What is better settled before people part, in the order of a meeting: what was worked on, words, last details. */
export function closingCheck(input: ClosingInput): ClosingItem[] {
  const { records, checks, words, details } = input;
  const has = (text: string): boolean => text.trim() !== '';
  const last: ClosingItem[] = [
    ...(details.next === '' ? [{ kind: 'next' } as const] : []),
    ...(has(details.summaryFor) ? [] : [{ kind: 'summary' } as const]),
    ...(has(details.child) ? [] : [{ kind: 'child' } as const]),
  ];
  return [
    ...records.filter((record) => isOpenIssue(record, records)).map(asIssue),
    ...records.flatMap((record) => recordGaps(record, input.agreementOf)),
    ...openQuestions(input).map(({ id, text }) => ({ kind: 'question', id, words: text.trim() }) as const),
    ...checks
      .filter(({ state }) => state === 'open')
      .map(({ id, itemId, words: said, answerer }) => {
        return { kind: 'check', id, noteId: itemId, words: said, answerer } as const;
      }),
    ...words
      .filter(({ isOpen }) => isOpen)
      .map(({ key, itemId, term, isWholeNote }) => {
        return { kind: 'word', id: key, noteId: itemId, words: term, isWholeNote } as const;
      }),
    ...last,
  ];
}

/**
 * Whether to ask before someone leaves: not for the last details alone while nothing was worked on, so that a look at
 * the notes, or a talk without actions, ends without a question.
 */
export const isWorthAsking = (items: readonly ClosingItem[], records: readonly RecordView[]): boolean =>
  items.some(isPlace) || (records.length > 0 && items.length > 0);

/** Kinds that end an issue, in the order in which they are shown with it. */
const ENDS = ['decision', 'action', 'goal'] as const satisfies readonly AgreeableKind[];

/** What came out of an issue and ends it: decisions, then actions, then goals. */
export const madeOf = (issueId: string, records: readonly RecordView[]): RecordView[] =>
  ENDS.flatMap((kind) => records.filter((one) => one.issue === issueId && one.kind === kind));

const isOver = ({ status }: RecordView): boolean => status === 'done' || status === 'dropped';
const isOpenIssue = (record: RecordView, all: readonly RecordView[]): boolean =>
  record.kind === 'issue' && !record.notAgreed && !isOver(record) && madeOf(record.id, all).length === 0;

const asIssue = ({ id, words }: RecordView): ClosingItem => ({
  kind: 'issue',
  id,
  words: words.what.trim() || words.happened.trim(),
});

function recordGaps(view: RecordView, agreementOf: ClosingInput['agreementOf']): ClosingItem[] {
  const { id, kind, words, dates } = view;
  if (kind === 'issue' || isOver(view)) return [];
  const gaps: Gap[] = [];
  const lacks = (text: string): boolean => text.trim() === '';
  if (lacks(words.what)) gaps.push('what');
  if (kind === 'action' && lacks(words.who)) gaps.push('who');
  if (kind === 'action' && dates.by === '') gaps.push('by');
  if (kind === 'decision' && lacks(words.because)) gaps.push('because');
  if (kind === 'need' && lacks(words.who)) gaps.push('carry');
  if (kind !== 'need' && !lacks(words.what)) gaps.push(...missingYes(agreementOf(id)));
  return gaps.length === 0 ? [] : [{ kind: 'record', id, record: kind, words: words.what.trim(), gaps }];
}

/** An honest "Not yet" is an answer and no loose end: it is kept on the list of what is not agreed yet. */
function missingYes({ state, waitingFor }: Pick<Agreement, 'state' | 'waitingFor'>): Gap[] {
  if (state === 'agreed' || state === 'not-yet') return [];
  return waitingFor.length === 1 ? [...waitingFor] : ['both'];
}

const ASKS = /[?？؟]/u;

/**
 * Questions without an answer. Notes have no mark for it, so a question is taken as answered when people did one of
 * the things they do with answers; in doubt it stays open, and someone looks at it once more:
 *
 * - an action, decision or anything else was made from it
 * - someone explained the whole note after "What does that mean?"
 * - another note was written as a help for it
 * - the note right below it is its answer: of another kind, or a sentence by someone else that asks nothing (new notes
 *   under "Questions" are questions by kind, whatever they say)
 */
export function openQuestions({
  notes,
  records,
  words,
}: Pick<ClosingInput, 'notes' | 'records' | 'words'>): ClosingNote[] {
  const used = new Set(records.flatMap(({ links }) => links));
  const explained = new Set(
    words.flatMap(({ isWholeNote, itemId, meanings }) =>
      isWholeNote && itemId && meanings.length > 0 ? itemId : [],
    ),
  );
  const helped = new Set(notes.flatMap(({ helps, text }) => (text.trim() === '' ? [] : helps)));
  const written = notes.filter(({ text }) => text.trim() !== '');
  const isAnswerTo = (note: ClosingNote | undefined, asked: ClosingNote): boolean =>
    note !== undefined &&
    note.sectionId === asked.sectionId &&
    (note.kind !== 'question' ||
      (note.author !== asked.author && ASKS.test(asked.text) && !ASKS.test(note.text)));
  return written.filter((note, at) => {
    if (note.kind !== 'question') return false;
    const above = written[at - 1];
    if (above?.kind === 'question' && isAnswerTo(note, above)) return false;
    if (used.has(note.id) || explained.has(note.id) || helped.has(note.id)) return false;
    return !isAnswerTo(written[at + 1], note);
  });
}
