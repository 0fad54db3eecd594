import { t } from '../../lib/i18n/index.ts';
import type { LineView } from '../../lib/meeting/line-schema.ts';
import type { MeetingArc } from '../guide/arc.ts';

/** Minutes that a topic begins with. */
export const USUAL_MINUTES = '10';

/** Words of a topic for sentences, never empty. */
export const topicName = (line: Pick<LineView, 'text'> | null | undefined): string =>
  line?.text.trim() || t('floor.noName');

const isOpen = ({ state, text }: LineView): boolean => state !== 'done' && text.trim() !== '';

/** The topic that comes after the present one: the next in the list that is not done, else the first such. */
export function nextTopic(topics: readonly LineView[], now: string): LineView | null {
  const at = topics.findIndex(({ id }) => id === now);
  const open = (line: LineView): boolean => line.id !== now && isOpen(line);
  return topics.slice(at + 1).find(open) ?? topics.find(open) ?? null;
}

/** Topics still to come, without the present one. */
export const toCome = (topics: readonly LineView[], now: string): readonly LineView[] =>
  topics.filter((line) => line.id !== now && isOpen(line));

export const minutesOf = (topics: readonly LineView[]): number =>
  topics.reduce((sum, { minutes }) => sum + minutes, 0);

/** The present topic is done; the next one begins, if there is one. Two who press at once move on once. */
export function moveOn({ lines, floor }: Pick<MeetingArc, 'lines' | 'floor'>): void {
  if (floor.hasJustMoved()) return;
  const { topic } = floor.now.peek();
  const next = nextTopic(lines.of('topic').peek(), topic);
  lines.setFact(topic, 'state', 'done');
  floor.goTo(next?.id ?? '');
}

/** Any topic, also one that was done: people come back to things. What they leave for it is still to come. */
export function talkAbout({ lines, floor }: Pick<MeetingArc, 'lines' | 'floor'>, id: string): void {
  lines.setFact(id, 'state', '');
  floor.goTo(id);
}

/** Adds a topic right behind the present one, or before all that are still to come. */
export function addNext({ lines, floor }: Pick<MeetingArc, 'lines' | 'floor'>, text: string): void {
  const now = floor.now.peek().topic;
  const topics = lines.of('topic').peek();
  const before = nextTopic(topics, now);
  const id = lines.add('topic', { text, facts: { minutes: USUAL_MINUTES } });
  if (id === null || before === null) return;
  const place = (wanted: string): number =>
    lines
      .of('topic')
      .peek()
      .findIndex((line) => line.id === wanted);
  // Step by step: where others move things meanwhile, the order stays one that everyone sees.
  while (place(id) > place(before.id) && lines.moveUp(id));
}
