import type { JSX } from 'preact';
import { viewIdOf } from '../../lib/glossary/glossary.ts';
import { t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { ButtonList, EntryButton } from './browse-list.tsx';
import type { PageTools } from './glossary-view-pages.ts';
import { PageHead, Waiting } from './glossary-view-parts.tsx';
import { EMPTY_DRAFT } from './own-words-draft.ts';
import type { WordDesk } from './word-desk.ts';

/** The words a person wrote: kept on this device only. */
export function OwnWords({ desk, tools }: { desk: WordDesk; tools: PageTools }): JSX.Element {
  const glossary = desk.glossary.value;
  const own = desk.shelf.own.value;
  const entries = own.flatMap(({ id }) => glossary?.byId(viewIdOf(id, 'own')) ?? []);
  return (
    <div class="stack">
      <PageHead title={t('ownTitle')} onBack={tools.back} />
      <p class="soft">{t('ownHelp')}</p>
      <div class="row">
        <Button kind="primary" onPress={() => tools.open(tools.pages.form(null, EMPTY_DRAFT))}>
          {t('ownAdd')}
        </Button>
        {own.length > 0 && <Button onPress={() => tools.open({ kind: 'export' })}>{t('exportOwn')}</Button>}
      </div>
      {!glossary && <Waiting desk={desk} />}
      {own.length === 0 && <p>{t('ownNone')}</p>}
      {entries.length > 0 && (
        <ButtonList label={t('ownTitle')}>
          {entries.map((entry) => (
            <EntryButton
              key={entry.id}
              entry={entry}
              noSource
              onOpen={(id) => tools.open({ kind: 'entry', id })}
            />
          ))}
        </ButtonList>
      )}
    </div>
  );
}
