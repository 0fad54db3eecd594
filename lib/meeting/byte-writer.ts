/** Growing buffer for length-prefixed values. All numbers big-endian, all lengths four bytes. */
export interface ByteWriter {
  byte(value: number): void;
  /** Unsigned 32-bit number. */
  length(value: number): void;
  float64(value: number): void;
  /** Length in bytes, then UTF-8. */
  string(value: string): void;
  /** Length, then the bytes. */
  bytes(value: Uint8Array): void;
  /** What has been written; shares memory with the writer. */
  result(): Uint8Array<ArrayBuffer>;
}

const INITIAL_BYTES = 64 * 1024;

/** Encodes straight into the buffer. lib0's writer copies strings byte by byte: 5 MB took 2 to 3 times as long with it. */
export function createByteWriter(): ByteWriter {
  const utf8 = new TextEncoder();
  let buffer = new Uint8Array(INITIAL_BYTES);
  let view = new DataView(buffer.buffer);
  let at = 0;
  const reserve = (count: number): void => {
    if (at + count <= buffer.length) return;
    const grown = new Uint8Array(Math.max(buffer.length * 2, at + count));
    grown.set(buffer.subarray(0, at));
    buffer = grown;
    view = new DataView(buffer.buffer);
  };
  return {
    byte(value) {
      reserve(1);
      buffer[at++] = value;
    },
    length(value) {
      reserve(4);
      view.setUint32(at, value);
      at += 4;
    },
    float64(value) {
      reserve(8);
      view.setFloat64(at, value);
      at += 8;
    },
    string(value) {
      // One UTF-16 code unit takes at most three bytes.
      reserve(4 + value.length * 3);
      const { written } = utf8.encodeInto(value, buffer.subarray(at + 4));
      view.setUint32(at, written);
      at += 4 + written;
    },
    bytes(value) {
      reserve(4 + value.length);
      view.setUint32(at, value.length);
      buffer.set(value, at + 4);
      at += 4 + value.length;
    },
    result: () => buffer.subarray(0, at),
  };
}
