import { t } from '../../lib/i18n/index.ts';
import type { RecordView } from '../../lib/meeting/record-schema.ts';
import { agreementText, dayText, dueText } from '../actions/record-words.ts';
import { isAgreeable, type Part as RecordsPart } from '../actions/records-ui.ts';
import { type MeetingArc, nameIn } from '../guide/arc.ts';
import { clockText } from '../plan/when-text.ts';
import { type ApartItem, voicesBySide } from '../together/not-agreed.ts';
import { apartOf } from '../together/not-agreed-view.tsx';
import { nameAndRole, sideTitle, voiceOf } from '../together/voices.ts';

/** Something that came of the meeting: people's words, and below them what belongs to it. */
export interface EndLine {
  readonly key: string;
  readonly text: string;
  readonly more: readonly string[];
}

export interface EndPart {
  readonly key:
    | 'cheers'
    | 'agreed'
    | 'notAgreed'
    | 'decisions'
    | 'words'
    | 'parked'
    | 'next'
    | 'reach'
    | 'summary';
  readonly title: string;
  readonly lines: readonly EndLine[];
  /** Instead of lines: what people do not agree on, with the words of each side. */
  readonly apart: readonly ApartItem[];
  /** Where nothing stands: one sentence, and the words on its one button. */
  readonly none: string;
  readonly add: string;
  /** Takes people to where it can be written or changed. */
  change(): void;
}

const line = (key: string, text: string, ...more: readonly string[]): EndLine => ({
  ...{ key, text },
  more: [...new Set(more)].filter((words) => words !== ''),
});

/** Wins and thanks as they were said, then thanks among the notes. */
function cheers({ lines, notes, people }: MeetingArc): EndLine[] {
  const said = lines.of('celebration').value.filter(({ text }) => text !== '');
  const told = said.map(({ id, sort, to, text, author }) => {
    const { name: from } = voiceOf(people.value, author);
    if (sort !== 'thanks') return line(id, text);
    return line(
      id,
      to === '' ? t('after.thanksPlain', { from, text }) : t('after.thanks', { from, to, text }),
    );
  });
  const thanks = notes.sections.value.flatMap((section) =>
    notes.itemIds(section.id).value.flatMap((id) => {
      const note = notes.item(id).value;
      const text = note?.kind === 'thanks' ? note.text.toString().trim() : '';
      return text === '' ? [] : line(id, text);
    }),
  );
  return [...told, ...thanks];
}

function agreedLine({ ui }: MeetingArc, { id, words, dates }: RecordView): EndLine {
  const who = words.who || words.reports;
  return line(id, words.what, who, dueText(dates.by, ui.details.next.value));
}

function decisionLine({ ui }: MeetingArc, { id, words }: RecordView): EndLine {
  const because = words.because === '' ? '' : t('after.because', { reason: words.because });
  return line(id, words.what, because, agreementText(ui.agreements.of(id).value));
}

function reach(arc: MeetingArc): EndLine[] {
  return [...arc.cards.all.value].flatMap(([device, { contact, times }]) => {
    const name = nameIn(arc, device);
    if (name === '' || (contact === '' && times === '')) return [];
    const label = (key: 'contact' | 'times', text: string): string =>
      text === '' ? '' : `${t(`cards.told.${key}`)}: ${text}`;
    return line(device, name, label('contact', contact), label('times', times));
  });
}

/** Everything that came of a meeting, the good things first. Reads signals; texts of notes as they are. */
export function endParts(arc: MeetingArc): EndPart[] {
  const { ui, lines, words } = arc;
  const records = ui.records.all.value.filter((record) => record.words.what.trim() !== '');
  const agreed = records.filter(
    ({ id, kind, status }) =>
      isAgreeable(kind) &&
      kind !== 'decision' &&
      status !== 'dropped' &&
      ui.agreements.of(id).value.state === 'agreed',
  );
  const { next, nextTime, summaryFor } = ui.details;
  const time = nextTime.value === '' ? '' : clockText(nextTime.value);
  const toRecords = (part: RecordsPart) => () => {
    ui.showPart(part);
    arc.showTab('actions');
  };
  const make = (
    key: EndPart['key'],
    found: readonly EndLine[],
    change: () => void,
    apart: readonly ApartItem[] = [],
  ): EndPart => ({
    ...{ key, lines: found, apart, change },
    ...{ title: t(`after.${key}`), none: t(`after.${key}None`), add: t(`after.${key}Add`) },
  });
  return [
    make('cheers', cheers(arc), () => arc.go('celebrations')),
    make(
      'agreed',
      agreed.map((record) => agreedLine(arc, record)),
      toRecords('action'),
    ),
    make('notAgreed', [], toRecords('not-agreed'), apartOf(ui)),
    make(
      'decisions',
      records.filter(({ kind }) => kind === 'decision').map((record) => decisionLine(arc, record)),
      toRecords('decision'),
    ),
    make(
      'words',
      words.all.value
        .filter(({ meanings }) => meanings.length > 0)
        .map(({ key, term, meanings }) => line(key, term, ...meanings.map(({ text }) => text))),
      () => arc.showTab('glossary'),
    ),
    make(
      'parked',
      lines
        .of('parked')
        .value.filter(({ text, state }) => text !== '' && state !== 'done')
        .map(({ id, text }) => line(id, text)),
      () => arc.go('agenda'),
    ),
    make(
      'next',
      next.value === '' ? [] : [line('next', [dayText(next.value), time].filter(Boolean).join(', '))],
      toRecords('closing'),
    ),
    make('reach', reach(arc), () => arc.go('my-card')),
    make('summary', summaryFor.value === '' ? [] : [line('summary', summaryFor.value)], toRecords('closing')),
  ];
}

const sentence = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** What someone hears of what is not agreed. */
function apartSpoken({ words, voices }: ApartItem): string[] {
  const sides = voicesBySide(voices).flatMap(({ side, voices: said }) =>
    said.map((one) => {
      const spoken = one.agrees ? t('together.agrees') : one.words.join(' ');
      return `${sideTitle(side)}, ${nameAndRole(one)}: ${spoken}`;
    }),
  );
  return [words || t('together.noText'), ...sides];
}

/** The whole page, to be read aloud. */
export const endSpoken = (parts: readonly EndPart[]): string =>
  parts
    .map(({ title, lines, apart, none }) => {
      const told = [...apart.flatMap(apartSpoken), ...lines.flatMap(({ text, more }) => [text, ...more])];
      return [title, ...(told.length > 0 ? told : [none])].map(sentence).join(' ');
    })
    .join('\n');
