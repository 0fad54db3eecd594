import { describe, expect, it } from 'vitest';
import type { Agreement } from '../../../lib/meeting/agreement-contract.ts';
import type { CheckView } from '../../../lib/meeting/checks.ts';
import {
  type ClosingInput,
  type ClosingNote,
  closingCheck,
  isWorthAsking,
  openQuestions,
} from '../../../lib/meeting/closing.ts';
import type { RecordView } from '../../../lib/meeting/record-schema.ts';
import type { WordView } from '../../../lib/meeting/words.ts';

/* What is still open when people part: every rule of the check, each shown to hold and to let go. */

type Words = Partial<RecordView['words']>;
const NO_WORDS: RecordView['words'] = {
  ...{ what: '', who: '', know: '', because: '', now: '', target: '', measure: '', school: '', home: '' },
  ...{ reports: '', happened: '', barrier: '', where: '' },
};
const record = (
  kind: RecordView['kind'],
  id: string,
  words: Words,
  more: Partial<RecordView> = {},
): RecordView => ({
  ...{ id, kind, author: 'me', at: 1, deleted: null, dates: { by: '', look: '' }, links: [], issue: '' },
  ...{ statuses: {}, status: 'open', carried: null, notAgreed: false, skipped: new Set(), works: new Map() },
  ...more,
  words: { ...NO_WORDS, ...words },
});
const note = (id: string, text: string, more: Partial<ClosingNote> = {}): ClosingNote => ({
  ...{ id, text, sectionId: 's', kind: 'question', author: 'mara', helps: '' },
  ...more,
});
const check = (state: CheckView['state']): CheckView => ({
  ...{ id: 'c', itemId: 'n', by: 'me', at: 1, words: 'As I see it', answerer: 'mara', state, correction: '' },
});
const word = (more: Partial<WordView>): WordView => ({
  ...{ key: 'word:fba', term: 'FBA', entryId: null, itemId: 'n', isWholeNote: false, askedBy: null },
  ...{ meanings: [], earlier: [], isOpen: true },
  ...more,
});
const meaning = { id: 'm', text: 'It means this.', by: 'dana', at: 1 };

type State = Pick<Agreement, 'state' | 'waitingFor'>;
const AGREED: State = { state: 'agreed', waitingFor: [] };
const input = (more: Partial<ClosingInput> = {}): ClosingInput => ({
  ...{ records: [], checks: [], words: [], notes: [], agreementOf: () => AGREED },
  details: { child: 'Sam', next: '2026-12-01', summaryFor: 'Everyone' },
  ...more,
});
const gapsOf = (view: RecordView, state: State = AGREED): readonly string[] =>
  closingCheck(input({ records: [view], agreementOf: () => state })).flatMap((item): readonly string[] =>
    item.kind === 'record' ? item.gaps : [item.kind],
  );

const FULL: Words = { what: 'Quiet start', who: 'Mr. T', because: 'Mornings are loud' };
const DATED = { dates: { by: 'next-meeting', look: '' } } as const;

