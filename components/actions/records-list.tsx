import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { AgreeableKind, RecordView } from '../../lib/meeting/record-schema.ts';
import { Button } from '../ui/button.tsx';
import { ActionCard } from './action-card.tsx';
import { DecisionCard } from './decision-card.tsx';
import { GoalCard } from './goal-card.tsx';
import { ListFoot } from './list-foot.tsx';
import { RecordBin } from './record-bin.tsx';
import { GROUPINGS, grouped, isShown, SHOWS, upTo } from './record-list.ts';
import { aroundOf } from './records-around.ts';
import type { RecordsUi } from './records-ui.ts';

const CARDS = { action: ActionCard, decision: DecisionCard, goal: GoalCard } as const;

interface Props {
  readonly ui: RecordsUi;
  readonly kind: AgreeableKind;
}

/** Actions, decisions or goals: cards in people's order, the button that adds one, and the bin. */
export function RecordsList({ ui, kind }: Props): JSX.Element {
  const root = useRef<HTMLDivElement>(null);
  const all = ui.records.all.value.filter((record) => record.kind === kind);
  const removed = ui.records.bin.value.filter((record) => record.kind === kind);
  const canWrite = ui.canWrite.value;
  // Once there it stays, or the last undo would take the keyboard with it.
  const couldUndo = useRef(false);
  const canUndo = ui.records.canUndo.value;
  couldUndo.current ||= canUndo;
  if (ui.binOpen.value) return <RecordBin ui={ui} removed={removed} />;
  return (
    <div class="stack" ref={root}>
      {all.length === 0 && (
        <p class="rec-empty">{canWrite ? t(`records.empty.${kind}`) : t('records.emptyReadOnly')}</p>
      )}
      {kind === 'action' && all.length > 1 && <Choices ui={ui} all={all} />}
      {all.length > 0 && <Groups ui={ui} kind={kind} all={all} />}
      <ListFoot
        ui={ui}
        kind={kind}
        add={t(`records.add.${kind}`)}
        removed={removed.length}
        onAdd={() => ui.add(kind)}
      >
        {canWrite && couldUndo.current && (
          <Button kind="plain" off={!canUndo} onPress={() => ui.takeBack()}>
            {t('records.undo')}
          </Button>
        )}
      </ListFoot>
    </div>
  );
}

interface ListProps {
  readonly ui: RecordsUi;
  readonly all: readonly RecordView[];
}

function Groups({ ui, kind, all }: ListProps & Pick<Props, 'kind'>): JSX.Element {
  const around = aroundOf(ui);
  const isAction = kind === 'action';
  const held = ui.held.value;
  const show = isAction ? ui.show.value : 'all';
  const shown = all.filter((record) => record.id === held?.id || isShown(record, show, around));
  const grouping = isAction ? ui.grouping.value : 'none';
  const groups = grouped(shown, grouping, around, (id) => (held?.id === id ? held.key : null));
  const drawn = useDrawn(shown.length);
  keepFocus();
  if (shown.length === 0) return <NoneShown ui={ui} />;
  const Card = CARDS[kind];
  return (
    <>
      {upTo(groups, drawn).map(({ key, title, ids }) => (
        <div key={key} class="stack-s">
          {title !== '' && <h3 class="group-title">{title}</h3>}
          <ul class="rec-list" aria-label={title === '' ? t(`records.part.${kind}`) : title}>
            {ids.map((id) => (
              <Card key={id} ui={ui} id={id} />
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

/** Cards drawn at once for a quick first picture; the rest follow in small helpings. */
const FIRST_CARDS = 40;
const MORE_CARDS = 60;

/** How many of `count` cards are drawn by now. */
function useDrawn(count: number): number {
  const [drawn, setDrawn] = useState(FIRST_CARDS);
  useEffect(() => {
    if (drawn >= count) return undefined;
    const timer = setTimeout(() => setDrawn(drawn + MORE_CARDS), 16);
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return drawn;
}

/** Browsers drop the focus when an element is moved; after a new order it goes back where it was. */
export function keepFocus(): void {
  const before = document.activeElement;
  useLayoutEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  });
}

function NoneShown({ ui }: { readonly ui: RecordsUi }): JSX.Element {
  return (
    <div class="row">
      <p class="soft">{t('records.noneShown')}</p>
      <Button
        kind="plain"
        onPress={() => {
          ui.show.value = 'all';
        }}
      >
        {t('records.showAll')}
      </Button>
    </div>
  );
}

/** What to see, and under which headings. */
function Choices({ ui, all }: ListProps): JSX.Element {
  const showId = useId();
  const groupId = useId();
  const around = aroundOf(ui);
  const show = ui.show.value;
  const waiting = ui.waiting.value.filter(({ kind }) => kind === 'action').length;
  const count = all.filter((record) => isShown(record, show, around)).length;
  return (
    <div class="rec-choices">
      <span class="rec-choice">
        <label for={showId}>{t('records.show')}</label>
        <select
          id={showId}
          class="field-input"
          value={show}
          onChange={(event) => {
            ui.show.value = SHOWS.find((one) => one === event.currentTarget.value) ?? 'all';
          }}
        >
          {SHOWS.map((one) => (
            <option key={one} value={one}>
              {one === 'waiting' && waiting > 0
                ? t('records.partCount', { part: t('records.show.waiting'), count: waiting })
                : t(`records.show.${one}`)}
            </option>
          ))}
        </select>
      </span>
      <span class="rec-choice">
        <label for={groupId}>{t('records.groupBy')}</label>
        <select
          id={groupId}
          class="field-input"
          value={ui.grouping.value}
          onChange={(event) => {
            ui.grouping.value = GROUPINGS.find((one) => one === event.currentTarget.value) ?? 'none';
          }}
        >
          {GROUPINGS.map((one) => (
            <option key={one} value={one}>
              {t(`records.group.${one}`)}
            </option>
          ))}
        </select>
      </span>
      {show !== 'all' && (
        <span class="small soft" role="status">
          {t('records.shown', { count, all: all.length })}
        </span>
      )}
    </div>
  );
}
