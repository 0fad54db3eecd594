import './people.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { Standing } from '../../lib/meeting/agreement-contract.ts';
import type { PersonCard } from '../../lib/meeting/arc-contract.ts';
import type { Role } from '../../lib/meeting/people.ts';
import type { Invite, InviteRequest, Participant } from '../../lib/sync/contract.ts';
import { PersonCardLines } from '../cards/person-card.tsx';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/dialog.tsx';
import { Face } from '../ui/face.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import { roleLabel } from '../ui/role-label.ts';
import { Invites } from './invites.tsx';

export interface PeopleViewProps {
  readonly people: readonly Participant[];
  readonly invites: readonly Invite[];
  /** False once this device was removed, or where the notes cannot be changed. */
  readonly canManage: boolean;
  readonly onRemove: (deviceId: string) => Promise<void>;
  readonly onInvite: (request: InviteRequest) => Promise<Invite>;
  readonly onRevoke: (inviteId: string) => void;
  /** Roles that wait for someone's word, by device. */
  readonly unconfirmed: ReadonlyMap<string, Role>;
  /** How each person came in, by device; missing where nobody has vouched for them. */
  readonly standings: ReadonlyMap<string, Standing>;
  /** What people tell of themselves, by device. */
  readonly cards?: ReadonlyMap<string, PersonCard>;
  /** Leads to what this person tells of themselves; left out where they cannot change it. */
  readonly onOwnCard?: (() => void) | undefined;
  /** False when it could not be written. */
  readonly onConfirm: (deviceId: string, role: Role) => Promise<boolean>;
}

/** Who takes part, and invites for those who do not yet. */
export function PeopleView(props: PeopleViewProps): JSX.Element {
  const { people, canManage } = props;
  const [leaving, setLeaving] = useState<Participant | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const remove = async ({ deviceId, name }: Participant): Promise<void> => {
    setLeaving(null);
    setProblem(null);
    try {
      await props.onRemove(deviceId);
      say(t('people.removedNow', { name }));
      heading.current?.focus();
    } catch (error) {
      setProblem(problemText(error));
    }
  };
  const confirm = async ({ deviceId, name }: Participant, role: Role): Promise<void> => {
    const isDone = await props.onConfirm(deviceId, role);
    say(isDone ? t('agreement.confirmed', { name, role: roleLabel(role) }) : t('agreement.failed'));
    if (isDone) heading.current?.focus();
  };
  return (
    <div class="people">
      <section class="stack-s">
        <h2 ref={heading} tabIndex={-1}>
          {t('people.title')}
        </h2>
        {problem && (
          <Notice tone="open" alert onClose={() => setProblem(null)}>
            <p>{problem}</p>
          </Notice>
        )}
        <ul class="people-rows">
          {people.map((person) => (
            <PersonRow
              key={person.deviceId}
              person={person}
              card={props.cards?.get(person.deviceId)}
              onOwnCard={person.isSelf ? props.onOwnCard : undefined}
              entrance={entranceOf(people, props.standings.get(person.deviceId))}
              claimed={canManage && !person.removed ? (props.unconfirmed.get(person.deviceId) ?? null) : null}
              onConfirm={(role) => void confirm(person, role)}
              onRemove={canManage && !person.isSelf && !person.removed ? () => setLeaving(person) : null}
            />
          ))}
        </ul>
        {canManage && people.length < 2 && <p class="soft">{t('people.alone')}</p>}
      </section>
      {canManage && <Invites invites={props.invites} onInvite={props.onInvite} onRevoke={props.onRevoke} />}
      {leaving && (
        <Confirm
          danger
          title={t('people.removeTitle', { name: leaving.name })}
          text={[
            t('people.removeKeeps', { name: leaving.name }),
            t('people.removeNewKey'),
            t('people.removeInvites'),
          ]}
          yes={t('people.remove')}
          onNo={() => setLeaving(null)}
          onYes={() => void remove(leaving)}
        />
      )}
    </div>
  );
}

/**
 * Who let someone in. It stands here, because a person whom a member makes up looks like any other newcomer
 * (docs/threat-model.md): only people can tell.
 */
function entranceOf(people: readonly Participant[], standing: Standing | undefined): string {
  if (!standing) return t('people.letInByNobody');
  const nameOf = (deviceId: string): string =>
    people.find((person) => person.deviceId === deviceId)?.name ?? t('noteUnknownAuthor');
  const { letInBy, askedBy } = standing;
  return letInBy === '' ? t('people.started') : t('people.letInBy', { name: nameOf(askedBy || letInBy) });
}

interface RowProps {
  readonly person: Participant;
  readonly card: PersonCard | undefined;
  readonly onOwnCard: (() => void) | undefined;
  readonly entrance: string;
  /** Role they say they are here in, which nobody has confirmed yet. */
  readonly claimed: Role | null;
  readonly onConfirm: (role: Role) => void;
  readonly onRemove: (() => void) | null;
}

function PersonRow({ person, card, entrance, claimed, ...props }: RowProps): JSX.Element {
  const { onConfirm, onRemove, onOwnCard } = props;
  const { name, role, isSelf, isHere, removed } = person;
  const place = removed ? t('people.removed') : isHere ? t('people.here') : t('people.away');
  return (
    <li class={`person${removed ? ' person-gone' : ''}`}>
      <Face name={name} role={role} big away={!isHere} />
      <div class="person-about">
        <span>
          <bdi class="person-name">{name}</bdi>
          {isSelf && <span class="soft"> ({t('people.you')})</span>}
        </span>
        <span class="soft small">
          {roleLabel(role)} · {place}
        </span>
        <span class="soft small">{entrance}</span>
      </div>
      {onRemove && (
        <Button kind="plain" label={t('people.removeName', { name })} onPress={onRemove}>
          {t('people.remove')}
        </Button>
      )}
      {onOwnCard && (
        <Button kind="plain" onPress={onOwnCard}>
          {t('guide.view.my-card')}
        </Button>
      )}
      {card && !removed && <PersonCardLines card={card} role={role} />}
      {claimed && (
        <div class="row person-claim">
          <p class="small grow">{t('agreement.unconfirmed', { name, role: roleLabel(claimed) })}</p>
          <Button
            label={t('agreement.confirmWhat', { name, role: roleLabel(claimed) })}
            onPress={() => onConfirm(claimed)}
          >
            {t('agreement.confirm')}
          </Button>
        </div>
      )}
    </li>
  );
}
