/** A tick that comes this much too late means that the device slept, in milliseconds. */
const SLEPT = 4_000;
const TICK = 1_000;

/** Calls `handler` when this device woke from sleep or came back online. Lasts as long as the page. */
export function onWake(handler: () => void): void {
  let last = Date.now();
  setInterval(() => {
    const now = Date.now();
    if (now - last > SLEPT + TICK) handler();
    last = now;
  }, TICK);
  addEventListener('online', handler);
}
