import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { openClient, openRaw, rawFrame, startTalk, until } from './clients.ts';

const main = fileURLToPath(new URL('../../../server/main.ts', import.meta.url));
const running: ChildProcess[] = [];

interface Program {
  readonly child: ChildProcess;
  readonly output: { out: string; err: string };
  readonly exited: Promise<{ code: number | null; signal: string | null }>;
}

function run(env: Record<string, string>): Program {
  const child = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const output = { out: '', err: '' };
  child.stdout?.on('data', (data) => {
    output.out += String(data);
  });
  child.stderr?.on('data', (data) => {
    output.err += String(data);
  });
  const exited = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  return { child, output, exited };
}

async function start(env: Record<string, string> = {}): Promise<Program & { port: number; url: string }> {
  const program = run({ PORT: '0', ...env });
  await until('the first line of the log', () => program.output.out.includes('\n'));
  const { port } = JSON.parse(program.output.out.split('\n')[0] ?? '') as { port: number };
  return { ...program, port, url: `ws://127.0.0.1:${port}` };
}

afterEach(() => {
  for (const child of running.splice(0)) if (child.exitCode === null) child.kill('SIGKILL');
});

describe('npm run server', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'stops gracefully on %s, even with clients that do not answer',
    async (signal) => {
      const server = await start();
      const clients = await Promise.all(Array.from({ length: 20 }, () => openClient(server.url)));
      const deaf = await openRaw(server.port);
      deaf.socket.pause();
      const silent = connect(server.port, '127.0.0.1');
      silent.on('error', () => silent.destroy());
      await once(silent, 'connect');
      const since = performance.now();
      server.child.kill(signal);
      for (const client of clients) {
        expect(await client.closed).toEqual({ code: 1001, reason: 'server is stopping' });
      }
      expect(await server.exited).toEqual({ code: 0, signal: null });
      // Clients that do not answer get a moment, not the minutes that TCP would give them.
      expect(performance.now() - since).toBeLessThan(20_000);
      expect(
        server.output.out
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).event),
      ).toEqual(['listening', 'stopping', 'summary', 'stopped']);
      deaf.socket.destroy();
      silent.destroy();
    },
  );

  it('logs neither content nor topics nor addresses', async () => {
    const server = await start({ MAX_CONNECTIONS_PER_ADDRESS: '4' });
    const talk = await startTalk(server.url, { 'X-Forwarded-For': '192.0.2.55', Cookie: 'SECRET' });
    const say = async (text: string): Promise<void> => {
      const client = await openClient(`${server.url}/?SECRET`);
      client.send({ type: 'subscribe', topics: ['SECRET-topic'] });
      client.send({ type: 'publish', topic: 'SECRET-topic', data: 'SECRET-content' });
      client.send(text);
      await client.closed;
    };
    await say('SECRET but not JSON');
    await say('{"type":"subscribe","topics":"SECRET"}');
    await say(`{"type":"subscribe","topics":["${'SECRET'.repeat(50)}"]}`);
    const raw = await openRaw(server.port);
    raw.socket.write(rawFrame(0x83, 'SECRET'));
    await raw.closed;
    const held = [await openClient(server.url), await openClient(server.url)];
    await expect(openClient(`${server.url}/?SECRET`)).rejects.toThrow('429');
    await expect(openClient(`${server.url}/SECRET`)).rejects.toThrow('404');
    await talk.continues(2);
    await Promise.all(held.map((client) => client.leave()));
    await talk.end();
    server.child.kill('SIGTERM');
    await server.exited;

    const lines = server.output.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const incidents = lines.filter((line) => line.level === 'warn');
    expect(incidents.map((line) => line.reason)).toEqual([
      'not JSON',
      'topics must be a list',
      'topic is too long',
      'WS_ERR_INVALID_OPCODE',
      'too-many',
    ]);
    // The same address has the same stand-in within a run, or one offender could not be told from many.
    expect(new Set(incidents.map((line) => line.peer)).size).toBe(1);
    for (const text of [server.output.out, server.output.err]) {
      expect(text).not.toMatch(/SECRET|talk-|127\.0\.0\.1|::1|192\.0\.2/);
    }
    // Another run, another stand-in.
    const again = await start();
    const offender = await openClient(again.url);
    offender.send('x');
    await offender.closed;
    await until('the incident', () => again.output.out.includes('not JSON'));
    expect(again.output.out).not.toContain(String(incidents[0]?.peer));
  });

  it('cannot be made to fill the disk with its log', async () => {
    const server = await start({ MAX_CONNECTIONS_PER_ADDRESS: '1' });
    const only = await openClient(server.url);
    for (let i = 0; i < 400; i += 1) await expect(openClient(server.url)).rejects.toThrow('429');
    await only.leave();
    server.child.kill('SIGTERM');
    await server.exited;
    const lines = server.output.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const written = lines.filter((line) => line.event === 'refused').length;
    const summary = lines.find((line) => line.event === 'summary');
    expect(written).toBeLessThan(300);
    expect(written + Number(summary?.incidentsNotLogged)).toBe(400);
    expect(summary?.refused).toBe(400);
  });

  it('says what to do when the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const program = run({ PORT: String(port) });
    expect(await program.exited).toEqual({ code: 1, signal: null });
    expect(program.output.err).toBe(
      `Port ${port} is in use. Stop the other program or set PORT to another number.\n`,
    );
    other.close();
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['TRUSTED_PROXY_HOPS', 'yes'],
    ['MAX_FRAME_BYTES', '-5'],
    ['BYTES_BURST', '10'],
  ])('refuses to start with %s=%s, and names it', async (name, value) => {
    const program = run({ PORT: '0', [name]: value });
    expect(await program.exited).toEqual({ code: 1, signal: null });
    expect(program.output.err).toContain(name);
    expect(program.output.err.split('\n')).toHaveLength(2);
    expect(program.output.out).toBe('');
  });
});
