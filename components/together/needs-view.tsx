import './together.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { RecordsUi } from '../actions/records-ui.ts';
import { NeedCard } from './need-card.tsx';
import { AddRecord } from './work-it-out.tsx';

/** Needs that nobody here can meet, written down and carried to someone who can. */
export function NeedsView({ ui }: { readonly ui: RecordsUi }): JSX.Element {
  const ids = ui.records.ids('need').value;
  return (
    <div class="together stack">
      <p class="soft">{t('together.needsHelp')}</p>
      {ids.length > 0 && (
        <ul class="stack" aria-label={t('together.needs')}>
          {ids.map((id) => (
            <NeedCard key={id} ui={ui} id={id} />
          ))}
        </ul>
      )}
      {ui.canWrite.value && <AddRecord ui={ui} kind="need" label={t('together.needAdd')} />}
    </div>
  );
}
