import { signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import {
  LOOK_ANSWERS,
  LOOK_QUESTIONS,
  type LookAnswer,
  type LookView,
  type MeetingLooks,
} from './arc-contract.ts';
import { asId, ownField } from './own-field.ts';
import { isNewer, looksOf, newId } from './schema.ts';
import { asLines } from './text.ts';

/** Longest "what would make next time better", in UTF-16 code units. */
export const MAX_NEXT_LENGTH = 500;
/** More than this are not read; no meeting has so many people. */
const MOST_LOOKS = 200;

const asAnswer = (value: unknown): LookAnswer =>
  (LOOK_ANSWERS as readonly unknown[]).includes(value) ? (value as LookAnswer) : '';

/** One person's answers; `null` when nothing is said in them. Never throws. */
function readLook(id: string, value: unknown): LookView | null {
  const [heard, respected, understood] = LOOK_QUESTIONS.map((question) =>
    asAnswer(ownField(value, question)),
  );
  const next = asLines(ownField(value, 'next'), MAX_NEXT_LENGTH);
  if (asId(id) === '' || (!heard && !respected && !understood && next === '')) return null;
  const answers = { heard: heard ?? '', respected: respected ?? '', understood: understood ?? '' };
  return { id, by: asId(ownField(value, 'by')), ...answers, next };
}

/** Follow what people shared about how the meeting was. Writes nothing to a newer version's document. */
export function openLooks(doc: Y.Doc, deviceId: string): MeetingLooks {
  const map = looksOf(doc);
  const all = signal<readonly LookView[]>([]);
  // By random ids: so the order tells nothing about who came first, and everybody leaves out the same ones.
  const read = (): LookView[] =>
    [...map.keys()]
      .sort()
      .flatMap((id) => readLook(id, map.get(id)) ?? [])
      .slice(0, MOST_LOOKS);
  const refresh = (): void => {
    const next = read();
    if (JSON.stringify(next) !== JSON.stringify(all.peek())) all.value = next;
  };

  refresh();
  map.observe(refresh);

  return {
    all,
    share(look, withName) {
      const id = newId();
      const clean = readLook(id, { ...look, by: withName ? deviceId : '' });
      if (!clean || isNewer(doc)) return null;
      const { id: _, ...kept } = clean;
      map.set(id, kept);
      return id;
    },
    takeBack(id) {
      const by = asId(ownField(map.get(id), 'by'));
      if (map.has(id) && !isNewer(doc) && (by === '' || by === deviceId)) map.delete(id);
    },
    destroy: () => map.unobserve(refresh),
  };
}
