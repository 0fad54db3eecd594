import type { Statement } from '../meeting/agreement-contract.ts';
import { asDueDate } from '../meeting/calendar-date.ts';
import type { EntryView, RecordKind, Status } from '../meeting/record-schema.ts';
import { SIDES, TEXT_FIELDS } from '../meeting/record-schema.ts';
import type { ReportRecord } from '../meeting/report-contract.ts';
import { type Ink, isAgreeable, isAgreed, isolated, stateKey } from './ink.ts';
import { type Block, type Line, type Said, type Tone, written } from './paper.ts';
import type { PaperKey } from './speakers.ts';

/** What each field is called, by kind. */
export const FIELD_LABELS: Readonly<Record<RecordKind, Readonly<Record<string, PaperKey>>>> = {
  action: {
    ...{ what: 'records.action.what', who: 'records.action.who', know: 'records.action.know' },
    by: 'records.action.by',
  },
  decision: { what: 'records.decision.what', because: 'records.decision.because' },
  goal: {
    ...{ what: 'records.goal.what', now: 'records.goal.now', target: 'records.goal.target' },
    ...{ measure: 'records.goal.measure', school: 'records.goal.school', home: 'records.goal.home' },
    ...{ reports: 'records.goal.reports', by: 'records.goal.by', look: 'records.goal.look' },
  },
  issue: { what: 'together.kind.issue', happened: 'together.happened' },
  need: {
    ...{ what: 'together.needWhat', barrier: 'together.needBarrier', who: 'together.needWho' },
    ...{ where: 'together.needWhere', by: 'together.needBy' },
  },
};
export const kindKey = (kind: RecordKind): PaperKey => `together.kind.${kind}`;
export const statusKey = (status: Status): PaperKey => `records.status.${status}`;

interface Row {
  readonly label: Said;
  readonly lines: readonly Line[];
}

/** What a record says in its first field; never empty. */
export const whatOf = (ink: Ink, { words }: ReportRecord): Line => [
  words.what === '' ? ink.say('records.noWords') : written(words.what),
];

/** All fields but the first that say something, dates last. Who and by when are there even when nobody said. */
export function fieldRows(ink: Ink, record: ReportRecord, only?: readonly string[]): Row[] {
  const labels = FIELD_LABELS[record.kind];
  const isWanted = (field: string): boolean => field !== 'what' && (only?.includes(field) ?? true);
  const rows: Row[] = [];
  const row = (field: string, line: Line | null): void => {
    const label = labels[field];
    const isNeeded = record.kind === 'action' && (field === 'who' || field === 'by');
    if (!label || !isWanted(field) || (!line && !isNeeded)) return;
    rows.push({
      label: ink.say(label),
      lines: [line ?? [ink.say(field === 'who' ? 'records.noWho' : 'records.noDay')]],
    });
  };
  for (const field of TEXT_FIELDS[record.kind]) {
    const text = record.words[field];
    row(field, text === '' ? null : [written(text)]);
  }
  for (const field of ['by', 'look'] as const) {
    const due = ink.due(record.dates[field]);
    row(field, due && [due]);
  }
  return rows;
}

/** One row for each person who has said something, in the order of first speaking. */
function statementTable(ink: Ink, statements: readonly Statement[]): Block[] {
  if (statements.length === 0) return [];
  const said = ({ verdict, isCurrent, counts, reason }: Statement): Line => [
    ink.say(verdict === 'not-yet' ? 'paper.notYet' : isCurrent ? 'paper.agree' : 'paper.agreeBefore'),
    ...(reason === '' ? [] : [': ', written(reason)]),
    ...(counts ? [] : [' (', ink.say('paper.notCounted'), ')']),
  ];
  return [
    {
      kind: 'table',
      head: [ink.say('paper.person'), ink.say('paper.role'), ink.say('paper.said'), ink.say('paper.when')],
      rows: statements.map((statement) => [
        [written(statement.name)],
        [ink.say(`role.${statement.role}`)],
        said(statement),
        [ink.dayOf(statement.at)],
      ]),
    },
  ];
}

function agreementBlocks(ink: Ink, record: ReportRecord): Block[] {
  const { agreement, kind } = record;
  const before = agreement.before?.fields.filter(
    ([field, words]) => field in FIELD_LABELS[kind] && words !== '',
  );
  return [
    ...statementTable(ink, agreement.statements),
    ...(agreement.rejected > 0
      ? [text(ink.say('agreement.rejected', () => ({ count: agreement.rejected })))]
      : []),
    ...(before && before.length > 0
      ? [
          text(ink.say('paper.before')),
          fields(
            before.map(([field, words]) => ({
              label: ink.say(FIELD_LABELS[kind][field] ?? 'paper.what'),
              lines: [[dateOrWords(ink, field, words)]],
            })),
          ),
        ]
      : []),
  ];
}

