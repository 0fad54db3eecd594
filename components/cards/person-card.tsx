import './cards.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { CardField, PersonCard } from '../../lib/meeting/arc-contract.ts';
import type { Role } from '../../lib/meeting/people.ts';

export interface PersonCardLinesProps {
  readonly card: PersonCard;
  /** Says what somebody is a specialist of. */
  readonly role: Role;
}

const FIELDS: readonly Exclude<CardField, 'knows'>[] = ['languages', 'pronouns', 'contact', 'times'];

/** What somebody tells of themselves, in the list of people: only what they filled in. */
export function PersonCardLines({ card, role }: PersonCardLinesProps): JSX.Element | null {
  const lines = [
    { label: t(`cards.told.${role}`), text: card.knows },
    ...FIELDS.map((field) => ({ label: t(`cards.told.${field}`), text: card[field] })),
  ].filter(({ text }) => text !== '');
  if (lines.length === 0 && !card.slower) return null;
  return (
    <div class="told-card small">
      {lines.length > 0 && (
        <dl>
          {lines.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd dir="auto">{text}</dd>
            </div>
          ))}
        </dl>
      )}
      {card.slower && <p class="told-slower">{t('cards.told.slower')}</p>}
    </div>
  );
}
