import '@preact/signals';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { signal } from '@preact/signals-core';
import { render } from 'preact';
import { BrokenScreen, LoadingScreen } from '../../components/start/quiet-screens.tsx';
import { chooseRememberedLanguage, followLanguage } from '../../lib/i18n/page-language.ts';
import { readLookUpFragment } from '../../lib/platform/look-up.ts';
import { answerReviewCalls } from '../../lib/platform/review-page.ts';
import { Review } from './app.tsx';
import { openReviewState } from './state.ts';

const wanted = signal<{ readonly text: string } | null>(null);

/** Takes the text out of the address, where the next glance over a shoulder would find it. */
function takeLookUp(): void {
  const text = readLookUpFragment(location.hash);
  if (location.hash.startsWith('#look-up')) history.replaceState(null, '', location.pathname);
  if (text !== null) wanted.value = { text };
}

async function open(root: HTMLElement): Promise<void> {
  await chooseRememberedLanguage();
  followLanguage(document, 'review.title');
  render(<LoadingScreen />, root);
  try {
    render(<Review state={await openReviewState()} wanted={wanted} />, root);
  } catch (error) {
    console.error('At the Table: the review page could not start', error);
    render(<BrokenScreen error={error} />, root);
  }
}

takeLookUp();
addEventListener('hashchange', takeLookUp);
answerReviewCalls((text) => {
  wanted.value = { text };
});
const root = document.getElementById('app');
if (root) void open(root);
