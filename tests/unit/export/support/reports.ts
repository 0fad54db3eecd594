import type { Agreement, Statement } from '../../../../lib/meeting/agreement-contract.ts';
import {
  LINE_KINDS,
  type LineFacts,
  type LineKind,
  type LineView,
} from '../../../../lib/meeting/line-schema.ts';
import type { Role } from '../../../../lib/meeting/people.ts';
import { type RecordKind, sideOf } from '../../../../lib/meeting/record-schema.ts';
import type { MeetingReport, ReportNote, ReportRecord } from '../../../../lib/meeting/report-contract.ts';

/* Reports written by hand: what `reportOf` gives, without a document behind it. */

/** 14 October 2026, 18:00 UTC. */
export const MEETING_AT = Date.UTC(2026, 9, 14, 18);
export const NOW = Date.UTC(2026, 9, 15, 18);

const NO_WORDS = {
  ...{ what: '', who: '', know: '', because: '', now: '', target: '', measure: '', school: '', home: '' },
  ...{ reports: '', happened: '', barrier: '', where: '' },
};
export const NOTHING_SAID: Agreement = {
  ...{ state: 'none', waitingFor: ['family', 'school'], statements: [], history: [] },
  ...{ before: null, checking: false, rejected: 0 },
};

export function statement(
  deviceId: string,
  name: string,
  role: Role,
  more: Partial<Statement> = {},
): Statement {
  return {
    ...{ id: `s-${deviceId}`, about: 'r', verdict: 'agree', deviceId, name, role, side: sideOf(role) },
    ...{ sequence: 1, at: MEETING_AT, reason: '', form: '', words: { kind: 'action', fields: [] } },
    ...{ isCurrent: true, counts: true, letInBy: '' },
    ...more,
  };
}
export const MARA = statement('mara', 'Mara', 'family');
export const MR_T = statement('mrt', 'Mr. T', 'school');
export const agreedBoth: Agreement = {
  ...NOTHING_SAID,
  ...{ state: 'agreed', waitingFor: [], statements: [MARA, MR_T], history: [MARA, MR_T] },
};

type More = Omit<Partial<ReportRecord>, 'words' | 'dates'> & {
  readonly words?: Partial<ReportRecord['words']>;
  readonly dates?: Partial<ReportRecord['dates']>;
};
export function record(id: string, kind: RecordKind, { words, dates, ...more }: More = {}): ReportRecord {
  return {
    ...{ id, kind, author: 'mara', at: MEETING_AT, deleted: null, links: [], issue: '', statuses: {} },
    ...{ status: 'open', carried: null, notAgreed: false, skipped: new Set(), works: new Map() },
    ...{ agreement: NOTHING_SAID, entries: [] },
    words: { ...NO_WORDS, ...words },
    dates: { by: '', look: '', ...dates },
    ...more,
  };
}

export const note = (
  id: string,
  kind: ReportNote['kind'],
  text: string,
  author = 'mara',
  said = '',
): ReportNote => ({
  ...{ id, kind, text, author, said, at: MEETING_AT },
});

/** A meeting around whose notes nothing stands. */
export const NOTHING_AROUND: Pick<
  MeetingReport,
  'lines' | 'plan' | 'cards' | 'charter' | 'looks' | 'chairs'
> = {
  lines: Object.fromEntries(LINE_KINDS.map((kind) => [kind, []])) as unknown as MeetingReport['lines'],
  plan: { date: '', time: '', zone: '', link: '', place: '', purpose: '', answerBy: '' },
  charter: { points: [], accepted: [] },
  ...{ cards: [], looks: [], chairs: { facilitator: '', timekeeper: '' } },
};

/** One line of a short list. */
export const line = (kind: LineKind, id: string, text: string, facts: Partial<LineFacts> = {}): LineView => ({
  ...{ id, kind, text, author: 'mara', at: MEETING_AT, deleted: null },
  ...{ minutes: 0, state: '', section: '', role: '', why: '', on: '', side: '', sort: '', to: '', time: '' },
  ...facts,
});

