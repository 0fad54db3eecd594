import './keeping.css';
import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { formatDate } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { CalendarDate } from '../../lib/meeting/calendar-date.ts';
import { KEEPINGS, type Keeping } from '../../lib/storage/contract.ts';
import type { Keeper, KeptMeeting } from '../../lib/storage/keeping.ts';
import { lastDay } from '../../lib/storage/keeping-rules.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { heldAt } from '../ui/day-of-meeting.ts';
import { Confirm } from '../ui/dialog.tsx';
import { problemText } from '../ui/problem-text.ts';
import { DeleteEverything, WhatDeletionCan } from './delete-everything.tsx';

export interface KeepingPartProps {
  readonly keeper: Keeper;
  /** The meeting that is open around it, '' when none is. */
  readonly openId: string;
  /** Of the headings in it. */
  readonly level: 2 | 3;
}

const options = (): { value: Keeping; label: string }[] =>
  KEEPINGS.map((value) => ({ value, label: t(`resources.keep.${value}`) }));

/** A day in the words of the interface's language. */
export const dayOf = (date: CalendarDate): string =>
  formatDate(new Date(`${date}T12:00:00`).getTime(), { dateStyle: 'long' });

/** How long notes stay on this device, for one meeting, for new ones, for all; and how to delete. */
export function KeepingPart({ keeper, openId, level }: KeepingPartProps): JSX.Element {
  const Heading = `h${level}` as const;
  const [problem, setProblem] = useState<string | null>(null);
  const all = keeper.meetings.value;
  const open = all.find(({ row }) => row.id === openId);
  const others = all.filter(({ row }) => row.id !== openId);
  const attempt = async (work: () => Promise<void>, done: string): Promise<void> => {
    try {
      await work();
      setProblem(null);
      say(done);
    } catch (error) {
      setProblem(problemText(error));
    }
  };
  const setKeep = (id: string, keep: Keeping): void =>
    void attempt(() => keeper.setKeep(id, keep), t('resources.keep.saved'));
  return (
    <div class="keeping-part">
      {problem && <p role="alert">{problem}</p>}
      {open && (
        <section class="stack-s" aria-label={t('resources.keep.this')}>
          <Heading>{t('resources.keep.this')}</Heading>
          <RadioGroup
            legend={t('resources.keep.how')}
            options={options()}
            value={open.keep}
            onChoose={(keep) => setKeep(openId, keep)}
          />
          <Until meeting={open} />
          <p class="soft small">{t('resources.keep.deleteOpen')}</p>
        </section>
      )}
      <section class="stack-s" aria-label={t('resources.keep.usual')}>
        <Heading>{t('resources.keep.usual')}</Heading>
        <RadioGroup
          legend={t('resources.keep.usualHow')}
          options={options()}
          value={keeper.usual.value}
          onChoose={(keep) => void attempt(() => keeper.setUsual(keep), t('resources.keep.saved'))}
        />
      </section>
      {!(open && others.length === 0) && (
        <section class="stack-s" aria-label={t('resources.keep.all')}>
          <Heading>{t('resources.keep.all')}</Heading>
          {others.length === 0 && <p class="soft">{t('resources.keep.none')}</p>}
          <ul class="keeping-list">
            {others.map((meeting) => (
              <Row
                key={meeting.row.id}
                meeting={meeting}
                onKeep={(keep) => setKeep(meeting.row.id, keep)}
                onDelete={() => void attempt(() => keeper.delete(meeting.row.id), t('start.deleted'))}
              />
            ))}
          </ul>
        </section>
      )}
      <section class="stack-s" aria-label={t('resources.can.title')}>
        <WhatDeletionCan level={level} />
      </section>
      <DeleteEverything level={level} />
    </div>
  );
}

function Until({ meeting: { keep, used } }: { readonly meeting: KeptMeeting }): JSX.Element | null {
  const last = lastDay(keep, used);
  return last && <p class="soft small">{t('resources.keep.untilDay', { day: dayOf(last) })}</p>;
}

interface RowProps {
  readonly meeting: KeptMeeting;
  readonly onKeep: (keep: Keeping) => void;
  readonly onDelete: () => void;
}

function Row({ meeting, onKeep, onDelete }: RowProps): JSX.Element {
  const id = useId();
  const [isSure, setSure] = useState(false);
  const title = meeting.row.title || t('meeting.untitled');
  return (
    <li class="keeping-row">
      <label for={id}>
        <strong dir="auto">{title}</strong>{' '}
        <span class="soft small">{formatDate(heldAt(meeting.row), { dateStyle: 'medium' })}</span>
      </label>
      <div class="row">
        <select
          id={id}
          class="field-input"
          value={meeting.keep}
          onChange={(event) => {
            const keep = KEEPINGS.find((one) => one === event.currentTarget.value);
            if (keep) onKeep(keep);
          }}
        >
          {options().map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
        <Button kind="plain" label={t('resources.keep.deleteNamed', { title })} onPress={() => setSure(true)}>
          {t('resources.keep.delete')}
        </Button>
      </div>
      <Until meeting={meeting} />
      {isSure && (
        <Confirm
          danger
          title={t('start.deleteTitle', { title })}
          text={[t('start.deleteText'), t('start.deleteOthers')]}
          yes={t('start.deleteYes')}
          onNo={() => setSure(false)}
          onYes={() => {
            setSure(false);
            onDelete();
          }}
        />
      )}
    </li>
  );
}
