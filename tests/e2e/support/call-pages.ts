import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { callPageHtml, plainPageHtml } from './call-page-html.ts';
import { makeCertificate } from './certificate.ts';

/** Call addresses under the services' real host names, as served here. */
export const CALLS = {
  meet: 'https://meet.google.com/abc-defg-hij',
  meetOther: 'https://meet.google.com/xyz-abcd-efg',
  zoom: 'https://app.zoom.us/wc/123456789/join',
  teams: 'https://teams.microsoft.com/v2/#/meet/1234567890123',
  teamsLive: 'https://teams.live.com/meet/9334567890123',
  teamsCloud: 'https://teams.cloud.microsoft/',
  webex: 'https://acme.webex.com/meet/mara',
  jitsi: 'https://meet.jit.si/MaplePlanMeeting',
  jaas: 'https://8x8.vc/acme/plan-meeting',
  /** No call: the toolbar button must work here too. */
  plain: 'https://example.org/',
} as const;

/** One thing the call page saw, in order, as kept in its `window.__seen`. */
export interface SeenEvent {
  readonly type: string;
  readonly key: string | null;
  readonly data: string | null;
  /** Local name of the target element. */
  readonly target: string;
}

const CALL_HOST =
  /^(meet\.google\.com|(.+\.)?zoom\.us|teams\.(microsoft\.com|live\.com|cloud\.microsoft)|(.+\.)?webex\.com|meet\.jit\.si|8x8\.vc)$/;

/** The strictest headers seen on such pages, all at once. */
function strictHeaders(nonce: string): Record<string, string> {
  return {
    'content-security-policy':
      `default-src 'self'; script-src 'nonce-${nonce}'; style-src 'unsafe-inline'; ` +
      "frame-src 'none'; child-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; " +
      "require-trusted-types-for 'script'; trusted-types 'none'",
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  };
}

export interface CallPages {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves call pages over TLS under every host name; browsers are sent here by host-resolver rules (profiles.ts).
 * `?loose` in an address leaves out the strict headers (for pages that try to frame the panel themselves).
 * `host` is the address to listen on, 127.0.0.1 by default.
 */
export async function startCallPages(
  options: { readonly host?: string; readonly port?: number } = {},
): Promise<CallPages> {
  const server = createServer(makeCertificate('call pages for tests'), (request, response) => {
    const host = (request.headers.host ?? '').replace(/:\d+$/, '');
    const nonce = randomBytes(12).toString('base64url');
    const address = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
    if (address.pathname === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const headers = address.searchParams.has('loose') ? {} : strictHeaders(nonce);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(CALL_HOST.test(host) ? callPageHtml(nonce) : plainPageHtml(nonce));
  });
  server.listen(options.port ?? 0, options.host ?? '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
