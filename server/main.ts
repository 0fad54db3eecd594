/**
 * `npm run server`: reads the environment, starts the server, stops it on SIGTERM or SIGINT.
 * PORT (4444; 0 takes a free one), HOST (127.0.0.1; 0.0.0.0 for everyone), TRUSTED_PROXY_HOPS (0), and one
 * variable for each limit (see limits.ts). The log, with the port in its first line, goes to standard output.
 */
import { limitsFromEnv, SettingError, wholeNumber } from './limits.ts';
import { startSignalingServer } from './signaling-server.ts';

function explain(error: unknown, port: number): string {
  if (error instanceof SettingError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop the other program or set PORT to another number.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. Set PORT to a number above 1023.`;
  return `The server could not start: ${error instanceof Error ? error.message : String(error)}`;
}

// Whoever reads the log may go away; meetings go on.
process.stdout.on('error', () => process.stdout.destroy());

let port = 4444;
try {
  port = wholeNumber(process.env, 'PORT', 0, 65_535) ?? port;
  const server = await startSignalingServer({
    port,
    host: process.env.HOST || '127.0.0.1',
    trustedProxyHops: wholeNumber(process.env, 'TRUSTED_PROXY_HOPS', 0, 16) ?? 0,
    limits: limitsFromEnv(process.env),
    log: (line) => process.stdout.write(`${line}\n`),
  });
  // A person at a terminal gets the address in one readable line; the log stays machine-readable.
  if (process.stderr.isTTY) process.stderr.write(`Signaling server: ${server.url} (Ctrl-C stops it)\n`);
  const stop = (): void => {
    void server.close().then(() => {
      process.exitCode = 0;
    });
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  process.stderr.write(`${explain(error, port)}\n`);
  process.exitCode = 1;
}
