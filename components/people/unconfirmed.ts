import type { Role } from '../../lib/meeting/people.ts';
import type { Vouches } from '../../lib/meeting/vouches.ts';

/**
 * Roles that people say they are here in, and that nobody inside has confirmed since: device id → role. Reads signals.
 * Empty where this device itself has no standing, and so cannot confirm anyone.
 */
export function unconfirmedRoles(
  { claims, standings }: Pick<Vouches, 'claims' | 'standings'>,
  selfDeviceId: string,
): ReadonlyMap<string, Role> {
  const confirmed = standings.value;
  if (!confirmed.has(selfDeviceId)) return new Map();
  return new Map(
    [...claims.value].flatMap(([deviceId, { role }]) =>
      deviceId === selfDeviceId || confirmed.get(deviceId)?.role === role ? [] : [[deviceId, role]],
    ),
  );
}
