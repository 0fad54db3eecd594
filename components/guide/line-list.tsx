import './guide.css';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { NewLine } from '../../lib/meeting/line-contract.ts';
import { LINE_FACTS, type LineKind, type LineView, MAX_LINE_LENGTH } from '../../lib/meeting/line-schema.ts';
import type { Role } from '../../lib/meeting/people.ts';
import { RecordField } from '../actions/record-field.tsx';
import { afterPress } from '../ui/after-press.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import type { MeetingArc } from './arc.ts';
import { Empty } from './empty.tsx';

export interface LineListProps {
  readonly arc: MeetingArc;
  readonly kind: LineKind;
  /** Name of the list. */
  readonly label: string;
  /** Name of each line's field. */
  readonly field: string;
  /** One sentence for an empty list. */
  readonly empty: string;
  /** On the button that adds a line. */
  readonly add: string;
  /** What a new line begins with. */
  readonly start?: NewLine['facts'];
  /** Leaves lines out, for lists that show a part of their kind. */
  readonly only?: (line: LineView) => boolean;
  /** Somebody else's own words: read and moved, not written in. */
  readonly isFixed?: (line: LineView) => boolean;
  /** Lines that stand before all others. */
  readonly isFirst?: (line: LineView) => boolean;
  /** Colours a line as somebody's own (tokens.css). */
  readonly roleOf?: (line: LineView) => Role | undefined;
  /** Below the words of a line: its facts, who wrote it. */
  readonly more?: (line: LineView) => ComponentChildren;
  /** More entries of a line's menu, above "Move up". */
  readonly menu?: (line: LineView) => readonly MenuItem[];
}

/**
 * A short list that all write together: words, facts, order, removal with a way back. A line that its writer leaves
 * as it began, without words or facts, goes by itself. Enter goes on to a new line.
 */
