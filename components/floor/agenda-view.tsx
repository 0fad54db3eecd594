import './floor.css';
import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { t } from '../../lib/i18n/index.ts';
import type { ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { Switch } from '../ui/choices.tsx';
import { AgendaNow } from './agenda-now.tsx';
import { Jobs } from './jobs.tsx';
import { ParkingLot } from './parking-lot.tsx';
import { playSound, setSound, wantsSound } from './soft-sound.ts';
import { TopicList } from './topic-list.tsx';

/** Where we are, all topics, who helps us along, and what waits. Before the meeting begins, the topics alone. */
export function AgendaView({ arc }: ViewProps): JSX.Element {
  // Somebody who was invited early may have begun already.
  const hasBegun = useComputed(() => arc.phase.value === 'started' || arc.floor.now.value.topic !== '').value;
  return (
    <GuidePart arc={arc} title={t('guide.view.agenda')}>
      {hasBegun && <AgendaNow arc={arc} />}
      <section class="floor-part stack-s" aria-labelledby="agenda-topics">
        <h3 id="agenda-topics">{t('floor.topics')}</h3>
        <TopicList arc={arc} />
      </section>
      {hasBegun && (
        <>
          <Jobs arc={arc} />
          <ParkingLot arc={arc} />
          <Switch
            label={t('floor.sound')}
            hint={t('floor.soundHint')}
            on={wantsSound.value}
            onChange={(on) => {
              setSound(on);
              if (on) playSound();
            }}
          />
        </>
      )}
    </GuidePart>
  );
}
