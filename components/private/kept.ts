/** Lets a write go on by itself: how it ended is told by the desk's `saveState`, and it is tried again. */
export function kept(writing: Promise<unknown>): void {
  writing.catch((error: unknown) => console.warn('At the Table: a private line is not saved yet', error));
}

/** The beginning of a line, for the names of its buttons. */
export function shortLine(text: string): string {
  const clean = text.replace(/\s+/gu, ' ').trim();
  return clean.length > 60 ? `${clean.slice(0, 60).trimEnd()}…` : clean;
}
