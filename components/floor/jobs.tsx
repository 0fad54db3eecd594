import './floor.css';
import type { JSX } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { CHAIRS, type Chair } from '../../lib/meeting/arc-contract.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { roleLabel } from '../ui/role-label.ts';
import { floorUi, type JobNews } from './floor-ui.ts';

/** Jobs that anyone may take or be given (P28): who has each, and how it is passed on. */
export function Jobs({ arc }: ViewProps): JSX.Element {
  const ui = floorUi(arc);
  const news = ui.jobNews.value;
  return (
    <section class="floor-part stack-s" aria-labelledby="agenda-jobs">
      <h3 id="agenda-jobs">{t('floor.jobs')}</h3>
      <div role="status">
        {news && (
          <Notice
            onClose={() => {
              ui.jobNews.value = null;
            }}
          >
            <p>{newsText(arc, news)}</p>
          </Notice>
        )}
      </div>
      <ul class="jobs">
        {CHAIRS.map((chair) => (
          <Job key={chair} arc={arc} chair={chair} />
        ))}
      </ul>
    </section>
  );
}

function newsText(arc: MeetingArc, { chair, what, holder }: JobNews): string {
  const params = { job: t(`floor.${chair}`), name: arc.ui.nameOf(holder) };
  if (what === 'taken-over') return t(holder === '' ? 'floor.tookOverNobody' : 'floor.tookOver', params);
  if (holder === '') return t('floor.atOnceNobody', params);
  return t(holder === arc.lines.deviceId ? 'floor.atOnceYou' : 'floor.atOnce', params);
}

function Job({ arc, chair }: { readonly arc: MeetingArc; readonly chair: Chair }): JSX.Element {
  const ui = floorUi(arc);
  const [isPassing, setPassing] = useState(false);
  const passing = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const holder = arc.floor.chairs.value[chair];
  const self = arc.lines.deviceId;
  const person = arc.people.value.find(({ deviceId }) => deviceId === holder);
  const job = t(`floor.${chair}`);
  const close = (): void => {
    setPassing(false);
    passing.current?.focus();
  };
  return (
    <li class="job" data-role={person?.role}>
      <div>
        <strong>{job}</strong>
        <p class="soft small">{t(`floor.${chair}Is`)}</p>
      </div>
      {holder === '' ? (
        <p class="soft">{t('floor.nobody')}</p>
      ) : (
        <p class="job-holder">
          <bdi>{arc.ui.nameOf(holder)}</bdi>
          {person && <span class="small">{roleLabel(person.role)}</span>}
          {holder === self && <span class="soft small">{t('people.you')}</span>}
          {(!person?.isHere || person.removed) && <span class="soft small">{t('people.away')}</span>}
        </p>
      )}
      {arc.canWrite.value && (
        <div class="row">
          {holder !== self && (
            <Button
              label={t('floor.takeJob', { job })}
              onPress={() => {
                ui.choose(chair, self);
                passing.current?.focus();
              }}
            >
              {t('floor.take')}
            </Button>
          )}
          <button
            ref={passing}
            type="button"
            class="button button-quiet"
            aria-label={t('floor.passJob', { job })}
            aria-expanded={isPassing}
            aria-controls={isPassing ? listId : undefined}
            onClick={() => setPassing(!isPassing)}
          >
            {t('floor.pass')}
          </button>
          {holder === self && (
            <Button
              kind="plain"
              label={t('floor.layDownJob', { job })}
              onPress={() => {
                ui.choose(chair, '');
                passing.current?.focus();
              }}
            >
              {t('floor.layDown')}
            </Button>
          )}
        </div>
      )}
      {isPassing && (
        <PassOn
          id={listId}
          arc={arc}
          label={t('floor.passTo', { job })}
          holder={holder}
          onClose={close}
          onChoose={(device) => {
            ui.choose(chair, device);
            close();
          }}
        />
      )}
    </li>
  );
}

interface PassOnProps {
  readonly id: string;
  readonly arc: MeetingArc;
  readonly label: string;
  readonly holder: string;
  readonly onChoose: (deviceId: string) => void;
  readonly onClose: () => void;
}

/** Everyone who is here, of whatever role. */
function PassOn({ id, arc, label, holder, onChoose, onClose }: PassOnProps): JSX.Element {
  const box = useRef<HTMLDivElement>(null);
  const here = arc.people.value.filter(
    (person) => person.isHere && !person.isSelf && !person.removed && person.deviceId !== holder,
  );
  // In one step with being drawn: the next key is for what has just opened.
  useLayoutEffect(() => (box.current?.querySelector('button') ?? box.current)?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    <div
      ref={box}
      id={id}
      role="group"
      class="row"
      tabIndex={-1}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      {here.length === 0 && <p class="soft">{t('floor.nobodyHere')}</p>}
      {here.map(({ deviceId, name, role }) => (
        <button
          key={deviceId}
          type="button"
          class="button job-person"
          data-role={role}
          onClick={() => onChoose(deviceId)}
        >
          <bdi>{name}</bdi> <span class="small">{roleLabel(role)}</span>
        </button>
      ))}
    </div>
  );
}
