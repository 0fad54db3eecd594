import type { MeetingReport, ReportRecord } from '../meeting/report-contract.ts';
import {
  checkinLines,
  cheerLines,
  childRows,
  dayLine,
  parkedLines,
  purposeRows,
  reachLines,
} from './around-paper.ts';
import { type Ink, inkOf, isAgreeable, isAgreed, isStillOpen, stateKey, titleLine } from './ink.ts';
import { type Block, type Line, type Paper, plain, written } from './paper.ts';
import { fieldRows, whatOf } from './record-card.ts';
import { peopleLines, winLines } from './record-paper.ts';
import type { PaperKey, Speaker } from './speakers.ts';

/** How much of everything a summary takes before it points to the full record. */
export interface SummarySize {
  /** Agreed entries, open ones and wins each. */
  readonly agreed: number;
  readonly open: number;
  readonly wins: number;
  readonly people: number;
  /** Of the child's card, the parking lot, check-ins and ways to reach people each; 0 leaves them to the full record. */
  readonly around: number;
  /** Longest text of one field, in UTF-16 code units. */
  readonly text: number;
}

/**
 * Sizes from roomy to tight. A printed summary takes the first that fits on one page (components/export); files that
 * have no page take the first.
 */
export const SUMMARY_SIZES: readonly SummarySize[] = [
  { agreed: 10, open: 6, wins: 4, people: 8, around: 4, text: 400 },
  { agreed: 10, open: 6, wins: 4, people: 8, around: 3, text: 240 },
  { agreed: 8, open: 5, wins: 3, people: 8, around: 3, text: 160 },
  { agreed: 8, open: 5, wins: 3, people: 8, around: 3, text: 120 },
  { agreed: 7, open: 4, wins: 3, people: 6, around: 2, text: 120 },
  { agreed: 7, open: 4, wins: 2, people: 6, around: 2, text: 100 },
  { agreed: 6, open: 4, wins: 2, people: 6, around: 2, text: 100 },
  { agreed: 6, open: 3, wins: 2, people: 6, around: 1, text: 80 },
  { agreed: 5, open: 3, wins: 2, people: 6, around: 1, text: 80 },
  { agreed: 5, open: 3, wins: 1, people: 4, around: 1, text: 80 },
  { agreed: 4, open: 3, wins: 1, people: 4, around: 1, text: 80 },
  { agreed: 4, open: 2, wins: 1, people: 4, around: 1, text: 70 },
  { agreed: 3, open: 2, wins: 1, people: 4, around: 0, text: 70 },
  { agreed: 3, open: 2, wins: 1, people: 3, around: 0, text: 50 },
  { agreed: 2, open: 2, wins: 1, people: 3, around: 0, text: 50 },
  { agreed: 2, open: 1, wins: 1, people: 3, around: 0, text: 40 },
  { agreed: 1, open: 1, wins: 1, people: 2, around: 0, text: 40 },
];

/** Longest beginning of a text that fits, cut between words where there are any. */
export function shortened(text: string, most: number): string {
  const oneLine = text.replace(/\s+/gu, ' ').trim();
  if (oneLine.length <= most) return oneLine;
  let cut = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    oneLine.slice(0, most * 2),
  )) {
    if (cut.length + segment.length > most - 1) break;
    cut += segment;
  }
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

const shortLine = (line: Line, most: number): Line =>
  line.map((piece) =>
    typeof piece === 'string' || piece.kind === 'said' ? piece : written(shortened(piece.text, most)),
  );

const heading = (ink: Ink, key: PaperKey): Block => ({ kind: 'heading', level: 2, line: [ink.say(key)] });

/** "and 1 more" would take the line that the one takes. */
const shownOf = (all: number, most: number): number => (all === most + 1 ? all : most);

function more(ink: Ink, left: number): (readonly Line[])[] {
  return left > 0 ? [[[ink.say('paper.more', () => ({ count: left }))]]] : [];
}

