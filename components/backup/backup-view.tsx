import './backup.css';
import type { JSX } from 'preact';
import type { BackupDesk } from '../../lib/storage/backup-contract.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';
import { MakeBackup } from './make-backup.tsx';
import { OpenFile } from './open-file.tsx';
import { SendChanges } from './send-changes.tsx';

export interface BackupViewProps {
  /** `openBackupDesk(catalog)` of lib/storage/backup.ts. */
  readonly desk: BackupDesk;
  readonly meetings: readonly MeetingRow[];
  /** A file has been taken in: what is shown of these meetings should be read again. */
  readonly onMerged?: (meetingIds: readonly string[]) => void;
}

/** Keep a copy, bring one back, and files that carry changes. Stands below a heading of level 2. */
export function BackupView({ desk, meetings, onMerged }: BackupViewProps): JSX.Element {
  return (
    <div class="backup stack-l">
      <MakeBackup desk={desk} meetings={meetings} />
      <OpenFile desk={desk} onMerged={(ids) => onMerged?.(ids)} />
      <SendChanges desk={desk} meetings={meetings.filter(({ removed }) => !removed)} />
    </div>
  );
}
