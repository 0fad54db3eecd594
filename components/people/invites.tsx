import './people.css';
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { Invite, InviteRequest } from '../../lib/sync/contract.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { roleLabel } from '../ui/role-label.ts';
import { TextField } from '../ui/text-field.tsx';
import { InviteForm } from './invite-form.tsx';

export interface InvitesProps {
  readonly invites: readonly Invite[];
  readonly onInvite: (request: InviteRequest) => Promise<Invite>;
  readonly onRevoke: (inviteId: string) => void;
}

/** Invites: make one, hand it on, take it back. */
export function Invites({ invites, onInvite, onRevoke }: InvitesProps): JSX.Element {
  const [making, setMaking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const done = (): void => {
    setMaking(false);
    heading.current?.focus();
  };
  return (
    <section class="stack-s">
      <h2 ref={heading} tabIndex={-1}>
        {t('invite.title')}
      </h2>
      <p class="soft small">{t('invite.explain')}</p>
      {making ? (
        <InviteForm
          onCancel={done}
          onCreate={async (request) => {
            await onInvite(request);
            say(t('invite.made', { name: request.name }));
            done();
          }}
        />
      ) : (
        <div>
          <Button kind="primary" onPress={() => setMaking(true)}>
            {t('invite.new')}
          </Button>
        </div>
      )}
      {invites.length === 0 ? (
        !making && <p class="soft">{t('invite.none')}</p>
      ) : (
        <ul class="people-rows">
          {invites.map((invite) => (
            <InviteRow key={invite.id} invite={invite} onRevoke={() => onRevoke(invite.id)} />
          ))}
        </ul>
      )}
    </section>
  );
}

const UNTIL = { dateStyle: 'medium', timeStyle: 'short' } as const;

function InviteRow({ invite, onRevoke }: { invite: Invite; onRevoke: () => void }): JSX.Element {
  const { name, role, state, link } = invite;
  const isOpen = state === 'open';
  const about = isOpen
    ? t('invite.open', { time: formatDate(invite.expiresAt, UNTIL) })
    : t(`invite.${state}`);
  return (
    <li class="invite">
      <div class="person-about">
        <bdi class="person-name">{name}</bdi>
        <span class="soft small">
          {roleLabel(role)} · {about}
        </span>
      </div>
      {isOpen && (
        <Button kind="plain" label={t('invite.revokeName', { name })} onPress={onRevoke}>
          {t('invite.revoke')}
        </Button>
      )}
      {isOpen && link && <InviteLink link={link} name={name} />}
    </li>
  );
}

function InviteLink({ link, name }: { link: string; name: string }): JSX.Element {
  const [copied, setCopied] = useState<'no' | 'yes' | 'failed'>('no');
  const field = useRef<HTMLInputElement>(null);
  const copy = (): void => {
    navigator.clipboard.writeText(link).then(
      () => {
        setCopied('yes');
        say(t('invite.copied'));
      },
      () => {
        // A frame of another site may not use the clipboard; the old way needs the text selected.
        field.current?.select();
        const done = document.execCommand('copy');
        setCopied(done ? 'yes' : 'failed');
        if (done) say(t('invite.copied'));
      },
    );
  };
  const share = (): void => {
    navigator.share({ text: t('invite.shareText'), url: link }).catch((error: unknown) => {
      // Closing the sheet is an answer, not a failure.
      if (!(error instanceof DOMException && error.name === 'AbortError')) copy();
    });
  };
  return (
    <div class="invite-link">
      <TextField
        label={t('invite.link', { name })}
        hint={t('invite.linkHint')}
        error={copied === 'failed' ? t('invite.copyFailed') : null}
        type="url"
        value={link}
        readOnly
        inputRef={field}
      />
      <div class="row">
        <Button onPress={copy}>{copied === 'yes' ? t('invite.copied') : t('invite.copy')}</Button>
        {'share' in navigator && <Button onPress={share}>{t('invite.share')}</Button>}
      </div>
    </div>
  );
}
