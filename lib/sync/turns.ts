/**
 * Runs what is asked for one after the other, in the order in which it was asked for. What fails is told to whoever
 * asked for it, and holds up nobody. Never ask for a turn within a turn: it would wait for itself.
 */
export function takeTurns(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(act);
    last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };
}