/** What, then who and by when (or because, or target) in a second line. */
function agreedItem(ink: Ink, record: ReportRecord, most: number): readonly Line[] {
  const rows = fieldRows(ink, record, ['who', 'by', 'because', 'target']);
  const details = rows.flatMap(
    ({ label, lines }, at): Line => [
      ...(at > 0 ? ['; '] : []),
      label,
      ': ',
      ...(lines[0] ? shortLine(lines[0], most) : []),
    ],
  );
  return [shortLine(whatOf(ink, record), most), ...(details.length > 0 ? [details] : [])];
}

function agreedBlocks(ink: Ink, size: SummarySize): Block[] {
  const agreed = ink.report.records.filter(
    (record) =>
      isAgreeable(record) && isAgreed(record) && record.status !== 'done' && record.status !== 'dropped',
  );
  if (agreed.length === 0)
    return [heading(ink, 'paper.agreed'), { kind: 'text', line: [ink.say('paper.agreedNone')] }];
  const items = agreed
    .slice(0, shownOf(agreed.length, size.agreed))
    .map((record) => agreedItem(ink, record, size.text));
  return [
    heading(ink, 'paper.agreed'),
    { kind: 'list', items: [...items, ...more(ink, agreed.length - items.length)] },
  ];
}

function openBlocks(ink: Ink, size: SummarySize): Block[] {
  const open = ink.report.records.filter(isStillOpen);
  if (open.length === 0) return [];
  const items = open
    .slice(0, shownOf(open.length, size.open))
    .map((record): readonly Line[] => [
      [...shortLine(whatOf(ink, record), size.text), ' – ', ink.say(stateKey(record))],
    ]);
  return [
    heading(ink, 'records.part.not-agreed'),
    { kind: 'list', items: [...items, ...more(ink, open.length - items.length)] },
    {
      kind: 'card',
      tone: 'plain',
      blocks: [
        { kind: 'heading', level: 3, line: [ink.say('together.rightTitle')] },
        { kind: 'sentence', said: ink.say('paper.noticeShort') },
      ],
    },
  ];
}

function winBlocks(ink: Ink, size: SummarySize): Block[] {
  const wins = [...cheerLines(ink), ...winLines(ink)];
  if (wins.length === 0) return [];
  return [
    heading(ink, 'paper.wins'),
    { kind: 'list', items: wins.slice(0, size.wins).map((line) => [shortLine(line, size.text)]) },
  ];
}

const shortLines = (lines: readonly Line[], most: number, size: SummarySize): Line[] =>
  lines.slice(0, most).map((line) => shortLine(line, size.text));

function purposeBlock(ink: Ink, size: SummarySize): Block[] {
  const rows = (size.around > 0 ? purposeRows(ink) : []).map(({ label, lines }) => ({
    label,
    lines: shortLines(lines, 1, size),
  }));
  return rows.length === 0 ? [] : [{ kind: 'fields', rows }];
}

/** Strengths and what helps, before anything that is hard. */
function childBlock(ink: Ink, size: SummarySize): Block[] {
  const rows = childRows(ink, size.around).map(({ label, lines }) => ({
    label,
    lines: shortLines(lines, size.around, size),
  }));
  return rows.length === 0 ? [] : [{ kind: 'fields', rows }];
}

function parkedBlocks(ink: Ink, size: SummarySize): Block[] {
  const parked = parkedLines(ink);
  if (parked.length === 0 || size.around === 0) return [];
  const items = shortLines(parked, shownOf(parked.length, size.around), size).map((line) => [line]);
  return [
    heading(ink, 'after.parked'),
    { kind: 'list', items: [...items, ...more(ink, parked.length - items.length)] },
  ];
}

/** A row of a list; none where nothing stands in it. */
function listRow(ink: Ink, key: PaperKey, lines: readonly Line[], size: SummarySize) {
  const shown = shortLines(lines, size.around, size);
  return shown.length === 0 ? [] : [{ label: ink.say(key), lines: shown }];
}

function peopleLine(ink: Ink, size: SummarySize): Line {
  const people = peopleLines(ink);
  return people
    .slice(0, size.people)
    .flatMap((line, at): Line => [...(at > 0 ? [', '] : []), ...line])
    .concat(people.length > size.people ? ['…'] : []);
}

