/** Serves the call pages until stopped; HOST and PORT as in `startCallPages`. The first line printed is `{"port":…}`. */
import { startCallPages } from './call-pages.ts';

const pages = await startCallPages({
  host: process.env.HOST ?? '127.0.0.1',
  port: Number(process.env.PORT ?? 0),
});
process.stdout.write(`${JSON.stringify({ port: pages.port })}\n`);
const stop = (): void => void pages.close();
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
