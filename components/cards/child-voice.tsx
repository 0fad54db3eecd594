import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { LineView } from '../../lib/meeting/line-schema.ts';
import type { MeetingArc } from '../guide/arc.ts';
import { LineList } from '../guide/line-list.tsx';
import { voiceOf } from '../together/voices.ts';
import { Face } from '../ui/face.tsx';
import { Icon } from '../ui/icon.tsx';
import { roleLabel } from '../ui/role-label.ts';

interface Props {
  readonly arc: MeetingArc;
  /** The student writes their own words. */
  readonly isOwn: boolean;
}

/** What the child says: the student's own words first, then what others wrote down for them, and who did. */
export function ChildVoice({ arc, isOwn }: Props): JSX.Element {
  const people = arc.people.value;
  const isStudents = (line: LineView): boolean => voiceOf(people, line.author).role === 'student';
  const writer = (line: LineView): JSX.Element => {
    const { name, role } = voiceOf(people, line.author);
    return isStudents(line) ? (
      <p class="own-voice" data-role={role}>
        <Face name={name} role={role} />
        <span>
          <bdi>{name}</bdi> · {roleLabel(role)}
        </span>
      </p>
    ) : (
      <p class="heard-voice soft small">
        <bdi>{t('cards.voiceBy', { name })}</bdi>
      </p>
    );
  };
  return (
    <section class="stack-s child-voice child-part" aria-labelledby="child-voice">
      <h3 id="child-voice" class="card-part">
        <Icon name="quote" />
        {t('cards.voice')}
      </h3>
      <LineList
        {...{ arc, kind: 'voice' }}
        label={t('cards.voice')}
        field={t(isOwn ? 'cards.voice' : 'cards.voiceHeard')}
        empty={t(isOwn ? 'cards.voiceEmptyOwn' : 'cards.voiceEmpty')}
        add={t(isOwn ? 'cards.voiceAddOwn' : 'cards.voiceAdd')}
        isFirst={isStudents}
        isFixed={({ author }) => author !== arc.lines.deviceId}
        roleOf={(line) => (isStudents(line) ? 'student' : undefined)}
        more={writer}
      />
    </section>
  );
}
