import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { KeepingPart } from './keeping-part.tsx';
import { useKeeper } from './use-keeper.ts';

/** How long the notes of this meeting stay, and those of others. */
export function KeepingView({ arc }: ViewProps): JSX.Element {
  const isPractice = arc.session.saveState.value.kind === 'practice';
  const keeper = useKeeper(!isPractice);
  return (
    <GuidePart arc={arc} title={t('guide.view.keeping')} help={t('resources.keep.help')}>
      {isPractice && <p>{t('resources.keep.practice')}</p>}
      {keeper && <KeepingPart keeper={keeper} openId={arc.session.meetingId} level={3} />}
      {!keeper && !isPractice && <p class="soft">{t('resources.loading')}</p>}
    </GuidePart>
  );
}
