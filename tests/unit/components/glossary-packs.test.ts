import { beforeAll, describe, expect, it } from 'vitest';
import { headProblem } from '../../../components/glossary/packs-export.tsx';
import {
  existingEntries,
  fileNameOf,
  packRow,
  readPackFile,
} from '../../../components/glossary/packs-file.ts';
import type { OwnEntry, Pack } from '../../../lib/glossary/contract.ts';
import { PACK_LIMITS, PackError, previewPack, writePack } from '../../../lib/glossary/packs.ts';
import { glossaryView } from '../../../lib/i18n/en/glossary-view.ts';
import { chooseLanguage } from '../../../lib/i18n/index.ts';
import type { PackRow } from '../../../lib/storage/shelf-contract.ts';

beforeAll(() => chooseLanguage('en'));

const word = (id: string, meaning = `What ${id} means.`): OwnEntry => ({ id, term: id, meaning });
const pack = (entries: readonly OwnEntry[], name = 'Our district', from = 'Office'): Pack => ({
  ...{ format: 'at-the-table-pack', version: 1 },
  ...{ name, from, entries },
});
const fresh = { id: 'row-1', now: 1_000 };
const file = (content: string | Uint8Array<ArrayBuffer>) => new File([content], 'words.json');

describe('a file that was chosen', () => {
  it('is read as a pack', async () => {
    const read = await readPackFile(file(writePack('Ours', 'Mara', [word('esy')])));
    expect(read.entries).toEqual([word('esy')]);
  });
  it('is refused by its size before any of it is read', async () => {
    let wasRead = false;
    const huge = {
      size: 4 * PACK_LIMITS.text,
      arrayBuffer: async () => {
        wasRead = true;
        return new ArrayBuffer(0);
      },
    };
    await expect(readPackFile(huge)).rejects.toMatchObject({ messageKey: 'error.pack.large' });
    expect(wasRead).toBe(false);
  });
  it('may be as long as a pack can be, in any script', async () => {
    const text = '李'.repeat(PACK_LIMITS.text);
    await expect(readPackFile(file(text))).rejects.toMatchObject({ messageKey: 'error.pack.notAPack' });
  });
  it('is refused when it is something else', async () => {
    await expect(readPackFile(file('%PDF-1.7'))).rejects.toThrow(PackError);
  });
  it.each([
    ['with a mark', '\ufeff'],
    ['without one', ''],
  ])('is refused in UTF-16 %s, in every browser alike', async (_, mark) => {
    const units = Uint16Array.from([...mark, ...writePack('Ours', 'Mara', [word('esy')])], (letter) =>
      letter.charCodeAt(0),
    );
    const read = readPackFile(file(new Uint8Array(units.buffer)));
    await expect(read).rejects.toMatchObject({ messageKey: 'error.pack.notAPack' });
  });
});

describe('adding a pack', () => {
  it('keeps all of it where nothing is there yet', () => {
    expect(packRow(pack([word('a'), word('b')]), [], [], fresh)).toEqual({
      ...{ id: 'row-1', name: 'Our district', from: 'Office', addedAt: 1_000 },
      entries: [word('a'), word('b')],
    });
  });

  it('adds what the preview promised: new and different words, not those that are there word for word', () => {
    const own = [word('a'), word('b', 'Mine.')];
    const incoming = pack([word('a'), word('b'), word('c')]);
    const row = packRow(incoming, own, [], fresh);
    const { fresh: news, differing } = previewPack(incoming, own);
    expect(row?.entries).toHaveLength(news.length + differing.length);
    expect(row?.entries.map(({ meaning }) => meaning)).toEqual(['What b means.', 'What c means.']);
    expect(row?.entries.map(({ id }) => id)).not.toContain('b');
  });

  it('lets a pack of the same name from the same people grow, and never takes words out of it', () => {
    const earlier: PackRow = { ...pack([word('a', 'Before.')]), id: 'row-0', addedAt: 1 };
    const row = packRow(pack([word('a', 'Now.'), word('b')]), [], [earlier], fresh);
    expect(row?.id).toBe('row-0');
    expect(row?.entries.map(({ meaning }) => meaning)).toEqual(['Before.', 'Now.', 'What b means.']);
    expect(new Set(row?.entries.map(({ id }) => id)).size).toBe(3);
  });

  it('keeps packs of the same name from others apart, with ids that do not meet', () => {
    const earlier: PackRow = { ...pack([word('a', 'Before.')]), id: 'row-0', addedAt: 1 };
    const row = packRow(pack([word('a', 'Theirs.')], 'Our district', 'Others'), [], [earlier], fresh);
    expect(row?.id).toBe('row-1');
    const ids = existingEntries([], row ? [earlier, row] : []).map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('changes nothing when all of it is there', () => {
    const row = packRow(pack([word('a')]), [], [], fresh);
    expect(packRow(pack([word('a')]), [], row ? [row] : [], fresh)).toBeNull();
    expect(packRow(pack([word('a')]), [word('a')], [], fresh)).toBeNull();
  });
});

describe('handing words on', () => {
  it('names the file after the pack', () => {
    expect(fileNameOf('Words of our school')).toBe('words-of-our-school.json');
    expect(fileNameOf('../../Plan: “Año”?')).toBe('plan-ano.json');
    expect(fileNameOf('…')).toBe('words.json');
    expect(fileNameOf('a'.repeat(500)).length).toBeLessThan(80);
  });
  it('asks for the name and who it is from, as a pack needs them', () => {
    expect(headProblem(' ', 'name')).toBe(glossaryView.exportNameEmpty);
    expect(headProblem('—', 'from')).toBe(glossaryView.exportFromEmpty);
    expect(headProblem('a'.repeat(PACK_LIMITS.name + 1), 'name')).toContain(`${PACK_LIMITS.name}`);
    expect(headProblem('Mara', 'from')).toBeNull();
  });
});
