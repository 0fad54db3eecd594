import Papa from 'papaparse';
import type { MeetingReport, ReportRecord } from '../meeting/report-contract.ts';
import { wellFormed } from '../meeting/text.ts';
import { type Ink, inkOf, isAgreeable, stateKey, titleLine } from './ink.ts';
import { plain } from './paper.ts';
import { fieldRows, kindKey, statusKey, whatOf } from './record-card.ts';
import type { PaperKey, Speaker } from './speakers.ts';

/**
 * Where a spreadsheet would begin a formula: at the start of a cell, and after every sign at which some program or
 * region cuts cells, because in half of the world a comma file is opened with semicolons. The wide forms count in
 * East Asian versions.
 */
const FORMULA = /(^|[,;|"\n])(\s*)([=+\-@%＝＋－＠])/gu;

/** A text that no spreadsheet takes for a formula: an apostrophe is put before what could begin one. */
export const defused = (text: string): string =>
  text.replace(/\t/g, ' ').replace(/\r\n?/g, '\n').replace(FORMULA, "$1$2'$3");

/** Columns in their order: label, and what stands in it. */
const COLUMNS: readonly (readonly [PaperKey, (ink: Ink, record: ReportRecord) => string])[] = [
  ['paper.kind', (ink, { kind }) => plain([ink.say(kindKey(kind))])],
  ['paper.what', (ink, record) => plain(whatOf(ink, record))],
  ['records.action.who', (_, { words }) => words.who],
  // As people chose them: sorts well, and reads the same in every language.
  [
    'records.action.by',
    (ink, { dates }) => (dates.by === 'next-meeting' ? plain([ink.due(dates.by) ?? '']) : dates.by),
  ],
  ['records.action.know', (_, { words }) => words.know],
  ['records.status', (ink, { status }) => plain([ink.say(statusKey(status))])],
  [
    'paper.agreement',
    (ink, record) => (isAgreeable(record) || record.notAgreed ? plain([ink.say(stateKey(record))]) : ''),
  ],
  ['paper.familyAgreed', (_, record) => whoAgreed(record, 'family')],
  ['paper.schoolAgreed', (_, record) => whoAgreed(record, 'school')],
  [
    'paper.note',
    (ink, record) =>
      fieldRows(ink, record, ['because', 'now', 'target', 'measure', 'school', 'home', 'reports', 'look'])
        .concat(fieldRows(ink, record, ['happened', 'barrier', 'where']))
        .map(({ label, lines }) => `${plain([label])}: ${lines.map(plain).join(', ')}`)
        .join('\n'),
  ],
  [
    'records.updates',
    (_, { entries }) =>
      entries
        .filter(({ kind }) => kind === 'update')
        .map(({ text }) => text)
        .join('\n'),
  ],
];

const whoAgreed = ({ agreement }: ReportRecord, side: 'family' | 'school'): string =>
  agreement.statements
    .filter((one) => one.side === side && one.verdict === 'agree' && one.isCurrent && one.counts)
    .map(({ name }) => name)
    .join(', ');

/**
 * Everything that a meeting led to as a table: RFC 4180 with lines ending in CR LF, every field quoted, a byte order
 * mark so that spreadsheets read UTF-8, and nothing in it that they take for a formula.
 */
export function reportCsv(report: MeetingReport, speakers: readonly Speaker[]): string {
  const ink = inkOf(report, speakers);
  const title = plain(titleLine(ink));
  const rows = report.records.map((record) => [title, ...COLUMNS.map(([, textOf]) => textOf(ink, record))]);
  const head = [plain([ink.say('paper.meeting')]), ...COLUMNS.map(([key]) => plain([ink.say(key)]))];
  const cells = [head, ...rows].map((row) => row.map((text) => defused(wellFormed(text))));
  return `\ufeff${Papa.unparse(cells, { quotes: true, newline: '\r\n' })}\r\n`;
}
