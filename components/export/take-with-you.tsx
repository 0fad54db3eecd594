import './take-with-you.css';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { PaperChoice } from '../../lib/export/speakers.ts';
import { language, type MessageKey, t } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import type { PaperView, TakeWithYouProps } from './take-contract.ts';
import { languageOptions, sizeOptions } from './take-options.ts';
import { take, type Way } from './ways.ts';

interface WayLabel {
  readonly way: Way;
  readonly label: MessageKey;
  readonly hint?: MessageKey;
}

/** Those that come in both sizes. */
const TO_READ: readonly WayLabel[] = [
  { way: 'print', label: 'take.print' },
  { way: 'word', label: 'take.word' },
  { way: 'copy', label: 'take.copy' },
  { way: 'markdown', label: 'take.markdown' },
];
const TO_USE: readonly WayLabel[] = [
  { way: 'mail', label: 'take.mail', hint: 'take.mailHint' },
  { way: 'calendar', label: 'take.calendar', hint: 'take.calendarHint' },
  { way: 'table', label: 'take.table', hint: 'take.tableHint' },
  { way: 'receipt', label: 'take.receipt', hint: 'take.receiptHint' },
];

type Outcome = { readonly said: string } | { readonly problem: unknown } | null;

/** One calm place for every way to take a meeting along. */
export function TakeWithYou({ load, onClose, onProblem }: TakeWithYouProps): JSX.Element {
  const [choice, setChoice] = useState<PaperChoice>(language.peek());
  const [view, setView] = useState<PaperView>('summary');
  const [working, setWorking] = useState<Way | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(null);
  const run = async (way: Way): Promise<void> => {
    setWorking(way);
    setOutcome(null);
    try {
      setOutcome({ said: await take(way, load, { choice, view }) });
    } catch (problem) {
      setOutcome({ problem });
      onProblem?.(problem);
    } finally {
      setWorking(null);
    }
  };
  const ways = (labels: readonly WayLabel[]): JSX.Element => (
    <ul class="take-ways">
      {labels.map((one) => (
        <li key={one.way}>
          <WayButton {...one} off={working !== null} onPress={() => void run(one.way)} />
        </li>
      ))}
    </ul>
  );
  return (
    <Dialog title={t('take.title')} onClose={onClose}>
      <p class="soft">{t('take.help')}</p>
      <div class="stack-s">
        <RadioGroup
          legend={t('take.language')}
          options={languageOptions()}
          value={choice}
          onChoose={setChoice}
        />
        <p class="soft small">{t('take.languageHint')}</p>
      </div>
      <h3 class="take-part">{t('take.toRead')}</h3>
      <RadioGroup legend={t('take.size')} options={sizeOptions()} value={view} onChoose={setView} />
      {ways(TO_READ)}
      <h3 class="take-part">{t('take.toUse')}</h3>
      {ways(TO_USE)}
      <div class="take-outcome">
        <div role="status" class="take-status">
          {working !== null && t('take.working')}
          {outcome && 'said' in outcome && outcome.said}
        </div>
        {outcome && 'problem' in outcome && (
          <Notice tone="open" alert>
            <p>{problemText(outcome.problem)}</p>
          </Notice>
        )}
      </div>
      <div class="row">
        <Button onPress={onClose}>{t('ui.close')}</Button>
      </div>
    </Dialog>
  );
}

interface WayButtonProps extends WayLabel {
  readonly off: boolean;
  readonly onPress: () => void;
}

function WayButton({ label, hint, off, onPress }: WayButtonProps): JSX.Element {
  const id = useId();
  return (
    <>
      <Button wide off={off} describedBy={hint ? id : undefined} onPress={onPress}>
        {t(label)}
      </Button>
      {hint && (
        <p class="soft small" id={id}>
          {t(hint)}
        </p>
      )}
    </>
  );
}
