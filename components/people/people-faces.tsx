import '../ui/face.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { Participant } from '../../lib/sync/contract.ts';
import { Face } from '../ui/face.tsx';
import { roleLabel } from '../ui/role-label.ts';

/** Faces shown before the rest become a number. */
const SHOWN = 4;

/** Who is here, small, for the meeting's header. */
export function PeopleFaces({ people }: { people: readonly Participant[] }): JSX.Element {
  const here = people.filter((person) => person.isHere && !person.removed);
  const shown = here.length > SHOWN + 1 ? here.slice(0, SHOWN) : here;
  const more = here.length - shown.length;
  return (
    <ul class="faces" aria-label={t('people.faces')}>
      {shown.map(({ deviceId, name, role, isSelf }) => {
        const label = t('people.face', { name, role: isSelf ? t('people.you') : roleLabel(role) });
        return (
          <li key={deviceId} title={label}>
            <Face name={name} role={role} />
            <span class="unseen">{label}</span>
          </li>
        );
      })}
      {more > 0 && (
        <li key="more" title={t('people.facesMore', { count: more })}>
          <span class="face face-more" aria-hidden="true">
            +{more}
          </span>
          <span class="unseen">{t('people.facesMore', { count: more })}</span>
        </li>
      )}
    </ul>
  );
}
