import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatList } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { RecordView } from '../../lib/meeting/record-schema.ts';
import { CarriedHistory } from '../review/carried-history.tsx';
import { afterPress } from '../ui/after-press.ts';
import { Menu } from '../ui/menu.tsx';
import { AgreeButtons } from './agree-buttons.tsx';
import { AgreementLine } from './agreement-line.tsx';
import { AgreementPart } from './agreement-part.tsx';
import { Chevron } from './chevron.tsx';
import { headingKey } from './record-list.ts';
import { shortWords, sidesText } from './record-words.ts';
import { aroundOf } from './records-around.ts';
import { isAgreeable, nameOfRecord, type RecordsUi } from './records-ui.ts';

/** Letters of a record's first words on its card. */
const MOST_SHOWN = 400;

export interface CardProps {
  readonly ui: RecordsUi;
  readonly id: string;
}

interface FrameProps {
  readonly ui: RecordsUi;
  readonly record: RecordView;
  /** Short facts below the words of a closed card: who, by when. */
  readonly facts: readonly string[];
  /** What the open card holds before the agreement, and after it. */
  readonly fields: () => ComponentChildren;
  readonly more: () => ComponentChildren;
}

/** One record: readable as it stands, and changed when it is opened. */
export function RecordCard({ ui, record, facts, fields, more }: FrameProps): JSX.Element {
  const { id, kind, status } = record;
  const isOpen = ui.isOpen(id);
  const whatId = useId();
  const bodyId = useId();
  const toggle = useRef<HTMLButtonElement>(null);
  const [isVisited, setVisited] = useState(false);
  /** Ends what waits for the end of a press, see `afterPress`. */
  const callOff = useRef<(() => void) | null>(null);
  const canWrite = ui.canWrite.value;
  const wish = ui.wishFor(id);
  useLayoutEffect(() => {
    if (!wish) return;
    // A field takes the focus by itself; where there is none, the card does.
    if (wish.on === 'card' || !isOpen || !canWrite) toggle.current?.focus();
    toggle.current?.closest('.rec')?.scrollIntoView({ block: 'nearest' });
    ui.wish.value = null;
  }, [wish, id, isOpen, canWrite, ui]);
  // A card that goes while someone is in it (they chose another tab) has no last word of its own.
  useEffect(
    () => () => {
      callOff.current?.();
      ui.left(id);
    },
    [ui, id],
  );
  const name = nameOfRecord(record);
  const sides = sidesText(record);
  const writing = ui.people.value.filter(
    (one) => !one.isSelf && one.isHere && one.focus?.itemId === id && one.focus.isWriting,
  );
  return (
    <li class={`rec${isOpen ? ' rec-open' : ''}`} data-record={id} data-status={status}>
      <article
        aria-labelledby={whatId}
        onFocusIn={() => {
          callOff.current?.();
          setVisited(true);
          if (ui.held.peek()?.id === id) return;
          const key = headingKey(record, ui.grouping.peek(), aroundOf(ui));
          // The card that was held until now may go from the list, and move this one from under the finger.
          callOff.current = afterPress(() => {
            ui.held.value = { id, key };
            ui.entered(id);
          });
        }}
        onFocusOut={(event) => {
          if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))
            return;
          callOff.current?.();
          callOff.current = afterPress(() => {
            setVisited(false);
            ui.left(id);
          });
        }}
        onInput={() => ui.wrote(id)}
        onKeyDown={(event) => {
          if (!canWrite || !event.altKey || event.ctrlKey || event.metaKey) return;
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          ui.move(id, event.key === 'ArrowUp' ? 'up' : 'down');
        }}
      >
        <div class="rec-head">
          <h3 class="rec-what">
            <button
              ref={toggle}
              type="button"
              class="rec-toggle"
              id={whatId}
              aria-expanded={isOpen}
              aria-controls={isOpen ? bodyId : undefined}
              onClick={() => ui.setOpen(id, !isOpen)}
            >
              <Chevron isOpen={isOpen} />
              <span dir="auto" class={record.words.what.trim() === '' ? 'soft' : undefined}>
                {shortWords(record.words.what, MOST_SHOWN)}
              </span>
            </button>
          </h3>
          {canWrite && (
            <Menu
              label={t('records.more', { what: name })}
              items={[
                { label: t('records.moveUp'), onChoose: () => ui.move(id, 'up') },
                { label: t('records.moveDown'), onChoose: () => ui.move(id, 'down') },
                { icon: 'bin', label: t('records.delete'), onChoose: () => ui.remove(id) },
              ]}
            />
          )}
        </div>
        {writing.length > 0 && (
          <p class="rec-writing small" data-role={writing[0]?.role}>
            {writing.length > 1
              ? t('records.areWriting', { names: formatList(writing.map((one) => one.name)) })
              : t('records.writing', { name: writing[0]?.name ?? '' })}
          </p>
        )}
        {!isOpen && (
          <ul class="rec-facts small">
            {facts.map((fact) => (
              <li key={fact} dir="auto">
                {fact}
              </li>
            ))}
            {Object.keys(record.statuses).length > 0 && (
              <li>
                <StatusMark record={record} />
              </li>
            )}
          </ul>
        )}
        {!isOpen && sides !== '' && <p class="rec-sides small">{sides}.</p>}
        {isOpen && (
          <div class="rec-body" id={bodyId}>
            {fields()}
          </div>
        )}
        {isAgreeable(kind) && (
          <div class="rec-agree">
            <AgreementLine ui={ui} id={id} isShort={isOpen} />
            <AgreementPart ui={ui} record={record} isOpen={isOpen} />
            <AgreeButtons
              ui={ui}
              record={record}
              isOpen={isOpen}
              isVisited={isVisited}
              describedBy={whatId}
            />
          </div>
        )}
        {isOpen && (
          <div class="rec-body">
            {more()}
            {record.carried && <CarriedHistory carried={record.carried} />}
            <div class="row rec-end">
              <button type="button" class="button button-quiet" onClick={() => ui.close(id)}>
                {t('records.done')}
              </button>
            </div>
          </div>
        )}
      </article>
    </li>
  );
}

const STATUS_SIGNS = { open: '○', 'in-progress': '◐', done: '✓', dropped: '–' } as const;

/** How it stands for all sides together: a sign and its word. */
export function StatusMark({ record }: { readonly record: RecordView }): JSX.Element {
  return (
    <span class="rec-status" data-status={record.status}>
      <span aria-hidden="true">{STATUS_SIGNS[record.status]} </span>
      {t(`records.status.${record.status}`)}
    </span>
  );
}
