import * as Y from 'yjs';
import { ProtocolError } from './framing.ts';

/** Deeper than this no value of ours is nested; a stack holds some thousands. */
const MAX_DEPTH = 64;

/** Where the contents of Yjs keep values that are not text (yjs 13.6, `src/structs/Content*.js`). */
const VALUE_FIELDS = ['arr', 'embed', 'value', 'opts'] as const;

/**
 * Refuses an update (V1) with values that a document can take in and not give out again. lib0 reads objects by
 * assignment, so a field that is called `__proto__` becomes the prototype: with a byte array as prototype, or with
 * lists nested thousandfold, every later encoding throws, and the notes could neither be handed on nor be kept.
 *
 * Throws `ProtocolError`, or whatever Yjs throws for an update that cannot be read.
 */
export function assertPlainValues(update: Uint8Array): void {
  for (const struct of Y.decodeUpdate(update).structs) {
    if (!(struct instanceof Y.Item)) continue;
    const content = struct.content as unknown as Readonly<Record<string, unknown>>;
    for (const field of VALUE_FIELDS) if (Object.hasOwn(content, field)) assertPlain(content[field]);
  }
}

function assertPlain(value: unknown): void {
  // Level by level: walking down by recursion is what this guards against.
  let level: readonly unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) throw new ProtocolError('a value that is nested too deep');
    const below: unknown[] = [];
    for (const each of level) {
      if (typeof each !== 'object' || each === null) continue;
      const prototype: unknown = Object.getPrototypeOf(each);
      if (prototype === Uint8Array.prototype) continue;
      if (prototype !== Object.prototype && prototype !== Array.prototype)
        throw new ProtocolError('a value that is no plain value');
      for (const inner of Object.values(each)) below.push(inner);
    }
    level = below;
  }
}
