import './plan.css';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { MOST_ADDRESS, mailAddress } from '../../lib/export/mail.ts';
import { formatDate, formatList } from '../../lib/i18n/format.ts';
import { LANGUAGE_NAMES, LANGUAGES, language as spoken, t } from '../../lib/i18n/index.ts';
import { localeFor } from '../../lib/i18n/language.ts';
import { openOutside } from '../export/hand-over.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { copyText } from '../phrases/copy-text.ts';
import { CopyButton } from '../together/copy-button.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { useLate } from '../ui/use-late.ts';
import { invitationDesk } from './invitation-desk.ts';
import { factsForInvitation } from './invitation-facts.ts';
import { InvitationLink } from './invitation-link.tsx';
import { topicWords } from './topic-words.ts';

/** The wording comes in files of its own, in both languages. */
const loadWording = async () => {
  const [text, { TEMPLATES }, { speakersFor }] = await Promise.all([
    import('../../lib/guidance/invitation.ts'),
    import('../../lib/guidance/templates.ts'),
    import('../../lib/export/speakers.ts'),
  ]);
  return { ...text, topicIn: topicWords(TEMPLATES, await speakersFor('both')) };
};

/** A text to send to people, made of the plan: to read over, to change, to copy or to mail. */
export function InvitationView({ arc }: ViewProps): JSX.Element {
  const wording = useLate(loadWording);
  return (
    <GuidePart arc={arc} title={t('guide.view.invitation')} help={t('plan.invitationHelp')}>
      {wording ? <Invitation arc={arc} wording={wording} /> : <p class="soft">{t('guide.loading')}</p>}
    </GuidePart>
  );
}

interface InvitationProps {
  readonly arc: MeetingArc;
  readonly wording: Awaited<ReturnType<typeof loadWording>>;
}

function Invitation({ arc, wording }: InvitationProps): JSX.Element {
  const id = useId();
  const desk = invitationDesk(arc.session.meetingId);
  const language = desk.language.value ?? spoken.value;
  const facts = factsForInvitation(arc, (topic) => wording.topicIn(topic, language));
  const lacks = wording.lacksOf(facts);
  const locale = localeFor(language, navigator.languages);
  const made = wording.invitationText(facts, { language, locale });
  const draft = desk.draft.value;
  const body = draft ?? made.body;
  // One that was used, taken back or has run out leads nowhere.
  const isOpen = arc.session.invites.value.some(
    ({ id: invite, state }) => invite === desk.link.value?.id && state === 'open',
  );
  const link = isOpen ? desk.link.value : null;
  const until = link ? formatDate(link.expiresAt, { dateStyle: 'medium', timeStyle: 'short' }) : '';
  const added = link ? wording.inviteLines({ ...link, until }, language) : '';
  const whole = (): string => (added === '' ? body : `${body}\n\n${added}`);
  return (
    <>
      {lacks.length > 0 && (
        <div class="plan-next row">
          <p class="grow">
            {t('plan.textLacks', { parts: formatList(lacks.map((lack) => t(`plan.lack.${lack}`))) })}
          </p>
          <Button onPress={() => arc.go('plan')}>{t('plan.toPlan')}</Button>
        </div>
      )}
      <RadioGroup
        legend={t('plan.textLanguage')}
        options={LANGUAGES.map((one) => ({ value: one, label: LANGUAGE_NAMES[one], lang: one }))}
        value={language}
        onChoose={(one) => {
          desk.language.value = one;
          // Words that were changed are in one language; the other one begins anew.
          desk.draft.value = null;
        }}
      />
      <div class="field">
        <label for={id}>{t('plan.text')}</label>
        <div class="field-hint" id={`${id}-help`}>
          {t('plan.textHint')}
        </div>
        <textarea
          id={id}
          class="field-input invitation-text"
          rows={14}
          dir="auto"
          lang={language}
          spellcheck
          aria-describedby={`${id}-help`}
          value={body}
          onInput={(event) => {
            desk.draft.value = event.currentTarget.value;
          }}
        />
      </div>
      {draft !== null && (
        <div>
          <Button
            kind="plain"
            onPress={() => {
              desk.draft.value = null;
            }}
          >
            {t('plan.textAnew')}
          </Button>
        </div>
      )}
      {arc.canWrite.value && <InvitationLink arc={arc} link={desk.link} />}
      {desk.link.value !== null && !isOpen && <p role="status">{t('plan.linkOver')}</p>}
      {added !== '' && (
        <div class="stack-s">
          <p class="small soft">{t('plan.addedBelow')}</p>
          <p class="invitation-added" lang={language}>
            {added}
          </p>
        </div>
      )}
      <div class="row invitation-ways">
        <CopyButton text={whole} />
        <Mail subject={made.subject} body={whole} />
      </div>
    </>
  );
}

/** Opens the person's own mail program. A text that is too long for that is copied, to be put in by hand. */
function Mail({ subject, body }: { readonly subject: string; readonly body: () => string }): JSX.Element {
  const [said, setSaid] = useState('');
  const mail = async (): Promise<void> => {
    const text = body();
    const address = mailAddress(subject, text);
    if (address.length <= MOST_ADDRESS) {
      openOutside(address);
      setSaid(t('plan.mailOpened'));
      return;
    }
    const isCopied = await copyText(text);
    openOutside(mailAddress(subject, ''));
    setSaid(t(isCopied ? 'plan.mailPaste' : 'plan.mailCopyFirst'));
  };
  return (
    <div class="row">
      <Button onPress={() => void mail()}>{t('plan.mail')}</Button>
      <span role="status" class="small">
        {said}
      </span>
    </div>
  );
}
