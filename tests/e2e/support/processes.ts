import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** One running process. */
export interface ProcessInfo {
  readonly pid: number;
  readonly ppid: number;
  /** One letter as in `ps`: R running, S sleeping, T stopped … */
  readonly state: string;
  readonly command: string;
}

function fromProc(): ProcessInfo[] {
  const found: ProcessInfo[] = [];
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
      // The second field, in brackets, may itself hold blanks and brackets.
      const [state = '', ppid] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z') continue;
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
      found.push({ pid: Number(name), ppid: Number(ppid), state, command });
    } catch (error) {
      // Ended between the listing and the reading.
      if (!(error instanceof Error && 'code' in error && /^(ENOENT|ESRCH)$/.test(String(error.code))))
        throw error;
    }
  }
  return found;
}

function fromPs(): ProcessInfo[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,ppid=,stat=,command='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, ppid, state = '', command = ''] = /^\s*(\d+)\s+(\d+)\s+(\w)\S*\s+(.*)$/.exec(line) ?? [];
    return pid && ppid && state !== 'Z' ? [{ pid: Number(pid), ppid: Number(ppid), state, command }] : [];
  });
}

/** All living processes of this machine, from `/proc` or, where there is none, from `ps`. */
export const listProcesses = (): ProcessInfo[] => (existsSync('/proc/self/stat') ? fromProc() : fromPs());

/** `pid` and everything started by it, parents before children. */
export function processTree(pid: number): number[] {
  const all = listProcesses();
  const tree = all.some((p) => p.pid === pid) ? [pid] : [];
  for (const parent of tree) tree.push(...all.filter((p) => p.ppid === parent).map((p) => p.pid));
  return tree;
}

/** Sends a signal; `false` when the process is gone already. */
export function sendSignal(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Resolves when none of `pids` runs any more; rejects after `withinMs`. */
export async function whenGone(pids: readonly number[], withinMs = 10_000): Promise<void> {
  const until = Date.now() + withinMs;
  for (;;) {
    const alive = new Set(listProcesses().map((p) => p.pid));
    const left = pids.filter((pid) => alive.has(pid));
    if (left.length === 0) return;
    if (Date.now() > until) throw new Error(`still running after ${withinMs} ms: ${left.join(', ')}`);
    await pause(25); // the system tells nobody but the parent when a process ends
  }
}
