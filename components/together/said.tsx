import './said.css';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { EntryView } from '../../lib/meeting/record-schema.ts';
import { shortWords } from '../actions/record-words.ts';
import type { RecordsUi } from '../actions/records-ui.ts';
import { Button } from '../ui/button.tsx';
import { draftOf } from './drafts.ts';
import { bySide, nameAndRole, sideTitle, type Voice, voiceOf } from './voices.ts';

/** Where the words of one kind about one record are written. */
export const placeOf = ({ about, kind }: Pick<EntryView, 'about' | 'kind'>): string => `${kind}-${about}`;

interface Props {
  readonly ui: RecordsUi;
  readonly entry: EntryView;
  /** Shown beside the words; `null` where a heading names them already. */
  readonly voice: Voice | null;
  readonly children?: ComponentChildren;
}

/** Words that someone added, with a way to take one's own back: they return to the field, to be put better. */
export function Entry({ ui, entry, voice, children }: Props): JSX.Element {
  const isMine = entry.by === ui.records.deviceId && ui.canWrite.value;
  const takeBack = (): void => {
    const place = placeOf(entry);
    const draft = draftOf(ui.records, place);
    if (draft.peek().trim() === '') draft.value = entry.text;
    ui.records.removeEntry(entry.id);
    document.getElementById(place)?.focus();
  };
  return (
    <li class="said-entry" data-role={voice?.side}>
      <p class="said-text" dir="auto">
        {entry.text}
      </p>
      {(voice || isMine) && (
        <div class="said-foot">
          {voice && <bdi class="said-name">{nameAndRole(voice)}</bdi>}
          {isMine && (
            <Button
              kind="plain"
              label={t('together.takeBackName', { text: shortWords(entry.text) })}
              onPress={takeBack}
            >
              {t('together.takeBack')}
            </Button>
          )}
        </div>
      )}
      {children}
    </li>
  );
}

/** Words of all, side by side: each side under its name, each person under theirs. */
export function SaidBySide({ ui, entries }: { ui: RecordsUi; entries: readonly EntryView[] }): JSX.Element {
  const people = ui.people.value;
  return (
    <div class="said-sides">
      {bySide(entries, (deviceId) => voiceOf(people, deviceId)).map(({ side, people: speaking }) => (
        <div key={side} class="said-side" data-role={side} data-side={side}>
          <h5 class="said-side-name">{sideTitle(side)}</h5>
          {speaking.map(({ voice, entries: said }) => (
            <div key={voice.deviceId} class="said-person">
              <bdi class="said-name">{nameAndRole(voice)}</bdi>
              <ul class="said">
                {said.map((entry) => (
                  <Entry key={entry.id} ui={ui} entry={entry} voice={null} />
                ))}
              </ul>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
