import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useId, useState } from 'preact/hooks';
import { type Speaker, speakersFor } from '../../lib/export/speakers.ts';
import { thankYouText } from '../../lib/export/thank-you.ts';
import { LANGUAGE_NAMES, LANGUAGES, type Language, language, t } from '../../lib/i18n/index.ts';
import { heldOn, today } from '../../lib/meeting/calendar-date.ts';
import { asTime } from '../../lib/meeting/note-view.ts';
import { metaOf } from '../../lib/meeting/schema.ts';
import { openOutside } from '../export/hand-over.ts';
import { type MeetingArc, selfOf } from '../guide/arc.ts';
import { perMeeting } from '../guide/per-meeting.ts';
import { CopyButton } from '../together/copy-button.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Icon } from '../ui/icon.tsx';

/** The letter of a meeting: its language, and its words once they were changed. */
const letterOf = perMeeting(() => ({
  chosen: signal<Language | null>(null),
  own: signal<string | null>(null),
}));

/** The draft as it would be made now. Reads signals. */
function draftOf(arc: MeetingArc, speaker: Speaker): string {
  const { details } = arc.ui;
  return thankYouText(
    {
      metOn: heldOn(arc.plan.date.value, asTime(metaOf(arc.session.doc).get('createdAt'))),
      child: details.child.value,
      name: selfOf(arc)?.name ?? '',
      deviceId: arc.lines.deviceId,
      card: arc.cards.own.value,
      celebrations: arc.lines.of('celebration').value,
      checkins: arc.lines.of('checkin').value,
      ...{ next: details.next.value, nextTime: details.nextTime.value, today: today() },
    },
    speaker,
  );
}

/** A thank-you to send: made of what is known, changed as one likes, in either language. Never shared by itself. */
export function ThankYouLetter({ arc }: { readonly arc: MeetingArc }): JSX.Element {
  const id = useId();
  const letter = letterOf(arc.session.meetingId);
  const chosen = letter.chosen.value ?? language.value;
  const own = letter.own.value;
  const setOwn = (text: string | null): void => {
    letter.own.value = text;
  };
  const [speaker, setSpeaker] = useState<Speaker | null>(null);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    let isWanted = true;
    speakersFor(chosen).then(
      ([first]) => isWanted && setSpeaker(first ?? null),
      (error: unknown) => console.warn('At the Table: the words of a letter could not be loaded', error),
    );
    return () => {
      isWanted = false;
    };
  }, [chosen]);
  const words = own ?? (speaker ? draftOf(arc, speaker) : '');
  const mail = async (): Promise<void> => {
    const { MOST_ADDRESS, mailAddress } = await import('../../lib/export/mail.ts');
    const address = mailAddress(speaker?.t('paper.thanksSubject') ?? '', words);
    setLong(address.length > MOST_ADDRESS);
    if (address.length <= MOST_ADDRESS) openOutside(address);
  };
  return (
    <section class="card stack thank-you" aria-labelledby="touch-letter">
      <div class="stack-s">
        <h3 id="touch-letter" class="card-part">
          <Icon name="heart" />
          {t('cards.letter')}
        </h3>
        <p class="soft small">{t('cards.letterHelp')}</p>
      </div>
      <RadioGroup
        legend={t('take.language')}
        options={LANGUAGES.map((code) => ({ value: code, label: LANGUAGE_NAMES[code], lang: code }))}
        value={chosen}
        onChoose={(next) => {
          letter.chosen.value = next;
          setOwn(null);
        }}
      />
      <div class="field">
        <label for={id}>{t('cards.letterWords')}</label>
        <textarea
          id={id}
          class="field-input field-lines"
          rows={8}
          dir="auto"
          lang={chosen}
          spellcheck
          value={words}
          onInput={(event) => {
            // Words of one's own are in the language that they were begun in.
            letter.chosen.value = chosen;
            setOwn(event.currentTarget.value);
            setLong(false);
          }}
        />
      </div>
      <div class="row thank-you-ways">
        <CopyButton text={() => words} />
        <Button onPress={() => void mail()}>{t('take.mail')}</Button>
        {own !== null && (
          <Button kind="plain" onPress={() => setOwn(null)}>
            {t('cards.letterAnew')}
          </Button>
        )}
        <Button kind="plain" onPress={() => arc.take()}>
          {t('cards.summary')}
        </Button>
      </div>
      <p class="field-error" role="status">
        {isLong && t('cards.letterLong')}
      </p>
    </section>
  );
}