export function report(more: Partial<MeetingReport> = {}): MeetingReport {
  return {
    ...{ meetingId: 'a1b2', title: 'Plan for fall', child: 'J.', createdAt: MEETING_AT },
    ...{ next: '2026-12-02', nextTime: '15:30', summaryFor: 'Mara, Mr. T and the bus office' },
    people: [
      { deviceId: 'mara', name: 'Mara', role: 'family', isSelf: true },
      { deviceId: 'mrt', name: 'Mr. T', role: 'school', isSelf: false },
      { deviceId: 'sam', name: 'Sam', role: 'student', isSelf: false },
    ],
    ...{ sections: [], records: [], words: [], openChecks: 0 },
    ...NOTHING_AROUND,
    ...more,
  };
}

/** An ordinary meeting. */
export const ORDINARY: MeetingReport = report({
  sections: [
    {
      ...{ id: 'strengths', titleKey: 'sectionStrengths', title: 'Strengths' },
      notes: [note('n1', 'strength', 'Reads to her little brother every night and does the voices.')],
    },
    {
      ...{ id: 'worries', titleKey: 'sectionWorries', title: 'Worries' },
      notes: [note('n2', 'worry', 'The bus is loud in the morning.', 'mrt', 'sam')],
    },
    {
      ...{ id: 'own', titleKey: null, title: 'Bus & lunch' },
      notes: [note('n3', 'thanks', 'The new driver says good morning to everyone.', 'mara')],
    },
  ],
  records: [
    record('r1', 'action', {
      words: {
        what: 'Try ear protection on the bus',
        who: 'Mr. T and Mara',
        know: 'Three calm rides a week',
      },
      dates: { by: '2026-11-02' },
      links: ['n2'],
      agreement: agreedBoth,
      statuses: {
        family: { status: 'in-progress', reason: '', by: 'mara', at: NOW },
        school: { status: 'open', reason: '', by: 'mrt', at: NOW },
      },
      status: 'in-progress',
      entries: [
        {
          ...{ id: 'e1', about: 'r1', kind: 'update', by: 'mrt', at: NOW, value: null, on: '' },
          text: 'The school has two pairs. We try the blue one first.',
        },
      ],
    }),
    record('r2', 'decision', {
      words: { what: 'Reading help moves to the morning', because: 'She is tired after lunch' },
      agreement: agreedBoth,
    }),
    record('r3', 'goal', {
      words: {
        ...{ what: 'Read a whole page aloud', now: 'Half a page', target: 'One page, four days of five' },
        ...{ measure: 'Teacher’s list', school: 'Ten minutes with Mr. T', home: 'One page at bedtime' },
        reports: 'Mr. T',
      },
      dates: { by: '2027-06-01', look: '2027-01-15' },
      agreement: agreedBoth,
      entries: [
        {
          ...{ id: 'p1', about: 'r3', kind: 'progress', by: 'mrt', at: NOW, value: 2, on: '2026-11-01' },
          text: 'Two days',
        },
        {
          ...{ id: 'p2', about: 'r3', kind: 'progress', by: 'mrt', at: NOW, value: 3.5, on: '2026-11-08' },
          text: '',
        },
      ],
    }),
    record('r4', 'action', {
      words: { what: 'An aide in the lunch room', who: 'School' },
      dates: { by: 'next-meeting' },
      agreement: {
        ...NOTHING_SAID,
        ...{ state: 'not-yet', waitingFor: ['school'] },
        statements: [MARA, { ...MR_T, verdict: 'not-yet', reason: 'I must ask the district first.' }],
      },
    }),
    record('r5', 'action', {
      words: { what: 'Picture schedule on the fridge', who: 'Mara' },
      status: 'done',
      agreement: agreedBoth,
    }),
    record('r6', 'issue', {
      words: { what: 'Lunch room', happened: 'Left the room three times last week.' },
      notAgreed: true,
      works: new Map([['i1', ['mara', 'mrt']]]),
      entries: [
        {
          ...{ id: 'm1', about: 'r6', kind: 'matters', by: 'mara', at: NOW, value: null, on: '' },
          text: 'That she eats.',
        },
        {
          ...{ id: 'i1', about: 'r6', kind: 'idea', by: 'sam', at: NOW, value: null, on: '' },
          text: 'Eat with two friends in the library',
        },
      ],
    }),
    record('r7', 'need', {
      words: { what: 'A quiet bus', barrier: 'No money this year', who: 'Mr. T', where: 'District office' },
      dates: { by: '2026-11-20' },
    }),
  ],
  words: [
    {
      ...{ key: 'entry:lre', term: 'LRE', entryId: 'lre', itemId: null, isWholeNote: false, askedBy: null },
      meanings: [{ id: 'w1', text: 'With the other children as much as we can', by: 'mrt', at: NOW }],
      ...{ earlier: [], isOpen: false },
    },
    {
      ...{ key: 'word:fba', term: 'FBA', entryId: null, itemId: null, isWholeNote: false, askedBy: null },
      ...{ meanings: [], earlier: [], isOpen: true },
    },
  ],
  openChecks: 1,
});

