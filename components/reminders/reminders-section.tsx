import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { ReminderDesk } from '../../lib/storage/reminders-contract.ts';
import type { ReminderSettings } from './reminder-settings.tsx';

interface Loaded {
  readonly View: typeof ReminderSettings;
  readonly desk: ReminderDesk;
}

/** Reminders among the settings of the panel. Their part of the program comes when the settings are opened. */
export function RemindersSection(): JSX.Element {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let desk: ReminderDesk | null = null;
    let isGone = false;
    Promise.all([import('./reminder-settings.tsx'), import('../../lib/storage/reminders.ts')])
      .then(([{ ReminderSettings: View }, { openReminderDesk }]) => {
        if (isGone) return;
        desk = openReminderDesk();
        setLoaded({ View, desk });
      })
      .catch((error: unknown) => {
        // An update took the file away.
        console.warn('At the Table: the reminders could not be loaded', error);
        setFailed(true);
      });
    return () => {
      isGone = true;
      desk?.close();
    };
  }, []);
  return (
    <section class="stack">
      <h2>{t('reminders.title')}</h2>
      {failed && <p role="alert">{t('error.unexpected')}</p>}
      {loaded && <loaded.View desk={loaded.desk} />}
    </section>
  );
}
