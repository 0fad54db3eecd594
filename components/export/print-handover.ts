import type { PaperChoice } from '../../lib/export/speakers.ts';
import type { MeetingReport } from '../../lib/meeting/report-contract.ts';
import type { WorksheetJob } from '../private/worksheet-contract.ts';
import type { PaperView } from './take-contract.ts';

/*
 * The page to print gets its meeting from the page that opened it, over a channel that only pages of ours can hear. It
 * opens no storage, and nothing of the meeting stands in its address.
 *
 *   print page:  { type: 'want', token }          token: from its address
 *   opener:      { type: 'have', token, job }     or { type: 'failed', token }
 */
const CHANNEL = 'at-the-table-print';

/** A meeting's paper that is to be printed. */
export interface PaperJob {
  readonly report: MeetingReport;
  readonly choice: PaperChoice;
  readonly view: PaperView;
}
/** What is to be printed: a meeting's paper, or this person's own worksheet. */
export type PrintJob = PaperJob | WorksheetJob;

type Answer =
  | { readonly type: 'have'; readonly token: string; readonly job: PrintJob }
  | { readonly type: 'failed'; readonly token: string };

const isMessage = (data: unknown): data is { type: unknown; token: unknown } =>
  typeof data === 'object' && data !== null && 'type' in data && 'token' in data;

/**
 * Answers the page with this token as long as this page is open, also when it is loaded again. `make` is asked anew
 * each time.
 */
function offerPrintJob(token: string, make: () => Promise<PrintJob>): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isMessage(data) || data.type !== 'want' || data.token !== token) return;
    make().then(
      (job) => channel.postMessage({ type: 'have', token, job } satisfies Answer),
      () => channel.postMessage({ type: 'failed', token } satisfies Answer),
    );
  };
}

/**
 * Opens the page to print, in a tab of its own: a print dialog here would hold up the call beside it. Call it while the
 * press is being handled. Returns whether the browser let us.
 */
export function openPrintTab(make: () => Promise<PrintJob>): boolean {
  const token = crypto.randomUUID();
  offerPrintJob(token, make);
  const page = new URL('print.html', location.href);
  page.hash = token;
  return open(page.href, '_blank') !== null;
}

/** Long enough for a big meeting on a slow device, in milliseconds. */
const PATIENCE = 12_000;

/** Asks for the job of this token; `null` when nobody answers, or the meeting cannot be read any more. */
export function fetchPrintJob(token: string): Promise<PrintJob | null> {
  const channel = new BroadcastChannel(CHANNEL);
  return new Promise((resolve) => {
    const done = (job: PrintJob | null): void => {
      clearTimeout(timer);
      channel.close();
      resolve(job);
    };
    const timer = setTimeout(() => done(null), PATIENCE);
    channel.onmessage = ({ data }: MessageEvent<Answer>) => {
      if (!isMessage(data) || data.token !== token) return;
      if (data.type === 'have') done(data.job);
      if (data.type === 'failed') done(null);
    };
    channel.postMessage({ type: 'want', token });
  });
}
