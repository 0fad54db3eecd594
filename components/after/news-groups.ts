import { t } from '../../lib/i18n/index.ts';
import type { CalendarDate } from '../../lib/meeting/calendar-date.ts';
import type { LineKind } from '../../lib/meeting/line-schema.ts';
import { PLAN_FIELDS, type PlanField } from '../../lib/meeting/plan.ts';
import { type Change, DETAIL_FIELDS, type DetailField, type How } from '../../lib/meeting/since.ts';
import { dayText, shortWords } from '../actions/record-words.ts';
import { type MeetingArc, nameIn } from '../guide/arc.ts';
import type { GuideView } from '../guide/views.ts';
import { sectionName } from '../notes/labels.ts';
import { clockText } from '../plan/when-text.ts';

/** One thing that changed, as it is told. */
export interface NewsRow {
  readonly key: string;
  /** What became of it, in a word or two each. */
  readonly hows: readonly string[];
  readonly isGone: boolean;
  readonly text: string;
  /** Whoever wrote it, or took it out; '' when nobody knows. */
  readonly by: string;
  /** Goes to where it stands; `null` for what stands nowhere any more. */
  readonly open: (() => void) | null;
}
export interface NewsGroup {
  readonly key: string;
  readonly title: string;
  readonly rows: readonly NewsRow[];
}

/** Where the lines of each kind stand. */
const VIEW_OF: Readonly<Record<LineKind, GuideView>> = {
  ...{ topic: 'agenda', parked: 'agenda', attendee: 'plan', document: 'plan', question: 'plan' },
  ...{ charter: 'charter', strength: 'child', interest: 'child', helps: 'child', voice: 'child' },
  ...{ celebration: 'celebrations', checkin: 'keep-in-touch', news: 'keep-in-touch' },
};

function groupTitle(kind: LineKind): string {
  const view = VIEW_OF[kind];
  if (view === 'child' || view === 'charter' || view === 'celebrations') return t(`guide.view.${view}`);
  if (kind === 'parked') return t('floor.parked');
  if (kind === 'news') return t('cards.news');
  if (kind === 'checkin') return t('cards.checkins');
  return t(`after.group.${kind as 'topic' | 'attendee' | 'document' | 'question'}`);
}

const isIn = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value);

const DAYS: readonly string[] = ['date', 'answerBy', 'next'];
const TIMES: readonly string[] = ['time', 'nextTime'];

function fieldText(field: string, value: string): string {
  if (DAYS.includes(field)) return dayText(value as CalendarDate);
  return TIMES.includes(field) ? clockText(value) : value;
}

interface Found extends Omit<NewsRow, 'hows' | 'isGone' | 'key'> {
  readonly group: string;
  readonly title: string;
  readonly hows?: readonly string[];
}

function howText(how: How): string | [] {
  // Which status it is now, the record itself says.
  return how === 'status' ? [] : t(`after.how.${how}`);
}

function noteNews(arc: MeetingArc, id: string, isGone: boolean): Found | null {
  const note = arc.notes.item(id).value;
  const section = arc.notes.sections.value.find((one) => one.id === note?.sectionId);
  const text = note?.text.toString().trim() ?? '';
  if (!note || text === '') return null;
  return {
    ...{ group: `note ${note.sectionId}`, text },
    title: section ? sectionName(section) : t('sectionOther'),
    by: nameIn(arc, isGone ? (note.deleted?.by ?? '') : note.author),
    open: isGone ? null : () => arc.goToNote(id),
  };
}

const RECORDS = 'records';
function toRecord(arc: MeetingArc, id: string): void {
  arc.ui.lookAt(id);
  arc.showTab('actions');
}

function recordNews(arc: MeetingArc, { id, hows }: Change, isGone: boolean): Found | null {
  const record = arc.ui.records.record(id).value;
  if (!record) return null;
  const { kind, words, status, author, deleted } = record;
  const isNew = hows.includes('new') ? author : '';
  return {
    ...{ group: RECORDS, title: t('after.group.records') },
    text: `${t(`records.one.${kind}`)}: ${words.what.trim() || t('records.noWords')}`,
    by: nameIn(arc, isGone ? (deleted?.by ?? '') : isNew),
    open: isGone ? null : () => toRecord(arc, id),
    hows: hows.includes('status') ? [t('after.how.status', { status: t(`records.status.${status}`) })] : [],
  };
}

