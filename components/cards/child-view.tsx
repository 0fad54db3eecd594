import './cards.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { selfOf, type ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { LineList } from '../guide/line-list.tsx';
import { Icon } from '../ui/icon.tsx';
import { ChildName } from './child-name.tsx';
import { ChildVoice } from './child-voice.tsx';
import { StrengthsFromNotes } from './strengths-from-notes.tsx';

const PARTS = [
  { kind: 'strength', title: 'cards.strengths', icon: 'star' },
  { kind: 'interest', title: 'cards.interests', icon: 'heart' },
  { kind: 'helps', title: 'cards.helps', icon: 'hand' },
] as const;

/** The child's card: the child first. What the student says of themselves stands before everything else. */
export function ChildView({ arc }: ViewProps): JSX.Element {
  const isOwn = selfOf(arc)?.role === 'student';
  return (
    <GuidePart arc={arc} title={t('guide.view.child')}>
      <div class="child stack-l">
        <ChildName arc={arc} isOwn={isOwn} />
        <ChildVoice arc={arc} isOwn={isOwn} />
        <div class="child-parts">
          {PARTS.map(({ kind, title, icon }) => (
            <section key={kind} class="child-part stack-s" aria-labelledby={`child-${kind}`}>
              <h3 id={`child-${kind}`} class="card-part">
                <Icon name={icon} />
                {t(title)}
              </h3>
              <LineList
                {...{ arc, kind }}
                label={t(title)}
                field={t(`cards.${kind}Field`)}
                empty={t(isOwn ? `cards.${kind}EmptyOwn` : `cards.${kind}Empty`)}
                add={t(`cards.${kind}Add`)}
              />
              {kind === 'strength' && <StrengthsFromNotes arc={arc} />}
            </section>
          ))}
        </div>
      </div>
    </GuidePart>
  );
}
