import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_24, ROOT } from './paths.mjs';
import { run, say } from './run.mjs';

/** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesIn = (file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8')).packages;

/** Whether what is installed is what the lockfile says. Versions are compared, not file times: a checkout sets those. */
function isUpToDate() {
  if (!existsSync(NODE_24) || !existsSync(join(ROOT, 'node_modules/.package-lock.json'))) return false;
  const wanted = packagesIn('package-lock.json');
  const installed = packagesIn('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional === true),
  );
}

/** Installs the dependencies when they are missing or not those of the lockfile. @returns {Promise<boolean>} */
export async function ensureDeps() {
  if (isUpToDate()) return true;
  say('Installing dependencies (npm ci)');
  const code = await run('npm', ['ci', '--include=dev', '--no-fund', '--no-audit']);
  if (code === 0 && isUpToDate()) return true;
  console.error('The dependencies could not be installed. The lines above say why; "npm ci" tries again.');
  return false;
}
