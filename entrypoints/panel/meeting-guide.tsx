import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import type { ViewProps } from '../../components/guide/arc.ts';
import { t } from '../../lib/i18n/index.ts';
import type { GuideViews } from './guide-views.tsx';

const views = signal<typeof GuideViews | null>(null);

/** Fetches the steps. A failure (an update took the file away) is told in the console, and tried again next time. */
export function loadGuide(): void {
  if (views.peek()) return;
  import('./guide-views.tsx').then(
    (module) => {
      // A function given to a signal is kept, not called.
      views.value = module.GuideViews;
    },
    (error: unknown) => console.warn('At the Table: the steps of a meeting could not be loaded', error),
  );
}

/** The step that is shown, as soon as it is there. */
export function MeetingGuide({ arc }: ViewProps): JSX.Element {
  useEffect(loadGuide, []);
  const Views = views.value;
  return Views ? <Views arc={arc} /> : <p class="soft">{t('guide.loading')}</p>;
}
