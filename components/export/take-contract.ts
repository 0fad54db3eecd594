import type * as Y from 'yjs';
import type { MeetingReport } from '../../lib/meeting/report-contract.ts';

/** A meeting at the moment something of it is taken along. */
export interface TakeSource {
  readonly report: MeetingReport;
  /** For the receipt, which is made of the signed entries themselves. */
  readonly doc: Y.Doc;
  /** Called once when nothing more is read from it. A panel that keeps its document open does nothing here. */
  close(): void;
}

/** How much of a meeting is put on paper. */
export type PaperView = 'summary' | 'record';

/** "Take it with you": a dialog with one button for each way. Put it in the page to open it. */
export interface TakeWithYouProps {
  /**
   * Reads the meeting as it is now; called anew for each way, so that nothing old is handed out. A failure of it is
   * shown in the dialog.
   */
  readonly load: () => Promise<TakeSource>;
  readonly onClose: () => void;
  /** Told of every failure as well, for callers that keep account of them. */
  readonly onProblem?: (error: unknown) => void;
}

/** "Check a receipt": a page part that lets a person choose a file and says what it proves. */
export interface CheckReceiptProps {
  /** This device's id: its own name in a receipt is marked. */
  readonly selfId?: string | undefined;
}
