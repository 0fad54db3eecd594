import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run, say } from './run.mjs';

/** Whether a program is there and answers. @param {string} command @param {string} arg */
export const has = (command, arg) => spawnSync(command, [arg], { stdio: 'ignore' }).status === 0;

/** Whether something can be installed without asking: Debian or Ubuntu, as root. */
export const canApt = () =>
  existsSync('/etc/debian_version') && process.getuid?.() === 0 && has('apt-get', '--version');

const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
let isUpdated = false;

/**
 * Installs packages and nothing that is merely recommended. Check afterwards whether what you need is there.
 * @param {readonly string[]} packages
 */
export async function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} (apt-get)`);
  if (!isUpdated) await run('apt-get', ['-qq', 'update'], quiet);
  isUpdated = true;
  await run('apt-get', ['-qq', '-y', 'install', '--no-install-recommends', ...packages], quiet);
}
