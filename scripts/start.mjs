/*
 * `npm start`: installs what is missing, builds, and shows the main job in two browser windows (scripts/demo).
 * Runs on the machine's own Node (20 or newer) with nothing installed; the rest then runs on the project's Node 24.
 */
import { join } from 'node:path';
import { ensureBrowser } from './lib/ensure-browser.mjs';
import { ensureDeps } from './lib/ensure-deps.mjs';
import { NODE_24, ROOT } from './lib/paths.mjs';
import { run, say, stopWithChildren } from './lib/run.mjs';

stopWithChildren();

async function start() {
  if (!(await ensureDeps())) return 1;
  if (!(await ensureBrowser({ tools: false }))) return 1;
  say('Building the extension');
  if ((await run('npm', ['run', '-s', 'build'])) !== 0) return 1;
  return run(NODE_24, [join(ROOT, 'scripts', 'demo', 'main.ts'), ...process.argv.slice(2)]);
}

process.exitCode = await start();
