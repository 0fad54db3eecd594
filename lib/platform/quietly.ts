/**
 * Sends a message whose receiver may be gone (panel not open, tab closed, page without our script) and gives
 * `undefined` then. Browsers reject with a plain `Error` there, the same as for other failures, so all are equal.
 */
export async function quietly<T>(sent: Promise<T>): Promise<T | undefined> {
  try {
    return await sent;
  } catch {
    return undefined;
  }
}
