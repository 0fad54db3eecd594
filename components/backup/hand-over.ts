import type { MadeFile } from '../../lib/storage/backup-contract.ts';

/** Time for the browser to take the file over, in milliseconds. */
const KEEP_FOR = 60_000;

/** Hands a file to the browser's downloads. Nothing goes over a network. */
export function handOver({ name, blob }: MadeFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_FOR);
}
