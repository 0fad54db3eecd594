import '@preact/signals';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import '../../components/ui/screen.css';
import { type JSX, render } from 'preact';
import { fetchPrintJob } from '../../components/export/print-handover.ts';
import { PrintPage } from '../../components/export/print-page.tsx';
import { WorksheetPage } from '../../components/private/worksheet-page.tsx';
import { Notice } from '../../components/ui/notice.tsx';
import { t } from '../../lib/i18n/index.ts';
import { chooseRememberedLanguage, followLanguage } from '../../lib/i18n/page-language.ts';

function Sentence({ text, alert = false }: { text: string; alert?: boolean }): JSX.Element {
  return (
    <main class="screen">
      <Notice alert={alert}>
        <p>{text}</p>
      </Notice>
    </main>
  );
}

async function open(root: HTMLElement): Promise<void> {
  await chooseRememberedLanguage();
  // Once: the sheet's own title takes its place.
  followLanguage(document, 'take.printTitle')();
  render(<Sentence text={t('take.printWait')} />, root);
  const job = await fetchPrintJob(location.hash.slice(1));
  if (job && 'sheet' in job) render(<WorksheetPage {...job} />, root);
  else if (job) render(<PrintPage {...job} now={Date.now()} />, root);
  else render(<Sentence text={t('take.printLost')} alert />, root);
}

const root = document.getElementById('app');
if (root) void open(root);
