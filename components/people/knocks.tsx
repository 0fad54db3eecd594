import './people.css';
import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { Knock } from '../../lib/sync/contract.ts';
import { Words } from '../start/words.tsx';
import { Button } from '../ui/button.tsx';
import { problemText } from '../ui/problem-text.ts';
import { roleLabel } from '../ui/role-label.ts';

export interface KnocksProps {
  readonly knocks: readonly Knock[];
  readonly onLetIn: (knockId: string) => Promise<void>;
  readonly onNotNow: (knockId: string) => void;
  /** The last one was answered with the focus inside: put it somewhere useful. */
  readonly onDone: () => void;
}

/**
 * "Let in" answers only when the words have been in sight this long, in milliseconds: when one person is let in, the
 * next one's button appears in the same place, and a double click must not let in somebody nobody has looked at.
 */
const READING_TIME = 700;

/**
 * People at the door, one at a time, above the notes. Never takes the focus by itself, because someone may be in the
 * middle of a word; it is announced once, and F6 goes there and back.
 */
export function Knocks({ knocks, onLetIn, onNotNow, onDone }: KnocksProps): JSX.Element | null {
  const region = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const knock = knocks[0];
  useEffect(() => {
    if (!knock) return undefined;
    const jump = (event: KeyboardEvent): void => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (region.current?.contains(document.activeElement)) cameFrom.current?.focus();
      else {
        cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
        region.current?.querySelector<HTMLElement>('button')?.focus();
      }
    };
    document.addEventListener('keydown', jump);
    return () => document.removeEventListener('keydown', jump);
  }, [knock !== undefined]);

  const lastHadFocus = useRef(false);
  useEffect(() => {
    // The answered knock took the focused button with it.
    if (!lastHadFocus.current || document.activeElement !== document.body) return;
    lastHadFocus.current = false;
    const next = region.current?.querySelector<HTMLElement>('h2');
    if (next) next.focus();
    else if (cameFrom.current?.isConnected) cameFrom.current.focus();
    else onDone();
  });
  const remember = (): void => {
    lastHadFocus.current = region.current?.contains(document.activeElement) ?? false;
  };

  const announced = knock && t('knock.announce', { name: knock.name, role: roleLabel(knock.role) });
  return (
    <>
      <div class="unseen" aria-live="assertive">
        {announced}
      </div>
      {knock && (
        <div ref={region}>
          <KnockCard
            key={knock.id}
            knock={knock}
            more={knocks.length - 1}
            onLetIn={() => {
              remember();
              return onLetIn(knock.id);
            }}
            onNotNow={() => {
              remember();
              onNotNow(knock.id);
            }}
          />
        </div>
      )}
    </>
  );
}

interface CardProps {
  readonly knock: Knock;
  readonly more: number;
  readonly onLetIn: () => Promise<void>;
  readonly onNotNow: () => void;
}

function KnockCard({ knock, more, onLetIn, onNotNow }: CardProps): JSX.Element {
  const id = useId();
  const { name, role, words, invited } = knock;
  const [read, setRead] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const hasWords = words !== null;
  useEffect(() => {
    setRead(false);
    if (!hasWords) return undefined;
    const timer = setTimeout(() => setRead(true), READING_TIME);
    return () => clearTimeout(timer);
  }, [hasWords]);
  const letIn = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await onLetIn();
    } catch (error) {
      setProblem(error);
      setBusy(false);
    }
  };
  return (
    <div class="knock" role="dialog" aria-labelledby={`${id}-title`} aria-describedby={`${id}-who`}>
      <div class="row">
        <h2 id={`${id}-title`} class="grow" tabIndex={-1}>
          {t('knock.title')}
        </h2>
        {more > 0 && <span class="soft small">{t('knock.more', { count: more })}</span>}
      </div>
      <p id={`${id}-who`}>
        <Who name={name} role={roleLabel(role)} />
        {invited && <span class="soft"> {t('knock.invited')}</span>}
      </p>
      {words ? <Words words={words} label={t('knock.words')} /> : <p class="soft">{t('knock.wordsWait')}</p>}
      {words && <p class="soft small">{t('knock.ask', { name })}</p>}
      {problem !== null && <p role="alert">{problemText(problem)}</p>}
      <div class="row">
        <Button kind="primary" off={!read || busy} onPress={() => void letIn()}>
          {t('knock.letIn')}
        </Button>
        <Button onPress={onNotNow}>{t('knock.notNow')}</Button>
      </div>
    </div>
  );
}

/** The sentence with the name standing out, wherever a language puts it. */
function Who({ name, role }: { name: string; role: string }): JSX.Element {
  const mark = '\u0000';
  const [before = '', after = ''] = t('knock.who', { name: mark, role }).split(mark);
  return (
    <>
      {before}
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {after}
    </>
  );
}
