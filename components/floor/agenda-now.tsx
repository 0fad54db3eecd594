import './floor.css';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import { CHAIRS } from '../../lib/meeting/arc-contract.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { roleLabel } from '../ui/role-label.ts';
import { floorUi } from './floor-ui.ts';
import { minutesToAdd, rounded, type Standing } from './standing.ts';
import { minutesOf, moveOn, nextTopic, talkAbout, toCome, topicName } from './topics.ts';

const MORE_MINUTES = 5;

/** Where the agenda is, large and calm, and what can be done about it. Nothing where there are no topics. */
export function AgendaNow({ arc }: ViewProps): JSX.Element | null {
  const now = floorUi(arc).standing.value;
  const topics = arc.lines.of('topic').value.filter(({ text }) => text.trim() !== '');
  const card = useRef<HTMLElement>(null);
  const isActing = useRef(false);
  // What was pressed may have become another thing: the keyboard stays in the card.
  useEffect(() => {
    if (isActing.current && document.activeElement === document.body)
      card.current?.querySelector('button')?.focus();
    isActing.current = false;
  }, [now.topic]);
  const act = (change: () => void): void => {
    isActing.current = true;
    change();
  };
  if (now.topic === '' && topics.length === 0) return null;
  return (
    <section class="agenda-now" ref={card} aria-labelledby="agenda-now" data-over={now.isOver}>
      {now.topic === '' ? <Between arc={arc} act={act} /> : <Running arc={arc} act={act} now={now} />}
    </section>
  );
}

interface PartProps extends ViewProps {
  /** Does what leads to another topic, or to none. */
  readonly act: (change: () => void) => void;
}

/** Nothing is talked about: before the first topic, or after the last. */
function Between({ arc, act }: PartProps): JSX.Element {
  const topics = arc.lines.of('topic').value;
  const next = nextTopic(topics, '');
  const canWrite = arc.canWrite.value;
  if (next === null)
    return (
      <>
        <p id="agenda-now">{t('floor.allDone')}</p>
        <div class="row">
          <Button kind="primary" onPress={() => arc.go('end')}>
            {t('floor.toEnd')}
          </Button>
        </div>
      </>
    );
  const isFirst = topics.every(({ state }) => state !== 'done');
  const name = topicName(next);
  return (
    <>
      <p id="agenda-now">
        <bdi>{isFirst ? t('floor.startWith', { topic: name }) : t('floor.next', { topic: name })}</bdi>
      </p>
      {canWrite && (
        <div class="row">
          <Button kind="primary" onPress={() => act(() => talkAbout(arc, next.id))}>
            {t(isFirst ? 'floor.start' : 'floor.goOnWith')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Whether the agenda's buttons stand back: somebody else who is here has taken on to lead or to look at the time. */
function standsBack(arc: MeetingArc): boolean {
  const chairs = arc.floor.chairs.value;
  const holders = CHAIRS.map((chair) => chairs[chair]);
  const isHere = (id: string): boolean =>
    arc.people.value.some((person) => person.deviceId === id && person.isHere && !person.removed);
  return !holders.includes(arc.lines.deviceId) && holders.some((id) => id !== '' && isHere(id));
}

function Running({ arc, act, now }: PartProps & { readonly now: Standing }): JSX.Element {
  const { floor, lines } = arc;
  const topics = lines.of('topic').value;
  const next = nextTopic(topics, now.topic);
  const isPaused = floor.pause.value !== null;
  return (
    <>
      <p class="agenda-mark" aria-hidden="true">
        {t('floor.now')}
      </p>
      <h3 id="agenda-now" class="agenda-topic">
        <bdi>{topicName(lines.line(now.topic).value)}</bdi>
      </h3>
      {now.whole > 0 && <Bar now={now} />}
      <TimeText now={now} />
      {now.isOver && <p class="agenda-over">{t('floor.over')}</p>}
      {arc.canWrite.value && (
        <div class="row">
          <Button kind={standsBack(arc) ? 'quiet' : 'primary'} onPress={() => act(() => moveOn(arc))}>
            {t('floor.moveOn')}
          </Button>
          {now.whole > 0 && (
            <Button
              kind={standsBack(arc) ? 'plain' : 'quiet'}
              onPress={() => {
                floor.addMinutes(minutesToAdd(now, MORE_MINUTES));
                say(t('floor.left', { count: rounded(floorUi(arc).standing.value.left) }));
              }}
            >
              {t('floor.moreTime')} <span class="small">{t('floor.fiveMore')}</span>
            </Button>
          )}
          {!isPaused && (
            <Button
              kind="plain"
              onPress={() => {
                floor.rest(now.isRunning);
                say(t(now.isRunning ? 'floor.rests' : 'floor.runs'));
              }}
            >
              {t(now.isRunning ? 'floor.rest' : 'floor.run')}
            </Button>
          )}
        </div>
      )}
      <div class="soft small">
        <Helpers arc={arc} />
        <p>
          <bdi>{next ? t('floor.next', { topic: topicName(next) }) : t('floor.lastTopic')}</bdi>
        </p>
        <RestOfAll arc={arc} now={now} />
      </div>
    </>
  );
}

/** How far the time of a topic has gone, for the eye alone: the words below say it. */
function Bar({ now }: { readonly now: Standing }): JSX.Element {
  const share = now.isOver ? 1 : (now.whole - now.left) / now.whole;
  return (
    <div class="agenda-bar" aria-hidden="true">
      <span style={{ width: `${Math.round(share * 100)}%` }} />
    </div>
  );
}

/** In words that change once a minute: what is left, and what was used. */
function TimeText({ now }: { readonly now: Standing }): JSX.Element {
  const { isRunning, isOver, used, whole, left } = now;
  const rest = isOver || whole === 0 ? '' : t('floor.left', { count: rounded(left) });
  const large = [isRunning ? '' : t('floor.rests'), rest].filter((part) => part !== '');
  return (
    <div>
      {large.length > 0 && <p class="agenda-left">{large.join(' · ')}</p>}
      <p class="soft small">{usedText(used, whole, isOver)}</p>
    </div>
  );
}

function usedText(used: number, whole: number, isOver: boolean): string {
  if (isOver) return t('floor.usedOver', { count: used, planned: whole });
  if (whole > 0) return t('floor.usedOf', { used, count: whole });
  return used === 0 ? t('floor.begun') : t('floor.soFar', { count: rounded(used) });
}

/** Who leads and who looks at the time, by name and role; nothing where nobody does. */
function Helpers({ arc }: ViewProps): JSX.Element {
  const chairs = arc.floor.chairs.value;
  return (
    <>
      {CHAIRS.filter((chair) => chairs[chair] !== '').map((chair) => {
        const person = arc.people.value.find(({ deviceId }) => deviceId === chairs[chair]);
        return (
          <p key={chair}>
            {t(`floor.${chair}`)}: <bdi>{arc.ui.nameOf(chairs[chair])}</bdi>
            {person && ` (${roleLabel(person.role)})`}
          </p>
        );
      })}
    </>
  );
}

/** How much time all that is still to come needs, and until when. */
function RestOfAll({ arc, now }: { readonly arc: MeetingArc; readonly now: Standing }): JSX.Element | null {
  const more = minutesOf(toCome(arc.lines.of('topic').value, now.topic));
  const count = rounded(now.left + more);
  if (more === 0) return null;
  const time = formatDate(Date.now() + count * 60_000, { hour: 'numeric', minute: '2-digit' });
  return <p>{t('floor.restOfAll', { count, time })}</p>;
}
