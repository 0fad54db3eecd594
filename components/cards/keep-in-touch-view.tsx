import './cards.css';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format.ts';
import { language, t } from '../../lib/i18n/index.ts';
import type { LineView } from '../../lib/meeting/line-schema.ts';
import { dayText } from '../actions/record-words.ts';
import type { MeetingArc, ViewProps } from '../guide/arc.ts';
import { GuidePart } from '../guide/guide-part.tsx';
import { LineList } from '../guide/line-list.tsx';
import { clockText } from '../plan/when-text.ts';
import { voiceOf } from '../together/voices.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Icon } from '../ui/icon.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import { TimeField } from '../ui/time-field.tsx';
import { ThankYouLetter } from './thank-you-letter.tsx';

/** Between meetings: when people talk again, small news, and a thank-you to send. */
export function KeepInTouchView({ arc }: ViewProps): JSX.Element {
  return (
    <GuidePart arc={arc} title={t('guide.view.keep-in-touch')}>
      <div class="stack-l">
        <section class="stack-s" aria-labelledby="touch-checkin">
          <h3 id="touch-checkin" class="card-part">
            <Icon name="clock" />
            {t('cards.checkins')}
          </h3>
          <LineList
            {...{ arc, kind: 'checkin' }}
            label={t('cards.checkins')}
            field={t('cards.checkinField')}
            empty={t('cards.checkinEmpty')}
            add={t('cards.checkinAdd')}
            more={(line) => <When arc={arc} line={line} />}
          />
          <IntoCalendar arc={arc} />
        </section>
        <section class="stack-s" aria-labelledby="touch-news">
          <h3 id="touch-news" class="card-part">
            <Icon name="quote" />
            {t('cards.news')}
          </h3>
          <LineList
            {...{ arc, kind: 'news' }}
            label={t('cards.news')}
            field={t('cards.newsField')}
            empty={t('cards.newsEmpty')}
            add={t('cards.newsAdd')}
            isFixed={({ author }) => author !== arc.lines.deviceId}
            more={(line) => <NewsBy arc={arc} line={line} />}
          />
        </section>
        <ThankYouLetter arc={arc} />
      </div>
    </GuidePart>
  );
}

interface LineProps {
  readonly arc: MeetingArc;
  readonly line: LineView;
}

/** Day and time of a check-in. */
function When({ arc, line }: LineProps): JSX.Element | null {
  const { id, on, time } = line;
  if (!arc.canWrite.value) {
    const said = [on === '' ? '' : dayText(on), time === '' ? '' : clockText(time)].filter(Boolean);
    return said.length === 0 ? null : <p class="soft small">{said.join(', ')}</p>;
  }
  return (
    <div class="checkin-when">
      <DateField
        label={t('cards.checkinDay')}
        value={on}
        readOnly={false}
        onChange={(day) => arc.lines.setFact(id, 'on', day)}
      />
      <TimeField
        label={t('cards.checkinTime')}
        value={time}
        readOnly={false}
        onChange={(next) => arc.lines.setFact(id, 'time', next)}
      />
    </div>
  );
}

const NEWS_DAY = { month: 'short', day: 'numeric' } as const;

function NewsBy({ arc, line }: LineProps): JSX.Element {
  const { name } = voiceOf(arc.people.value, line.author);
  return (
    <p class="soft small">
      <bdi>{line.at === 0 ? name : t('cards.newsBy', { name, day: formatDate(line.at, NEWS_DAY) })}</bdi>
    </p>
  );
}

/** All days of this meeting as a calendar file, as soon as a check-in has one. */
function IntoCalendar({ arc }: { readonly arc: MeetingArc }): JSX.Element | null {
  const [outcome, setOutcome] = useState<{ readonly said: string } | { readonly problem: unknown } | null>(
    null,
  );
  if (!arc.lines.of('checkin').value.some(({ on }) => on !== '')) return null;
  const save = async (): Promise<void> => {
    const { doc, meetingId, deviceId } = arc.session;
    try {
      const [{ reportOf }, { take }] = await Promise.all([
        import('../../lib/meeting/report.ts'),
        import('../export/ways.ts'),
      ]);
      const load = async () => ({
        report: await reportOf(doc, { meetingId, deviceId }),
        doc,
        close: () => undefined,
      });
      setOutcome({ said: await take('calendar', load, { choice: language.peek(), view: 'summary' }) });
    } catch (problem) {
      setOutcome({ problem });
    }
  };
  return (
    <div class="stack-s">
      <div class="row">
        <Button onPress={() => void save()}>{t('cards.calendar')}</Button>
        <span role="status" class="soft small">
          {outcome && 'said' in outcome && outcome.said}
        </span>
      </div>
      {outcome && 'problem' in outcome && (
        <Notice tone="open" alert>
          <p>{problemText(outcome.problem)}</p>
        </Notice>
      )}
    </div>
  );
}
