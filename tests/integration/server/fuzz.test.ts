import { expect, it } from 'vitest';
import { startSignalingServer } from '../../../server/signaling-server.ts';
import { type Client, openClient, openRaw, type RawClient, rawFrame, startTalk, until } from './clients.ts';

/** Mulberry32: small, seeded, good enough to pick junk with. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const samples = [
  '{"type":"subscribe","topics":["a","b","__proto__"]}',
  '{"type":"unsubscribe","topics":["a"]}',
  '{"type":"publish","topic":"a","data":{"to":"x","signal":[1,2,{"sdp":"\\u0000é"}]},"clients":3}',
  '{"type":"ping"}',
  '{"type":"publish","topic":"__proto__","__proto__":{"type":"subscribe"},"constructor":null}',
];

function junkBytes(pick: (below: number) => number, most: number): Buffer {
  return Buffer.from(Array.from({ length: pick(most) }, () => pick(256)));
}

/** A sample with a few characters changed, cut out, doubled or swapped for structure. */
function mutated(pick: (below: number) => number): string {
  let text = samples[pick(samples.length)] ?? '';
  for (let changes = pick(4); changes > 0; changes -= 1) {
    const at = pick(text.length + 1);
    const insert =
      ['', '"', '{', '[[', 'null', '\\', '1e999', String.fromCharCode(pick(65_536))][pick(8)] ?? '';
    text = text.slice(0, at) + insert + text.slice(at + pick(6));
    if (pick(10) === 0) text += text.slice(at);
  }
  return text;
}

it.each([1, 2, 3])(
  'survives 1,500 frames of junk (seed %i) while two people talk',
  { timeout: 180_000 },
  async (seed) => {
    const pick = random(seed);
    const server = await startSignalingServer({
      limits: { newConnectionsBurstPerAddress: 1e6, messagesBurst: 1e6, messagesPerSecond: 1e6 },
    });
    const talk = await startTalk(server.url);
    let client: Client | undefined;
    let raw: RawClient | undefined;
    let ended = 0;
    for (let frame = 0; frame < 1_500; frame += 1) {
      if (!client || client.socket.readyState !== client.socket.OPEN) {
        ended += client ? 1 : 0;
        client = await openClient(server.url);
      }
      if (!raw || raw.socket.destroyed) {
        ended += raw ? 1 : 0;
        raw = await openRaw(server.port);
      }
      switch (pick(8)) {
        case 0:
          client.socket.send(junkBytes(pick, 300), { binary: pick(2) === 0 });
          break;
        case 1:
          raw.socket.write(junkBytes(pick, 300));
          break;
        case 2:
          raw.socket.write(rawFrame(pick(256), junkBytes(pick, 200)));
          break;
        case 3:
          raw.socket.write(rawFrame(0x81, mutated(pick)).subarray(0, pick(40)));
          break;
        default:
          client.socket.send(mutated(pick));
      }
      // Let the server take part: junk all sent before the first answer would be one long frame.
      if (frame % 3 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    expect(ended).toBeGreaterThan(50);
    client?.socket.terminate();
    raw?.socket.destroy();
    await until('only the two are left', () => server.stats().connections === 2);
    expect(server.stats()).toMatchObject({ topics: 1, subscriptions: 2 });
    await talk.continues(5);
    await talk.end();
    await server.close();
  },
);
