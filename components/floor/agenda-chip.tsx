import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { Icon } from '../ui/icon.tsx';
import { floorUi } from './floor-ui.ts';
import { rounded, type Standing } from './standing.ts';
import { topicName } from './topics.ts';

/** Where the agenda is, in the strip: "Strengths · 6 min left". It is always there, so it tells the news, too. */
export function AgendaChip({ arc }: ViewProps): JSX.Element {
  const ui = floorUi(arc);
  useEffect(() => ui.follow(), [ui]);
  const now = ui.standing.value;
  if (now.topic === '')
    return (
      <>
        <Icon name="clock" />
        {t('floor.chip')}
      </>
    );
  const time = shortTime(now);
  return (
    <>
      <Icon name="clock" />
      <span class="unseen">{t('floor.chip')}: </span>
      <bdi>{topicName(arc.lines.line(now.topic).value)}</bdi>
      {time !== '' && <span> · {time}</span>}
    </>
  );
}

function shortTime({ isRunning, isOver, whole, left }: Standing): string {
  if (!isRunning) return t('floor.restsShort');
  if (whole === 0) return '';
  return isOver ? t('floor.longer') : t('floor.leftShort', { count: rounded(left) });
}
