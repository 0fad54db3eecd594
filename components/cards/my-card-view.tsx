import './cards.css';
import '../people/people.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { CardField } from '../../lib/meeting/arc-contract.ts';
import { MAX_CARD_LINE_LENGTH, MAX_CARD_TEXT_LENGTH } from '../../lib/meeting/cards.ts';
import { selfOf, type ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { Switch } from '../ui/choices.tsx';
import { Face } from '../ui/face.tsx';
import { roleLabel } from '../ui/role-label.ts';
import { WholeField } from '../ui/whole-field.tsx';
import { PersonCardLines } from './person-card.tsx';

/** What this person tells the others of themselves. Each field is kept when it is left; an empty one is not shown. */
export function MyCardView({ arc }: ViewProps): JSX.Element {
  const { cards } = arc;
  const own = cards.own.value;
  const self = selfOf(arc);
  const role = self?.role ?? 'other';
  const canWrite = arc.canWrite.value;
  const field = (name: CardField, label: string, hint?: string, rows?: number): JSX.Element => (
    <WholeField
      {...{ label, hint }}
      {...(rows === undefined ? {} : { rows })}
      value={own[name]}
      maxLength={rows === undefined ? MAX_CARD_LINE_LENGTH : MAX_CARD_TEXT_LENGTH}
      onLeaving
      onKeep={(words) => cards.setOwn({ [name]: words })}
    />
  );
  return (
    <GuidePart arc={arc} title={t('guide.view.my-card')} help={t('cards.shared')}>
      <section class="stack-s" aria-labelledby="my-card-preview">
        <h3 id="my-card-preview" class="card-part">
          {t('cards.preview')}
        </h3>
        <div class="card my-preview" data-role={role}>
          <Face name={self?.name ?? ''} role={role} big />
          <div class="person-about">
            <bdi class="person-name">{self?.name}</bdi>
            <span class="soft small">{roleLabel(role)}</span>
          </div>
          {cards.all.value.has(arc.lines.deviceId) ? (
            <PersonCardLines card={own} role={role} />
          ) : (
            <p class="soft small my-preview-empty">{t('cards.previewEmpty')}</p>
          )}
        </div>
      </section>
      {canWrite && (
        <div class="stack my-card">
          {field('knows', t(`cards.knows.${role}`), t(`cards.knowsHint.${role}`), 2)}
          {field('contact', t('cards.contact'), t('cards.contactHint'), 1)}
          {field('times', t('cards.times'), t('cards.timesHint'), 1)}
          {field('languages', t('cards.languages'))}
          {field('pronouns', t('cards.pronouns'))}
          <Switch
            label={t('cards.slower')}
            hint={t('cards.slowerHint')}
            on={own.slower}
            onChange={(slower) => cards.setOwn({ slower })}
          />
        </div>
      )}
    </GuidePart>
  );
}
