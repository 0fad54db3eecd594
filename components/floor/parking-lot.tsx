import './floor.css';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { LineView } from '../../lib/meeting/line-schema.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { LineList } from '../guide/line-list.tsx';
import { Button } from '../ui/button.tsx';
import { focusNext } from './focus-next.ts';
import { addNext } from './topics.ts';

/** What matters, but not now (P33): kept, so that the talk can stay with the present question. */
export function ParkingLot({ arc }: ViewProps): JSX.Element {
  return (
    <section class="floor-part stack-s" aria-labelledby="agenda-parked">
      <div>
        <h3 id="agenda-parked">{t('floor.parked')}</h3>
        <p class="soft small">{t('floor.parkedHelp')}</p>
      </div>
      <LineList
        arc={arc}
        kind="parked"
        label={t('floor.parked')}
        field={t('floor.parkedPoint')}
        empty={t('floor.parkedEmpty')}
        add={t('floor.park')}
        more={(line) => (line.text.trim() === '' ? null : <Ways arc={arc} line={line} />)}
      />
    </section>
  );
}

function Ways({ arc, line }: { readonly arc: MeetingArc; readonly line: LineView }): JSX.Element {
  const { id, text } = line;
  const isDone = line.state === 'done';
  const row = useRef<HTMLDivElement>(null);
  const setDone = (done: boolean): boolean => arc.lines.setFact(id, 'state', done ? 'done' : '');
  const takeUp = (): void => {
    addNext(arc, text);
    setDone(true);
    arc.ui.toast.value = { text: t('floor.takenUp'), action: null };
    focusNext(() => row.current?.querySelector('button'));
  };
  return (
    <div class="row topic-facts" ref={row}>
      {isDone && <span class="topic-state">{t('floor.done')}</span>}
      {arc.canWrite.value && !isDone && (
        <Button kind="plain" label={t('floor.takeUpNamed', { text })} onPress={takeUp}>
          {t('floor.takeUp')}
        </Button>
      )}
      {arc.canWrite.value && (
        <Button
          kind="plain"
          label={isDone ? undefined : t('floor.setDoneNamed', { text })}
          onPress={() => setDone(!isDone)}
        >
          {t(isDone ? 'floor.notDone' : 'floor.setDone')}
        </Button>
      )}
    </div>
  );
}
