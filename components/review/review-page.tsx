import '../ui/screen.css';
import './review.css';
import type { ComponentChildren, JSX } from 'preact';
import { type MessageKey, t } from '../../lib/i18n/index.ts';
import { Icon } from '../ui/icon.tsx';

/** Parts of the page, by the id of their heading. */
export const PARTS = ['actions', 'meetings', 'keep', 'glossary'] as const;
export type ReviewPart = (typeof PARTS)[number];

const TITLES: Readonly<Record<ReviewPart, MessageKey>> = {
  actions: 'agenda.title',
  meetings: 'review.meetings',
  keep: 'agenda.keep',
  glossary: 'glossaryTitle',
};

export interface ReviewPageProps {
  readonly notices: ComponentChildren;
  readonly parts: Readonly<Record<ReviewPart, ComponentChildren>>;
  /** Someone came to look a word up: the glossary comes first where there is one column. */
  readonly isLookUp: boolean;
  /** A meeting is open: it has the page to itself, with the glossary beside it. */
  readonly isInMeeting: boolean;
  readonly onGoTo: (part: ReviewPart) => void;
}

/**
 * The page's frame: what was agreed, the meetings and what to keep below each other, the glossary beside them where
 * there is room.
 */
export function ReviewPage({ notices, parts, isLookUp, isInMeeting, onGoTo }: ReviewPageProps): JSX.Element {
  const section = (part: ReviewPart): JSX.Element => (
    <section key={part} class={`review-part review-${part} stack`} aria-labelledby={part}>
      <h2 id={part} class="review-title" tabIndex={-1}>
        {t(TITLES[part])}
      </h2>
      {parts[part]}
    </section>
  );
  const main = isInMeeting ? (['meetings'] as const) : (['actions', 'meetings', 'keep'] as const);
  const column = (
    <div key="main" class="review-column">
      {main.map(section)}
    </div>
  );
  return (
    <div class="review">
      <header class="review-head">
        <span class="screen-mark">
          <Icon name="table" />
        </span>
        <h1>{t('app.name')}</h1>
        <nav class="review-nav" aria-label={t('review.parts')}>
          {PARTS.map((part) => (
            <a
              key={part}
              href={`#${part}`}
              onClick={(event) => {
                event.preventDefault();
                onGoTo(part);
              }}
            >
              {t(TITLES[part])}
            </a>
          ))}
        </nav>
      </header>
      <main class="review-main">
        {notices}
        {isLookUp ? [section('glossary'), column] : [column, section('glossary')]}
      </main>
    </div>
  );
}
