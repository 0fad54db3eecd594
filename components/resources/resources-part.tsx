import './resources.css';
import type { JSX } from 'preact';
import { CHECKED_ON, RESOURCES } from '../../lib/guidance/resources.ts';
import { RESOURCE_GROUPS } from '../../lib/guidance/resources-contract.ts';
import { formatDate } from '../../lib/i18n/format.ts';
import { language, t } from '../../lib/i18n/index.ts';
import { LocalPlaces } from './local-places.tsx';
import { PlaceCard } from './place-card.tsx';

export interface ResourcesPartProps {
  /** Files with places near by may be added. */
  readonly canAdd: boolean;
}

/** Where to find help: near by first, then in the whole country. A list that is in the program: it needs no network. */
export function ResourcesPart({ canAdd }: ResourcesPartProps): JSX.Element {
  const date = formatDate(new Date(`${CHECKED_ON}T12:00:00`).getTime(), { month: 'long', year: 'numeric' });
  return (
    <>
      <LocalPlaces canAdd={canAdd} />
      {RESOURCE_GROUPS.map((group) => (
        <section key={group} class="stack-s" aria-label={t(`resources.group.${group}`)}>
          <h3>{t(`resources.group.${group}`)}</h3>
          <ul class="res-list">
            {RESOURCES.filter((one) => one.group === group).map(({ id, about, group: _, ...place }) => (
              <PlaceCard key={id} {...place} about={about[language.value]} nameLang="en" />
            ))}
          </ul>
        </section>
      ))}
      <p class="soft small">{t('resources.checked', { date })}</p>
    </>
  );
}
