import type { JSX } from 'preact';
import type { BackupDesk } from '../../lib/storage/backup-contract.ts';
import type { MeetingRow } from '../../lib/storage/contract.ts';

export interface BackupViewProps {
  /** `openBackupDesk(catalog)` of lib/storage/backup.ts. */
  readonly desk: BackupDesk;
  readonly meetings: readonly MeetingRow[];
  /** A file has been taken in: what is shown of these meetings should be read again. */
  readonly onMerged?: (meetingIds: readonly string[]) => void;
}

/** Keep a copy, bring one back, and files that carry changes. Stands below a heading of level 2. */
export function BackupView({ meetings }: BackupViewProps): JSX.Element {
  return <div class="stack">{meetings.length}</div>;
}
