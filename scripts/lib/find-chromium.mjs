import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names under which distributions install a browser that still takes `--load-extension`. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-for-testing', 'chrome-for-testing'];
const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/opt/chrome-for-testing/chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

/**
 * Path of a Chromium to test and demonstrate with: `$CHROMIUM_PATH` if set, else one found on this machine, else
 * `null`. Branded Chrome and Edge are left out on purpose: they no longer load an extension from the command line.
 * @returns {string | null}
 */
export function findChromium() {
  const told = process.env.CHROMIUM_PATH;
  if (told) return existsSync(told) ? told : null;
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...PLACES, ...onPath].find((place) => existsSync(place)) ?? null;
}
