import { fork } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { startSignalingServer } from '../../../server/signaling-server.ts';
import { startTalk, until } from './clients.ts';

const CROWD = 10_000;

it('10,000 idle sockets are held, kept alive and let go while two people talk', {
  timeout: 180_000,
}, async () => {
  const server = await startSignalingServer({
    limits: {
      maxConnectionsPerAddress: CROWD + 10,
      newConnectionsPerSecondPerAddress: CROWD,
      newConnectionsBurstPerAddress: CROWD + 10,
      heartbeatMs: 2_000,
    },
  });
  const talk = await startTalk(server.url);
  const crowd = fork(new URL('crowd.ts', import.meta.url), [String(server.port), String(CROWD)]);
  const exited = once(crowd, 'exit');
  try {
    const [word] = (await once(crowd, 'message')) as [unknown];
    expect(word).toBe('ready');
    expect(server.stats().connections).toBe(CROWD + 2);

    const before = talk.rounds;
    const report = async (): Promise<{ lost: number; answeredPings: number }> => {
      crowd.send('report');
      return ((await once(crowd, 'message')) as [{ lost: number; answeredPings: number }])[0];
    };
    // Two rounds of heartbeat for everyone, so that a missed pong would have shown.
    let seen = await report();
    while (seen.answeredPings < 2 * CROWD) seen = await report();
    expect(seen.lost).toBe(0);
    expect(server.stats()).toMatchObject({ connections: CROWD + 2, offences: 0, refused: 0 });
    await talk.continues(20);
    // `continues` waits for twenty more; those before it only add to them.
    expect(talk.rounds - before).toBeGreaterThanOrEqual(20);
    // Seconds would do on a quiet machine; this only has to tell busy from stuck.
    expect(talk.slowestMs).toBeLessThan(15_000);

    crowd.send('leave');
    await exited;
    await until('only the two are left', () => server.stats().connections === 2);
    await talk.continues(5);
  } finally {
    crowd.kill('SIGKILL');
  }
  await talk.end();
  await until('all are gone', () => server.stats().connections === 0);
  expect(server.stats().topics).toBe(0);
  await server.close();
});
