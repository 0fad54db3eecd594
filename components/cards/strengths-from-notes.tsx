import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { type LineView, MAX_LINE_LENGTH } from '../../lib/meeting/line-schema.ts';
import type { MeetingNotes } from '../../lib/meeting/notes.ts';
import { cutAt } from '../../lib/meeting/text.ts';
import type { MeetingArc } from '../guide/arc.ts';
import { Button } from '../ui/button.tsx';

/** Words as they would stand on the card. */
const bare = (text: string): string =>
  cutAt(text.normalize('NFC').replace(/\s+/gu, ' ').trim(), MAX_LINE_LENGTH).trim();

/** Words of notes that are strengths and stand not on the card yet, each once. Reads signals; not those inside notes. */
export function strengthsIn(notes: MeetingNotes, lines: readonly LineView[]): readonly string[] {
  const known = new Set(lines.map(({ text }) => bare(text).toLocaleLowerCase()));
  const found: string[] = [];
  for (const section of notes.sections.value)
    for (const id of notes.itemIds(section.id).value) {
      const note = notes.item(id).value;
      const text = note?.kind === 'strength' && !note.deleted ? bare(note.text.toString()) : '';
      if (text === '' || known.has(text.toLocaleLowerCase())) continue;
      known.add(text.toLocaleLowerCase());
      found.push(text);
    }
  return found;
}

/** Words inside notes wake nobody: looked at again when they have come to rest, in milliseconds. */
const REST = 500;

/** Draws again when what stands in the document has changed and come to rest. */
function useRestingNotes({ session }: MeetingArc): void {
  const [, setLooks] = useState(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wake = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setLooks((looks) => looks + 1), REST);
    };
    session.doc.on('update', wake);
    return () => {
      clearTimeout(timer);
      session.doc.off('update', wake);
    };
  }, [session]);
}

/** Brings the strengths that people wrote into the notes onto the card, with one press. */
export function StrengthsFromNotes({ arc }: { readonly arc: MeetingArc }): JSX.Element | null {
  const { lines, ui } = arc;
  useRestingNotes(arc);
  const found = strengthsIn(arc.notes, lines.of('strength').value);
  if (!arc.canWrite.value || found.length === 0) return null;
  const bring = (): void => {
    const ids = lines.addAll(
      'strength',
      found.map((text) => ({ text })),
    );
    ui.toast.value = {
      text: t('cards.brought', { count: ids.length }),
      action: {
        label: t('noteUndoDelete'),
        run: () => {
          for (const id of ids) lines.delete(id);
        },
      },
    };
  };
  return (
    <div>
      <Button onPress={bring}>{t('cards.bring', { count: found.length })}</Button>
    </div>
  );
}