/** Signs in a line of large print, and lines on a page, in a wide font: where nothing can be measured. */
const [LINE_SIGNS, PAGE_LINES] = [58, 33] as const;
/** Signs beside a label. */
const [LABEL_SIGNS, VALUE_SIGNS] = [18, 36] as const;

const linesOf = (line: Line, signs: number): number => Math.max(1, Math.ceil(plain(line).length / signs));

/** About how many lines a block takes, a little more rather than less. */
function height(block: Block): number {
  switch (block.kind) {
    case 'heading':
      return block.level === 3
        ? linesOf(block.line, LINE_SIGNS)
        : 1.6 * linesOf(block.line, LINE_SIGNS * 0.8);
    case 'text':
      return linesOf(block.line, LINE_SIGNS) + 0.2;
    case 'sentence': {
      const { texts } = block.said;
      const width = texts.length > 1 ? LINE_SIGNS / texts.length - 3 : LINE_SIGNS;
      return Math.max(...texts.map(({ text }) => Math.ceil(text.length / width))) + 0.3;
    }
    case 'list':
      return block.items.reduce(
        (sum, item) => sum + item.reduce((lines, line) => lines + linesOf(line, LINE_SIGNS - 4), 0.2),
        0,
      );
    case 'fields':
      return block.rows.reduce((sum, { label, lines }) => {
        const value = lines.reduce((all, line) => all + linesOf(line, VALUE_SIGNS), 0);
        return sum + Math.max(value, linesOf([label], LABEL_SIGNS)) + 0.2;
      }, 0);
    case 'table':
      return block.rows.length + 1;
    case 'card':
      return block.blocks.reduce((sum, inner) => sum + height(inner), 0.5);
  }
}

/** The roomiest summary that is sure to fit on one page of a file, where nothing can be measured. */
export function summaryForFile(report: MeetingReport, speakers: readonly Speaker[]): Paper {
  const fits = ({ blocks }: Paper): boolean =>
    blocks.reduce((sum, block) => sum + height(block), 0) <= PAGE_LINES;
  const papers = SUMMARY_SIZES.map((size) => summaryPaper(report, speakers, size));
  return papers.find(fits) ?? (papers.at(-1) as Paper);
}

/**
 * What a family takes home, in large print: celebrations and wins, the child's card, what was agreed, what was not, what
 * is left for later, the next meeting, whom to ask and how to reach them.
 */
export function summaryPaper(
  report: MeetingReport,
  speakers: readonly Speaker[],
  size: SummarySize = SUMMARY_SIZES[0] as SummarySize,
): Paper {
  const ink = inkOf(report, speakers);
  const next = ink.next();
  const people = peopleLine(ink, size);
  return {
    languages: ink.languages,
    title: plain(titleLine(ink)),
    large: true,
    blocks: [
      { kind: 'heading', level: 1, line: titleLine(ink) },
      {
        kind: 'text',
        soft: true,
        line: [
          ...dayLine(ink),
          ...(report.child === '' ? [] : [' – ', ink.say('paper.child'), ': ', written(report.child)]),
        ],
      },
      ...purposeBlock(ink, size),
      ...winBlocks(ink, size),
      ...childBlock(ink, size),
      ...agreedBlocks(ink, size),
      ...openBlocks(ink, size),
      ...parkedBlocks(ink, size),
      {
        kind: 'fields',
        rows: [
          { label: ink.say('paper.next'), lines: [[next ?? ink.say('paper.nextNone')]] },
          ...listRow(ink, 'cards.checkins', checkinLines(ink), size),
          ...(people.length > 0 ? [{ label: ink.say('paper.ask'), lines: [people] }] : []),
          ...listRow(ink, 'after.reach', reachLines(ink), size),
          ...(report.summaryFor === ''
            ? []
            : [
                {
                  label: ink.say('together.summaryFor'),
                  lines: [[written(shortened(report.summaryFor, size.text))]],
                },
              ]),
        ],
      },
    ],
  };
}
