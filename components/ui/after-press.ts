/** Longest that a press holds anything back, in milliseconds: a release outside of the page is not always told. */
const LONGEST = 2_000;

/** Whether a button or finger is down, while anyone watches. */
let isDown = false;

/** Keeps account of presses in this document. Returns what ends it. */
export function watchPresses(): () => void {
  const listening = new AbortController();
  const on = (type: string, down: boolean): void =>
    document.addEventListener(
      type,
      () => {
        isDown = down;
      },
      { capture: true, signal: listening.signal },
    );
  on('pointerdown', true);
  on('pointerup', false);
  on('pointercancel', false);
  return () => {
    listening.abort();
    isDown = false;
  };
}

/**
 * Runs `act` when no press is under way, never in the same step. When what lies under a press moves before its
 * release, the click goes astray: whatever changes because the keyboard has left something waits here. Returns what
 * calls it off.
 */
export function afterPress(act: () => void): () => void {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  const soon = (): void => {
    ending.abort();
    clearTimeout(timer);
    // The click comes in the same step as the release.
    timer = setTimeout(act);
  };
  timer = setTimeout(soon, isDown ? LONGEST : 0);
  if (isDown)
    for (const type of ['pointerup', 'pointercancel'])
      document.addEventListener(type, soon, { capture: true, signal: ending.signal });
  return () => {
    ending.abort();
    clearTimeout(timer);
  };
}
