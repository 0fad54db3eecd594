import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { joinPage, joinPageCsp } from './join-page.ts';

/** Answer of `GET /healthz`. */
export interface Health {
  readonly status: 'ok' | 'stopping';
  readonly connections: number;
  readonly topics: number;
  readonly uptimeSeconds: number;
}

const common = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** Path of a request without its query. Anything odd is simply a path that nobody serves. */
export function pathOf(request: IncomingMessage): string {
  return request.url?.split('?', 1)[0] ?? '';
}

/** Answers plain HTTP requests: the health check, the invite page, and a short word for everything else. */
export function answerHttp(request: IncomingMessage, response: ServerResponse, health: () => Health): void {
  const reply = (status: number, type: string, body: string, more: Record<string, string> = {}): void => {
    response.writeHead(status, {
      ...common,
      'Content-Type': type,
      'Content-Length': Buffer.byteLength(body),
      ...more,
    });
    response.end(body);
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    // A body may follow that nobody wants to read.
    reply(405, 'text/plain', 'Method not allowed\n', { Allow: 'GET, HEAD', Connection: 'close' });
    return;
  }
  switch (pathOf(request)) {
    case '/healthz': {
      const state = health();
      reply(state.status === 'ok' ? 200 : 503, 'application/json', `${JSON.stringify(state)}\n`);
      return;
    }
    case '/join':
      reply(200, 'text/html; charset=utf-8', joinPage, {
        'Content-Security-Policy': joinPageCsp,
        'Cross-Origin-Opener-Policy': 'same-origin',
      });
      return;
    case '/':
      reply(426, 'text/plain', 'This address is for WebSockets\n', { Upgrade: 'websocket' });
      return;
    default:
      reply(404, 'text/plain', 'Not found\n');
  }
}

/** Answers an upgrade request with an HTTP error and lets go of its socket. */
export function refuseUpgrade(
  socket: Duplex,
  status: '404 Not Found' | '429 Too Many Requests' | '503 Service Unavailable',
): void {
  // The peer may be gone already; an unheard 'error' would end the process.
  socket.on('error', () => socket.destroy());
  const retry = status.startsWith('404') ? '' : 'Retry-After: 10\r\n';
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n${retry}Content-Length: 0\r\n\r\n`, () =>
    socket.destroy(),
  );
}
