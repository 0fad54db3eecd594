import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Notice } from '../../components/ui/notice.tsx';
import { SaveFailed } from '../../components/ui/save-failed.tsx';
import { t } from '../../lib/i18n/index.ts';
import type { SaveState } from '../../lib/sync/contract.ts';

export interface MeetingNoticesProps {
  readonly save: SaveState;
  /** Name of whoever removed this device, '' when nobody knows (or it came out of a backup), `null` when nobody did. */
  readonly removedBy: string | null;
  readonly readOnly: boolean;
  /** Stored rows that could not be read and were set aside. */
  readonly quarantined: number;
}

/** Lasting sentences above the notes. Red is for one thing only: words that are not on disk. */
export function MeetingNotices({ save, removedBy, readOnly, quarantined }: MeetingNoticesProps): JSX.Element {
  const [seen, setSeen] = useState(0);
  return (
    <>
      <SaveFailed save={save} />
      {removedBy !== null && (
        <Notice tone="open" alert>
          <p>{removedBy === '' ? t('backup.readHere') : t('meeting.removed', { name: removedBy })}</p>
        </Notice>
      )}
      {readOnly && removedBy === null && (
        <Notice tone="open">
          <p>{t('meeting.readOnly')}</p>
        </Notice>
      )}
      {quarantined > seen && (
        <Notice tone="open" onClose={() => setSeen(quarantined)}>
          <p>{t('meeting.quarantined', { count: quarantined })}</p>
          <p class="small">{t('meeting.quarantinedNext')}</p>
        </Notice>
      )}
    </>
  );
}
