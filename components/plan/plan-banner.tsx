import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { Button } from '../ui/button.tsx';

/** Who can see the plan, and the two ways on: start the meeting, or show it to others before. */
export function PlanBanner({ arc }: ViewProps): JSX.Element | null {
  const phase = arc.phase.value;
  if (phase === 'started') return null;
  return (
    <section class="plan-banner stack-s" aria-label={t('plan.bannerName')}>
      <p>
        <strong>{t(phase === 'planned' ? 'plan.onlyYou' : 'plan.sharedEarly')}</strong>{' '}
        <span class="small">{t(phase === 'planned' ? 'plan.onlyYouMore' : 'plan.sharedEarlyMore')}</span>
      </p>
      <div class="row">
        <Button kind="primary" onPress={() => arc.setPhase('started')}>
          {t('plan.start')}
        </Button>
        {phase === 'planned' ? (
          <Button onPress={() => arc.setPhase('shared')}>{t('plan.shareEarly')}</Button>
        ) : (
          <Button onPress={() => arc.go('invitation')}>{t('plan.toInvitation')}</Button>
        )}
      </div>
    </section>
  );
}
