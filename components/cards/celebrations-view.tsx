import './cards.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { type LineView, MAX_FACT_LENGTH } from '../../lib/meeting/line-schema.ts';
import type { Role } from '../../lib/meeting/people.ts';
import { hasName, withName } from '../actions/who-words.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { LineList } from '../guide/line-list.tsx';
import { voiceOf } from '../together/voices.ts';
import { Face } from '../ui/face.tsx';
import { Icon } from '../ui/icon.tsx';
import { NamePills } from '../ui/name-pills.tsx';
import { WholeField } from '../ui/whole-field.tsx';

/** What went well, and thanks: each with whoever said it, in the order that people give. */
export function CelebrationsView({ arc }: ViewProps): JSX.Element {
  const roleOf = ({ author }: LineView): Role => voiceOf(arc.people.value, author).role;
  const others = (line: LineView): boolean => line.author !== arc.lines.deviceId;
  return (
    <GuidePart arc={arc} title={t('guide.view.celebrations')}>
      <div class="cheers">
        <section class="stack-s cheer" aria-labelledby="cheer-win">
          <h3 id="cheer-win" class="card-part">
            <Icon name="star" />
            {t('cards.wins')}
          </h3>
          <LineList
            {...{ arc, kind: 'celebration', start: { sort: 'win' }, isFixed: others, roleOf }}
            label={t('cards.wins')}
            field={t('cards.winField')}
            empty={t('cards.winEmpty')}
            add={t('cards.winAdd')}
            only={({ sort }) => sort !== 'thanks'}
            more={(line) => <Said arc={arc} line={line} />}
          />
        </section>
        <section class="stack-s cheer" aria-labelledby="cheer-thanks">
          <h3 id="cheer-thanks" class="card-part">
            <Icon name="heart" />
            {t('cards.thanks')}
          </h3>
          <LineList
            {...{ arc, kind: 'celebration', start: { sort: 'thanks' }, isFixed: others, roleOf }}
            label={t('cards.thanks')}
            field={t('cards.thanksField')}
            empty={t('cards.thanksEmpty')}
            add={t('cards.thanksAdd')}
            only={({ sort }) => sort === 'thanks'}
            more={(line) =>
              arc.canWrite.value && !others(line) ? (
                <ToWhom arc={arc} line={line} />
              ) : (
                <Said arc={arc} line={line} />
              )
            }
          />
        </section>
      </div>
    </GuidePart>
  );
}

interface Props {
  readonly arc: MeetingArc;
  readonly line: LineView;
}

/** Who said it, and to whom. */
function Said({ arc, line }: Props): JSX.Element {
  const { name, role } = voiceOf(arc.people.value, line.author);
  return (
    <p class="cheer-by soft small" data-role={role}>
      <Face name={name} role={role} />
      <bdi>{line.to === '' ? name : t('cards.thanksFrom', { from: name, to: line.to })}</bdi>
    </p>
  );
}

/** Whom one's own thanks are for: people of this meeting with one press, anyone else in words. */
function ToWhom({ arc, line }: Props): JSX.Element {
  const to = (names: string): boolean => arc.lines.setFact(line.id, 'to', names);
  const names = arc.people.value
    .filter(({ isSelf, removed, name }) => !isSelf && !removed && !hasName(line.to, name))
    .map(({ name }) => name);
  return (
    <div class="stack-s cheer-to">
      <WholeField
        label={t('cards.thanksTo')}
        value={line.to}
        maxLength={MAX_FACT_LENGTH}
        onLeaving
        onKeep={to}
      />
      <NamePills
        names={[...new Set(names)]}
        label={t('cards.thanksNames')}
        nameLabel={(name) => t('cards.thanksName', { name })}
        onAdd={(name) => to(withName(line.to, name))}
      />
    </div>
  );
}