describe('actions, decisions, goals and needs', () => {
  it('are no loose end when they have all they need', () => {
    for (const kind of ['action', 'decision', 'goal', 'need'] as const)
      expect(gapsOf(record(kind, 'r', FULL, DATED))).toEqual([]);
  });

  it('are told with what they lack, in order', () => {
    const waiting: State = { state: 'none', waitingFor: ['family', 'school'] };
    expect(gapsOf(record('action', 'r', { what: 'Quiet start' }), waiting)).toEqual(['who', 'by', 'both']);
    expect(gapsOf(record('decision', 'r', { what: 'Two breaks', because: ' \n' }))).toEqual(['because']);
    expect(gapsOf(record('need', 'r', { what: 'A bus with a belt' }))).toEqual(['carry']);
    expect(gapsOf(record('goal', 'r', { what: 'Reads a page' }), waiting)).toEqual(['both']);
  });

  it('ask nobody to agree to nothing', () => {
    const waiting: State = { state: 'none', waitingFor: ['family', 'school'] };
    expect(gapsOf(record('action', 'r', {}, DATED), waiting)).toEqual(['what', 'who']);
    expect(gapsOf(record('goal', 'r', { what: '  ' }), waiting)).toEqual(['what']);
  });

  it.each<[State, string[]]>([
    [{ state: 'waiting', waitingFor: ['family'] }, ['family']],
    [{ state: 'waiting', waitingFor: ['school'] }, ['school']],
    [{ state: 'changed', waitingFor: ['family', 'school'] }, ['both']],
    // Someone has agreed who counts for neither side.
    [{ state: 'waiting', waitingFor: ['family', 'school'] }, ['both']],
    [{ state: 'not-yet', waitingFor: ['family'] }, []],
    [AGREED, []],
  ])('tell whose yes is missing (%#)', (state, gaps) => {
    expect(gapsOf(record('action', 'r', FULL, DATED), state)).toEqual(gaps);
  });

  it('that are done or dropped wait for nothing', () => {
    const waiting: State = { state: 'none', waitingFor: ['family', 'school'] };
    for (const status of ['done', 'dropped'] as const)
      expect(gapsOf(record('action', 'r', { what: 'x' }, { status }), waiting)).toEqual([]);
    expect(gapsOf(record('action', 'r', FULL, { ...DATED, status: 'in-progress' }), waiting)).toEqual([
      'both',
    ]);
  });
});

describe('issues', () => {
  const issue = record('issue', 'i', { what: 'Mornings' });
  it('are open until something was made of them, or people say they do not agree yet', () => {
    expect(gapsOf(issue)).toEqual(['issue']);
    expect(gapsOf({ ...issue, notAgreed: true })).toEqual([]);
    for (const kind of ['action', 'decision', 'goal'] as const) {
      const made = record(kind, 'r', FULL, { ...DATED, issue: 'i' });
      expect(closingCheck(input({ records: [made, issue] }))).toEqual([]);
    }
    const other = record('decision', 'r', FULL, { issue: 'another' });
    expect(closingCheck(input({ records: [issue, other] }))).toEqual([
      { kind: 'issue', id: 'i', words: 'Mornings' },
    ]);
    // A need that came out of it tells what is in the way; it does not end the talk.
    const need = record('need', 'n', FULL, { issue: 'i' });
    expect(closingCheck(input({ records: [issue, need] })).map(({ kind }) => kind)).toEqual(['issue']);
  });

  it('without a name are told by what happened', () => {
    const found = closingCheck(input({ records: [record('issue', 'i', { happened: 'He ran out' })] }));
    expect(found).toEqual([{ kind: 'issue', id: 'i', words: 'He ran out' }]);
  });
});

