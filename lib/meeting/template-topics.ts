import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { MAX_LINE_LENGTH } from './line-schema.ts';
import { asFact, readLine } from './line-view.ts';
import { comparePlaced, isUsableKey } from './order.ts';
import { textOf } from './record-view.ts';
import { isNewer, linesOf } from './schema.ts';
import { cutAt, wellFormed } from './text.ts';

/** A topic of a template's agenda. */
export interface TopicPlan {
  /** The same wherever the template is chosen. */
  readonly key: string;
  /** In the language of whoever chooses: an agenda is words that people change. */
  readonly text: string;
  /** 1…240, 0 where nobody said. */
  readonly minutes: number;
  /** Section of the notes that it is about, ''. */
  readonly section: string;
}

/** More topics than this no agenda has. */
export const MOST_TOPICS = 40;
const MARK = 'topic-';
/** Text and minutes that a topic began with: one that still reads so is nobody's words. */
const SEED = 'seed';
const SEED_MINUTES = 'seedMinutes';

interface Found {
  readonly id: string;
  readonly order: unknown;
  readonly entry: Y.Map<unknown>;
}

function liveTopics(lines: Y.Map<Y.Map<unknown>>): Found[] {
  const found: Found[] = [];
  for (const [id, entry] of lines.entries()) {
    const line = readLine(id, entry);
    if (line?.kind === 'topic' && line.deleted === null) found.push({ id, order: entry.get('order'), entry });
  }
  return found.sort(comparePlaced);
}

const isUntouched = ({ id, entry }: Found): boolean =>
  id.startsWith(MARK) &&
  textOf(entry, 'text')?.toString() === entry.get(SEED) &&
  entry.get('minutes') === entry.get(SEED_MINUTES) &&
  !entry.get('state');

/**
 * Puts the agenda of a template behind the topics that people wrote. Topics of another template that nobody has changed
 * go; those of this one that are there stay as they are. Two people who do it at once double nothing: a template's
 * topics have the same ids everywhere. Returns how many topics of the template are there.
 */
export function chooseTopics(doc: Y.Doc, deviceId: string, plan: readonly TopicPlan[]): number {
  if (isNewer(doc)) return 0;
  const lines = linesOf(doc);
  const wanted = plan.slice(0, MOST_TOPICS);
  // A template of one's own may hold topics of this very meeting.
  const idOf = ({ key }: TopicPlan): string => (lines.has(key) ? key : MARK + key);
  const ids = new Set(wanted.map(idOf));
  const live = liveTopics(lines);
  doc.transact(() => {
    const mark = { by: deviceId, at: Date.now() };
    for (const topic of live) if (isUntouched(topic) && !ids.has(topic.id)) topic.entry.set('deleted', mark);
    // No random digits as elsewhere: whoever does the same at the same time gives the same places.
    const last = live.filter((topic) => !ids.has(topic.id) && !isUntouched(topic)).at(-1)?.order;
    const orders = generateNKeysBetween(isUsableKey(last) ? last : null, null, wanted.length);
    wanted.forEach((topic, i) => {
      const id = idOf(topic);
      const before = lines.get(id);
      if (before && readLine(id, before)?.kind === 'topic') {
        before.delete('deleted');
        before.set('order', orders[i]);
        return;
      }
      lines.set(id, entryOf(topic, deviceId, orders[i] ?? ''));
    });
  });
  return wanted.length;
}

function entryOf({ text, minutes, section }: TopicPlan, deviceId: string, order: string): Y.Map<unknown> {
  const entry = new Y.Map<unknown>();
  const words = cutAt(wellFormed(text), MAX_LINE_LENGTH);
  entry.set('kind', 'topic');
  entry.set('order', order);
  entry.set('author', deviceId);
  entry.set('at', Date.now());
  entry.set('text', new Y.Text(words));
  entry.set(SEED, words);
  const facts = { minutes: minutes > 0 ? String(minutes) : '', section } as const;
  for (const fact of ['minutes', 'section'] as const) {
    const value = asFact('topic', fact, facts[fact]);
    if (value === '') continue;
    entry.set(fact, value);
    if (fact === 'minutes') entry.set(SEED_MINUTES, value);
  }
  return entry;
}

const readTopics = (found: readonly Found[]): readonly TopicPlan[] =>
  found.slice(0, MOST_TOPICS).flatMap(({ id, entry }) => {
    const line = readLine(id, entry);
    if (!line || line.text.trim() === '') return [];
    const { text, minutes, section } = line;
    return { key: id.startsWith(MARK) ? id.slice(MARK.length) : id, text, minutes, section };
  });

/** The agenda as it is now, as a template of one's own keeps it. */
export const planTopics = (doc: Y.Doc): readonly TopicPlan[] => readTopics(liveTopics(linesOf(doc)));

/** Topics of the template chosen last that are still there. */
export const chosenTopics = (doc: Y.Doc): readonly TopicPlan[] =>
  readTopics(liveTopics(linesOf(doc)).filter(({ id }) => id.startsWith(MARK)));