/** The same with everything that stands around the notes. */
export const AROUND: MeetingReport = {
  ...ORDINARY,
  lines: {
    ...NOTHING_AROUND.lines,
    topic: [line('topic', 't1', 'Reading', { state: 'done' }), line('topic', 't2', 'The bus')],
    question: [line('question', 'q1', 'Who rides along?', { side: 'family' })],
    charter: [line('charter', 'c1', 'One at a time')],
    strength: [line('strength', 's1', 'Kind to smaller children')],
    interest: [line('interest', 'i1', 'Horses')],
    helps: [line('helps', 'h1', 'A walk before lunch')],
    voice: [line('voice', 'v1', 'I like to read out loud')],
    parked: [line('parked', 'p1', 'Summer camp'), line('parked', 'p2', 'Swimming', { state: 'done' })],
    celebration: [
      line('celebration', 'w1', 'Three calm rides', { sort: 'win' }),
      line('celebration', 'w2', 'the picture book', { sort: 'thanks', to: 'Dana' }),
    ],
    checkin: [line('checkin', 'k1', 'Mr. T calls Mara', { on: '2026-11-02', time: '16:00' })],
    news: [line('news', 'n1', 'First whole page!')],
  },
  plan: {
    ...{ date: '2026-10-14', time: '13:00', zone: '', link: '', answerBy: '' },
    ...{ place: 'Room 4', purpose: 'To plan the fall' },
  },
  cards: [
    {
      ...{ deviceId: 'mara', knows: 'What calms her', languages: 'English, Spanish', pronouns: '' },
      ...{ contact: 'A text', times: 'After 3 pm', slower: false },
    },
    {
      ...{ deviceId: 'mrt', knows: '', languages: '', pronouns: '', contact: '', times: '', slower: true },
    },
    {
      ...{
        deviceId: 'gone',
        knows: 'x',
        languages: '',
        pronouns: '',
        contact: 'x',
        times: '',
        slower: false,
      },
    },
  ],
  charter: { points: ['One at a time'], accepted: ['mara'] },
};

