import type { PrivateLine, Sheet } from '../../lib/storage/private-contract.ts';

/** A worksheet to print; handed from the panel to the page to print on this device, and nowhere else. */
export interface WorksheetJob {
  readonly sheet: Sheet;
  /** Title of the meeting. */
  readonly title: string;
  /** Whose sheet it is. */
  readonly name: string;
  readonly lines: readonly Pick<PrivateLine, 'place' | 'text'>[];
}
