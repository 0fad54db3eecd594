import './keeping.css';
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { formatList } from '../../lib/i18n/format.ts';
import { t } from '../../lib/i18n/index.ts';
import type { Keeper, KeptMeeting } from '../../lib/storage/keeping.ts';
import { say } from '../ui/announcer.tsx';
import { Button } from '../ui/button.tsx';
import { Confirm } from '../ui/dialog.tsx';
import { Notice } from '../ui/notice.tsx';
import { useKeeper } from './use-keeper.ts';

/**
 * What will go soon, what is asked about, and what has gone, as its owner chose. Nothing is deleted that was not seen
 * here a week before. Shown where nobody is in a meeting.
 */
export function KeepingNotice({ isWanted }: { readonly isWanted: boolean }): JSX.Element | null {
  const keeper = useKeeper(isWanted);
  return keeper && <Standing keeper={keeper} />;
}

const titleOf = ({ row }: KeptMeeting): string => row.title || t('meeting.untitled');

function Standing({ keeper }: { readonly keeper: Keeper }): JSX.Element | null {
  const [gone, setGone] = useState<readonly string[]>([]);
  const [doomed, setDoomed] = useState<KeptMeeting | null>(null);
  const all = keeper.meetings.value;
  const due = all.filter(({ standing }) => standing.kind === 'due');
  const asked = all.filter(({ standing }) => standing.kind === 'ask');
  const attempt = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => console.warn('At the Table: keeping did not work', error));
  useEffect(() => attempt(keeper.sweep().then(setGone)), [keeper]);
  const keep = (meeting: KeptMeeting): void =>
    attempt(
      keeper.keepOn(meeting.row.id).then(() => say(t('resources.keep.kept', { title: titleOf(meeting) }))),
    );
  const list = (meetings: readonly KeptMeeting[]): JSX.Element => (
    <ul class="keeping-list">
      {meetings.map((meeting) => (
        <Row
          key={meeting.row.id}
          meeting={meeting}
          onSeen={() => attempt(keeper.noticed([meeting.row.id]))}
          onKeep={() => keep(meeting)}
          onDelete={() => setDoomed(meeting)}
        />
      ))}
    </ul>
  );
  if (gone.length + due.length + asked.length === 0) return null;
  return (
    <>
      {gone.length > 0 && (
        <Notice onClose={() => setGone([])}>
          <p>
            {t('resources.keep.gone', {
              titles: formatList(gone.map((title) => title || t('meeting.untitled'))),
            })}
          </p>
        </Notice>
      )}
      {due.length > 0 && (
        <Notice tone="open">
          <h2>{t('resources.keep.dueTitle')}</h2>
          <p>{t('resources.keep.dueWhy')}</p>
          {list(due)}
        </Notice>
      )}
      {asked.length > 0 && (
        <Notice>
          <h2>{t('resources.keep.askTitle')}</h2>
          <p>{t('resources.keep.askWhy')}</p>
          {list(asked)}
        </Notice>
      )}
      {doomed && (
        <Confirm
          danger
          title={t('start.deleteTitle', { title: titleOf(doomed) })}
          text={[t('start.deleteText'), t('start.deleteOthers')]}
          yes={t('start.deleteYes')}
          onNo={() => setDoomed(null)}
          onYes={() => {
            setDoomed(null);
            attempt(keeper.delete(doomed.row.id).then(() => say(t('start.deleted'))));
          }}
        />
      )}
    </>
  );
}

/** So much of a line has to be in sight for it to have been seen. */
const IN_SIGHT = 0.5;

interface RowProps {
  readonly meeting: KeptMeeting;
  /** It says when it will go, and has come into sight. */
  readonly onSeen: () => void;
  readonly onKeep: () => void;
  readonly onDelete: () => void;
}

function Row({ meeting, onSeen, onKeep, onDelete }: RowProps): JSX.Element {
  const [title, { standing }] = [titleOf(meeting), meeting];
  const line = useRef<HTMLLIElement>(null);
  const seen = useRef(onSeen);
  seen.current = onSeen;
  const isDue = standing.kind === 'due';
  useEffect(() => {
    if (!isDue || !line.current) return;
    // Not when it is merely there: the page may be in the background, the line below what is scrolled to.
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ intersectionRatio }) => intersectionRatio >= IN_SIGHT)) seen.current();
      },
      { threshold: IN_SIGHT },
    );
    watch.observe(line.current);
    return () => watch.disconnect();
  }, [isDue]);
  return (
    <li ref={line} class="row">
      <span class="grow" dir="auto">
        {standing.kind === 'due' ? t('resources.keep.dueIn', { title, count: standing.inDays }) : title}
      </span>
      <Button label={t('resources.keep.keepNamed', { title })} onPress={onKeep}>
        {t('resources.keep.keep')}
      </Button>
      <Button kind="plain" label={t('resources.keep.deleteNamed', { title })} onPress={onDelete}>
        {t('resources.keep.delete')}
      </Button>
    </li>
  );
}
