/*
 * Receipts: a file that shows who agreed to which words (docs/receipts.md). Made from a meeting's document, checked from
 * the file alone; both run in a page and in Node.
 */

export {
  type CheckedPerson,
  type CheckedRecord,
  type ReceiptCheck,
  type ReceiptContent,
  type ReceiptProblem,
  verifyReceipt,
} from './receipt-check.ts';
export { MOST_RECEIPT_BYTES } from './receipt-format.ts';
export { type ReceiptOptions, receiptOf } from './receipt-make.ts';
