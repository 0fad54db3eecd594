/** Name of the channel on which open pages hear that everything is being deleted, and let go. */
const CHANNEL = 'at-the-table-delete-everything';

/** Calls back when another page of this device is about to delete everything. Returns what ends that. */
export function hearDeletion(onCall: () => void): () => void {
  if (typeof BroadcastChannel === 'undefined') return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onCall;
  return () => channel.close();
}

/** Tells the other pages. */
export function callDeletion(): void {
  if (typeof BroadcastChannel === 'undefined') return;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(CHANNEL);
  channel.close();
}
