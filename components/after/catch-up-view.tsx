import './after.css';
import type { JSX } from 'preact';
import { useEffect, useId, useLayoutEffect } from 'preact/hooks';
import { language, t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { Empty } from '../guide/empty.tsx';
import { GuidePart } from '../guide/guide-part.tsx';
import { useNoteTexts } from '../together/closing-items.ts';
import { Button } from '../ui/button.tsx';
import { ReadAloud } from '../ui/read-aloud.tsx';
import { type NewsGroup, type NewsRow, newsGroups, newsSpoken } from './news-groups.ts';

/** What changed since this person was last here, by section; for somebody new, what has happened so far. */
export function CatchUpView({ arc }: ViewProps): JSX.Element {
  useNoteTexts(arc.notes);
  const { catchUp } = arc;
  // Before anything is painted: nobody reads that there is nothing, and then that there is.
  useLayoutEffect(() => catchUp.tell(), [catchUp]);
  // More may arrive while this is read.
  const left = catchUp.missed.value.length;
  useEffect(() => {
    if (left > 0) catchUp.tell(true);
  }, [catchUp, left]);
  const { changes, isFirst } = catchUp.told.value;
  const groups = newsGroups(arc, changes);
  const toNotes = (): void => arc.showTab('notes');
  if (groups.length === 0)
    return (
      <GuidePart arc={arc} title={t('guide.view.catch-up')}>
        <Empty text={t('after.missedNone')} action={{ label: t('after.toNotes'), run: toNotes }} />
      </GuidePart>
    );
  return (
    <GuidePart
      arc={arc}
      title={t('guide.view.catch-up')}
      help={t(isFirst ? 'after.firstHelp' : 'after.missedHelp')}
    >
      <div class="row">
        <ReadAloud text={newsSpoken(groups)} language={language.value} kind="quiet" goesOn />
      </div>
      {groups.map((group) => (
        <Group key={group.key} group={group} />
      ))}
      <div class="row">
        <Button onPress={toNotes}>{t('after.toNotes')}</Button>
      </div>
    </GuidePart>
  );
}

function Group({ group: { title, rows } }: { readonly group: NewsGroup }): JSX.Element {
  const id = useId();
  return (
    <section class="after-group stack-s" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <ul class="after-lines">
        {rows.map((row) => (
          <Row key={row.key} row={row} />
        ))}
      </ul>
    </section>
  );
}

function Row({ row: { hows, isGone, text, by, open } }: { readonly row: NewsRow }): JSX.Element {
  return (
    <li class="after-news">
      <div>
        <p class="after-words">
          {hows.map((how) => (
            <span key={how} class="after-tag">
              {how}
            </span>
          ))}{' '}
          {isGone ? (
            <s class="after-gone" dir="auto">
              {text}
            </s>
          ) : (
            <bdi>{text}</bdi>
          )}
        </p>
        {by !== '' && <p class="soft small">{t('after.by', { name: by })}</p>}
      </div>
      {open && (
        <Button kind="plain" label={t('together.openName', { text })} onPress={open}>
          {t('together.open')}
        </Button>
      )}
    </li>
  );
}
