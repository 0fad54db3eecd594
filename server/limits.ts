/** What one connection, one address and the whole server may use. All of it can be set; see `limitsFromEnv`. */
export interface Limits {
  /** Largest WebSocket message taken, bytes. */
  readonly maxFrameBytes: number;
  /** Deepest nesting of arrays and objects in a message. */
  readonly maxJsonDepth: number;
  readonly maxTopicsPerConnection: number;
  /** UTF-16 units. */
  readonly maxTopicLength: number;
  /** Everything a client sends counts, WebSocket pings and pongs too. */
  readonly messagesPerSecond: number;
  readonly messagesBurst: number;
  readonly bytesPerSecond: number;
  readonly bytesBurst: number;
  /** Bytes of a publish times its receivers, charged to the sender: bounds what one sender can make us send. */
  readonly deliveredBytesPerSecond: number;
  readonly deliveredBytesBurst: number;
  /** Bytes that may wait for one slow reader before its connection is dropped. */
  readonly maxBufferedBytes: number;
  /** WebSockets in all. */
  readonly maxConnections: number;
  readonly maxConnectionsPerAddress: number;
  readonly newConnectionsPerSecondPerAddress: number;
  readonly newConnectionsBurstPerAddress: number;
  /** A connection that has not answered a ping by the next beat is dropped. Milliseconds. */
  readonly heartbeatMs: number;
  /** A TCP connection that has not finished its request by then is dropped. Milliseconds. */
  readonly handshakeMs: number;
  /** How long a client may take to answer our close frame. Milliseconds. */
  readonly closeGraceMs: number;
  /** Stopping takes at most this long before remaining sockets are cut. Milliseconds. */
  readonly stopGraceMs: number;
}

const KiB = 1024;
const MiB = 1024 * KiB;

/** Defaults. Where they come from: docs/decisions/0002-signaling-server.md. */
export const defaultLimits: Limits = {
  maxFrameBytes: 64 * KiB,
  maxJsonDepth: 16,
  maxTopicsPerConnection: 32,
  maxTopicLength: 256,
  messagesPerSecond: 100,
  messagesBurst: 500,
  bytesPerSecond: 256 * KiB,
  bytesBurst: 2 * MiB,
  deliveredBytesPerSecond: 8 * MiB,
  deliveredBytesBurst: 32 * MiB,
  maxBufferedBytes: 1 * MiB,
  maxConnections: 20_000,
  maxConnectionsPerAddress: 600,
  newConnectionsPerSecondPerAddress: 20,
  newConnectionsBurstPerAddress: 600,
  heartbeatMs: 30_000,
  handshakeMs: 5_000,
  closeGraceMs: 1_000,
  stopGraceMs: 1_500,
};

/** A setting that cannot be used. The message names the variable and what it may be. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** Name of the environment variable for a limit: `maxFrameBytes` is `MAX_FRAME_BYTES`. */
export function envNameOf(limit: keyof Limits): string {
  return limit.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** Reads a whole number from the environment; `undefined` when unset or empty. Throws `SettingError`. */
export function wholeNumber(
  env: Readonly<Record<string, string | undefined>>,
  name: string,
  least: number,
  most: number,
): number | undefined {
  const text = env[name]?.trim();
  if (!text) return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) {
    throw new SettingError(`${name} must be a whole number from ${least} to ${most}.`);
  }
  return value;
}

/** Limits given in the environment (only those that are set). Throws `SettingError`. */
export function limitsFromEnv(env: Readonly<Record<string, string | undefined>>): Partial<Limits> {
  const found: Partial<Record<keyof Limits, number>> = {};
  for (const key of Object.keys(defaultLimits) as (keyof Limits)[]) {
    // Node turns timers above 2^31 - 1 ms into 1 ms, so no limit may be larger.
    const value = wholeNumber(env, envNameOf(key), 1, 2 ** 31 - 1);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

/** Defaults with `changes` on top. Throws `SettingError` when a full-size frame could never be sent. */
export function completeLimits(changes: Partial<Limits> = {}): Limits {
  const limits = { ...defaultLimits, ...changes };
  for (const key of ['bytesBurst', 'deliveredBytesBurst', 'maxBufferedBytes'] as const) {
    if (limits[key] < limits.maxFrameBytes) {
      throw new SettingError(`${envNameOf(key)} must not be below ${envNameOf('maxFrameBytes')}.`);
    }
  }
  return limits;
}
