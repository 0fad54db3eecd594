import './guide.css';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { useFocusOnShow } from '../ui/screen.tsx';
import type { ViewProps } from './arc.ts';
import { STAGES, VIEWS } from './views.ts';

/** All steps of a meeting: before, during, after. One tap leads to each. */
export function Hub({ arc }: ViewProps): JSX.Element {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const canPause = arc.canWrite.value && arc.phase.value === 'started';
  return (
    <div class="guide stack">
      <div class="row guide-head">
        <IconButton icon="back" label={t('ui.back')} onPress={() => arc.showTab('notes')} />
        <h2 ref={heading} tabIndex={-1} class="grow">
          {t('guide.title')}
        </h2>
        {canPause && <Button onPress={() => arc.floor.callPause()}>{t('guide.pause')}</Button>}
      </div>
      {STAGES.map((stage) => (
        <section key={stage} class="stack-s" aria-labelledby={`guide-${stage}`}>
          <h3 id={`guide-${stage}`} class="guide-stage">
            {t(`guide.${stage}`)}
          </h3>
          <ul class="guide-steps">
            {VIEWS[stage].map((view) => (
              <li key={view}>
                <button type="button" class="guide-step" onClick={() => arc.go(view)}>
                  <strong>{t(`guide.view.${view}`)}</strong>
                  <span class="soft small">{t(`guide.about.${view}`)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
