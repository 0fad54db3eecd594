import * as Y from 'yjs';
import { type Bytes, decoding, encoding } from '../crypto/bytes.ts';
import {
  encodeAwareness,
  SYNC_STEP_1,
  SYNC_STEP_2,
  SYNC_UPDATE,
  Y_AWARENESS,
  Y_QUERY_AWARENESS,
  Y_SYNC,
} from './control.ts';
import { ProtocolError } from './framing.ts';
import { assertPlainValues } from './plain-values.ts';

/** A state vector lists each writer once; 64 KiB hold thousands of them. */
const MAX_STATE_VECTOR = 64 * 1024;
const MAX_AWARENESS = 16 * 1024;
/** Milliseconds after which the copy is brought up to date when nothing needs it sooner. */
const CATCH_UP_AFTER = 100;

/**
 * Stands between a link and y-webrtc. Nothing reaches the document that has not first been applied to a throwaway
 * copy without an error: a truncated Yjs update can throw *after* it has changed the document (yjs 13.6).
 */
export class UpdateGuard {
  readonly #doc: Y.Doc;
  #shadow: Y.Doc | null = null;
  /** Updates the document already has and the copy not yet. */
  #behind: Uint8Array[] = [];
  readonly #onUpdate: (update: Uint8Array, origin: unknown, doc: Y.Doc, transaction: Y.Transaction) => void;
  /** True while a rehearsed message goes up: the copy has what the document takes in just now. */
  #isDelivering = false;
  #catchUp: ReturnType<typeof setTimeout> | undefined;

  constructor(doc: Y.Doc) {
    this.#doc = doc;
    this.#onUpdate = (update, _origin, _doc, { local }) => {
      if (!this.#shadow || (this.#isDelivering && !local)) return;
      this.#behind.push(update);
      // Off the path of a keystroke that is on its way in. What the copy knows already costs it little to skip.
      this.#catchUp ??= setTimeout(() => this.#follow(), CATCH_UP_AFTER);
    };
    doc.on('update', this.#onUpdate);
  }

  destroy(): void {
    this.#doc.off('update', this.#onUpdate);
    this.#drop();
  }

  /**
   * Checks one of y-webrtc's messages from the panel whose Yjs client is `client`. Returns what may be passed on
   * (awareness cut down to that client's own state), or `null` for nothing. Throws when the message is malformed:
   * the caller closes the link.
   */
  filter(message: Bytes, client: number): Uint8Array | null {
    const input = decoding.createDecoder(message);
    switch (decoding.readVarUint(input)) {
      case Y_SYNC:
        this.#checkSync(input);
        return message;
      case Y_AWARENESS: {
        const update = ownAwareness(decoding.readVarUint8Array(input), client);
        return update && encodeAwareness(update);
      }
      case Y_QUERY_AWARENESS:
        return message;
      default:
        throw new ProtocolError('unknown document message');
    }
  }

  /**
   * Runs `deliver`, which hands up what `filter` returned. simple-peer passes it on within the call; should it ever
   * come later, the copy merely takes it in a second time.
   */
  delivering(deliver: () => void): void {
    this.#isDelivering = true;
    try {
      deliver();
    } finally {
      this.#isDelivering = false;
    }
  }

  #checkSync(input: decoding.Decoder): void {
    const kind = decoding.readVarUint(input);
    const payload = decoding.readVarUint8Array(input);
    if (decoding.hasContent(input)) throw new ProtocolError('bytes after the message');
    if (kind === SYNC_STEP_1) {
      if (payload.length > MAX_STATE_VECTOR) throw new ProtocolError('state vector too long');
      Y.decodeStateVector(payload);
    } else if (kind === SYNC_STEP_2 || kind === SYNC_UPDATE) this.#rehearse(payload);
    else throw new ProtocolError('unknown sync message');
  }

  /** Applies an update (V1) to the copy. If that throws, the copy is spoilt and made anew; the document never saw it. */
  #rehearse(update: Uint8Array): void {
    const shadow = this.#shadow ?? this.#copy();
    try {
      assertPlainValues(update);
      this.#follow();
      Y.applyUpdate(shadow, update);
    } catch (cause) {
      this.#drop();
      throw new ProtocolError('an update that cannot be applied', { cause });
    }
  }

  #follow(): void {
    clearTimeout(this.#catchUp);
    this.#catchUp = undefined;
    const missed = this.#behind.splice(0);
    if (this.#shadow && missed.length > 0) Y.applyUpdate(this.#shadow, Y.mergeUpdates(missed));
  }

  #copy(): Y.Doc {
    const shadow = new Y.Doc({ gc: this.#doc.gc });
    Y.applyUpdate(shadow, Y.encodeStateAsUpdate(this.#doc));
    this.#shadow = shadow;
    return shadow;
  }

  #drop(): void {
    clearTimeout(this.#catchUp);
    this.#catchUp = undefined;
    this.#shadow?.destroy();
    this.#shadow = null;
    this.#behind = [];
  }
}

/**
 * Awareness lets any peer speak for any client id (y-protocols 1.0). Of `update` only the entry of `client` is
 * kept; `null` when there is none.
 */
function ownAwareness(update: Uint8Array, client: number): Uint8Array | null {
  if (update.length > MAX_AWARENESS) throw new ProtocolError('awareness too long');
  const input = decoding.createDecoder(update);
  const count = decoding.readVarUint(input);
  for (let i = 0; i < count; i++) {
    const id = decoding.readVarUint(input);
    const clock = decoding.readVarUint(input);
    const state = decoding.readVarString(input);
    if (id !== client) continue;
    JSON.parse(state);
    const out = encoding.createEncoder();
    encoding.writeVarUint(out, 1);
    encoding.writeVarUint(out, id);
    encoding.writeVarUint(out, clock);
    encoding.writeVarString(out, state);
    return encoding.toUint8Array(out);
  }
  return null;
}
