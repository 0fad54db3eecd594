/**
 * A process of its own for the other end of many sockets, so that one process need not hold both ends.
 * Arguments: port, number of sockets. Says `ready` over IPC when all are upgraded; answers pings; leaves on `leave`.
 */
import { connect, type Socket } from 'node:net';

const port = Number(process.argv[2]);
const count = Number(process.argv[3]);
/** Sockets being opened at the same time. */
const AT_ONCE = 200;

const handshake =
  'GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n' +
  'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n';
/** An empty, masked pong frame. */
const pong = Buffer.from([0x8a, 0x80, 0, 0, 0, 0]);

const sockets: Socket[] = [];
let lost = 0;
let answeredPings = 0;

function open(index: number): Promise<void> {
  return new Promise((resolve, reject) => {
    // Several source addresses, as there are only so many ports for one.
    const socket = connect({ port, host: '127.0.0.1', localAddress: `127.0.0.${1 + (index % 4)}` });
    let upgraded = false;
    socket.on('connect', () => socket.write(handshake));
    socket.on('data', (data: Buffer) => {
      if (!upgraded) {
        if (!data.toString('latin1').startsWith('HTTP/1.1 101')) reject(new Error('refused'));
        upgraded = true;
        resolve();
      } else if (data[0] === 0x89) {
        answeredPings += 1;
        socket.write(pong);
      }
    });
    socket.on('error', reject);
    socket.on('close', () => {
      lost += 1;
    });
    sockets.push(socket);
  });
}

process.on('message', (message) => {
  if (message === 'report') process.send?.({ lost, answeredPings });
  if (message === 'leave') {
    for (const socket of sockets) socket.destroy();
    process.disconnect();
  }
});

let next = 0;
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    while (next < count) {
      const index = next;
      next += 1;
      await open(index);
    }
  }),
);
process.send?.('ready');
