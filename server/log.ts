import { createHmac, randomBytes } from 'node:crypto';
import { TokenBucket } from './token-bucket.ts';

/** Values that may be logged: counts, codes and constant words. Never anything a client chose. */
export type LogFields = Readonly<Record<string, number | string | boolean>>;

/** Where log lines go, without the line break. */
export type LogSink = (line: string) => void;

/** One JSON object a line. */
export interface Log {
  /** Things an operator always wants: start, stop, summary. Never dropped. */
  info(event: string, fields?: LogFields): void;
  /** Things a client can cause. At most a few lines a second, so nobody can fill the disk; the rest is counted. */
  incident(event: string, fields?: LogFields): void;
  /** Incidents not written since the last call. */
  takeDropped(): number;
  /**
   * A stand-in for an address: the same within one run of the server, different in the next. The key never
   * leaves memory, so the four billion IPv4 addresses cannot simply be tried out against a log file.
   */
  pseudonym(address: string): string;
}

const INCIDENTS_PER_SECOND = 10;
const INCIDENTS_BURST = 100;

/** Makes a log that writes to `sink`. */
export function createLog(sink: LogSink): Log {
  const key = randomBytes(32);
  const budget = new TokenBucket(INCIDENTS_PER_SECOND, INCIDENTS_BURST, performance.now());
  let dropped = 0;
  const write = (level: string, event: string, fields: LogFields): void => {
    sink(JSON.stringify({ time: new Date().toISOString(), level, event, ...fields }));
  };
  return {
    info: (event, fields = {}) => write('info', event, fields),
    incident(event, fields = {}) {
      if (budget.take(1, performance.now())) write('warn', event, fields);
      else dropped += 1;
    },
    takeDropped() {
      const count = dropped;
      dropped = 0;
      return count;
    },
    pseudonym: (address) => createHmac('sha256', key).update(address).digest('hex').slice(0, 12),
  };
}