describe('a question in the notes', () => {
  const open = (notes: ClosingNote[], more: Partial<ClosingInput> = {}): string[] =>
    openQuestions({ ...input(more), notes }).map(({ id }) => id);
  const asked = note('q', 'Who drives on Monday?');

  it('is open while nothing answers it; other notes and empty ones are no questions', () => {
    expect(open([asked])).toEqual(['q']);
    expect(open([note('n', 'Is it?', { kind: 'note' }), note('e', '  ')])).toEqual([]);
  });

  it('is answered by what people made of it', () => {
    expect(open([asked], { records: [record('action', 'r', FULL, { links: ['q'] })] })).toEqual([]);
    expect(open([asked], { records: [record('action', 'r', FULL, { links: ['other'] })] })).toEqual(['q']);
    const whole = { key: 'note:q', itemId: 'q', isWholeNote: true, isOpen: false };
    expect(open([asked], { words: [word({ ...whole, meanings: [meaning] })] })).toEqual([]);
    expect(open([asked], { words: [word(whole)] })).toEqual(['q']);
    // A word in it was explained, not the question.
    const oneWord = word({ itemId: 'q', isOpen: false, meanings: [meaning] });
    expect(open([asked], { words: [oneWord] })).toEqual(['q']);
    const help = note('h', 'Her uncle', { kind: 'idea', sectionId: 'elsewhere', helps: 'q' });
    expect(open([asked, help])).toEqual([]);
    expect(open([asked, { ...help, text: ' ' }])).toEqual(['q']);
  });

  it('is answered by the note right below it, in the same section', () => {
    expect(open([asked, note('a', 'Her uncle', { kind: 'note' })])).toEqual([]);
    expect(open([asked, note('e', ''), note('a', 'Her uncle', { kind: 'note' })])).toEqual([]);
    expect(open([asked, note('a', 'Her uncle', { kind: 'note', sectionId: 'other' })])).toEqual(['q']);
    expect(open([note('a', 'Her uncle', { kind: 'note' }), asked])).toEqual(['q']);
  });

  it('is answered by a sentence of someone else, whatever kind new notes get there', () => {
    expect(open([asked, note('a', 'Her uncle', { author: 'dana' })])).toEqual([]);
    expect(open([asked, note('b', 'And on Tuesday?', { author: 'dana' })])).toEqual(['q', 'b']);
    expect(open([asked, note('b', 'How we pay for it')])).toEqual(['q', 'b']);
    expect(open([note('b', 'How we pay for it'), note('c', 'Bus money', { author: 'dana' })])).toEqual([
      'b',
      'c',
    ]);
    // Question, answer, question: the answer answers only what stands above it.
    expect(open([asked, note('a', 'Her uncle', { author: 'dana' }), note('d', 'Until when?')])).toEqual([
      'd',
    ]);
  });

  it('knows question marks of other scripts', () => {
    expect(open([note('q', '¿Quién maneja?'), note('b', '¿Y el martes?', { author: 'dana' })])).toEqual([
      'q',
      'b',
    ]);
    expect(open([note('q', '谁来开车？'), note('a', '叔叔', { author: 'dana' })])).toEqual([]);
  });
});

describe('checks, words and last details', () => {
  it('are open until they are answered or said', () => {
    const empty = { child: ' ', next: '', summaryFor: '' };
    const found = closingCheck(
      input({ checks: [check('open')], words: [word({})], notes: [note('q', 'Who?')], details: empty }),
    );
    expect(found).toEqual([
      { kind: 'question', id: 'q', words: 'Who?' },
      { kind: 'check', id: 'c', noteId: 'n', words: 'As I see it', answerer: 'mara' },
      { kind: 'word', id: 'word:fba', noteId: 'n', words: 'FBA', isWholeNote: false },
      { kind: 'next' },
      { kind: 'summary' },
      { kind: 'child' },
    ]);
    const settled = (['confirmed', 'changed', 'corrected'] as const).map(check);
    expect(closingCheck(input({ checks: settled, words: [word({ isOpen: false })] }))).toEqual([]);
  });

  it('alone are no reason to ask before someone leaves, once something was worked on they are', () => {
    const bare = input({ details: { child: '', next: '', summaryFor: '' } });
    expect(isWorthAsking(closingCheck(bare), [])).toBe(false);
    const records = [record('action', 'r', FULL, DATED)];
    expect(isWorthAsking(closingCheck({ ...bare, records }), records)).toBe(true);
    expect(isWorthAsking(closingCheck(input({ records })), records)).toBe(false);
    expect(isWorthAsking(closingCheck(input({ checks: [check('open')] })), [])).toBe(true);
  });

  it('follow what was worked on, in people’s order', () => {
    const records = [
      record('action', 'a', { what: 'x' }),
      record('issue', 'i', { what: 'y' }),
      record('decision', 'd', { what: 'z' }),
    ];
    const found = closingCheck(input({ records, words: [word({})], notes: [note('q', 'Who?')] }));
    expect(found.map((item) => ('id' in item ? item.id : item.kind))).toEqual([
      ...['i', 'a', 'd', 'q', 'word:fba'],
    ]);
  });
});
