import { aptInstall, canApt, has } from './apt.mjs';
import { findChromium } from './find-chromium.mjs';

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
  if (missing.length > 0 && canApt() && !process.env.CHROMIUM_PATH)
    await aptInstall([...missing, 'fonts-dejavu-core']);
  const found = findChromium();
  if (!found)
    console.error(
      process.env.CHROMIUM_PATH ? `CHROMIUM_PATH names no program: ${process.env.CHROMIUM_PATH}` : HOW,
    );
  return found;
}
