import type { Signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingArc } from '../guide/arc.ts';
import { InviteForm } from '../people/invite-form.tsx';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Switch } from '../ui/choices.tsx';
import type { LinkToAdd } from './invitation-desk.ts';

interface Props {
  readonly arc: MeetingArc;
  readonly link: Signal<LinkToAdd | null>;
}

/** An invite link below the text: only for whoever wants it, made for one person, with a word on what it is. */
export function InvitationLink({ arc, link }: Props): JSX.Element {
  const [isMaking, setMaking] = useState(false);
  const isPlanned = arc.phase.value === 'planned';
  return (
    <section class="stack-s" aria-label={t('plan.linkPart')}>
      <Switch
        label={t('plan.addLink')}
        hint={t('plan.addLinkHint')}
        on={isMaking || link.value !== null}
        onChange={(on) => {
          setMaking(on);
          link.value = null;
        }}
      />
      {isMaking && isPlanned && (
        <div class="plan-banner stack-s">
          <p>{t('plan.linkNeedsSharing')}</p>
          <div>
            <Button onPress={() => arc.setPhase('shared')}>{t('plan.shareEarly')}</Button>
          </div>
        </div>
      )}
      {isMaking && !isPlanned && (
        <InviteForm
          onCancel={() => setMaking(false)}
          onCreate={async (request) => {
            const invite = await arc.session.invite(request);
            if (invite.link !== null)
              link.value = {
                ...{ id: invite.id, name: invite.name, link: invite.link },
                expiresAt: invite.expiresAt,
              };
            setMaking(false);
            say(t('invite.made', { name: request.name }));
          }}
        />
      )}
    </section>
  );
}
