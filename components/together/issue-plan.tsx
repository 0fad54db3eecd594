import './apart.css';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { EntryView, RecordView } from '../../lib/meeting/record-schema.ts';
import { agreementText, shortWords } from '../actions/record-words.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { AddWords } from './add-words.tsx';
import { draftOf } from './drafts.ts';
import { worksFor } from './issue-choose.tsx';
import { placeOf, SaidBySide } from './said.tsx';
import type { StepProps } from './step-props.ts';

/** Last step: a decision or actions out of what could work, or an honest "Not agreed yet". */
export function Plan(props: StepProps): JSX.Element {
  const { ui, issue, entries, made } = props;
  const ideas = entries.filter(({ kind }) => kind === 'idea');
  const chosen = ideas.filter(({ id }) => issue.works.has(id));
  const canWrite = ui.canWrite.value;
  return (
    <div class="stack">
      {canWrite && (
        <>
          <p class="field-hint">{t('together.planHelp')}</p>
          <ul class="said" aria-label={t('together.step.choose')}>
            {(chosen.length > 0 ? chosen : ideas).map((idea) => (
              <FromIdea key={idea.id} {...props} idea={idea} />
            ))}
          </ul>
          <div class="row">
            <Button
              onPress={() => {
                const id = ui.records.add('action', { issue: issue.id, links: issue.links });
                if (id !== null) ui.goTo(id);
              }}
            >
              {t('together.newAction')}
            </Button>
          </div>
        </>
      )}
      {!canWrite && made.length === 0 && !issue.notAgreed && <p class="soft">{t('together.stepEmpty')}</p>}
      {made.length > 0 && (
        <div class="stack-s">
          <h5 class="sub-title">{t('together.made')}</h5>
          <ul class="said">
            {made.map((record) => (
              <li key={record.id} class="said-entry made">
                <p class="said-text" dir="auto">
                  {shortWords(record.words.what, 200)}
                </p>
                <div class="said-foot">
                  <span>
                    {t(`together.kind.${record.kind}`)} · {agreementText(ui.agreements.of(record.id).value)}
                  </span>
                  <Button
                    kind="plain"
                    label={t('together.openName', { text: shortWords(record.words.what) })}
                    onPress={() => ui.goTo(record.id)}
                  >
                    {t('together.open')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Apart {...props} />
    </div>
  );
}

function FromIdea({ ui, issue, made, idea }: StepProps & { idea: EntryView }): JSX.Element {
  const names = worksFor({ ui, issue }, idea.id);
  // Pressed twice, or by two people, it is made once, until its words are changed.
  const isMade = (kind: RecordView['kind']): boolean =>
    made.some((one) => one.kind === kind && one.words.what.trim() === idea.text.trim());
  const make = (kind: 'decision' | 'action'): void => {
    const id = ui.records.add(kind, { words: { what: idea.text }, issue: issue.id, links: issue.links });
    if (id !== null) say(t('together.madeIt'));
  };
  return (
    <li class="said-entry">
      <p class="said-text" dir="auto">
        {idea.text}
      </p>
      {names !== '' && <p class="said-foot">{t('together.worksFor', { names })}</p>}
      <div class="row">
        <Button off={isMade('decision')} onPress={() => make('decision')}>
          {t('together.makeDecision')}
        </Button>
        <Button off={isMade('action')} onPress={() => make('action')}>
          {t('together.makeAction')}
        </Button>
      </div>
    </li>
  );
}

/** "We do not agree yet" is an end like any other; everyone can say how they see it. */
function Apart({ ui, issue, entries }: StepProps): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null);
  const canWrite = ui.canWrite.value;
  const place = placeOf({ about: issue.id, kind: 'update' });
  const said = entries.filter(({ kind }) => kind === 'update');
  if (!issue.notAgreed && !canWrite) return null;
  // What was pressed goes away; the keyboard goes on to what is there then.
  const set = (notAgreed: boolean): void => {
    ui.records.setNotAgreed(issue.id, notAgreed);
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('textarea, button')?.focus());
  };
  if (!issue.notAgreed)
    return (
      <div class="apart stack-s" ref={box}>
        <p class="field-hint">{t('together.stillApartHelp')}</p>
        <div class="row">
          <Button onPress={() => set(true)}>{t('together.stillApart')}</Button>
        </div>
      </div>
    );
  return (
    <div class="apart stack" ref={box}>
      <p class="apart-now">{t('together.stillApartNow')}</p>
      {canWrite && (
        <AddWords
          id={place}
          label={t('together.stillApartField')}
          draft={draftOf(ui.records, place)}
          onAdd={(text) => ui.records.addEntry(issue.id, 'update', text) !== null}
        />
      )}
      <SaidBySide ui={ui} entries={said} />
      {canWrite && (
        <div class="row">
          <Button onPress={() => set(false)}>{t('together.goOn')}</Button>
        </div>
      )}
    </div>
  );
}
