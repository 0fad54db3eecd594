import './together.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { RecordsUi } from '../actions/records-ui.ts';
import { NeedCard } from './need-card.tsx';
import { TogetherList } from './together-list.tsx';

/** Needs that nobody here can meet, written down and carried to someone who can. */
export function NeedsView({ ui }: { readonly ui: RecordsUi }): JSX.Element {
  return (
    <TogetherList
      ui={ui}
      kind="need"
      label={t('records.part.need')}
      help={t('together.needsHelp')}
      add={t('together.needAdd')}
      card={(id) => <NeedCard key={id} ui={ui} id={id} />}
    />
  );
}
