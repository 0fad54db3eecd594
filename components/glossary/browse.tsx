import type { JSX } from 'preact';
import { CATEGORIES, type Category } from '../../lib/glossary/contract.ts';
import { t } from '../../lib/i18n/index.ts';
import { ButtonList, EntryButton } from './browse-list.tsx';
import type { PageTools } from './glossary-view-pages.ts';
import { PageHead, Waiting } from './glossary-view-parts.tsx';
import type { WordDesk } from './word-desk.ts';

interface Props {
  readonly desk: WordDesk;
  readonly tools: PageTools;
}

/** All topics, with the number of words in each. */
export function Browse({ desk, tools }: Props): JSX.Element | null {
  const glossary = desk.glossary.value;
  if (!glossary) return null;
  return (
    <section class="stack-s" aria-label={t('browseTitle')}>
      <h2>{t('browseTitle')}</h2>
      <div class="gv-topics">
        <ButtonList label={t('browseTitle')}>
          {CATEGORIES.map((category) => (
            <button
              key={category}
              type="button"
              class="gv-item gv-topic"
              data-at={`category ${category}`}
              onClick={() => tools.open({ kind: 'category', category })}
            >
              <span>{t(`category.${category}`)}</span>{' '}
              <span class="soft small">
                {t('browseCount', { count: glossary.byCategory(category).length })}
              </span>
            </button>
          ))}
        </ButtonList>
      </div>
    </section>
  );
}

/** The words of one topic, from A to Z. */
export function CategoryPage({ desk, tools, category }: Props & { category: Category }): JSX.Element {
  const glossary = desk.glossary.value;
  const title = t(`category.${category}`);
  const entries = glossary?.byCategory(category) ?? [];
  return (
    <div class="stack">
      <PageHead title={title} onBack={tools.back} />
      {!glossary && <Waiting desk={desk} />}
      {glossary && entries.length === 0 && <p class="soft">{t('browseNone')}</p>}
      {entries.length > 0 && (
        <ButtonList label={title}>
          {entries.map((entry) => (
            <EntryButton key={entry.id} entry={entry} onOpen={(id) => tools.open({ kind: 'entry', id })} />
          ))}
        </ButtonList>
      )}
    </div>
  );
}
