/** Zone of this device, an IANA name. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Milliseconds that walls in a zone are ahead of UTC at an instant. `zone` must be one that `Intl` knows. */
function offsetAt(at: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    ...{ timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric' },
    ...{ hour: 'numeric', minute: 'numeric', second: 'numeric' },
  }).formatToParts(at);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return wall - Math.floor(at / 1_000) * 1_000;
}

/**
 * The instant at which walls in `zone` show this day and time, in milliseconds since the epoch. An hour that is left out
 * in spring is read as the hour after. `day` is `YYYY-MM-DD`, `time` 'HH:MM'.
 */
export function instantIn(day: string, time: string, zone: string): number {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const first = wall - offsetAt(wall, zone);
  // The offset may be another one at the instant itself: near a change of clocks.
  return wall - offsetAt(first, zone);
}

/** Name of a zone for people, such as "Mountain Time"; the same in summer and winter. */
export function zoneName(zone: string, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts(0);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
