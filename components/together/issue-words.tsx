import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { AddWords } from './add-words.tsx';
import { draftOf } from './drafts.ts';
import { STEP_ENTRIES } from './issue-steps.ts';
import { Entry, placeOf, SaidBySide } from './said.tsx';
import type { StepProps } from './step-props.ts';
import { voiceOf } from './voices.ts';

/** A step in which everyone adds words of their own: what matters, ideas, what a good idea needs. */
export function AddStep({
  ui,
  issue,
  entries,
  step,
}: StepProps & { step: keyof typeof STEP_ENTRIES }): JSX.Element {
  const kind = STEP_ENTRIES[step];
  const said = entries.filter((entry) => entry.kind === kind);
  const place = placeOf({ about: issue.id, kind });
  return (
    <div class="stack">
      {ui.canWrite.value ? (
        <AddWords
          id={place}
          label={t(`together.${step}Field`)}
          help={t(`together.${step}Help`)}
          draft={draftOf(ui.records, place)}
          onAdd={(text) => ui.records.addEntry(issue.id, kind, text) !== null}
        />
      ) : (
        said.length === 0 && <p class="soft">{t('together.noWords')}</p>
      )}
      {step === 'matters' ? (
        <SaidBySide ui={ui} entries={said} />
      ) : (
        <ul class="said" aria-label={t(`together.step.${step}`)}>
          {said.map((entry) => (
            <Entry key={entry.id} ui={ui} entry={entry} voice={voiceOf(ui.people.value, entry.by)} />
          ))}
        </ul>
      )}
    </div>
  );
}
