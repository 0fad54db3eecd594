import './together.css';
import './apart.css';
import './closing.css';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { formatList } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { type ClosingPlace, isPlace } from '../../lib/meeting/closing.ts';
import type { WordView } from '../../lib/meeting/words.ts';
import { shortWords } from '../actions/record-words.ts';
import type { RecordsUi } from '../actions/records-ui.ts';
import { Button } from '../ui/button.tsx';
import { type ClosingSources, countOpen, readClosing, useNoteTexts } from './closing-items.ts';
import { LastDetails } from './last-details.tsx';
import { apartOf } from './not-agreed-view.tsx';
import { voiceOf } from './voices.ts';

export interface ClosingCheckProps extends ClosingSources {
  readonly ui: RecordsUi;
  /** Explain a word that someone asked about. */
  readonly onAnswer: (word: WordView) => void;
}

/** What is still open before people part: a short list, each with one way to settle it, and a warm end. */
export function ClosingCheck(props: ClosingCheckProps): JSX.Element {
  const { ui } = props;
  useNoteTexts(ui.notes);
  const root = useRef<HTMLDivElement>(null);
  const items = readClosing(props);
  const last = items.flatMap((item) => (isPlace(item) ? [] : [item.kind]));
  const apart = apartOf(ui).length;
  return (
    <div class="together stack" ref={root}>
      <div role="status">
        {items.length === 0 ? (
          <p class="closing-done">{t('together.closingDone')}</p>
        ) : (
          <p>
            <strong>{t('together.closingCount', { count: countOpen(items) })}</strong>{' '}
            <span class="soft">{t('together.closingHelp')}</span>
          </p>
        )}
      </div>
      <ul class="closing" aria-label={t('records.part.closing')}>
        {items.filter(isPlace).map((item) => (
          <Item key={`${item.kind} ${item.id}`} item={item} {...props} />
        ))}
        {last.length > 0 && (
          <li class="closing-item">
            <div class="closing-words">
              <p class="closing-text">{t('together.last')}</p>
              <p class="small closing-open">
                {t('together.missing', { gaps: formatList(last.map((kind) => t(`together.gap.${kind}`))) })}
              </p>
            </div>
            {ui.canWrite.value && (
              <Button
                onPress={() =>
                  root.current?.querySelector<HTMLElement>(`[data-last="${last[0]}"] input`)?.focus()
                }
              >
                {t('together.fillIn')}
              </Button>
            )}
          </li>
        )}
      </ul>
      {apart > 0 && (
        <div class="closing-apart">
          <p>{t('together.closingApart', { count: apart })}</p>
          <Button kind="plain" onPress={() => seeApart(ui)}>
            {t('together.closingApartSee')}
          </Button>
        </div>
      )}
      <LastDetails details={ui.details} canWrite={ui.canWrite.value} />
    </div>
  );
}

function Item({ item, ...props }: ClosingCheckProps & { item: ClosingPlace }): JSX.Element {
  const text = shortWords(item.words);
  const kind = item.kind === 'record' ? item.record : item.kind;
  return (
    <li class="closing-item">
      <div class="closing-words">
        <p class="small soft">{t(`together.kind.${kind}`)}</p>
        <p dir="auto" class="closing-text">
          {shortWords(item.words, 160)}
        </p>
        <p class="small closing-open">{whatIsOpen(item, props)}</p>
      </div>
      <Way item={item} text={text} {...props} />
    </li>
  );
}

/** Shows what is not agreed; the keyboard goes to the name of that part, because this one goes away. */
function seeApart(ui: RecordsUi): void {
  ui.showPart('not-agreed');
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.part-button[aria-current="true"]')?.focus(),
  );
}

/** What is missing, in kind words. */
function whatIsOpen(item: ClosingPlace, { ui }: Pick<ClosingCheckProps, 'ui'>): string {
  if (item.kind === 'record')
    return t('together.missing', { gaps: formatList(item.gaps.map((gap) => t(`together.gap.${gap}`))) });
  if (item.kind === 'issue') return t('together.openIssue');
  if (item.kind === 'question') return t('together.openQuestion');
  if (item.kind === 'word') return t('together.openWord');
  return t('together.openCheck', { name: voiceOf(ui.people.value, item.answerer).name });
}

/** The one button that leads to where it can be settled. */
function Way({
  item,
  text,
  ...props
}: ClosingCheckProps & { item: ClosingPlace; text: string }): JSX.Element | null {
  const { ui, words, onAnswer } = props;
  if (item.kind === 'word') {
    const word = words.all.value.find(({ key }) => key === item.id);
    if (!word || !ui.canWrite.value) return null;
    return (
      <Button label={t('together.answerName', { text })} onPress={() => onAnswer(word)}>
        {t('together.answer')}
      </Button>
    );
  }
  if (item.kind === 'record' || item.kind === 'issue')
    return (
      <Button label={t('together.openName', { text })} onPress={() => ui.goTo(item.id)}>
        {t('together.open')}
      </Button>
    );
  const noteId = item.kind === 'check' ? item.noteId : item.id;
  return (
    <Button label={t('together.noteName', { text })} onPress={() => ui.goToNote(noteId)}>
      {t('together.note')}
    </Button>
  );
}
