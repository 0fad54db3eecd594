import { fromUtf8 } from '../crypto/bytes.ts';
import { type ReceiptCheck, verifyReceipt } from './receipt-check.ts';
import { MOST_RECEIPT_BYTES, RECEIPT_FORMAT, type ReceiptFault } from './receipt-format.ts';

const unreadable = (fault: ReceiptFault): ReceiptCheck => ({
  ok: false,
  problems: [{ kind: 'unreadable', fault }],
  content: null,
});

/** What of a file is used; a browser's `File` is one. */
export interface ReceiptFile {
  /** Bytes. */
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * Checks a file that somebody was given. One that is too big is refused before any of it is read.
 *
 * @throws what the system throws when it cannot read the file
 */
export async function verifyReceiptFile(file: ReceiptFile): Promise<ReceiptCheck> {
  if (file.size > MOST_RECEIPT_BYTES) return unreadable('large');
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text: string;
  try {
    // Also without a mark at its beginning: what was added to a receipt is a change like any other.
    text = bytes[0] === 0xef ? '' : fromUtf8(bytes);
  } catch {
    // Not UTF-8: a damaged receipt still names itself in its first letters.
    const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
    return unreadable(start.includes(RECEIPT_FORMAT) ? 'damaged' : 'foreign');
  }
  return verifyReceipt(text);
}
