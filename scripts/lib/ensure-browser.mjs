import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from './find-chromium.mjs';
import { run, say } from './run.mjs';

const has = (command, arg) => spawnSync(command, [arg], { stdio: 'ignore' }).status === 0;
const canApt = () =>
  existsSync('/etc/debian_version') && process.getuid?.() === 0 && has('apt-get', '--version');

const HOW = `No Chromium was found.
  Debian, Ubuntu:  sudo apt-get update && sudo apt-get install chromium
  Fedora:          sudo dnf install chromium
  macOS:           brew install --cask chromium
  elsewhere:       install Chromium or "Chrome for Testing" and set CHROMIUM_PATH to its program
Ordinary Google Chrome and Microsoft Edge will not do: they do not load an extension from the command line.`;

/**
 * Finds a Chromium, or installs one where that is possible without asking (Debian or Ubuntu as root); with it comes
 * `ip`, for the tests that cut network links. Otherwise prints what to do.
 * @param {{ tools?: boolean }} [options] `tools: false` leaves `ip` out
 * @returns {Promise<string | null>} path of the browser
 */
export async function ensureBrowser({ tools = true } = {}) {
  const missing = [];
  if (!findChromium()) missing.push('chromium');
  if (tools && process.platform === 'linux' && !has('ip', '-V')) missing.push('iproute2');
  if (missing.length > 0 && canApt() && !process.env.CHROMIUM_PATH) {
    say(`Installing ${missing.join(' and ')} (apt-get)`);
    const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
    await run('apt-get', ['-qq', 'update'], quiet);
    await run(
      'apt-get',
      ['-qq', '-y', 'install', '--no-install-recommends', ...missing, 'fonts-dejavu-core'],
      quiet,
    );
  }
  const found = findChromium();
  if (!found)
    console.error(
      process.env.CHROMIUM_PATH ? `CHROMIUM_PATH names no program: ${process.env.CHROMIUM_PATH}` : HOW,
    );
  return found;
}
