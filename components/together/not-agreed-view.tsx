import './together.css';
import './said.css';
import './apart.css';
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { shortWords } from '../actions/record-words.ts';
import type { RecordsUi } from '../actions/records-ui.ts';
import { Button } from '../ui/button.tsx';
import { CopyButton } from './copy-button.tsx';
import { type ApartItem, type ApartVoice, notAgreed, notAgreedText, voicesBySide } from './not-agreed.ts';
import { nameAndRole, sideTitle, voiceOf } from './voices.ts';

export interface NotAgreedProps {
  readonly ui: RecordsUi;
  /** Look up an entry of the glossary; left out where there is none. */
  readonly onLookUp?: (entryId: string) => void;
}

/** What is not agreed yet in this meeting, as it stands now. Reads signals. */
export const apartOf = (ui: RecordsUi): ApartItem[] =>
  notAgreed({
    records: ui.records.all.value,
    agreementOf: (id) => ui.agreements.of(id).value,
    entriesOf: (id) => ui.records.entries(id).value,
    voice: (deviceId) => voiceOf(ui.people.value, deviceId),
  });

/** Everything that is not agreed yet: the words of each side, side by side, and what the family may ask for. */
export function NotAgreedView({ ui, onLookUp }: NotAgreedProps): JSX.Element {
  const items = apartOf(ui);
  return (
    <div class="together stack">
      {items.length === 0 ? (
        <p class="soft">{t('together.notAgreedNone')}</p>
      ) : (
        <>
          <p class="soft">{t('together.notAgreedHelp')}</p>
          <ul class="stack" aria-label={t('records.part.not-agreed')}>
            {items.map((item) => (
              <Apart key={item.id} ui={ui} item={item} />
            ))}
          </ul>
          <CopyButton text={() => notAgreedText(items, ui.notes.title.peek())} />
        </>
      )}
      <WrittenNotice {...(onLookUp ? { onLookUp } : {})} />
    </div>
  );
}

export interface ApartProps {
  readonly ui: RecordsUi;
  readonly item: ApartItem;
  /** Shows the Actions tab, where this stands somewhere else. */
  readonly onOpen?: () => void;
}

/** One of them: what it is about, and what each side said. */
export function Apart({ ui, item, onOpen }: ApartProps): JSX.Element {
  const id = useId();
  const { kind, words, more } = item;
  return (
    <li>
      <article class="card apart-card" aria-labelledby={id}>
        <p class="small soft">{t(`together.kind.${kind}`)}</p>
        <h3 id={id} dir="auto">
          {words || t('together.noText')}
        </h3>
        {more !== '' && (
          <p class="said-text small" dir="auto">
            {more}
          </p>
        )}
        <div class="apart-sides">
          {voicesBySide(item.voices).map(({ side, voices }) => (
            <div key={side} class="said-side" data-role={side} data-side={side}>
              <h4 class="said-side-name">{sideTitle(side)}</h4>
              {voices.length === 0 && <p class="soft small">{t('together.noWords')}</p>}
              {voices.map((voice) => (
                <VoiceWords key={voice.key} voice={voice} />
              ))}
            </div>
          ))}
        </div>
        <div class="row">
          <Button
            kind="plain"
            label={t('together.openName', { text: shortWords(words) })}
            onPress={() => {
              ui.goTo(item.id);
              onOpen?.();
            }}
          >
            {t('together.open')}
          </Button>
        </div>
      </article>
    </li>
  );
}

function VoiceWords({ voice }: { voice: ApartVoice }): JSX.Element {
  return (
    <div class="said-person">
      <bdi class="said-name">{nameAndRole(voice)}</bdi>
      {voice.agrees && <p class="small">{t('together.agrees')}</p>}
      {voice.words.map((words, at) => (
        <blockquote key={at} class="said-quote" dir="auto">
          {words}
        </blockquote>
      ))}
    </div>
  );
}

/** Where the family stands by law when the school proposes or refuses something, in plain words. */
function WrittenNotice({ onLookUp }: Pick<NotAgreedProps, 'onLookUp'>): JSX.Element {
  const id = useId();
  return (
    <section class="right stack-s" aria-labelledby={id}>
      <h3 id={id}>{t('together.rightTitle')}</h3>
      <p>{t('together.rightText')}</p>
      <p class="small soft">{t('together.rightLaw')}</p>
      {onLookUp && (
        <div class="row">
          <Button onPress={() => onLookUp('pwn')}>{t('together.rightLook')}</Button>
        </div>
      )}
    </section>
  );
}
