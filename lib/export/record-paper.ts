import type { MeetingReport, ReportRecord, ReportSection } from '../meeting/report-contract.ts';
import type { WordView } from '../meeting/words.ts';
import { aroundBlocks, cheerLines, childBlocks, dayLine, purposeRows } from './around-paper.ts';
import {
  dayOfText,
  type Ink,
  inkOf,
  isAgreeable,
  isAgreed,
  isolated,
  isStillOpen,
  titleLine,
} from './ink.ts';
import { type Block, type Line, type Paper, plain, written } from './paper.ts';
import { recordCard, whatOf } from './record-card.ts';
import { isSectionKey, type PaperKey, type Speaker } from './speakers.ts';

/** Where notes stand whose section is not known, as in lib/meeting/note-view.ts. */
const LOST_SECTION = '';

/** Wins at the beginning: each of them stands further down once more, among the entries and notes. */
const MOST_WINS = 6;

/** Kinds of notes that tell of something good, the best first. */
const GOOD_NEWS = ['thanks', 'strength'] as const;

const heading = (ink: Ink, key: PaperKey): Block => ({ kind: 'heading', level: 2, line: [ink.say(key)] });

/** Name of a section: the template's in the paper's languages, otherwise as people wrote it. */
function sectionLine(ink: Ink, { id, titleKey, title }: ReportSection): Line {
  if (id === LOST_SECTION) return [ink.say('sectionOther')];
  if (titleKey !== null && isSectionKey(titleKey)) return [ink.say(titleKey)];
  return [title === '' ? ink.say('sectionNoName') : written(title)];
}

/** What was done since last time, then thanks and strengths. */
export function winLines(ink: Ink): Line[] {
  const { records, sections } = ink.report;
  const notes = sections.flatMap((section) => section.notes);
  return [
    ...records
      .filter(({ status, kind }) => status === 'done' && kind !== 'issue')
      .map((record): Line => [ink.say('paper.winDone'), ': ', ...whatOf(ink, record)]),
    ...GOOD_NEWS.flatMap((kind) =>
      notes
        .filter((note) => note.kind === kind && note.text.trim() !== '')
        .map((note): Line => [written(note.text)]),
    ),
  ];
}

/** Written notice is pointed to where something is not agreed. */
const noticeBlocks = (ink: Ink): Block => ({
  kind: 'card',
  tone: 'plain',
  blocks: [
    { kind: 'heading', level: 3, line: [ink.say('together.rightTitle')] },
    { kind: 'sentence', said: ink.say('together.rightText') },
    { kind: 'sentence', soft: true, said: ink.say('together.rightLaw') },
  ],
});

function particulars(ink: Ink): Block {
  const { report } = ink;
  const next = ink.next();
  return {
    kind: 'fields',
    rows: [
      { label: ink.say('paper.day'), lines: [dayLine(ink)] },
      ...purposeRows(ink),
      ...(report.plan.place === ''
        ? []
        : [{ label: ink.say('after.field.place'), lines: [[written(report.plan.place)]] }]),
      ...(report.child === '' ? [] : [{ label: ink.say('paper.child'), lines: [[written(report.child)]] }]),
      ...(report.people.length === 0 ? [] : [{ label: ink.say('paper.people'), lines: peopleLines(ink) }]),
      { label: ink.say('paper.next'), lines: [[next ?? ink.say('paper.nextNone')]] },
      ...(report.summaryFor === ''
        ? []
        : [{ label: ink.say('together.summaryFor'), lines: [[written(report.summaryFor)]] }]),
    ],
  };
}

/** Everyone who takes part, with their roles. */
export const peopleLines = (ink: Ink): Line[] =>
  ink.report.people
    .filter(({ removed }) => !removed)
    .map(({ name, role }) => [written(name), ' (', ink.say(`role.${role}`), ')']);

function part(ink: Ink, key: PaperKey, records: readonly ReportRecord[]): Block[] {
  return records.length === 0 ? [] : [heading(ink, key), ...records.map((record) => recordCard(ink, record))];
}

