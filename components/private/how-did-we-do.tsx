import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { LOOK_ANSWERS, LOOK_QUESTIONS } from '../../lib/meeting/arc-contract.ts';
import { MAX_NEXT_LENGTH } from '../../lib/meeting/looks.ts';
import type { PrivateLine } from '../../lib/storage/private-contract.ts';
import { type MeetingArc, nameIn } from '../guide/arc.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup, Switch } from '../ui/choices.tsx';
import { kept } from './kept.ts';
import { LookCard } from './look-card.tsx';
import { NOTHING_SAID, type OwnLook, readOwnLook, saysSomething } from './own-look.ts';

const lookLine = (lines: readonly PrivateLine[]): PrivateLine | undefined =>
  lines.find(({ place }) => place === 'look');

/** Short, shared, optional: whether people felt heard, and what would make next time better. */
export function HowDidWeDo({ arc }: { readonly arc: MeetingArc }): JSX.Element {
  const { desk, looks } = arc;
  const line = lookLine(desk.lines.value);
  const mine = looks.all.value.find(({ id }) => id === line?.sharedAs);
  const others = looks.all.value.filter((look) => look !== mine);
  const takeBack = (): void => {
    if (!line) return;
    looks.takeBack(line.sharedAs);
    kept(desk.markShared(line.id, ''));
    arc.ui.toast.value = { text: t('own.lookTaken'), action: null };
  };
  return (
    <section class="look-part stack" aria-labelledby="own-looks">
      <h3 id="own-looks">{t('own.looks')}</h3>
      <p class="small soft">{t('own.looksHelp')}</p>
      {mine && (
        <LookCard look={mine} name={t('own.lookYours')}>
          {arc.canWrite.value && (
            <div>
              <Button onPress={takeBack}>{t('own.lookBack')}</Button>
            </div>
          )}
        </LookCard>
      )}
      {!mine && arc.canWrite.value && <LookForm arc={arc} />}
      <h4>{t('own.lookOthers')}</h4>
      {others.length === 0 && <p class="soft">{t('own.lookNobody')}</p>}
      {others.map((look) => (
        <LookCard key={look.id} look={look} name={nameIn(arc, look.by) || t('noteUnknownAuthor')} />
      ))}
    </section>
  );
}

/** The questions. Until they are shared, the answers are a private line like others. */
function LookForm({ arc }: { readonly arc: MeetingArc }): JSX.Element {
  const { desk, looks, ui } = arc;
  const id = useId();
  const [isMissing, setMissing] = useState(false);
  const look = readOwnLook(lookLine(desk.lines.value));
  const keep = (change: Partial<OwnLook>): void => {
    setMissing(false);
    const line = lookLine(desk.lines.peek());
    const text = JSON.stringify({ ...readOwnLook(line), ...change });
    kept(line ? desk.setText(line.id, text) : desk.add('look', text));
  };
  const share = (): void => {
    const line = lookLine(desk.lines.peek());
    if (!line || !saysSomething(look)) return setMissing(true);
    const made = looks.share(look, look.withName);
    if (made) kept(desk.markShared(line.id, made));
    ui.toast.value = { text: t(made ? 'own.lookDone' : 'own.shareFailed'), action: null };
  };
  return (
    <div class="private-who stack">
      {LOOK_QUESTIONS.map((question) => (
        <RadioGroup
          key={question}
          legend={t(`own.look.${question}`)}
          options={LOOK_ANSWERS.map((value) => ({ value, label: t(`own.answer.${value}`) }))}
          value={look[question] || null}
          onChoose={(answer) => keep({ [question]: answer })}
        />
      ))}
      <div class="field">
        <label for={`${id}-next`}>{t('own.lookNext')}</label>
        <textarea
          id={`${id}-next`}
          class="field-input record-text"
          rows={2}
          dir="auto"
          spellcheck
          maxLength={MAX_NEXT_LENGTH}
          value={look.next}
          onInput={(event) => keep({ next: event.currentTarget.value })}
        />
      </div>
      <Switch
        label={t('own.lookName')}
        hint={t('own.lookNameHint')}
        on={look.withName}
        onChange={(withName) => keep({ withName })}
      />
      <div class="field-error" role="status" hidden={!isMissing}>
        {isMissing && t('own.lookEmpty')}
      </div>
      <div class="row">
        <Button kind="primary" onPress={share}>
          {t('own.lookShare')}
        </Button>
        {saysSomething(look) && (
          <Button kind="plain" onPress={() => keep(NOTHING_SAID)}>
            {t('own.lookClear')}
          </Button>
        )}
      </div>
    </div>
  );
}
