import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { HELP_TEXTS, HELPS, type Help, isNeedFor } from '../../lib/guidance/taking-part.ts';
import { language, t } from '../../lib/i18n/index.ts';
import type { RecordView } from '../../lib/meeting/record-schema.ts';
import type { ViewProps } from '../guide/arc.ts';
import { AddWords } from '../together/add-words.tsx';
import { draftOf } from '../together/drafts.ts';
import { carryText } from '../together/need-card.tsx';
import { Button } from '../ui/button.tsx';

/** "What would help you take part?": each answer is a need of this meeting, with whoever sees to it (P39). */
export function HelpPart({ arc }: ViewProps): JSX.Element {
  const id = useId();
  const { records } = arc.ui;
  const draft = draftOf(records, 'what would help');
  const needs = records.all.value.filter(({ kind }) => kind === 'need');
  const canWrite = arc.canWrite.value;
  const add = (what: string): boolean => records.add('need', { words: { what } }) !== null;
  /** `known`: more than one where two people have ticked it at once. */
  const toggle = (help: Help, known: readonly RecordView[]): void => {
    if (known.length === 0) {
      add(HELP_TEXTS[help].need[language.peek()]);
      return;
    }
    for (const { id: need } of known) records.delete(need);
    const bringBack = (): void => {
      for (const { id: need } of known) records.restore(need);
    };
    arc.ui.toast.value = {
      text: t('guide.removed'),
      action: { label: t('guide.bringBack'), run: bringBack },
    };
  };
  return (
    <>
      <p class="soft small">{t('plan.helpHelp')}</p>
      {canWrite && (
        <fieldset class="plan-ticks">
          <legend class="unseen">{t('plan.part.help')}</legend>
          {HELPS.map((help) => {
            const known = needs.filter(({ words }) => isNeedFor(help, words.what));
            return (
              <label key={help} class="check">
                <input type="checkbox" checked={known.length > 0} onChange={() => toggle(help, known)} />
                {HELP_TEXTS[help].label[language.value]}
              </label>
            );
          })}
        </fieldset>
      )}
      {canWrite && <AddWords id={id} label={t('plan.helpOther')} draft={draft} onAdd={add} />}
      {needs.length > 0 && (
        <ul class="plan-needs" aria-label={t('plan.needs')}>
          {needs.map((need) => (
            <li key={need.id} class="plan-need">
              <div class="grow">
                <p dir="auto">{need.words.what.trim() || t('plan.needUnnamed')}</p>
                <p class="soft small">
                  {t(`records.status.${need.status}`)} · {carryText(need)}
                </p>
              </div>
              <Button
                kind="plain"
                label={t('plan.toNeedNamed', { text: need.words.what })}
                onPress={() => {
                  arc.showTab('actions');
                  arc.ui.goTo(need.id);
                }}
              >
                {t('plan.toNeed')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {needs.length === 0 && !canWrite && <p class="soft">{t('plan.noNeeds')}</p>}
    </>
  );
}