const dateOrWords = (ink: Ink, field: string, words: string) =>
  (field === 'by' || field === 'look' ? ink.due(asDueDate(words)) : null) ?? written(words);

const text = (said: Said): Block => ({ kind: 'text', line: [said], soft: true });
const fields = (rows: readonly Row[]): Block => ({ kind: 'fields', rows });

/** Each side's view of how it stands; one word where all that have spoken say the same. */
function statusRows(ink: Ink, record: ReportRecord): Row[] {
  const spoken = SIDES.flatMap((side) => {
    const mark = record.statuses[side];
    return mark ? [{ side, mark }] : [];
  });
  if (spoken.length === 0) return [];
  const label = ink.say('records.status');
  return [
    {
      label,
      lines: spoken.map(
        ({ side, mark }): Line => [
          ink.say(`paper.side.${side}`),
          ': ',
          ink.say(statusKey(mark.status)),
          ...(mark.reason === '' ? [] : [', ', written(mark.reason)]),
        ],
      ),
    },
  ];
}

const signature = (ink: Ink, entry: EntryView): Line => [
  ' (',
  ink.name(entry.by),
  ', ',
  ink.dayOf(entry.at),
  ')',
];

function entryBlocks(ink: Ink, record: ReportRecord): Block[] {
  const of = (kind: EntryView['kind']): readonly EntryView[] =>
    record.entries.filter((entry) => entry.kind === kind);
  const progress = of('progress');
  const list = (key: PaperKey, entries: readonly EntryView[], after: (entry: EntryView) => Line): Row[] =>
    entries.length === 0
      ? []
      : [
          {
            label: ink.say(key),
            lines: entries.map((entry) => [written(entry.text), ...after(entry)]),
          },
        ];
  const works = (entry: EntryView): Line => {
    const devices = record.works.get(entry.id) ?? [];
    if (devices.length === 0) return signature(ink, entry);
    const names = ink.say('together.worksFor', (speaker) => ({
      names: new Intl.ListFormat(speaker.locale).format(
        devices.map((device) => isolated(ink.nameText(device, speaker))),
      ),
    }));
    return [...signature(ink, entry), ' – ', names];
  };
  const rows = [
    ...list('together.step.matters', of('matters'), (entry) => signature(ink, entry)),
    ...list('together.step.ideas', of('idea'), works),
    ...list('together.step.criteria', of('criterion'), (entry) => signature(ink, entry)),
    ...list('records.updates', of('update'), (entry) => signature(ink, entry)),
  ];
  return [
    ...(rows.length > 0 ? [fields(rows)] : []),
    ...(progress.length > 0
      ? [
          text(ink.say('paper.progress')),
          {
            kind: 'table' as const,
            head: [
              ink.say('paper.when'),
              ink.say('paper.value'),
              ink.say('paper.note'),
              ink.say('paper.person'),
            ],
            rows: progress.map((entry): readonly Line[] => [
              [ink.due(entry.on) ?? ink.dayOf(entry.at)],
              [String(entry.value ?? '')],
              entry.text === '' ? [] : [written(entry.text)],
              [ink.name(entry.by)],
            ]),
          },
        ]
      : []),
  ];
}

/** Where it came from: linked notes, the issue, an earlier meeting. */
function originRows(ink: Ink, record: ReportRecord): Row[] {
  const notes = new Map(
    ink.report.sections.flatMap(({ notes }) => notes.map((note) => [note.id, note] as const)),
  );
  const linked = record.links.flatMap((id) => notes.get(id) ?? []);
  const issue = ink.report.records.find(({ id }) => id === record.issue);
  return [
    ...(linked.length > 0
      ? [{ label: ink.say('paper.linked'), lines: linked.map((note): Line => [written(note.text)]) }]
      : []),
    ...(issue ? [{ label: ink.say('paper.fromIssue'), lines: [whatOf(ink, issue)] }] : []),
  ];
}

const toneOf = (record: ReportRecord): Tone => {
  if (isAgreeable(record)) return isAgreed(record) ? 'agreed' : 'open';
  return record.notAgreed ? 'open' : 'plain';
};

/** One entry with everything known about it. */
export function recordCard(ink: Ink, record: ReportRecord): Block {
  const hasState = isAgreeable(record) || record.notAgreed;
  const rows = [...fieldRows(ink, record), ...statusRows(ink, record), ...originRows(ink, record)];
  return {
    kind: 'card',
    tone: toneOf(record),
    blocks: [
      {
        kind: 'text',
        soft: true,
        line: [ink.say(kindKey(record.kind)), ...(hasState ? [' – ', ink.say(stateKey(record))] : [])],
      },
      { kind: 'heading', level: 3, line: whatOf(ink, record) },
      ...(rows.length > 0 ? [fields(rows)] : []),
      ...entryBlocks(ink, record),
      ...agreementBlocks(ink, record),
      ...(record.carried ? [text(ink.say('paper.carried'))] : []),
    ],
  };
}
