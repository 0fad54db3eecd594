import type { PersonCard } from '../../lib/meeting/arc-contract.ts';
import type { Participant } from '../../lib/sync/contract.ts';

/** Whether somebody who is here interprets, or asks all to speak slowly. */
export const needsSlower = (
  people: readonly Participant[],
  cards: ReadonlyMap<string, PersonCard>,
): boolean =>
  people.some(
    ({ deviceId, role, isHere, removed }) =>
      isHere && !removed && (role === 'interpreter' || cards.get(deviceId)?.slower === true),
  );
