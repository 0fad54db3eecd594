import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { ContentLanguage } from '../../lib/i18n/two.ts';
import type { Phrase } from '../../lib/phrases/contract.ts';
import { filledText, type Gaps, slotsOf } from '../../lib/phrases/fill.ts';
import type { Participant } from '../../lib/sync/contract.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { ReadAloud } from '../ui/read-aloud.tsx';
import { copyText } from './copy-text.ts';
import { GapFields, type GapFieldsProps, type NoteChoice } from './gap-fields.tsx';
import { languageLabel } from './phrase-labels.ts';
import { PhraseLarge } from './phrase-large.tsx';
import { PhraseText } from './phrase-text.tsx';

/** What all cards share. */
export interface CardTools {
  readonly language: ContentLanguage;
  readonly other: ContentLanguage;
  readonly both: boolean;
  readonly people: readonly Participant[];
  readonly notes: readonly NoteChoice[];
  readonly canWrite: boolean;
  readonly onBoth: (both: boolean) => void;
  readonly onFavourite: (phraseId: string, favourite: boolean) => void;
  readonly onUsed: (phraseId: string) => void;
  readonly onPost: (text: string) => boolean;
}

export interface PhraseCardProps {
  readonly phrase: Phrase;
  readonly tools: CardTools;
  readonly gaps: Gaps;
  /** Why it is suggested, for suggestions. */
  readonly reason?: string;
  readonly favourite: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onFill: GapFieldsProps['onFill'];
}

/** One phrase: its text and star; opened, also why it helps, its gaps and what can be done with it. */
export function PhraseCard(props: PhraseCardProps): JSX.Element {
  const { phrase, tools, gaps, reason, open } = props;
  const { language, other, both } = tools;
  const id = useId();
  return (
    <li class={`phrase${open ? ' phrase-open' : ''}`}>
      <div class="phrase-head">
        <button
          type="button"
          class="phrase-text"
          id={`${id}-text`}
          aria-expanded={open}
          aria-controls={open ? `${id}-more` : undefined}
          onClick={props.onToggle}
        >
          <PhraseText phrase={phrase} language={language} gaps={gaps} />
          {both && (
            <span class="phrase-other">
              <PhraseText phrase={phrase} language={other} gaps={gaps} />
            </span>
          )}
        </button>
        <Star
          on={props.favourite}
          describedBy={`${id}-text`}
          onPress={() => {
            tools.onFavourite(phrase.id, !props.favourite);
            say(t(props.favourite ? 'phrases.letGo' : 'phrases.kept'));
          }}
        />
      </div>
      {reason && <p class="phrase-reason">{reason}</p>}
      {open && (
        <div class="phrase-more" id={`${id}-more`}>
          <p class="soft" lang={language}>
            {phrase.why[language]}
          </p>
          <OpenCard {...props} />
        </div>
      )}
    </li>
  );
}

/** The opened part. What it last said is forgotten when it closes. */
function OpenCard({ phrase, tools, gaps, onFill }: PhraseCardProps): JSX.Element {
  const { language, other, both } = tools;
  const [said, setSaid] = useState<string | null>(null);
  const [large, setLarge] = useState(false);
  const slots = slotsOf(phrase.text[language]);
  const lineIn = (which: ContentLanguage): string => filledText(phrase.text[which], gaps, which);
  const tell = (text: string): void => {
    setSaid(text);
    say(text);
  };
  const lines = both ? [lineIn(language), lineIn(other)] : [lineIn(language)];
  const copy = async (): Promise<void> => {
    const done = await copyText(lines.join('\n'));
    if (done) tools.onUsed(phrase.id);
    tell(t(done ? 'phrases.copied' : 'phrases.copyFailed'));
  };
  const post = (): void => {
    const done = tools.onPost(lines.join(' / '));
    if (done) tools.onUsed(phrase.id);
    tell(t(done ? 'phrases.posted' : 'phrases.postFailed'));
  };
  const aloud = (which: ContentLanguage): JSX.Element => (
    <ReadAloud
      text={lineIn(which)}
      language={which}
      kind="quiet"
      {...(both ? { label: t('phrases.aloudIn', { language: languageLabel(which) }) } : {})}
      onStart={() => tools.onUsed(phrase.id)}
    />
  );
  return (
    <>
      {slots.length > 0 && (
        <GapFields slots={slots} gaps={gaps} people={tools.people} notes={tools.notes} onFill={onFill} />
      )}
      <div class="phrase-actions">
        <Button
          onPress={() => {
            tools.onUsed(phrase.id);
            setSaid(null);
            setLarge(true);
          }}
        >
          {t('phrases.large')}
        </Button>
        {aloud(language)}
        {both && aloud(other)}
        <Button onPress={() => void copy()}>{t('phrases.copy')}</Button>
        {tools.canWrite && <Button onPress={post}>{t('phrases.post')}</Button>}
      </div>
      {said && <p class="phrase-said">{said}</p>}
      {large && (
        <PhraseLarge
          {...{ phrase, gaps, language, other, both }}
          onBoth={tools.onBoth}
          onBack={() => setLarge(false)}
        />
      )}
    </>
  );
}

function Star(props: { on: boolean; describedBy: string; onPress: () => void }): JSX.Element {
  return (
    <button
      type="button"
      class="icon-button phrase-star"
      aria-label={t('phrases.keep')}
      title={t('phrases.keep')}
      aria-pressed={props.on}
      aria-describedby={props.describedBy}
      onClick={props.onPress}
    >
      <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
        <path d="m12 4 2.5 5.2 5.5.8-4 4 1 5.7-5-2.7-5 2.7 1-5.7-4-4 5.5-.8z" />
      </svg>
    </button>
  );
}
