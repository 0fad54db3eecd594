import { describe, expect, it } from 'vitest';
import { packRow } from '../../../components/glossary/packs-file.ts';
import type { PackPlace } from '../../../lib/glossary/contract.ts';
import { mergePlaces, PACK_LIMITS, PackError, readPack, writePack } from '../../../lib/glossary/packs.ts';
import { en } from '../../../lib/i18n/en/index.ts';
import { decodeContents, encodeContents } from '../../../lib/storage/backup-contents.ts';
import { readPackRow } from '../../../lib/storage/shelf-rows.ts';

const CENTER: PackPlace = {
  id: 'family-center',
  name: 'Maple Valley family center',
  about: 'Comes along to meetings.',
  spanishAbout: 'Acompaña a las reuniones.',
  phone: '(555) 010-0199',
  web: 'https://families.example.org/help',
};
const LEAP = { id: 'leap', term: 'LEAP room', meaning: 'A calm room with two adults.' };
const file = (more: object): string =>
  JSON.stringify({ format: 'at-the-table-pack', version: 1, name: 'Valley', from: 'Center', ...more });
const withPlace = (part: object): string => file({ resources: [{ ...CENTER, ...part }] });

function refusal(text: string): string {
  try {
    readPack(text);
  } catch (error) {
    if (error instanceof PackError) return error.messageKey;
    throw error;
  }
  return 'read';
}

describe('places in a pack', () => {
  it('go out and come in again unchanged, with words or alone', () => {
    for (const entries of [[LEAP], []]) {
      const text = writePack('Valley', 'Center', entries, [CENTER]);
      expect(text).toContain('"resources"');
      expect(readPack(text)).toMatchObject({ entries, places: [CENTER] });
    }
    expect(readPack(file({ resources: [CENTER] })).places).toEqual([CENTER]);
    expect(readPack(writePack('Valley', 'Center', [LEAP]))).not.toHaveProperty('places');
  });

  it('lose fields that the format does not have', () => {
    expect(readPack(withPlace({ onclick: 1, style: 'x' })).places).toEqual([CENTER]);
  });

  it.each([
    [{ name: '' }, 'error.pack.place'],
    [{ about: undefined }, 'error.pack.place'],
    [{ id: 'a b' }, 'error.pack.place'],
    [{ phone: 'call us' }, 'error.pack.place'],
    [{ phone: '12' }, 'error.pack.place'],
    [{ phone: '1'.repeat(16) }, 'error.pack.place'],
    [{ phone: undefined, web: undefined }, 'error.pack.place'],
    [{ web: 'http://families.example.org/' }, 'error.pack.place'],
    [{ web: 'families.example.org' }, 'error.pack.place'],
    [{ web: 'https://me:secret@families.example.org/' }, 'error.pack.place'],
    [{ web: `https://e.example/${'x'.repeat(PACK_LIMITS.web)}` }, 'error.pack.place'],
    [{ web: 'javascript:alert(1)' }, 'error.pack.code'],
    [{ web: 'data:text/html,x' }, 'error.pack.code'],
    [{ about: '<img src=x>' }, 'error.pack.code'],
    [{ about: 'x'.repeat(PACK_LIMITS.about + 1) }, 'error.pack.place'],
  ])('are refused as a whole when one is wrong (%o)', (part, key) => {
    expect(refusal(withPlace(part))).toBe(key);
    expect(en).toHaveProperty([key]);
  });

  it('are refused when they are no list, too many, twice the same id, or nothing at all is there', () => {
    expect(refusal(file({ resources: {} }))).toBe('error.pack.broken');
    expect(refusal(file({ resources: [CENTER, CENTER] }))).toBe('error.pack.place');
    expect(refusal(file({ resources: [] }))).toBe('error.pack.broken');
    expect(refusal(file({ resources: [], entries: [] }))).toBe('error.pack.empty');
    const many = Array.from({ length: PACK_LIMITS.places + 1 }, (_, i) => ({ ...CENTER, id: `p${i}` }));
    expect(refusal(file({ resources: many }))).toBe('error.pack.manyPlaces');
  });

  it.each([
    ['HTTPS://Families.example.org', 'https://families.example.org/'],
    ['https:\\\\families.example.org\\.bank.example', 'https://families.example.org/.bank.example'],
    ['https://f\u0430milies.example.org/', 'https://xn--fmilies-2fg.example.org/'],
    ['https://families.example.org/\u200fknab', 'https://families.example.org/%E2%80%8Fknab'],
    ['https://families.example.org', 'https://families.example.org'],
  ])('say where they lead: %s', (web, read) => {
    const places = readPack(withPlace({ web })).places;
    expect(places).toMatchObject([{ web: read }]);
    expect(readPackRow({ id: 'p', name: 'V', from: 'C', addedAt: 1, entries: [], places })?.places).toEqual(
      places,
    );
  });

  it('are added beside those that are there, never over them, and only once', () => {
    const moved = { ...CENTER, phone: '555-010-0200' };
    expect(mergePlaces([CENTER], [CENTER])).toEqual([CENTER]);
    expect(mergePlaces([CENTER], [moved])).toEqual([CENTER, { ...moved, id: 'family-center-2' }]);
    const pack = readPack(file({ resources: [CENTER] }));
    const row = packRow(pack, [], [], { id: 'row', now: 1 });
    expect(row).toMatchObject({ name: 'Valley', entries: [], places: [CENTER] });
    expect(row && packRow(pack, [], [row], { id: 'other', now: 2 })).toBeNull();
    const grown = row && packRow(readPack(withPlace(moved)), [], [row], { id: 'other', now: 2 });
    expect(grown).toMatchObject({ id: 'row', places: [CENTER, { phone: moved.phone }] });
  });

  it('are read from storage with care', () => {
    const stored = { id: 'p', name: 'Valley', from: 'Center', addedAt: 1, entries: [] };
    const bad = [null, { id: 'x' }, { ...CENTER, phone: undefined, web: 'javascript:x' }];
    expect(readPackRow({ ...stored, places: [CENTER, ...bad] })?.places).toEqual([CENTER]);
    expect(readPackRow({ ...stored, places: 'no' })).not.toHaveProperty('places');
  });

  it('are looked at as closely when they come out of a backup', () => {
    const places = [
      CENTER,
      { ...CENTER, id: 'b', web: 'https://bank.example@evil.example/' },
      { ...CENTER, id: 'c', phone: 'call us' },
      { ...CENTER, id: 'd', name: 'Turned \u202eround' },
      { ...CENTER, id: 'e', about: 'x'.repeat(PACK_LIMITS.about + 1) },
    ];
    const row = { id: 'p', name: 'Valley', from: 'Center', addedAt: 1, entries: [] };
    const contents = decodeContents(
      encodeContents({
        ...{ meetings: [], profile: null, settings: null, own: [], known: [], privateLines: [] },
        ...{ packs: [{ ...row, places }], phrases: { favourites: [], recent: [] } },
      }),
    );
    const turned = { ...CENTER, id: 'd', name: 'Turned round' };
    expect(contents.packs).toEqual([{ ...row, places: [CENTER, turned] }]);
  });
});
