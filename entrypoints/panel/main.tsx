import '@preact/signals';
import '../../components/ui/tokens.css';
import '../../components/ui/base.css';
import { render } from 'preact';
import { BrokenScreen, InertScreen, LoadingScreen } from '../../components/start/quiet-screens.tsx';
import { chooseRememberedLanguage, followLanguage } from '../../lib/i18n/page-language.ts';
import { NotOurFrameError } from '../../lib/platform/contract.ts';
import { connectPlatform } from '../../lib/platform/extension.ts';
import { loadToForget, takeForgetting } from '../../lib/platform/forget.ts';
import { hearDeletion } from '../../lib/storage/deletion-call.ts';
import { App } from './app.tsx';
import { createController } from './controller.ts';
import { loadMeetingScreen } from './load-meeting-screen.ts';

/** Who opened this document comes first: until that is known nothing is loaded, and nothing can be pressed. */
async function open(root: HTMLElement): Promise<void> {
  // Nothing is drawn before its texts are there: not a flash of another language.
  await chooseRememberedLanguage();
  followLanguage(document);
  const forgetting = takeForgetting();
  if (forgetting) {
    const { ForgetScreen } = await import('../../components/resources/forget-screen.tsx');
    render(<ForgetScreen purpose={forgetting} />, root);
    return;
  }
  hearDeletion(() => loadToForget('deleted'));
  render(<LoadingScreen />, root);
  try {
    const platform = await connectPlatform();
    const app = await createController(platform);
    render(<App app={app} />, root);
    await loadMeetingScreen();
  } catch (error) {
    if (error instanceof NotOurFrameError) {
      render(<InertScreen />, root);
      return;
    }
    console.error('At the Table: the panel could not start', error);
    render(<BrokenScreen error={error} />, root);
  }
}

const root = document.getElementById('app');
if (root) void open(root);
