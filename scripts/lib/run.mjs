import { spawn } from 'node:child_process';
import { ROOT, toolEnv } from './paths.mjs';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end, its output going straight to ours, nothing to read from.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env] more environment
 * @returns {Promise<number>} exit code; 127 when it cannot be started, 1 when a signal ended it
 */
export function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...toolEnv(), ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: process.platform === 'win32',
    });
    running.add(child);
    child.once('error', (error) => {
      running.delete(child);
      console.error(`${command}: ${error.message}`);
      resolve(127);
    });
    child.once('exit', (code) => {
      running.delete(child);
      resolve(code ?? 1);
    });
  });
}

/** On Ctrl-C or SIGTERM: passes it on to what is running, then ends with the usual code. */
export function stopWithChildren() {
  for (const [signal, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ]))
    process.once(signal, () => {
      for (const child of running) child.kill(signal);
      process.exitCode = code;
      if (running.size === 0) process.exit(code);
      for (const child of running) child.once('exit', () => process.exit(code));
    });
}

/** Prints the heading of a step. @param {string} text */
export const say = (text) => console.log(`\n── ${text}`);
