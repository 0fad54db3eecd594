/** See reports.mjs, which must run on a bare Node and so is plain JavaScript. */
export interface Count {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly note?: string;
}
export function single(name: string, ok: boolean): Count;
export function vitestCounts(file: string, exitCode: number): Count[];
export function playwrightCounts(file: string, exitCode: number): Count;
export function summary(counts: readonly Count[]): {
  readonly passed: number;
  readonly failed: number;
  readonly text: string;
  readonly last: string;
};
