import './resources.css';
import type { JSX } from 'preact';
import { CHECKED_ON, RESOURCES } from '../../lib/guidance/resources.ts';
import { RESOURCE_GROUPS } from '../../lib/guidance/resources-contract.ts';
import { formatDate } from '../../lib/i18n/format.ts';
import { language, t } from '../../lib/i18n/index.ts';
import { LocalPlaces, type ResourcesPartProps } from './local-places.tsx';
import { PlaceCard } from './place-card.tsx';

/** Where to find help: near by first, then in the whole country. A list that is in the program: it needs no network. */
export function ResourcesPart({ canAdd, level }: ResourcesPartProps): JSX.Element {
  const Heading = `h${level}` as const;
  const date = formatDate(new Date(`${CHECKED_ON}T12:00:00`).getTime(), { month: 'long', year: 'numeric' });
  return (
    <div class="res-part">
      <LocalPlaces canAdd={canAdd} level={level} />
      {RESOURCE_GROUPS.map((group) => (
        <section key={group} class="stack-s" aria-label={t(`resources.group.${group}`)}>
          <Heading>{t(`resources.group.${group}`)}</Heading>
          <ul class="res-list">
            {RESOURCES.filter((one) => one.group === group).map(({ id, about, group: _, ...place }) => (
              <PlaceCard key={id} {...place} level={level} about={about[language.value]} nameLang="en" />
            ))}
          </ul>
        </section>
      ))}
      <p class="soft small">{t('resources.checked', { date })}</p>
    </div>
  );
}
