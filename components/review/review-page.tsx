import '../ui/screen.css';
import './review.css';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { Icon } from '../ui/icon.tsx';

export interface ReviewPageProps {
  readonly notices: ComponentChildren;
  readonly glossary: ComponentChildren;
  readonly meetings: ComponentChildren;
}

/**
 * The page's frame: glossary and meetings, side by side where there is room. The glossary comes first, because a
 * look-up leads here and its pages begin at the top.
 */
export function ReviewPage({ notices, glossary, meetings }: ReviewPageProps): JSX.Element {
  return (
    <div class="review">
      <header class="review-head">
        <span class="screen-mark">
          <Icon name="table" />
        </span>
        <h1>{t('app.name')}</h1>
        <nav class="review-nav" aria-label={t('review.parts')}>
          <a href="#glossary">{t('glossaryTitle')}</a>
          <a href="#meetings">{t('review.meetings')}</a>
        </nav>
      </header>
      <main class="review-main">
        {notices}
        <section class="review-glossary stack" aria-labelledby="glossary">
          <h2 id="glossary" class="review-title" tabIndex={-1}>
            {t('glossaryTitle')}
          </h2>
          {glossary}
        </section>
        <section class="review-meetings stack" aria-labelledby="meetings">
          <h2 id="meetings" class="review-title" tabIndex={-1}>
            {t('review.meetings')}
          </h2>
          {meetings}
        </section>
      </main>
    </div>
  );
}
