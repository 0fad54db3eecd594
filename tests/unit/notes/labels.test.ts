import { describe, expect, test } from 'vitest';
import {
  fullTime,
  initials,
  KIND_LABELS,
  sectionInvitation,
  sectionName,
  shortTime,
} from '../../../components/notes/labels.ts';
import { LOST_SECTION } from '../../../lib/meeting/notes.ts';
import { ITEM_KINDS } from '../../../lib/meeting/schema.ts';
import { TEMPLATE } from '../../../lib/meeting/template.ts';

describe('labels', () => {
  test.each([
    ['Mara', 'MA'],
    ['Mr. T', 'MT'],
    ['mara lee kim', 'MK'],
    ['', '?'],
    ['🌟', '?'],
    ['李', '李'],
  ])('initials of %j', (name, wanted) => expect(initials(name)).toBe(wanted));

  test('every kind has its own symbol and word', () => {
    expect(new Set(ITEM_KINDS.map((kind) => KIND_LABELS[kind].symbol)).size).toBe(ITEM_KINDS.length);
    expect(new Set(ITEM_KINDS.map((kind) => KIND_LABELS[kind].key)).size).toBe(ITEM_KINDS.length);
  });

  test('sections of the template speak this device’s language, own ones keep their name', () => {
    const base = { id: 'x', title: 'As written', defaultKind: 'note' } as const;
    for (const { titleKey } of TEMPLATE) {
      expect(sectionName({ ...base, titleKey })).not.toBe('As written');
      expect(sectionInvitation({ ...base, titleKey })).not.toContain('Empty');
    }
    expect(sectionName({ ...base, titleKey: 'noteDelete' })).toBe('As written');
    expect(sectionName({ ...base, titleKey: null, title: '' })).toBe('Notes');
    expect(sectionName({ ...base, id: LOST_SECTION, titleKey: null })).toBe('Other notes');
  });

  test('today shows the clock, other days the day, nothing when unknown', () => {
    const noon = new Date(2026, 4, 5, 12, 34).getTime();
    expect(shortTime(noon, noon + 60_000)).toContain('12:34');
    expect(shortTime(noon, noon + 86_400_000)).not.toContain(':');
    expect([shortTime(0), fullTime(0)]).toEqual(['', '']);
  });
});
