import './after.css';
import type { JSX } from 'preact';
import { language, t } from '../../lib/i18n/index.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { Empty } from '../guide/empty.tsx';
import { GuidePart } from '../guide/guide-part.tsx';
import { useNoteTexts } from '../together/closing-items.ts';
import { Apart } from '../together/not-agreed-view.tsx';
import { Button } from '../ui/button.tsx';
import { ReadAloud } from '../ui/read-aloud.tsx';
import { type EndPart, endParts, endSpoken } from './end-parts.ts';

/** The end of a meeting on one page: what was good, what was agreed and what was not, and what comes next. */
export function EndView({ arc }: ViewProps): JSX.Element {
  useNoteTexts(arc.notes);
  const parts = endParts(arc);
  const toClosing = (): void => {
    arc.ui.showPart('closing');
    arc.showTab('actions');
  };
  return (
    <GuidePart arc={arc} title={t('guide.view.end')} help={t('after.endHelp')}>
      <div class="row">
        <ReadAloud text={endSpoken(parts)} language={language.value} kind="quiet" goesOn />
      </div>
      <div class="after-parts">
        {parts.map((part) => (
          <Part key={part.key} arc={arc} part={part} />
        ))}
      </div>
      <section class="stack-s" aria-labelledby="after-more">
        <h3 id="after-more">{t('after.more')}</h3>
        <div class="row">
          <Button onPress={toClosing}>{t('records.part.closing')}</Button>
          <Button kind="primary" onPress={() => arc.take()}>
            {t('take.title')}
          </Button>
          <Button onPress={() => arc.go('debrief')}>{t('guide.view.debrief')}</Button>
          <Button onPress={() => arc.go('keep-in-touch')}>{t('guide.view.keep-in-touch')}</Button>
        </div>
      </section>
    </GuidePart>
  );
}

function Part({ arc, part }: { readonly arc: MeetingArc; readonly part: EndPart }): JSX.Element {
  const { key, title, lines, apart } = part;
  const isEmpty = lines.length === 0 && apart.length === 0;
  const canWrite = arc.canWrite.value;
  return (
    <section class="after-part stack-s" data-part={key} aria-labelledby={`after-${key}`}>
      <div class="row">
        <h3 id={`after-${key}`} class="grow">
          {title}
        </h3>
        {!isEmpty && canWrite && (
          <Button kind="plain" label={t('after.changeNamed', { part: title })} onPress={part.change}>
            {t('after.change')}
          </Button>
        )}
      </div>
      {isEmpty && <Empty text={part.none} action={canWrite ? { label: part.add, run: part.change } : null} />}
      {lines.length > 0 && (
        <ul class="after-lines">
          {lines.map(({ key: id, text, more }) => (
            <li key={id}>
              <p dir="auto" class="after-words">
                {text}
              </p>
              {more.map((words) => (
                <p key={words} dir="auto" class="after-words soft small">
                  {words}
                </p>
              ))}
            </li>
          ))}
        </ul>
      )}
      {apart.length > 0 && (
        <ul class="together stack-s">
          {apart.map((item) => (
            <Apart key={item.id} ui={arc.ui} item={item} onOpen={() => arc.showTab('actions')} />
          ))}
        </ul>
      )}
    </section>
  );
}
