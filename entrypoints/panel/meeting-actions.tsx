import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { ActionsTab, ActionsTabProps } from './actions-tab.tsx';

const tab = signal<typeof ActionsTab | null>(null);

/** Fetches the Actions tab. A failure (an update took the file away) is told in the console, and tried again next time. */
export function loadActions(): void {
  if (tab.peek()) return;
  import('./actions-tab.tsx').then(
    (module) => {
      // A function given to a signal is kept, not called.
      tab.value = module.ActionsTab;
    },
    (error: unknown) => console.warn('At the Table: the Actions tab could not be loaded', error),
  );
}

/** The Actions tab as soon as it is there. */
export function MeetingActions(props: ActionsTabProps): JSX.Element {
  useEffect(loadActions, []);
  // What was told elsewhere is in sight now.
  useEffect(() => {
    props.ui.toast.value = null;
  }, [props.ui]);
  const Tab = tab.value;
  return Tab ? <Tab {...props} /> : <p class="soft">{t('records.loading')}</p>;
}
