import { effect } from '@preact/signals';
import type { CheckView, MeetingChecks } from '../../lib/meeting/checks.ts';

/**
 * Calls `told` for each check of understanding that comes to wait for this person's answer from now on; not for those
 * that wait already. Returns what ends it.
 */
export function onNewChecks(
  checks: MeetingChecks,
  deviceId: string,
  told: (check: CheckView) => void,
): () => void {
  let before: ReadonlySet<string> | null = null;
  return effect(() => {
    const mine = checks.all.value.filter(({ state, answerer }) => state === 'open' && answerer === deviceId);
    const known = before;
    before = new Set(mine.map(({ id }) => id));
    if (known) for (const check of mine) if (!known.has(check.id)) told(check);
  });
}
