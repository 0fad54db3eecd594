import '@preact/signals';
import './carry-over.css';
import type { JSX } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import { carryOver, isSameChild, openFrom } from '../../lib/meeting/carry-over.ts';
import type { MeetingDetails, MeetingRecords } from '../../lib/meeting/record-contract.ts';
import type { ReportRecord } from '../../lib/meeting/report-contract.ts';
import type { EarlierMeeting, EarlierMeetings, ReadMeeting } from '../../lib/sync/earlier-meetings.ts';
import { dueText, shortDay, shortWords } from '../actions/record-words.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';

/** Meetings offered in the list. */
const MOST_OFFERED = 30;

export interface CarryOverProps {
  readonly records: MeetingRecords;
  readonly details: MeetingDetails;
  readonly earlier: EarlierMeetings;
  readonly canWrite: boolean;
}

/**
 * "Last time's open actions to look at first": from the latest meeting about the same child, or one that the person
 * picks. Nothing to see where there is none, or where all of it has been looked at.
 */
export function CarryOver({ records, details, earlier, canWrite }: CarryOverProps): JSX.Element | null {
  const [picked, setPicked] = useState<string | null>(null);
  const [hidden, setHidden] = useState<string | null>(null);
  const child = details.child.value;
  const all = earlier.all.value;
  const same = all.find((meeting) => isSameChild(meeting.child, child)) ?? null;
  const from = all.find(({ meetingId }) => meetingId === picked) ?? same;
  if (!canWrite || all.length === 0) return null;
  const isHidden = from !== null && hidden === from.meetingId;
  return (
    <>
      {from && !isHidden && (
        <LastTime
          key={from.meetingId}
          {...{ records, earlier, from }}
          isPicked={picked !== null}
          onHide={() => setHidden(from.meetingId)}
        />
      )}
      {(!from || isHidden || picked !== null) && (
        <Pick
          meetings={all}
          value={picked ?? ''}
          onPick={(meeting) => {
            setHidden(null);
            setPicked(meeting?.meetingId ?? null);
            // Whoever goes on from a meeting goes on about the same child.
            if (meeting && child === '' && meeting.child !== '') details.setChild(meeting.child);
          }}
        />
      )}
    </>
  );
}

interface PickProps {
  readonly meetings: readonly EarlierMeeting[];
  readonly value: string;
  readonly onPick: (meeting: EarlierMeeting | null) => void;
}

const nameOf = ({ title, heldOn }: EarlierMeeting): { title: string; day: string } => ({
  title: title === '' ? t('meeting.untitled') : title,
  day: shortDay(heldOn),
});

function Pick({ meetings, value, onPick }: PickProps): JSX.Element {
  const id = useId();
  return (
    <div class="carry-pick">
      <label class="small" for={id}>
        {t('agenda.carryPick')}
      </label>
      <select
        id={id}
        class="field-input"
        value={value}
        onChange={(event) =>
          onPick(meetings.find(({ meetingId }) => meetingId === event.currentTarget.value) ?? null)
        }
      >
        <option value="">{t('agenda.carryChoose')}</option>
        {meetings.slice(0, MOST_OFFERED).map((meeting) => (
          <option key={meeting.meetingId} value={meeting.meetingId}>
            {[nameOf(meeting).title, nameOf(meeting).day, meeting.child].filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </div>
  );
}

interface LastTimeProps extends Pick<CarryOverProps, 'records' | 'earlier'> {
  readonly from: EarlierMeeting;
  readonly isPicked: boolean;
  readonly onHide: () => void;
}

function LastTime({ records, earlier, from, isPicked, onHide }: LastTimeProps): JSX.Element | null {
  const { meetingId } = from;
  const { read, problem } = useReadMeeting(earlier, meetingId);
  const [failed, setFailed] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  const here = [...records.all.value, ...records.bin.value];
  const open = useMemo(() => (read ? openFrom(read.report, here) : []), [read, records.all.value]);
  const bring = async (wanted: readonly ReportRecord[]): Promise<void> => {
    if (!read || isBusy) return;
    setBusy(true);
    setFailed(null);
    try {
      let count = 0;
      for (const record of wanted) {
        const { kind, start } = carryOver(meetingId, record, await read.receipt(record.id));
        if (records.add(kind, start) !== null) count++;
      }
      say(t('agenda.carryDone', { count }));
      heading.current?.focus();
    } catch (error) {
      console.error('At the Table: open actions could not be taken along', error);
      setFailed(error);
    }
    setBusy(false);
  };
  if (problem) return isPicked ? <Problem error={problem} /> : null;
  if (!read) return isPicked ? <p class="soft small">{t('agenda.reading')}</p> : null;
  if (open.length === 0) return isPicked ? <p class="soft small">{t('agenda.recordsNone')}</p> : null;
  return (
    <section class="carry stack-s" aria-labelledby={id}>
      <h3 id={id} ref={heading} tabIndex={-1}>
        {t('agenda.carryTitle')}
      </h3>
      <p class="small soft">
        {t('agenda.carryFrom', nameOf(from))}. {t('agenda.carryHelp')}
      </p>
      <ul class="stack-s" aria-labelledby={id}>
        {open.map((record) => (
          <li key={record.id} class="carry-row">
            <div class="grow">
              <p dir="auto">{record.words.what}</p>
              <p class="small soft" dir="auto">
                {[
                  record.kind === 'action' ? '' : t(`agenda.in.${record.kind}`),
                  record.words.who || record.words.reports,
                  dueText(record.dates.by, read.report.next),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            <Button
              off={isBusy}
              label={t('agenda.carryOneWhat', { what: shortWords(record.words.what) })}
              onPress={() => void bring([record])}
            >
              {t('agenda.carryOne')}
            </Button>
          </li>
        ))}
      </ul>
      {failed !== null && <Problem error={failed} />}
      <div class="row">
        {open.length > 1 && (
          <Button kind="primary" off={isBusy} onPress={() => void bring(open)}>
            {t('agenda.carryAll')}
          </Button>
        )}
        <Button kind="plain" onPress={onHide}>
          {t('agenda.carryHide')}
        </Button>
      </div>
    </section>
  );
}

function Problem({ error }: { readonly error: unknown }): JSX.Element {
  return (
    <Notice tone="open" alert>
      <p>{t('agenda.carryFailed')}</p>
      <p>{problemText(error)}</p>
    </Notice>
  );
}

/** An earlier meeting, read once and closed with what shows it. */
function useReadMeeting(
  earlier: EarlierMeetings,
  meetingId: string,
): { readonly read: ReadMeeting | null; readonly problem: unknown } {
  const [state, setState] = useState<{ read: ReadMeeting | null; problem: unknown }>({
    read: null,
    problem: null,
  });
  useEffect(() => {
    let isGone = false;
    let opened: ReadMeeting | null = null;
    earlier.read(meetingId).then(
      (read) => {
        opened = read;
        if (isGone) read.close();
        else setState({ read, problem: null });
      },
      (problem: unknown) => {
        if (!isGone) setState({ read: null, problem });
      },
    );
    return () => {
      isGone = true;
      opened?.close();
    };
  }, [earlier, meetingId]);
  return state;
}