function noteBlocks(ink: Ink): Block[] {
  const filled = ink.report.sections
    .map((section) => ({ section, notes: section.notes.filter(({ text }) => text.trim() !== '') }))
    .filter(({ notes }) => notes.length > 0);
  if (filled.length === 0) return [];
  return [
    heading(ink, 'paper.notes'),
    ...filled.flatMap(({ section, notes }): Block[] => [
      { kind: 'heading', level: 3, line: sectionLine(ink, section) },
      {
        kind: 'list',
        items: notes.map((note): readonly Line[] => [
          [
            written(note.text),
            ' (',
            ink.name(note.author),
            ...(note.said === ''
              ? []
              : [
                  ', ',
                  ink.say('paper.wordsOf', (speaker) => ({
                    name: isolated(ink.nameText(note.said, speaker)),
                  })),
                ]),
            ')',
          ],
        ]),
      },
    ]),
  ];
}

function wordBlocks(ink: Ink): Block[] {
  const { words, openChecks } = ink.report;
  const told = words.filter(({ meanings }) => meanings.length > 0);
  const asked = words.filter(({ isOpen }) => isOpen);
  const meaning = (word: WordView): Line[] => [
    [written(word.term)],
    ...word.meanings.map(
      ({ text, by }): Line => [
        written(text),
        ' (',
        ink.say('paper.toldBy', (speaker) => ({ name: isolated(ink.nameText(by, speaker)) })),
        ')',
      ],
    ),
  ];
  return [
    ...(told.length > 0
      ? [heading(ink, 'paper.words'), { kind: 'list' as const, items: told.map(meaning) }]
      : []),
    ...(asked.length > 0
      ? [
          heading(ink, 'paper.asked'),
          { kind: 'list' as const, items: asked.map(({ term }): readonly Line[] => [[written(term)]]) },
        ]
      : []),
    ...(openChecks > 0
      ? [{ kind: 'text' as const, line: [ink.say('paper.checks', () => ({ count: openChecks }))] }]
      : []),
  ];
}

/**
 * Everything a meeting holds, wins first; only what people said about the meeting itself stays inside. `now` in milliseconds since the epoch: the day on which the copy is made.
 */
export function recordPaper(report: MeetingReport, speakers: readonly Speaker[], now: number): Paper {
  const ink = inkOf(report, speakers);
  // Celebrations stand nowhere else; wins do.
  const wins = [...cheerLines(ink), ...winLines(ink).slice(0, MOST_WINS)];
  const { records } = report;
  const agreed = records.filter((record) => isAgreeable(record) && isAgreed(record));
  const open = records.filter((record) => isAgreeable(record) && !isAgreed(record));
  const hasNotAgreed = records.some(isStillOpen);
  return {
    languages: ink.languages,
    title: plain(titleLine(ink)),
    large: false,
    blocks: [
      { kind: 'heading', level: 1, line: titleLine(ink) },
      { kind: 'text', line: [ink.say('paper.record')], soft: true },
      particulars(ink),
      ...(wins.length > 0
        ? [heading(ink, 'paper.wins'), { kind: 'list' as const, items: wins.map((line) => [line]) }]
        : []),
      ...childBlocks(ink),
      heading(ink, 'paper.agreed'),
      ...(agreed.length > 0
        ? agreed.map((record) => recordCard(ink, record))
        : [{ kind: 'text' as const, line: [ink.say('paper.agreedNone')] }]),
      ...part(ink, 'records.part.not-agreed', open),
      ...(hasNotAgreed ? [noticeBlocks(ink)] : []),
      ...part(
        ink,
        'records.part.issue',
        records.filter(({ kind }) => kind === 'issue'),
      ),
      ...part(
        ink,
        'records.part.need',
        records.filter(({ kind }) => kind === 'need'),
      ),
      ...noteBlocks(ink),
      ...aroundBlocks(ink),
      ...wordBlocks(ink),
      {
        kind: 'sentence',
        soft: true,
        said: ink.say('paper.about', (speaker) => ({ day: dayOfText(now, speaker) })),
      },
      ...(agreed.length > 0
        ? [{ kind: 'sentence' as const, soft: true, said: ink.say('paper.aboutReceipt') }]
        : []),
    ],
  };
}
