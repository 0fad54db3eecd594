import './agenda.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { t } from '../../lib/i18n/index.ts';
import type { CalendarDate } from '../../lib/meeting/calendar-date.ts';
import { SIDES } from '../../lib/meeting/record-schema.ts';
import type { IndexedMeeting, IndexedRecord } from '../../lib/storage/record-index-contract.ts';
import { Button } from '../ui/button.tsx';
import { useFewFirst } from '../ui/few-first.tsx';
import {
  type AgendaChoice,
  type AgendaGroup,
  type AgendaItem,
  agendaCounts,
  agendaGroups,
  agendaItems,
  FIRST_CHOICE,
  GROUPINGS,
  KINDS,
  MOMENTS,
  type Moment,
  SHOWS,
  WHOSE,
} from './agenda.ts';
import { type AgendaView, CARDS } from './agenda-look.ts';
import { Pills, Select } from './choose.tsx';
import { meetingDay } from './record-facts.ts';
import { RecordSummary } from './record-summary.tsx';

/** Groups that are drawn for a quick first picture: what fits on a screen. */
const FIRST_GROUPS = 2;
/** Groups that are drawn before somebody asks for more. */
const GROUPS = 12;

export interface AgendaPartProps {
  /** `null` while they are being read. */
  readonly meetings: readonly IndexedMeeting[] | null;
  /** What was first to be seen last time, if that is still so: shown until the meetings are read. */
  readonly look: AgendaView | null;
  readonly today: CalendarDate;
  /** Older meetings are still being read. */
  readonly isReading: boolean;
  readonly onOpen: (meetingId: string) => void;
  readonly onCheck: (meetingId: string, recordId: string) => Promise<IndexedRecord | null>;
}

