import { describe, expect, it } from 'vitest';
import { instantIn, ownZone, zoneName } from '../../../lib/i18n/zones.ts';

describe('times on walls elsewhere', () => {
  it.each([
    ['2026-03-03', '09:00', 'America/Denver', '2026-03-03T16:00:00Z'],
    ['2026-07-03', '09:00', 'America/Denver', '2026-07-03T15:00:00Z'],
    ['2026-03-03', '00:00', 'Asia/Kolkata', '2026-03-02T18:30:00Z'],
    ['2026-12-31', '23:59', 'Pacific/Auckland', '2026-12-31T10:59:00Z'],
    ['2026-03-03', '12:34', 'UTC', '2026-03-03T12:34:00Z'],
    // The hour before and after clocks go forward.
    ['2026-03-08', '01:30', 'America/New_York', '2026-03-08T06:30:00Z'],
    ['2026-03-08', '03:30', 'America/New_York', '2026-03-08T07:30:00Z'],
  ])('%s %s in %s', (day, time, zone, utc) => {
    expect(new Date(instantIn(day, time, zone)).toISOString()).toBe(utc.replace('Z', '.000Z'));
  });

  it('have a name for people in both languages', () => {
    expect(zoneName('America/Denver', 'en-US')).toBe('Mountain Time');
    expect(zoneName('America/Denver', 'es-US')).toMatch(/montaña/i);
    expect(ownZone()).not.toBe('');
  });
});
