/** See budgets.mjs, which must run on a bare Node and so is plain JavaScript. Sizes in bytes after gzip. */
export interface Budget {
  readonly name: string;
  readonly bytes: number;
  readonly limit: number;
  readonly ok: boolean;
}
export const OVERLAY_LIMIT: number;
export const PANEL_LIMIT: number;
export function scriptsOf(dir: string, page: string): string[];
export function measureBudgets(dir: string): Budget[];