function entryNews(arc: MeetingArc, id: string): Found | null {
  const { records } = arc.ui;
  for (const record of records.all.value) {
    const entry = records.entries(record.id).value.find((one) => one.id === id);
    if (!entry) continue;
    const said = [entry.value === null ? '' : String(entry.value), entry.text].filter(Boolean).join(', ');
    return {
      ...{ group: RECORDS, title: t('after.group.records') },
      text: t('after.update', { what: shortWords(record.words.what), text: said }),
      by: nameIn(arc, entry.by),
      open: () => toRecord(arc, record.id),
    };
  }
  return null;
}

function lineNews(arc: MeetingArc, { id, hows }: Change, isGone: boolean): Found | null {
  const line = arc.lines.line(id).value;
  if (!line || line.text === '') return null;
  const writer = hows.includes('new') || line.kind === 'celebration' ? line.author : '';
  const title = groupTitle(line.kind);
  return {
    ...{ group: title, title, text: line.text },
    by: nameIn(arc, isGone ? (line.deleted?.by ?? '') : writer),
    open: isGone ? null : () => arc.go(VIEW_OF[line.kind]),
  };
}

function planNews(arc: MeetingArc, id: string): Found | null {
  if (!isIn<PlanField>(PLAN_FIELDS, id) && !isIn<DetailField>(DETAIL_FIELDS, id)) return null;
  const value = isIn<DetailField>(DETAIL_FIELDS, id) ? arc.ui.details[id].value : arc.plan[id].value;
  const label = t(`after.field.${id}`);
  const open = (): void => {
    if (id === 'child') return arc.go('child');
    if (!isIn<DetailField>(DETAIL_FIELDS, id)) return arc.go('plan');
    arc.ui.showPart('closing');
    arc.showTab('actions');
  };
  return {
    ...{ group: 'plan', title: t('after.group.plan'), by: '', open },
    text: value === '' ? label : `${label}: ${fieldText(id, value)}`,
  };
}

function wordNews(arc: MeetingArc, id: string): Found | null {
  const word = arc.words.all.value.find(({ key }) => key === id);
  const [meaning] = word?.meanings ?? [];
  if (!word || !meaning) return null;
  return {
    ...{ group: 'words', title: t('after.group.words'), text: `${word.term}: ${meaning.text}` },
    ...{ by: nameIn(arc, meaning.by), open: () => arc.showTab('glossary') },
  };
}

function find(arc: MeetingArc, change: Change, isGone: boolean): Found | null {
  const { thing, id } = change;
  if (thing === 'note') return noteNews(arc, id, isGone);
  if (thing === 'record') return recordNews(arc, change, isGone);
  if (thing === 'entry') return entryNews(arc, id);
  if (thing === 'line') return lineNews(arc, change, isGone);
  return thing === 'plan' ? planNews(arc, id) : wordNews(arc, id);
}

/** Places of groups: notes in the order of their sections, then what they led to, then all else as it comes. */
function rank(arc: MeetingArc, key: string): number {
  const at = arc.notes.sections.value.findIndex(({ id }) => key === `note ${id}`);
  if (at >= 0) return at;
  return key.startsWith('note ') ? 1_000 : key === RECORDS ? 1_001 : 1_002;
}

/** What changed, by section, as it stands now. What cannot be told (its words are gone) is left out. Reads signals. */
export function newsGroups(arc: MeetingArc, changes: readonly Change[]): NewsGroup[] {
  const groups = new Map<string, { title: string; rows: NewsRow[] }>();
  for (const change of changes) {
    const isGone = change.hows.includes('removed');
    const found = find(arc, change, isGone);
    if (!found) continue;
    const { group, title, hows = [], text, by, open } = found;
    const row = { key: change.key, hows: [...change.hows.flatMap(howText), ...hows], isGone, text, by, open };
    const known = groups.get(group);
    if (known) known.rows.push(row);
    else groups.set(group, { title, rows: [row] });
  }
  return [...groups]
    .map(([key, { title, rows }]) => ({ key, title, rows }))
    .sort((a, b) => rank(arc, a.key) - rank(arc, b.key));
}

const spokenRow = ({ hows, text, by }: NewsRow): string =>
  `${hows.join(', ')}: ${text}${by === '' ? '' : `, ${t('after.by', { name: by })}`}.`;

/** All of it, to be read aloud. */
export const newsSpoken = (groups: readonly NewsGroup[]): string =>
  groups.map(({ title, rows }) => [`${title}.`, ...rows.map(spokenRow)].join(' ')).join('\n');
