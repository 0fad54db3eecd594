import '@preact/signals';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { signal } from '@preact/signals-core';
import { render } from 'preact';
import { BrokenScreen } from '../../components/start/quiet-screens.tsx';
import { chooseRememberedLanguage, followLanguage } from '../../lib/i18n/page-language.ts';
import { loadToForget, takeForgetting } from '../../lib/platform/forget.ts';
import { readLookUpFragment } from '../../lib/platform/look-up.ts';
import { answerReviewCalls } from '../../lib/platform/review-page.ts';
import { hearDeletion } from '../../lib/storage/deletion-call.ts';
import { type FirstLook, readFirstLook } from '../../lib/storage/first-look.ts';
import { type Opened, Review } from './app.tsx';
import { idle } from './idle.ts';

/** Longest wait for what was seen last before the page is drawn without it, in milliseconds. Usually ten. */
const FIRST_WITHIN = 150;

const wanted = signal<{ readonly text: string } | null>(null);

/** Takes the text out of the address, where the next glance over a shoulder would find it. */
function takeLookUp(): void {
  const text = readLookUpFragment(location.hash);
  if (location.hash.startsWith('#look-up')) history.replaceState(null, '', location.pathname);
  if (text !== null) wanted.value = { text };
}

/** What was seen last, read while the language comes. */
async function firstLook(): Promise<FirstLook | null> {
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), FIRST_WITHIN));
  const [first] = await Promise.all([Promise.race([readFirstLook(), late]), chooseRememberedLanguage()]);
  return first;
}

/** All that the first look does without. */
async function openRest(after: Promise<void> | null): Promise<Opened> {
  await after;
  const [{ openReviewState }, parts] = await Promise.all([import('./state.ts'), import('./parts.ts')]);
  return { state: await openReviewState(), parts };
}

async function open(root: HTMLElement): Promise<void> {
  const forgetting = takeForgetting();
  if (forgetting) {
    await chooseRememberedLanguage();
    followLanguage(document, 'review.title');
    const { ForgetScreen } = await import('../../components/resources/forget-screen.tsx');
    render(<ForgetScreen purpose={forgetting} />, root);
    return;
  }
  hearDeletion(() => loadToForget('deleted'));
  const first = await firstLook();
  followLanguage(document, 'review.title');
  // The picture first: all else takes longer to fetch than it does to draw.
  const opened = openRest(first?.look ? idle() : null);
  render(<Review first={first} opened={opened} wanted={wanted} />, root);
  try {
    await opened;
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
