import './print-page.css';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { recordPaper } from '../../lib/export/record-paper.ts';
import { type PaperChoice, type Speaker, speakersFor } from '../../lib/export/speakers.ts';
import { SUMMARY_SIZES, summaryPaper } from '../../lib/export/summary-paper.ts';
import { t } from '../../lib/i18n/index.ts';
import type { MeetingReport } from '../../lib/meeting/report-contract.ts';
import { Button } from '../ui/button.tsx';
import { RadioGroup } from '../ui/choices.tsx';
import { Notice } from '../ui/notice.tsx';
import { problemText } from '../ui/problem-text.ts';
import { useFit } from './fit-summary.ts';
import { PaperView } from './paper-view.tsx';
import type { PaperView as PaperKind } from './take-contract.ts';
import { languageOptions, sizeOptions } from './take-options.ts';

export interface PrintPageProps {
  readonly report: MeetingReport;
  readonly choice: PaperChoice;
  readonly view: PaperKind;
  /** Milliseconds since the epoch: the day on which the copy is made. */
  readonly now: number;
}

/** The page as it will be printed, and above it what can be chosen; that part is not printed. */
export function PrintPage(props: PrintPageProps): JSX.Element {
  const { report, now } = props;
  const [choice, setChoice] = useState(props.choice);
  const [view, setView] = useState(props.view);
  const { speakers, problem } = useSpeakers(choice);
  const sheet = useRef<HTMLDivElement>(null);
  const fit = useFit(sheet, `${choice} ${view} ${speakers ? 'ready' : ''}`);
  const isSummary = view === 'summary';
  const paper = useMemo(() => {
    if (!speakers) return null;
    return isSummary
      ? summaryPaper(report, speakers, SUMMARY_SIZES[fit.size])
      : recordPaper(report, speakers, now);
  }, [report, speakers, isSummary, fit.size, now]);
  useEffect(() => {
    // The name that the browser gives to the PDF, and prints in its own header.
    if (paper) document.title = paper.title;
  }, [paper]);
  return (
    <div class="print-page">
      <header class="print-tools stack">
        <p class="print-title">{t('take.printTitle')}</p>
        <div class="print-choices">
          <RadioGroup legend={t('take.size')} options={sizeOptions()} value={view} onChoose={setView} />
          <RadioGroup
            legend={t('take.language')}
            options={languageOptions()}
            value={choice}
            onChoose={setChoice}
          />
        </div>
        <div class="row">
          <Button kind="primary" off={!paper} onPress={() => print()}>
            {t('take.printNow')}
          </Button>
          <p class="soft small">{t('take.printHint')}</p>
        </div>
        {isSummary && fit.size > 0 && <Notice>{t('take.printCut')}</Notice>}
        {problem !== null && (
          <Notice tone="open" alert>
            <p>{problemText(problem)}</p>
          </Notice>
        )}
      </header>
      {/* The sheet is as wide as paper: on a small screen it is scrolled, by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it can be scrolled */}
      <main class="print-sheet" ref={sheet} tabIndex={0} aria-label={paper?.title}>
        {paper && <PaperView paper={paper} letters={isSummary ? fit.letters : undefined} />}
      </main>
    </div>
  );
}

function useSpeakers(choice: PaperChoice): { speakers: readonly Speaker[] | null; problem: unknown } {
  const [state, setState] = useState<{
    choice: PaperChoice;
    speakers: readonly Speaker[] | null;
    problem: unknown;
  }>({
    ...{ choice, speakers: null, problem: null },
  });
  useEffect(() => {
    let isWanted = true;
    speakersFor(choice).then(
      (speakers) => isWanted && setState({ choice, speakers, problem: null }),
      (problem: unknown) => isWanted && setState({ choice, speakers: null, problem }),
    );
    return () => {
      isWanted = false;
    };
  }, [choice]);
  // Words of the language before are better than a sheet that vanishes for a moment.
  return state;
}
