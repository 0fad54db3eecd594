/** Longest wait for a quiet moment, in milliseconds. */
const NO_LATER_THAN = 200;

/** Resolves when the page has nothing else to do, or after a moment. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // Safari, where the page runs without the extension, lacks it.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: NO_LATER_THAN });
    else setTimeout(resolve, 0);
  });
