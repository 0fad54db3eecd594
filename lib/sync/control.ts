import { type Bytes, decoding, encoding, fromUtf8, utf8 } from '../crypto/bytes.ts';
import { ProtocolError } from './framing.ts';

/** Someone at the door, as the doorkeeper tells the others inside. */
export interface KnockNotice {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly words: readonly string[] | null;
  readonly invited: boolean;
}

/** A new secret for those who stay. */
export interface Rotation {
  readonly epoch: number;
  /** base64url, 32 bytes. */
  readonly secret: string;
  /** Ids of all removals this secret excludes. */
  readonly covers: readonly string[];
  /** Device ids that must not get it. */
  readonly without: readonly string[];
}

/** Everything that travels on the control stream of a link (docs/protocol.md, "Control messages"). */
export type ControlMessage =
  | { readonly type: 'hello'; readonly key: string; readonly client: number; readonly signature: string }
  | { readonly type: 'ready' }
  | { readonly type: 'ping' }
  | { readonly type: 'pong' }
  | { readonly type: 'digest'; readonly digest: string }
  | { readonly type: 'rotate'; readonly rotation: Rotation }
  | { readonly type: 'removed'; readonly by: string }
  | { readonly type: 'knock'; readonly knock: KnockNotice }
  | { readonly type: 'knock-gone'; readonly id: string }
  | { readonly type: 'let-in'; readonly id: string }
  | { readonly type: 'not-now'; readonly id: string };

const isText = (value: unknown, most = 256): value is string =>
  typeof value === 'string' && value.length <= most;
const isTexts = (value: unknown, most: number): value is string[] =>
  Array.isArray(value) && value.length <= most && value.every((text) => isText(text));

const isKnock = (value: unknown): value is KnockNotice => {
  const knock = value as KnockNotice;
  return (
    typeof value === 'object' &&
    value !== null &&
    isText(knock.id) &&
    isText(knock.name) &&
    isText(knock.role) &&
    typeof knock.invited === 'boolean' &&
    (knock.words === null || isTexts(knock.words, 3))
  );
};

const isRotation = (value: unknown): value is Rotation => {
  const rotation = value as Rotation;
  return (
    typeof value === 'object' &&
    value !== null &&
    Number.isSafeInteger(rotation.epoch) &&
    rotation.epoch > 0 &&
    isText(rotation.secret) &&
    isTexts(rotation.covers, 500) &&
    isTexts(rotation.without, 500)
  );
};

const CHECKS: { readonly [T in ControlMessage['type']]: (message: Record<string, unknown>) => boolean } = {
  hello: (m) => isText(m.key) && isText(m.signature) && Number.isSafeInteger(m.client),
  ready: () => true,
  ping: () => true,
  pong: () => true,
  digest: (m) => isText(m.digest),
  rotate: (m) => isRotation(m.rotation),
  removed: (m) => isText(m.by),
  knock: (m) => isKnock(m.knock),
  'knock-gone': (m) => isText(m.id),
  'let-in': (m) => isText(m.id),
  'not-now': (m) => isText(m.id),
};

export const encodeControl = (message: ControlMessage): Bytes => utf8(JSON.stringify(message));

/**
 * Reads a control message. Unknown types give `null` (a newer version may say more); anything malformed throws
 * `ProtocolError`.
 */
export function decodeControl(bytes: Uint8Array): ControlMessage | null {
  let message: unknown;
  try {
    message = JSON.parse(fromUtf8(bytes));
  } catch (cause) {
    throw new ProtocolError('control message is not JSON', { cause });
  }
  if (typeof message !== 'object' || message === null)
    throw new ProtocolError('control message is not an object');
  const { type } = message as { type?: unknown };
  if (typeof type !== 'string') throw new ProtocolError('control message without type');
  if (!Object.hasOwn(CHECKS, type)) return null;
  const known = message as ControlMessage;
  if (!CHECKS[known.type](message as Record<string, unknown>)) throw new ProtocolError(`malformed ${type}`);
  return known;
}

/** Kinds of y-webrtc messages, the first varuint of each (y-webrtc 10.3, `src/y-webrtc.js`). */
export const Y_SYNC = 0;
export const Y_AWARENESS = 1;
export const Y_QUERY_AWARENESS = 3;
/** Kinds of sync messages, the second varuint (y-protocols `PROTOCOL.md`). */
export const SYNC_STEP_1 = 0;
export const SYNC_STEP_2 = 1;
export const SYNC_UPDATE = 2;

/** A sync message as y-webrtc writes it: `0 kind payload`. */
export function encodeSync(kind: number, payload: Uint8Array): Bytes {
  const out = encoding.createEncoder();
  encoding.writeVarUint(out, Y_SYNC);
  encoding.writeVarUint(out, kind);
  encoding.writeVarUint8Array(out, payload);
  return encoding.toUint8Array(out) as Bytes;
}

/** An awareness message as y-webrtc writes it: `1 update`. */
export function encodeAwareness(update: Uint8Array): Bytes {
  const out = encoding.createEncoder();
  encoding.writeVarUint(out, Y_AWARENESS);
  encoding.writeVarUint8Array(out, update);
  return encoding.toUint8Array(out) as Bytes;
}

export { decoding };
