import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import type { NoteSubject } from '../../components/notes/note-help.ts';
import { PhrasesView } from '../../components/phrases/phrases-view.tsx';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import type { Intent } from '../../lib/phrases/contract.ts';
import { readSituation } from '../../lib/phrases/situation.ts';
import type { WordShelf } from '../../lib/storage/shelf-contract.ts';
import type { MeetingSession } from '../../lib/sync/contract.ts';
import type { MeetingHelp } from './meeting-words.ts';

/** Where the phrases open when a note led there. */
export interface PhrasesStart {
  readonly note: NoteSubject | null;
  readonly intent: Intent;
}

interface Props {
  readonly session: MeetingSession;
  readonly notes: MeetingNotes;
  readonly help: MeetingHelp;
  readonly shelf: WordShelf;
  readonly canWrite: boolean;
  readonly at: PhrasesStart | null;
  /** Somebody interprets or listens in another language. */
  readonly both: boolean;
}

/** The phrases tab, told what is going on in this meeting. What is used here stays on this device. */
export function MeetingPhrases({ session, notes, help, shelf, canWrite, at, both }: Props): JSX.Element {
  const people = session.people.value;
  const situation = useComputed(() =>
    readSituation({
      ...{ notes, words: help.words, checks: help.checks, people: session.people.value },
      sectionId: notes.item(help.lastItem.value ?? '').value?.sectionId ?? null,
      now: Date.now(),
    }),
  ).value;
  // Read once, when the tab opens: a list to choose from must not move under a finger.
  const written = useMemo(
    () =>
      notes.sections
        .peek()
        .flatMap(({ id }) => notes.itemIds(id).peek())
        .flatMap((id) => {
          const note = notes.item(id).peek();
          return note && note.text.length > 0 ? [{ id, text: note.text.toString() }] : [];
        }),
    [notes],
  );
  return (
    <PhrasesView
      situation={situation}
      memory={shelf.phrases.value}
      people={people}
      note={at?.note ?? null}
      start={at ? { intent: at.intent, ...(at.note ? { note: at.note.id } : {}) } : null}
      gaps={help.gaps}
      canWrite={canWrite}
      both={both}
      notes={written}
      onFavourite={(id, favourite) => void shelf.setFavourite(id, favourite)}
      onUsed={(id) => void shelf.usedPhrase(id)}
      onPost={(text) => help.postQuestion(text)}
    />
  );
}
