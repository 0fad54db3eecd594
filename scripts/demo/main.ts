/**
 * The demonstration. With a display: two windows, side by side, in the same call with the panel open. Without one, or
 * with `--headless`: plays the main job through and leaves screenshots in `.output/demo/`.
 */
import { CALLS } from '../../tests/e2e/support/call-pages.ts';
import { playMainJob } from './main-job.ts';
import { openStage, type Stage } from './stage.ts';

const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = process.argv.includes('--headless') || !hasDisplay;

let stage: Stage | undefined;
let stopping = false;
/** A terminal's Ctrl-C reaches every program started from it, and some pass it on again: one stop is enough. */
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  console.log('\nStopping …');
  await stage?.close();
}
process.on('SIGINT', () => {
  process.exitCode = 130;
  void stop();
});
process.on('SIGTERM', () => {
  process.exitCode = 143;
  void stop();
});

async function visit(): Promise<void> {
  stage = await openStage({ headless });
  if (stopping) return;
  const { family, school, signalingUrl } = stage;
  if (headless) {
    if (!process.argv.includes('--headless')) console.log('No display here: playing the main job through.');
    await playMainJob(stage);
    return;
  }
  console.log(`
Two people are in the same call (${CALLS.meet}, served from this machine):
  left:  the family     right: the school

In each window: say who you are. On the left: "Start shared notes". On the right: "Ask to join".
Compare the three words, let the other in, and write.

The server that introduces them: ${signalingUrl}
Ctrl-C here, or closing both windows, stops everything.`);
  await Promise.all([family, school].map(({ profile }) => profile.whenClosed));
}

try {
  await visit();
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
} finally {
  await stop();
}
