import { heldOn } from '../meeting/calendar-date.ts';
import type { MeetingReport } from '../meeting/report-contract.ts';
import { wellFormed } from '../meeting/text.ts';
import { dayText, inkOf, titleLine } from './ink.ts';
import { plain, textsOf } from './paper.ts';
import { textLines } from './plain-text.ts';
import type { Speaker } from './speakers.ts';
import { SUMMARY_SIZES, shortened, summaryPaper } from './summary-paper.ts';

/** Longest address that mail programs take: Windows hands over 2,048 characters, some programs less. */
export const MOST_ADDRESS = 1_900;
const MOST_SUBJECT = 100;

export interface MailDraft {
  /** `mailto:` without anyone to send it to: people choose that themselves. */
  readonly address: string;
  readonly subject: string;
  readonly body: string;
  /** Not everything of the summary found room. */
  readonly isShortened: boolean;
}

/** `encodeURIComponent` leaves some signs that ends of links are cut at when a program shows them. */
const encoded = (text: string): string =>
  encodeURIComponent(wellFormed(text)).replace(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
/** Address of a draft to nobody yet; line breaks as RFC 6068 wants them. */
export const mailAddress = (subject: string, body: string): string =>
  `mailto:?subject=${encoded(subject)}&body=${encoded(body.replace(/\n/g, '\r\n'))}`;

/** A draft of a follow-up mail: the summary, as much of it as fits into an address, cut between entries only. */
export function mailDraft(report: MeetingReport, speakers: readonly Speaker[]): MailDraft {
  const ink = inkOf(report, speakers);
  const title = plain(titleLine(ink));
  const [first] = speakers;
  const on = heldOn(report.plan.date, report.createdAt);
  const subject = shortened(
    first?.t('paper.mailSubject', { day: dayText(on, first), title }) ?? title,
    MOST_SUBJECT,
  );
  const said = (key: 'paper.mailHello' | 'paper.mailIntro' | 'paper.mailBye' | 'paper.mailCut'): string[] =>
    textsOf(ink.say(key)).map(({ text }) => text);
  const hello = [...said('paper.mailHello'), '', ...said('paper.mailIntro')];
  const bye = ['', ...said('paper.mailBye')];
  const { blocks } = summaryPaper(report, speakers);
  // Title and day are in the subject already.
  const lines = textLines({ blocks: blocks.slice(1) });
  const bodyOf = (kept: readonly string[], isCut: boolean): string =>
    [...hello, '', ...kept, ...(isCut ? ['', ...said('paper.mailCut')] : []), ...bye].join('\n');
  const whole = bodyOf(lines, false);
  if (mailAddress(subject, whole).length <= MOST_ADDRESS)
    return { address: mailAddress(subject, whole), subject, body: whole, isShortened: false };
  // Tighter texts first: a little of everything is worth more than all of the first half.
  for (const size of SUMMARY_SIZES.slice(1)) {
    const tight = textLines({ blocks: summaryPaper(report, speakers, size).blocks.slice(1) });
    const body = bodyOf(tight, true);
    if (mailAddress(subject, body).length <= MOST_ADDRESS)
      return { address: mailAddress(subject, body), subject, body, isShortened: true };
  }
  const tightest = textLines({
    blocks: summaryPaper(report, speakers, SUMMARY_SIZES.at(-1)).blocks.slice(1),
  });
  let kept = tightest.length;
  while (kept > 0 && mailAddress(subject, bodyOf(tightest.slice(0, kept), true)).length > MOST_ADDRESS)
    kept--;
  const body = bodyOf(tightest.slice(0, kept), true);
  return { address: mailAddress(subject, body), subject, body, isShortened: true };
}
