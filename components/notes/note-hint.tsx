import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { NoteView } from '../../lib/meeting/note-view.ts';
import { useAtRest } from '../ui/use-at-rest.ts';
import { Icon } from './icons.tsx';
import type { NoteHelp } from './note-help.ts';
import { subjectOf } from './note-offers.tsx';
import type { NotesUi } from './notes-ui.ts';

/** A note of one's own that is longer than this is hard to interpret in one go, in UTF-16 code units. */
const LONG_NOTE = 220;

interface Props {
  readonly ui: NotesUi;
  readonly help: NoteHelp;
  readonly view: NoteView;
}

/**
 * "This may sound like a label": only below one's own note, only on this screen, and never again for a note where it
 * was closed. Not announced: it must not talk into someone's sentence; it stands next after the note for a reader.
 */
export function LabelHint({ ui, help, view }: Props): JSX.Element | null {
  const isShown = useHint({ ui, help, view }, view.id, true, () => help.isLabel.value);
  if (!isShown) return null;
  return (
    <Hint
      text={t('hintLabel')}
      onClose={() => {
        ui.closeHint(view.id);
        ui.focus.focus(view.id);
      }}
    >
      <button type="button" class="note-offer" onClick={() => help.showPhrases(subjectOf(view), 'express')}>
        {t('hintPhrases')}
      </button>
    </Hint>
  );
}

/** "Short sentences are easier to interpret": below one's own long note, while somebody interprets. */
export function LongHint({ ui, help, view }: Props): JSX.Element | null {
  const key = `long ${view.id}`;
  const isShown = useHint({ ui, help, view }, key, ui.slower.value, () => isLong);
  if (!isShown) return null;
  return (
    <Hint
      text={t('cards.long')}
      onClose={() => {
        ui.closeHint(key);
        ui.focus.focus(view.id);
      }}
    />
  );
}

const isLong = (text: string): boolean => text.trim().length > LONG_NOTE;

/**
 * Whether a hint named `key` belongs below this note: one's own, hints wanted, not closed, and `test` (which reads
 * signals) finds something in its words once they have come to rest.
 */
function useHint(
  { ui, help, view }: Props,
  key: string,
  isOn: boolean,
  test: () => ((text: string) => boolean) | null,
): boolean {
  const isMine = view.author === ui.notes.deviceId;
  const wanted = isOn && isMine && help.hints.value && !ui.closedHints.value.has(key) && !ui.readOnly.value;
  return useAtRest(view.text, wanted, test);
}

const START = 'start-with-strengths';

/** "Begin with a strength": when this person wrote a worry and nobody has written a strength yet. */
export function StrengthHint({ ui, help }: Omit<Props, 'view'>): JSX.Element | null {
  const section = ui.notes.sections.value.find((one) => one.defaultKind === 'strength');
  if (!section || !help.hints.value || ui.closedHints.value.has(START) || ui.readOnly.value) return null;
  const all = ui.notes.sections.value.flatMap((one) =>
    ui.notes.itemIds(one.id).value.flatMap((id) => ui.notes.item(id).value ?? []),
  );
  // A note that was only opened, and still is empty, is no strength yet; its words do not wake this view.
  const hasStrength = all.some((note) => note.kind === 'strength' || note.kind === 'thanks');
  const worried = all.some((note) => note.kind === 'worry' && note.author === ui.notes.deviceId);
  if (hasStrength || !worried) return null;
  return (
    <Hint
      text={t('hintStrengths')}
      onClose={() => {
        ui.closeHint(START);
        ui.focusAddButton(section.id);
      }}
    >
      <button type="button" class="note-offer" onClick={() => ui.add(section.id)}>
        {t('hintAdd')}
      </button>
    </Hint>
  );
}

interface HintProps {
  readonly text: string;
  readonly children?: ComponentChildren;
  readonly onClose: () => void;
}

function Hint({ text, children, onClose }: HintProps): JSX.Element {
  return (
    <div class="note-hint" role="note">
      <p>
        {text} <span class="note-hint-own">{t('hintOnlyYou')}</span>
      </p>
      <div class="note-hint-row">
        {children}
        <button type="button" class="note-more" aria-label={t('hintClose')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </div>
    </div>
  );
}
