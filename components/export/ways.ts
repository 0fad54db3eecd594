import { fileNameOf } from '../../lib/export/file-name.ts';
import { type PaperChoice, type Speaker, speakersFor } from '../../lib/export/speakers.ts';
import { TakeError } from '../../lib/export/take-error.ts';
import { t } from '../../lib/i18n/index.ts';
import { heldOn } from '../../lib/meeting/calendar-date.ts';
import type { MeetingReport } from '../../lib/meeting/report-contract.ts';
import { copyRich, openOutside, type RichText, saveFile } from './hand-over.ts';
import { openPrintTab } from './print-handover.ts';
import type { PaperView, TakeSource, TakeWithYouProps } from './take-contract.ts';

/** Ways to take a meeting along. */
export type Way = 'print' | 'word' | 'markdown' | 'copy' | 'mail' | 'calendar' | 'table' | 'receipt';

export interface TakeChoice {
  readonly choice: PaperChoice;
  readonly view: PaperView;
}

type Load = TakeWithYouProps['load'];

/** Reads the meeting, uses it, and lets go of it whatever happens. */
async function withSource<R>(load: Load, use: (source: TakeSource) => Promise<R>): Promise<R> {
  const source = await load();
  try {
    return await use(source);
  } finally {
    source.close();
  }
}

/** Formats come when they are wanted: whoever only writes notes never loads them. */
async function paperOf(report: MeetingReport, { choice, view }: TakeChoice) {
  const speakers = await speakersFor(choice);
  if (view === 'summary') {
    const { summaryForFile } = await import('../../lib/export/summary-paper.ts');
    return summaryForFile(report, speakers);
  }
  const { recordPaper } = await import('../../lib/export/record-paper.ts');
  return recordPaper(report, speakers, Date.now());
}

async function richText(report: MeetingReport, chosen: TakeChoice): Promise<RichText> {
  const [paper, { paperHtml }, { paperText }] = await Promise.all([
    paperOf(report, chosen),
    import('../../lib/export/html.ts'),
    import('../../lib/export/plain-text.ts'),
  ]);
  return { html: paperHtml(paper), text: paperText(paper) };
}

/** A word for the kind of file, in the first language of the paper. */
const kindWord = async ({ choice, view }: TakeChoice): Promise<string> => {
  const [first] = await speakersFor(choice);
  return first?.t(view === 'summary' ? 'paper.summary' : 'paper.record') ?? '';
};

function save(
  report: MeetingReport,
  kind: string,
  ending: string,
  content: string | ArrayBuffer,
  type: string,
): string {
  const file = fileNameOf(report.title, heldOn(report.plan.date, report.createdAt), kind, ending);
  saveFile(file, content, type);
  return t('take.saved', { file });
}

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Each way that makes something of the meeting at once; resolves to the sentence that tells what was done. */
const MAKE: Readonly<
  Record<
    Exclude<Way, 'print' | 'copy'>,
    (source: TakeSource, chosen: TakeChoice, speakers: readonly Speaker[]) => Promise<string>
  >
> = {
  word: async ({ report }, chosen) => {
    const [paper, { paperDocx }] = await Promise.all([
      paperOf(report, chosen),
      import('../../lib/export/docx.ts'),
    ]);
    return save(report, await kindWord(chosen), 'docx', await paperDocx(paper), DOCX);
  },
  markdown: async ({ report }, chosen) => {
    const [paper, { paperMarkdown }] = await Promise.all([
      paperOf(report, chosen),
      import('../../lib/export/markdown.ts'),
    ]);
    return save(report, await kindWord(chosen), 'md', paperMarkdown(paper), 'text/markdown;charset=utf-8');
  },
  mail: async ({ report }, _, speakers) => {
    const { mailDraft } = await import('../../lib/export/mail.ts');
    const { address, isShortened } = mailDraft(report, speakers);
    openOutside(address);
    return isShortened ? `${t('take.mailOpened')} ${t('take.mailShort')}` : t('take.mailOpened');
  },
  calendar: async ({ report }, _, speakers) => {
    const { calendarEntries, calendarFile } = await import('../../lib/export/calendar.ts');
    if ((await calendarEntries(report, speakers)).length === 0) throw new TakeError('take.noDates');
    return save(
      report,
      '',
      'ics',
      await calendarFile(report, speakers, Date.now()),
      'text/calendar;charset=utf-8',
    );
  },
  table: async ({ report }, _, speakers) => {
    if (report.records.length === 0) throw new TakeError('take.noRecords');
    const { reportCsv } = await import('../../lib/export/csv.ts');
    return save(report, '', 'csv', reportCsv(report, speakers), 'text/csv;charset=utf-8');
  },
  receipt: async ({ report, doc }) => {
    const { receiptOf } = await import('../../lib/export/receipt.ts');
    const text = await receiptOf(doc, { meetingId: report.meetingId });
    const saved = save(report, t('take.receiptFile'), 'json', text, 'application/json');
    const hasSaid = report.records.some(({ agreement }) => agreement.statements.length > 0);
    return hasSaid ? saved : `${saved}. ${t('take.nothingAgreed')}`;
  },
};

function openPrintPage(load: Load, chosen: TakeChoice): string {
  if (!openPrintTab(() => withSource(load, async ({ report }) => ({ report, ...chosen }))))
    throw new TakeError('take.printBlocked');
  return t('take.printOpened');
}

/**
 * Takes the meeting along in one way. Call it while the press is being handled: browsers open tabs and copy only then.
 * Resolves to the sentence that tells what was done.
 *
 * @throws UserFacingError when there is nothing to take, or the browser does not let us; whatever `load` throws
 */
export async function take(way: Way, load: Load, chosen: TakeChoice): Promise<string> {
  if (way === 'print') return openPrintPage(load, chosen);
  if (way === 'copy') {
    const done = await copyRich(withSource(load, ({ report }) => richText(report, chosen)));
    if (!done) throw new TakeError('take.copyFailed');
    return t('take.copied');
  }
  return withSource(load, async (source) => MAKE[way](source, chosen, await speakersFor(chosen.choice)));
}