export function LineList(props: LineListProps): JSX.Element {
  const { arc, kind, only, isFirst } = props;
  const all = arc.lines.of(kind).value;
  const some = only ? all.filter(only) : all;
  const lines = isFirst ? [...some.filter(isFirst), ...some.filter((line) => !isFirst(line))] : some;
  const canWrite = arc.canWrite.value;
  const [fresh, setFresh] = useState('');
  const adding = useRef<HTMLButtonElement>(null);
  const addLine = (): void => {
    const id = arc.lines.add(kind, props.start ? { facts: props.start } : {});
    if (id === null) arc.ui.toast.value = { text: t('guide.full'), action: null };
    else setFresh(id);
  };
  // What somebody else has only just begun is not there yet.
  const isMine = (line: LineView): boolean => canWrite && line.author === arc.lines.deviceId;
  const shown = lines.filter((line) => isMine(line) || !isAsBegun(line, props.start));
  const list = useRef<HTMLUListElement>(null);
  const move = (id: string, by: -1 | 1): void => {
    const at = shown.findIndex((line) => line.id === id);
    const [moving, beside] = [shown[at], shown[at + by]];
    const isGroup = moving && beside && isFirst?.(moving) === isFirst?.(beside);
    const isMoved = isGroup && moveBeyond(arc, kind, id, beside.id, by);
    say(isMoved ? t('records.moved', { place: at + by + 1, count: shown.length }) : t('records.cannotMove'));
    // A row that changes its place lets go of the keyboard.
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(id)}"] .icon-button`)?.focus(),
    );
  };
  const box = useRef<HTMLDivElement>(null);
  // Where the keyboard goes when its line is gone: the button that adds one, wherever it stands then.
  const toAdding = (): void => {
    requestAnimationFrame(() => (adding.current ?? box.current?.querySelector('button'))?.focus());
  };
  if (shown.length === 0)
    return (
      <div ref={box}>
        <Empty text={props.empty} action={canWrite ? { label: props.add, run: addLine } : null} />
      </div>
    );
  return (
    <div class="stack-s" ref={box}>
      <ul class="line-list" aria-label={props.label} ref={list}>
        {shown.map((line) => (
          <Row
            key={line.id}
            {...props}
            line={line}
            canWrite={canWrite}
            isFresh={line.id === fresh}
            onEnter={addLine}
            onMove={move}
            onGone={toAdding}
          />
        ))}
      </ul>
      {canWrite && (
        <div>
          <Button kind="plain" buttonRef={adding} onPress={addLine}>
            <span aria-hidden="true">+ </span>
            {props.add}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowProps extends LineListProps {
  readonly line: LineView;
  readonly canWrite: boolean;
  readonly isFresh: boolean;
  readonly onEnter: () => void;
  readonly onMove: (id: string, by: -1 | 1) => void;
  readonly onGone: () => void;
}

/** Moves a line past another one that is shown; lines of its kind that are not shown here may lie between. */
function moveBeyond(arc: MeetingArc, kind: LineKind, id: string, other: string, by: -1 | 1): boolean {
  const { lines } = arc;
  const at = (line: string): number => {
    const all = lines.of(kind).peek();
    return all.findIndex((one) => one.id === line);
  };
  while (Math.sign(at(id) - at(other)) !== by)
    if (!(by < 0 ? lines.moveUp(id) : lines.moveDown(id))) return false;
  return true;
}

/** Nothing was written, and no fact was given that it did not begin with. */
const isAsBegun = (line: LineView, start: NewLine['facts'] = {}): boolean =>
  line.text.trim() === '' &&
  LINE_FACTS[line.kind].every((fact) => String(line[fact] || '') === (start[fact] ?? ''));

function Row({ arc, line, field, canWrite, isFresh, ...props }: RowProps): JSX.Element {
  const { lines, ui } = arc;
  const { id } = line;
  const text = lines.text(id);
  const row = useRef<HTMLLIElement>(null);
  const leaving = useRef<() => void>(() => undefined);
  useEffect(() => () => leaving.current(), []);
  const menu = (more: readonly MenuItem[]): JSX.Element => (
    <Menu
      label={t('guide.lineMenu', { text: line.text === '' ? field : line.text })}
      items={[
        ...(props.menu?.(line) ?? []),
        { icon: 'up', label: t('guide.up'), onChoose: () => props.onMove(id, -1) },
        { icon: 'down', label: t('guide.down'), onChoose: () => props.onMove(id, 1) },
        ...more,
      ]}
    />
  );
  const more = props.more && <div class="line-more">{props.more(line)}</div>;
  if (!canWrite || !text || props.isFixed?.(line))
    return (
      <li class="line-row" data-line={id} data-role={props.roleOf?.(line)}>
        <p dir="auto" class="line-words">
          {line.text}
        </p>
        {canWrite && menu([])}
        {more}
      </li>
    );
  const remove = (): void => {
    lines.delete(id);
    props.onGone();
    ui.toast.value = {
      text: t('guide.removed'),
      action: { label: t('guide.bringBack'), run: () => lines.restore(id) },
    };
  };
  // What was begun and left empty is nothing: it goes, once a press that took the focus away has ended.
  const onLeave = (): void => {
    leaving.current();
    leaving.current = afterPress(() => {
      const now = lines.line(id).peek();
      if (now?.author !== lines.deviceId || row.current?.contains(document.activeElement)) return;
      if (now.deleted === null && isAsBegun(now, props.start)) lines.delete(id);
    });
  };
  return (
    <li class="line-row" data-line={id} data-role={props.roleOf?.(line)} ref={row} onFocusOut={onLeave}>
      <RecordField
        label={field}
        labelUnseen
        text={text}
        readOnly={false}
        focus={isFresh}
        maxLength={MAX_LINE_LENGTH}
        onEdit={(next, caret) => lines.editText(id, next, caret)}
        onUndo={() => lines.undo()}
        onEnter={() => line.text.trim() !== '' && props.onEnter()}
      />
      {menu([{ icon: 'bin', label: t('guide.remove'), onChoose: remove }])}
      {more}
    </li>
  );
}
