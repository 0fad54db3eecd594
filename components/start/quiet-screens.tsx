import './start.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { problemText } from '../ui/problem-text.ts';

export function Dots(): JSX.Element {
  return (
    <span class="dots" aria-hidden="true">
      <i />
      <i />
      <i />
    </span>
  );
}

/** While the panel finds out who and where it is. */
export function LoadingScreen(): JSX.Element {
  return (
    <main class="quiet-screen" aria-busy="true">
      <Dots />
      <p>{t('app.loading')}</p>
    </main>
  );
}

/** In a frame that is not ours: says so and offers nothing to press. */
export function InertScreen(): JSX.Element {
  return (
    <main class="quiet-screen">
      <h1>{t('app.inertTitle')}</h1>
      <p>{t('app.inert')}</p>
    </main>
  );
}

/** The panel itself could not start. */
export function BrokenScreen({ error }: { error: unknown }): JSX.Element {
  return (
    <main class="quiet-screen">
      <h1>{t('app.brokenTitle')}</h1>
      <p role="alert">{problemText(error)}</p>
    </main>
  );
}
