import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useKeeper } from '../../components/resources/use-keeper.ts';
import { useLate } from '../../components/ui/use-late.ts';
import { t } from '../../lib/i18n/index.ts';
import type { ReviewState } from './state.ts';

interface Props {
  readonly state: ReviewState;
  readonly onOpen: (meetingId: string) => void;
}

/** Copies, files that carry changes, receipts, reminders, how long notes stay, help: each fetched when it is opened. */
export function KeepPart({ state, onOpen }: Props): JSX.Element {
  return (
    <>
      <Fold title={t('agenda.reminders')}>{() => <Reminders onOpen={onOpen} />}</Fold>
      <Fold title={t('agenda.backup')}>{() => <Copies state={state} />}</Fold>
      <Fold title={t('agenda.receipts')}>{() => <Receipts state={state} />}</Fold>
      <Fold title={t('resources.keep.title')}>{() => <Keeping />}</Fold>
      <Fold title={t('resources.title')}>{() => <Resources />}</Fold>
    </>
  );
}

interface FoldProps {
  readonly title: string;
  readonly children: () => ComponentChildren;
}

function Fold({ title, children }: FoldProps): JSX.Element {
  const [wasOpened, setOpened] = useState(false);
  return (
    <details
      class="fold"
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary class="fold-head">
        <h3 class="fold-title">{title}</h3>
      </summary>
      {wasOpened && <div class="fold-body">{children()}</div>}
    </details>
  );
}

const loading = (): JSX.Element => <p class="soft">{t('records.loading')}</p>;

function Reminders({ onOpen }: Pick<Props, 'onOpen'>): JSX.Element {
  const view = useLate(() => import('../../components/reminders/reminder-settings.tsx'));
  const desk = useLate(async () => (await import('../../lib/storage/reminders.ts')).openReminderDesk());
  useEffect(() => () => desk?.close(), [desk]);
  return view && desk ? <view.ReminderSettings desk={desk} withList onOpen={onOpen} /> : loading();
}

function Copies({ state }: Pick<Props, 'state'>): JSX.Element {
  const view = useLate(() => import('../../components/backup/backup-view.tsx'));
  const desk = useLate(async () => {
    const { openBackupDesk } = await import('../../lib/storage/backup.ts');
    return openBackupDesk(state.catalog);
  });
  return view && desk ? (
    <view.BackupView
      desk={desk}
      meetings={state.meetings.value}
      onMerged={(meetingIds) => void state.merged(meetingIds)}
    />
  ) : (
    loading()
  );
}

function Receipts({ state }: Pick<Props, 'state'>): JSX.Element {
  const view = useLate(() => import('../../components/export/check-receipt.tsx'));
  const selfId = useLate(() => state.selfId());
  return view ? <view.CheckReceipt selfId={selfId ?? undefined} /> : loading();
}

function Keeping(): JSX.Element {
  const part = useLate(() => import('../../components/resources/keeping-part.tsx'));
  const keeper = useKeeper();
  return part && keeper ? <part.KeepingPart keeper={keeper} openId="" level={3} /> : loading();
}

function Resources(): JSX.Element {
  const part = useLate(() => import('../../components/resources/resources-part.tsx'));
  return part ? <part.ResourcesPart canAdd level={3} /> : loading();
}
