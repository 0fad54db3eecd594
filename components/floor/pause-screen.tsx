import './pause-screen.css';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { useFocusOnShow } from '../ui/screen.tsx';
import { floorUi } from './floor-ui.ts';

/** Shown while a break is on: one calm screen in place of everything, or a line while somebody looks at the notes. */
export function PauseScreen({ arc }: ViewProps): JSX.Element {
  const ui = floorUi(arc);
  return ui.isLooking.value ? <PauseLine arc={arc} /> : <Calm arc={arc} />;
}

/** Who asked for it, in a sentence; '' when they left their name out. */
function askedBy(arc: MeetingArc): string {
  const by = arc.floor.pause.value?.by ?? '';
  if (by === '') return '';
  return by === arc.lines.deviceId ? t('floor.pauseByYou') : t('floor.pauseBy', { name: arc.ui.nameOf(by) });
}

function Calm({ arc }: ViewProps): JSX.Element {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const by = askedBy(arc);
  const askForMore = (): void => {
    const signal = t('signal.moment');
    say(arc.session.sendSignal('moment') ? t('signalSent', { signal }) : t('signalWait'));
  };
  return (
    <section class="pause" aria-labelledby="pause-title">
      <div class="pause-breath" aria-hidden="true">
        <span />
      </div>
      <h2 id="pause-title" ref={heading} tabIndex={-1}>
        {t('floor.pauseTitle')}
      </h2>
      <div>
        {by !== '' && (
          <p class="soft">
            <bdi>{by}</bdi>
          </p>
        )}
        <p class="soft">{t('floor.pauseSafe')}</p>
      </div>
      <div class="pause-ways">
        <Button kind="primary" onPress={() => arc.floor.endPause()}>
          {t('floor.goOn')}
        </Button>
        <Button onPress={askForMore}>{t('floor.moreMinutes')}</Button>
        <Button
          kind="plain"
          onPress={() => {
            floorUi(arc).isLooking.value = true;
          }}
        >
          {t('floor.lookMeanwhile')}
        </Button>
      </div>
    </section>
  );
}

/** Above the notes, for whoever looks at them during the break. */
function PauseLine({ arc }: ViewProps): JSX.Element {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (document.hasFocus()) back.current?.focus();
  }, []);
  return (
    <div class="pause-line">
      <Notice>
        <p>{t('floor.pauseTitle')}</p>
        <div class="row">
          <Button
            buttonRef={back}
            onPress={() => {
              floorUi(arc).isLooking.value = false;
            }}
          >
            {t('floor.backToPause')}
          </Button>
          <Button kind="plain" onPress={() => arc.floor.endPause()}>
            {t('floor.goOn')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
