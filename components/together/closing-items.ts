import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type * as Y from 'yjs';
import type { MeetingChecks } from '../../lib/meeting/checks.ts';
import { type ClosingItem, type ClosingNote, closingCheck, isPlace } from '../../lib/meeting/closing.ts';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import type { MeetingWords } from '../../lib/meeting/words.ts';
import type { RecordsUi } from '../actions/records-ui.ts';

/** What the closing check looks at. */
export interface ClosingSources {
  readonly ui: Pick<RecordsUi, 'records' | 'agreements' | 'details' | 'notes'>;
  readonly checks: MeetingChecks;
  readonly words: MeetingWords;
}

const viewsOf = (notes: MeetingNotes) =>
  notes.sections.value.flatMap(({ id }) =>
    notes.itemIds(id).value.flatMap((itemId) => notes.item(itemId).value ?? []),
  );

const closingNotes = (notes: MeetingNotes): ClosingNote[] =>
  viewsOf(notes).map(({ id, sectionId, kind, author, text, helps }) => ({
    ...{ id, sectionId, kind, author, helps },
    text: text.toString(),
  }));

/** What is still open in a meeting now. Reads signals; texts of notes are read as they are. */
export function readClosing({ ui, checks, words }: ClosingSources): ClosingItem[] {
  const { child, next, summaryFor } = ui.details;
  return closingCheck({
    records: ui.records.all.value,
    agreementOf: (id) => ui.agreements.of(id).value,
    checks: checks.all.value,
    words: words.all.value,
    notes: closingNotes(ui.notes),
    details: { child: child.value, next: next.value, summaryFor: summaryFor.value },
  });
}

/** How many things that is for people: the last details are one. */
export const countOpen = (items: readonly ClosingItem[]): number => {
  const places = items.filter(isPlace).length;
  return places + (places < items.length ? 1 : 0);
};

/** Writing in the notes is followed with this delay, in milliseconds: nobody watches this list while others type. */
const TEXT_REST = 300;

/** Draws again when the words of any note have changed: texts are no signals. */
export function useNoteTexts(notes: MeetingNotes): void {
  const [, again] = useState(0);
  useEffect(() => {
    let texts: readonly Y.Text[] = [];
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = (): void => {
      timer ??= setTimeout(() => {
        timer = null;
        again((count) => count + 1);
      }, TEXT_REST);
    };
    const leave = (): void => {
      for (const text of texts) text.unobserve(look);
    };
    const stop = effect(() => {
      leave();
      texts = viewsOf(notes).map(({ text }) => text);
      for (const text of texts) text.observe(look);
    });
    return () => {
      stop();
      leave();
      if (timer !== null) clearTimeout(timer);
    };
  }, [notes]);
}