/** What was agreed, across all meetings: wins first, then what is due. */
export function AgendaPart(props: AgendaPartProps): JSX.Element {
  const { meetings, today, look } = props;
  const [choice, setChoice] = useState<AgendaChoice>(FIRST_CHOICE);
  const items = useMemo(() => meetings && agendaItems(meetings, today), [meetings, today]);
  const view = useMemo(
    () => (items ? { counts: agendaCounts(items, choice), groups: agendaGroups(items, choice) } : look),
    [items, choice, look],
  );
  if (!view) return <p class="soft">{t('agenda.reading')}</p>;
  // Something else was chosen before the meetings were read.
  const groups = items || choice === FIRST_CHOICE ? view.groups : null;
  return (
    <>
      <p class="soft small">{t('agenda.help')}</p>
      {props.isReading && (
        <p class="soft small" role="status">
          {t('agenda.older')}
        </p>
      )}
      {items?.length === 0 ? (
        <p class="soft">{t('agenda.none')}</p>
      ) : (
        <>
          <Choices counts={view.counts} choice={choice} onChoose={setChoice} />
          {groups ? (
            <Groups key={JSON.stringify(choice)} {...props} groups={groups} choice={choice} />
          ) : (
            <p class="soft">{t('agenda.reading')}</p>
          )}
          {groups?.length === 0 && (
            <div class="row">
              <p class="soft">{t('agenda.nothingFits')}</p>
              <Button kind="plain" onPress={() => setChoice({ ...choice, whose: 'all', show: 'all' })}>
                {t('agenda.showEverything')}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

interface ChoicesProps {
  readonly counts: AgendaView['counts'];
  readonly choice: AgendaChoice;
  readonly onChoose: (choice: AgendaChoice) => void;
}

function Choices({ counts, choice, onChoose }: ChoicesProps): JSX.Element {
  const isDecision = choice.kind === 'decision';
  return (
    <div class="agenda-choices">
      {!isDecision && (
        <Pills
          label={t('agenda.whose')}
          options={WHOSE.map((value) => ({ value, label: t(`agenda.whose.${value}`) }))}
          value={choice.whose}
          onChoose={(whose) => onChoose({ ...choice, whose })}
        />
      )}
      <Pills
        label={t('agenda.show')}
        // Nothing is late: then nobody is asked whether.
        options={SHOWS.filter(
          (value) => value !== 'overdue' || counts.overdue > 0 || choice.show === value,
        ).map((value) => ({
          value,
          label: t('agenda.count', { name: t(`agenda.show.${value}`), count: counts[value] }),
        }))}
        value={choice.show}
        onChoose={(show) => onChoose({ ...choice, show })}
      />
      <div class="agenda-selects">
        <Select
          label={t('agenda.kind')}
          options={KINDS.map((value) => ({ value, label: t(`agenda.kind.${value}`) }))}
          value={choice.kind}
          // A decision is nobody's own, and none is due.
          onChoose={(kind) => onChoose({ ...choice, kind, whose: 'all', show: 'all' })}
        />
        <Select
          label={t('agenda.group')}
          options={GROUPINGS.map((value) => ({ value, label: t(`agenda.group.${value}`) }))}
          value={choice.grouping}
          onChoose={(grouping) => onChoose({ ...choice, grouping })}
        />
      </div>
    </div>
  );
}

type GroupsProps = Pick<AgendaPartProps, 'onOpen' | 'onCheck'> & {
  readonly groups: readonly AgendaGroup[];
  readonly choice: AgendaChoice;
};

function Groups({ groups, choice, onOpen, onCheck }: GroupsProps): JSX.Element {
  const [shown, setShown] = useState(FIRST_GROUPS);
  // Effects run after the first picture.
  useEffect(() => setShown(GROUPS), []);
  return (
    <>
      {groups.slice(0, shown).map((group) => (
        <Group key={group.key} group={group} choice={choice} onOpen={onOpen} onCheck={onCheck} />
      ))}
      {groups.length > shown && shown >= GROUPS && (
        <div>
          <Button onPress={() => setShown(shown + GROUPS)}>{t('agenda.showGroups')}</Button>
        </div>
      )}
    </>
  );
}

const isMoment = (key: string): key is Moment => (MOMENTS as readonly string[]).includes(key);

function titleOf({ key, title, items }: AgendaGroup, { grouping }: AgendaChoice): string {
  if (grouping === 'time' && isMoment(key)) return t(`agenda.moment.${key}`);
  if (grouping === 'child') return title === '' ? t('agenda.noChild') : title;
  if (grouping === 'person') {
    const side = SIDES.find((one) => key === `side ${one}`);
    if (side) return t(`role.${side}`);
    return title === '' ? t('agenda.noPerson') : title;
  }
  const name = title === '' ? t('meeting.untitled') : title;
  return [name, items[0] ? meetingDay(items[0].meeting) : ''].filter(Boolean).join(' · ');
}

function Group({
  group,
  choice,
  onOpen,
  onCheck,
}: Omit<GroupsProps, 'groups'> & { group: AgendaGroup }): JSX.Element {
  const { items, key, count } = group;
  const title = titleOf(group, choice);
  const { shown, more } = useFewFirst(items, CARDS, t('agenda.showAll', { count }), count);
  return (
    <section class="stack-s agenda-group" data-moment={choice.grouping === 'time' ? key : undefined}>
      <h3 dir="auto">
        {choice.grouping === 'time' && key === 'done' && <span aria-hidden="true">★ </span>}
        {title}
      </h3>
      {choice.grouping === 'time' && key === 'overdue' && <p class="soft small">{t('agenda.overdueHelp')}</p>}
      <ul class="stack-s" aria-label={title}>
        {shown.map((item) => (
          <Item key={`${item.meeting.meetingId} ${item.record.id}`} {...{ item, onOpen, onCheck }} />
        ))}
      </ul>
      {more}
    </section>
  );
}

type ItemProps = Pick<AgendaPartProps, 'onOpen' | 'onCheck'> & { readonly item: AgendaItem };

function Item({ item, onOpen, onCheck }: ItemProps): JSX.Element {
  const { meeting, record, moment } = item;
  const title = meeting.title === '' ? t('meeting.untitled') : meeting.title;
  return (
    <li class="card agenda-card" data-moment={moment}>
      <RecordSummary
        meeting={meeting}
        record={record}
        isOverdue={moment === 'overdue'}
        onCheck={() => onCheck(meeting.meetingId, record.id)}
      />
      <button type="button" class="link agenda-from" dir="auto" onClick={() => onOpen(meeting.meetingId)}>
        {t('agenda.fromMeeting', { title, day: meetingDay(meeting) })}
      </button>
    </li>
  );
}
