import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { findChromium } from '../../../scripts/lib/find-chromium.mjs';
import { listProcesses, whenGone } from './processes.ts';

/*
 *   hub ── bridge 10.77.0.254 (servers run here)
 *    ├── veth ── host 0, 10.77.0.1 (a browser)
 *    ├── veth ── host 1, 10.77.0.2
 *    └── …
 * Each in a network namespace of its own: nothing leads out of this little network, and the machine's own network
 * is not touched. Names carry this process's id, so that runs side by side do not meet.
 */

const HUB_ADDRESS = '10.77.0.254';

/** A server running inside the hub. */
export interface HubServer {
  readonly port: number;
  readonly pid: number;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
}

export interface Net {
  /** Address of the hub, where servers started with `serve` are reached. */
  readonly hubAddress: string;
  /** Address of host `i`. */
  address(i: number): string;
  /**
   * Starts a Node program in the hub that prints a line of JSON with its `port`. The program should listen on
   * `HOST`, which is set to all addresses.
   */
  serve(script: string, env?: Readonly<Record<string, string>>): Promise<HubServer>;
  /** A program to give as `executablePath`: the browser, living in host `i`'s namespace. */
  browserIn(i: number): string;
  /** Host resolver rule by which a browser's `127.0.0.1:port` means the hub's: default addresses then just work. */
  loopbackRule(port: number): string;
  /** Runs a program in host `i` and gives what it printed; rejects when it fails. */
  run(i: number, command: string, ...args: string[]): string;
  /**
   * Cuts host `i` off. `'link'` is a pulled cable, which the host notices; `'silent'` loses every packet while the
   * host's own link looks fine, as a broken router does.
   */
  cut(i: number, how?: 'link' | 'silent'): void;
  mend(i: number): void;
  close(): Promise<void>;
}

const ip = (...args: string[]): string =>
  execFileSync('ip', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Whether namespaces can be made here: Linux, root, and `ip` from iproute2. Tries it; says why not. */
export function canNetns(): { readonly ok: true } | { readonly ok: false; readonly why: string } {
  if (process.platform !== 'linux') return { ok: false, why: 'network namespaces need Linux' };
  if (process.getuid?.() !== 0) return { ok: false, why: 'network namespaces need root' };
  const name = `att-${process.pid}-try`;
  try {
    ip('netns', 'add', name);
    ip('netns', 'del', name);
    return { ok: true };
  } catch (error) {
    return { ok: false, why: `ip netns: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Removes what crashed runs left behind: namespaces named after a process that is gone. */
function sweep(): void {
  const alive = new Set(listProcesses().map(({ pid }) => pid));
  for (const line of ip('netns', 'list').split('\n')) {
    const [name = ''] = line.split(' ');
    const owner = /^att-(\d+)-/.exec(name)?.[1];
    if (owner && !alive.has(Number(owner))) ip('netns', 'del', name);
  }
}

let made = 0;

/** A network of `n` hosts around a hub. Needs `canNetns()`; the caller must `close()` it. */
export function createNet(n: number): Net {
  sweep();
  const prefix = `att-${process.pid}-${made++}`;
  const hub = `${prefix}-hub`;
  const host = (i: number): string => `${prefix}-${i}`;
  const folder = mkdtempSync(join(tmpdir(), 'at-the-table-net-'));
  const names: string[] = [];
  const children = new Set<ChildProcess>();
  const add = (name: string): void => {
    ip('netns', 'add', name);
    names.push(name);
    ip('-n', name, 'link', 'set', 'lo', 'up');
  };
  const removeAll = (): void => {
    for (const name of names.splice(0)) ip('netns', 'del', name);
    rmSync(folder, { recursive: true, force: true });
  };
  const address = (i: number): string => `10.77.0.${i + 1}`;
  try {
    add(hub);
    ip('-n', hub, 'link', 'add', 'br0', 'type', 'bridge', 'forward_delay', '0');
    ip('-n', hub, 'addr', 'add', `${HUB_ADDRESS}/24`, 'dev', 'br0');
    ip('-n', hub, 'link', 'set', 'br0', 'up');
    for (let i = 0; i < n; i++) {
      add(host(i));
      // Made inside the hub, the other end moved out: the machine's own namespace never sees either.
      ip('-n', hub, 'link', 'add', `v${i}`, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', host(i));
      ip('-n', hub, 'link', 'set', `v${i}`, 'master', 'br0', 'up');
      ip('-n', host(i), 'addr', 'add', `${address(i)}/24`, 'dev', 'eth0');
      ip('-n', host(i), 'link', 'set', 'eth0', 'up');
      ip('-n', host(i), 'route', 'add', 'default', 'via', HUB_ADDRESS);
    }
  } catch (error) {
    removeAll();
    throw error;
  }
  return {
    hubAddress: HUB_ADDRESS,
    address,
    async serve(script, env = {}) {
      const child = spawn('ip', ['netns', 'exec', hub, process.execPath, script], {
        env: { ...process.env, HOST: '0.0.0.0', ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      children.add(child);
      const exited = once(child, 'exit').then(() => children.delete(child));
      return {
        port: await portOf(child, script),
        pid: child.pid ?? 0,
        async kill() {
          child.kill('SIGKILL');
          await exited;
        },
      };
    },
    browserIn(i) {
      const path = join(folder, `browser-${i}`);
      const browser = findChromium();
      if (!browser) throw new Error('No Chromium found: install one or set CHROMIUM_PATH.');
      // `exec` all the way: the browser's process is the one that was started, and its pipes stay open.
      writeFileSync(path, `#!/bin/sh\nexec ip netns exec ${host(i)} "${browser}" "$@"\n`);
      chmodSync(path, 0o755);
      return path;
    },
    loopbackRule: (port) => `MAP 127.0.0.1:${port} ${HUB_ADDRESS}:${port}`,
    run: (i, command, ...args) => ip('netns', 'exec', host(i), command, ...args),
    cut(i, how = 'link') {
      if (how === 'link') ip('-n', hub, 'link', 'set', `v${i}`, 'down');
      else ip('-n', hub, 'link', 'set', `v${i}`, 'nomaster');
    },
    mend(i) {
      ip('-n', hub, 'link', 'set', `v${i}`, 'master', 'br0');
      ip('-n', hub, 'link', 'set', `v${i}`, 'up');
    },
    async close() {
      const left = [...children];
      for (const child of left) child.kill('SIGKILL');
      await whenGone(left.flatMap((child) => (child.pid ? [child.pid] : [])));
      removeAll();
    },
  };
}

/** The first `port` that a starting program prints; what it prints later is read and dropped. */
async function portOf(child: ChildProcess, script: string): Promise<number> {
  if (!child.stdout) throw new Error(`${script}: no output to read`);
  return new Promise((resolve, reject) => {
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = /"port":\s*(\d+)/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
    child.once('exit', (code) => reject(new Error(`${script} ended (${code}) before it said its port`)));
  });
}
