import './start.css';
import type { ComponentChildren, JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { JoinState } from '../../lib/sync/contract.ts';
import { Button } from '../ui/button.tsx';
import { Screen } from '../ui/screen.tsx';
import { Dots } from './quiet-screens.tsx';
import { Words } from './words.tsx';

export interface JoiningScreenProps {
  readonly state: JoinState;
  /** 'call': knocking at this call's lobby; 'invite': using an invite. */
  readonly by: 'call' | 'invite';
  readonly notices: ComponentChildren;
  readonly onAskAgain: () => void;
  /** Stop, and go back to the start. */
  readonly onCancel: () => void;
  /** The two sides see different words. */
  readonly onDiffer: () => void;
}

/** The newcomer waits: what is going on, what to do, and a way out at every moment. */
export function JoiningScreen(props: JoiningScreenProps): JSX.Element {
  const { state, by } = props;
  if (state.kind === 'declined') {
    const retry = state.reason === 'not-now' ? props.onAskAgain : null;
    return (
      <Ended
        title={t('join.declinedTitle')}
        text={t(`join.${state.reason}`)}
        by={by}
        again={retry}
        {...pick(props)}
      />
    );
  }
  if (state.kind === 'unreachable') {
    return (
      <Ended
        title={t('join.unreachableTitle')}
        text={t('join.unreachable')}
        by={by}
        again={props.onAskAgain}
        {...pick(props)}
      />
    );
  }
  return (
    <Screen key="waiting" title={t(by === 'call' ? 'join.titleCall' : 'join.titleInvite')}>
      {props.notices}
      <div class="stack" aria-live="polite">
        <Waiting state={state} by={by} />
      </div>
      {state.kind !== 'admitted' && (
        <div class="row">
          {state.kind === 'waiting' && state.words && (
            <Button onPress={props.onDiffer}>{t('join.differ')}</Button>
          )}
          <Button onPress={props.onCancel}>{t('join.cancel')}</Button>
        </div>
      )}
    </Screen>
  );
}

const pick = ({ notices, onCancel }: Pick<JoiningScreenProps, 'notices' | 'onCancel'>) => ({
  notices,
  onCancel,
});

function Waiting({ state, by }: { state: JoinState; by: 'call' | 'invite' }): JSX.Element | null {
  if (state.kind === 'admitted') {
    return (
      <p>
        <Dots /> {t('join.admitted')}
      </p>
    );
  }
  if (state.kind === 'waiting') {
    return (
      <>
        <p>{t('join.found')}</p>
        {state.words ? (
          <>
            <Words words={state.words} label={t('join.words')} big />
            <p>
              <strong>{t('join.check')}</strong> {t('join.aloud')}
            </p>
          </>
        ) : (
          <p class="soft">{t('join.wordsWait')}</p>
        )}
      </>
    );
  }
  if (state.kind !== 'looking') return null;
  return (
    <>
      <p class="row">
        <Dots /> <span>{state.quiet ? t('join.quiet') : t('join.looking')}</span>
      </p>
      {state.quiet && <p>{t(by === 'call' ? 'join.quietCall' : 'join.quietInvite')}</p>}
    </>
  );
}

/** After "the words are different": what it may mean, and what to do. Knocking has stopped by then. */
export function WordsDifferScreen(
  props: Pick<JoiningScreenProps, 'by' | 'notices' | 'onAskAgain' | 'onCancel'>,
): JSX.Element {
  return (
    <Ended
      title={t('join.differTitle')}
      text={t('join.differText')}
      by={props.by}
      again={props.onAskAgain}
      {...pick(props)}
    />
  );
}

interface EndedProps {
  readonly title: string;
  readonly text: string;
  readonly by: 'call' | 'invite';
  readonly notices: ComponentChildren;
  readonly again: (() => void) | null;
  readonly onCancel: () => void;
}

function Ended({ title, text, by, notices, again, onCancel }: EndedProps): JSX.Element {
  // An invite has to be pasted again, at the start; asking in the call can be repeated from here.
  const canRepeat = again !== null && by === 'call';
  return (
    <Screen key={title} title={title}>
      {notices}
      <p role="alert">{text}</p>
      <div class="row">
        {canRepeat && again && (
          <Button kind="primary" onPress={again}>
            {t('join.again')}
          </Button>
        )}
        <Button kind={canRepeat ? 'quiet' : 'primary'} onPress={onCancel}>
          {t('join.toStart')}
        </Button>
      </div>
    </Screen>
  );
}