/** Words that break what is not careful. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("http://evil.example","click")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  "=cmd|' /C calc'!A0",
  'a;=1+1',
  'a,"=1+1',
  'line one\n=1+1\n- a list\n# no heading\n1. no number\n> no quote',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '"quoted", with, commas and \'single\'',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '&lt;b&gt; &amp; &copy;',
  '**bold** _it_ `code` [link](javascript:alert(1)) ![x](y) <u>u</u> ~~s~~ | pipe | $x$',
  '```\nfence\n```',
  '    four spaces',
  '---\n===\n***',
  'https://example.org/a_b_c?d=*e* www.example.org/_x_ a_b@example.org ftp://x/_y_',
  'a\\b\\\\c\\nd',
  '🦊👩‍👩‍👧‍👦 naïve café 日本語',
  'שלום עולם, bus 5 ו-IEP',
  'مرحبا بكم في الاجتماع 12',
  '\u202Eevil\u202C \u2066x',
  'nul\u0000 bell\u0007 half\ud800 end\ufffe',
  'line\u2028separator\u2029here',
  'BEGIN:VEVENT\r\nSUMMARY:x\r\nEND:VEVENT',
  'a;b,c\\d:e"f',
  'x'.repeat(2_000),
  `${'word '.repeat(400)}`,
  '%0d%0aBcc:x@example.org&body=z#f',
  '{count} {name} $& $1 \\1',
];

export const HOSTILE: MeetingReport = report({
  lines: {
    ...NOTHING_AROUND.lines,
    celebration: HOSTILE_TEXTS.map((text, at) =>
      line('celebration', `c${at}`, text, at % 2 ? { sort: 'thanks', to: text } : {}),
    ),
    helps: HOSTILE_TEXTS.map((text, at) => line('helps', `h${at}`, text)),
    parked: HOSTILE_TEXTS.map((text, at) => line('parked', `p${at}`, text)),
  },
  ...{ title: '=1+1 "Fall", <b>plan</b>\n#1', child: '@J', summaryFor: '-x' },
  people: [
    { deviceId: 'mara', name: '=Mara', role: 'family', isSelf: true },
    { deviceId: 'mrt', name: 'שרה', role: 'school', isSelf: false },
  ],
  sections: [
    {
      ...{ id: 'x', titleKey: 'constructor', title: '# not a heading' },
      notes: HOSTILE_TEXTS.map((text, at) => note(`h${at}`, at % 2 ? 'thanks' : 'note', text)),
    },
  ],
  records: HOSTILE_TEXTS.map((text, at) =>
    record(`h${at}`, at % 2 ? 'action' : 'decision', {
      words: at % 2 ? { what: text, who: text, know: text } : { what: text, because: text },
      dates: at % 2 ? { by: '2026-11-02' } : {},
      agreement:
        at % 3
          ? agreedBoth
          : { ...NOTHING_SAID, statements: [{ ...MARA, verdict: 'not-yet', reason: text }] },
    }),
  ),
});

/** A long meeting: forty actions, sixty notes, long words. */
const LONG_TEXT =
  'Mr. T calls the bus company and asks for the seat in front, next to the driver, every day of the week, and tells Mara by text message how it went, also when nothing happened at all. ';
export const LONG: MeetingReport = report({
  title: 'A very long meeting about reading, the bus, lunch, friends, and what comes after this school year',
  people: Array.from({ length: 14 }, (_, at) => ({
    ...{ deviceId: `p${at}`, name: `Person number ${at + 1}`, isSelf: at === 0 },
    role: at % 2 ? ('school' as const) : ('family' as const),
  })),
  sections: ['Strengths', 'Worries', 'Thanks and good news'].map((title, at) => ({
    ...{ id: `s${at}`, titleKey: `section${title.split(' ')[0]}`, title },
    notes: Array.from({ length: 20 }, (_, n) =>
      note(
        `s${at}n${n}`,
        at === 2 ? 'thanks' : at === 1 ? 'worry' : 'strength',
        `${n + 1}. ${LONG_TEXT.repeat(1 + (n % 3))}`,
      ),
    ),
  })),
  records: Array.from({ length: 40 }, (_, at) =>
    record(`l${at}`, at % 5 === 4 ? 'goal' : 'action', {
      words: {
        ...{
          what: `${at + 1}. ${LONG_TEXT.repeat(1 + (at % 4))}`,
          who: 'Mr. T, Mara, and the bus company',
          know: LONG_TEXT,
        },
        ...(at % 5 === 4 ? { now: LONG_TEXT, target: LONG_TEXT } : {}),
      },
      dates: { by: '2027-02-01' },
      agreement: at % 3 ? agreedBoth : NOTHING_SAID,
    }),
  ),
});
