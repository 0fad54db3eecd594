import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { type RecordView, sideOf } from '../../lib/meeting/record-schema.ts';
import { MAX_NOT_YET_LENGTH } from '../../lib/meeting/statements.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { OwnWordsForm } from './own-words-form.tsx';
import type { RecordsUi } from './records-ui.ts';

interface Props {
  readonly ui: RecordsUi;
  readonly record: RecordView;
  readonly isOpen: boolean;
  /** The keyboard is in this card: what it stands on must not go away. */
  readonly isVisited: boolean;
  /** Element with the words that are agreed to. */
  readonly describedBy: string;
}

/** "Agree" or "Not yet", the same for everyone. */
export function AgreeButtons({ ui, record, isOpen, isVisited, describedBy }: Props): JSX.Element | null {
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  /** Agreed a moment ago, and the keyboard is still on the button. */
  const [hasJustSaid, setJustSaid] = useState(false);
  useEffect(() => {
    if (!isVisited) setJustSaid(false);
  }, [isVisited]);
  const notYetButton = useRef<HTMLButtonElement>(null);
  const meansId = useId();
  const { statements } = ui.agreements.of(record.id).value;
  if (!ui.canWrite.value) return null;
  if (record.words.what.trim() === '')
    return isOpen ? <p class="small soft">{t('agreement.needsWords')}</p> : null;
  const mine = statements.find(({ deviceId, isCurrent }) => isCurrent && deviceId === ui.records.deviceId);
  const agreed = mine?.verdict === 'agree';
  // Others have spoken: this person's word is what is missing now.
  const isAwaited = !mine && statements.length > 0;
  // Not merely because the keyboard came in: a card that grows under a press moves away from it.
  if (agreed && !isOpen && !(isVisited && hasJustSaid)) return null;

  const act = async (signing: () => Promise<boolean>, done: string): Promise<boolean> => {
    if (isBusy) return false;
    setBusy(true);
    setJustSaid(true);
    try {
      const ok = await signing();
      say(ok ? done : t('agreement.failed'));
      return ok;
    } catch (error) {
      console.warn('At the Table: a word on a record could not be signed', error);
      say(t('agreement.failed'));
      return false;
    } finally {
      setBusy(false);
    }
  };
  const stopAsking = (): void => {
    setAsking(false);
    requestAnimationFrame(() => notYetButton.current?.focus());
  };
  const side = sideOf(ui.self?.role ?? 'other');
  if (isAsking) {
    return (
      <OwnWordsForm
        label={t('agreement.notYetTitle')}
        help={t('agreement.notYetHelp')}
        send={t('agreement.notYetSend')}
        empty={t('agreement.notYetEmpty')}
        start={mine?.verdict === 'not-yet' ? mine.reason : ''}
        maxLength={MAX_NOT_YET_LENGTH}
        onCancel={stopAsking}
        onSend={(reason) =>
          void act(() => ui.agreements.notYet(record.id, reason), t('agreement.youSaidNotYet')).then(
            (ok) => ok && stopAsking(),
          )
        }
      />
    );
  }
  return (
    <div class="stack-s">
      <div class="row agree-buttons">
        <button
          type="button"
          class={`button ${agreed ? 'agree-said' : isAwaited ? 'button-primary' : 'button-quiet'}`}
          aria-pressed={agreed}
          aria-disabled={agreed || isBusy || undefined}
          aria-describedby={isOpen ? `${describedBy} ${meansId}` : describedBy}
          onClick={() => {
            if (!agreed) void act(() => ui.agreements.agree(record.id), t('agreement.youAgreed'));
          }}
        >
          {agreed && <span aria-hidden="true">✓</span>}
          {t('agreement.agree')}
        </button>
        <Button buttonRef={notYetButton} describedBy={describedBy} onPress={() => setAsking(true)}>
          {t('agreement.notYet')}
        </Button>
      </div>
      {isOpen && (
        <p class="small soft" id={meansId}>
          {t('agreement.means')} {side === 'student' && t('agreement.meansStudent')}
          {side === 'other' && t('agreement.meansOther')}
        </p>
      )}
    </div>
  );
}
