import { describe, expect, it } from 'vitest';
import type { OwnEntry } from '../../../lib/glossary/contract.ts';
import {
  mergePack,
  PACK_LIMITS,
  PackError,
  previewPack,
  readPack,
  writePack,
} from '../../../lib/glossary/packs.ts';
import { en } from '../../../lib/i18n/en/index.ts';

const LEAP: OwnEntry = { id: 'leap', term: 'LEAP room', meaning: 'A calm room with two adults.' };
const FULL: OwnEntry = {
  id: 'harbor',
  term: 'HARBOR',
  meaning: 'A class for older students.',
  expansion: 'Helping All Reach',
  question: 'Who works there?',
  spanishTerm: 'programa HARBOR',
  spanishMeaning: 'Una clase para estudiantes mayores.',
  category: 'placement',
};
const pack = (entries: unknown = [LEAP], more: object = {}): string =>
  JSON.stringify({
    ...{ format: 'at-the-table-pack', version: 1, name: 'Our district', from: 'Family center' },
    ...{ entries, ...more },
  });
const with_ = (part: object): string => pack([{ ...LEAP, ...part }]);

function refusal(text: string): string {
  try {
    readPack(text);
  } catch (error) {
    if (error instanceof PackError) return error.messageKey;
    throw error;
  }
  return 'read';
}
const utf16 = (text: string): string => [...text].map((character) => `${character}\0`).join('');

describe('a pack', () => {
  it('goes out and comes in again unchanged', () => {
    const text = writePack('Our district', 'Family center', [LEAP, FULL]);
    expect(text).toMatch(/\n {2}"name"/);
    expect(readPack(text)).toEqual({
      ...{ format: 'at-the-table-pack', version: 1, name: 'Our district', from: 'Family center' },
      entries: [LEAP, FULL],
    });
    expect(writePack('Our district', 'Family center', readPack(text).entries)).toBe(text);
  });

  it('may begin with a byte order mark and white space', () => {
    expect(readPack(`\ufeff \r\n${pack()}\n`).entries).toEqual([LEAP]);
  });

  it('loses fields that the format does not have', () => {
    const text = pack([{ ...LEAP, html: 'x', onOpen: 'y', term2: 3, constructor: 'z' }], { style: 'red' });
    expect(readPack(text)).toEqual(JSON.parse(pack()));
  });

  it('loses empty parts, control characters, stray spaces and what turns text round', () => {
    const dirty = {
      ...{
        term: ' LE\u0000AP\u202e \u2066room\u2069 ',
        meaning: 'A calm\u0007room\r\n\twith\u200b two\ud800 adults.',
      },
      expansion: ' \u202d ',
    };
    expect(readPack(with_(dirty)).entries[0]).toEqual({
      ...{ id: 'leap', term: 'LE AP room', meaning: 'A calm room with two adults.' },
    });
  });

  it('keeps words of every script, emoji, and signs that are no code', () => {
    const meaning = 'Less than 2 < 3 hours & more > 1; on time = good. 学校 🦊 مدرسة “ok” on load';
    expect(readPack(with_({ meaning })).entries[0]?.meaning).toBe(meaning);
  });
});

describe('a pack that is refused', () => {
  it.each([
    ['too long', ' '.repeat(PACK_LIMITS.text + 1), 'large'],
    ['nothing', '', 'notAPack'],
    ['a PDF', '%PDF-1.7\n1 0 obj << /Type /Catalog >>', 'notAPack'],
    ['a web page', '<!doctype html><script>alert(1)</script>', 'notAPack'],
    ['a list', '[1,2]', 'notAPack'],
    ['null', 'null', 'notAPack'],
    ['UTF-16 read as UTF-8', utf16(pack()), 'notAPack'],
    ['UTF-16 with its mark', `\ufffd\ufffd${utf16(pack())}`, 'notAPack'],
    ['other JSON', '{"entries":[]}', 'notAPack'],
    ['format only in what is inherited', '{"__proto__":{"format":"at-the-table-pack"}}', 'notAPack'],
    ['cut off', pack().slice(0, -20), 'broken'],
    ['two in one', pack() + pack(), 'broken'],
    ['no version', pack([LEAP], { version: undefined }), 'broken'],
    ['version as text', pack([LEAP], { version: '1' }), 'broken'],
    ['version 0', pack([LEAP], { version: 0 }), 'broken'],
    ['a later version', pack([LEAP], { version: 2 }), 'newer'],
    ['no name', pack([LEAP], { name: undefined }), 'name'],
    ['a name of spaces', pack([LEAP], { name: ' \u200b ' }), 'name'],
    ['a long name', pack([LEAP], { name: 'n'.repeat(121) }), 'name'],
    ['a maker that is a number', pack([LEAP], { from: 7 }), 'name'],
    ['no list', pack({ 0: LEAP, length: 1 }), 'broken'],
    ['an empty list', pack([]), 'empty'],
    ['too many', pack(Array.from({ length: 2001 }, (_, i) => ({ ...LEAP, id: `i${i}` }))), 'many'],
    ['null among entries', pack([LEAP, null]), 'word'],
    ['a list among entries', pack([[LEAP]]), 'word'],
    ['text among entries', pack(['LEAP']), 'word'],
    ['no term', pack([{ id: 'a', meaning: 'b' }]), 'word'],
    [
      'a term inherited',
      `{"format":"at-the-table-pack","version":1,"name":"a","from":"b","entries":[{"id":"x","__proto__":{"term":"t","meaning":"m"}}]}`,
      'word',
    ],
    ['a term without letters', with_({ term: '***' }), 'word'],
    ['a long term', with_({ term: 't'.repeat(121) }), 'word'],
    ['a long meaning', with_({ meaning: 'm'.repeat(1001) }), 'word'],
    ['a long expansion', with_({ expansion: 'm'.repeat(201) }), 'word'],
    ['a number as meaning', with_({ meaning: 7 }), 'word'],
    ['an object as meaning', with_({ meaning: { toString: 'x' } }), 'word'],
    ['null as question', with_({ question: null }), 'word'],
    ['an unknown category', with_({ category: 'constructor' }), 'word'],
    ['an empty id', with_({ id: '' }), 'word'],
    ['an id with a slash', with_({ id: 'own/x' }), 'word'],
    ['an id that is a key of every object', with_({ id: '__proto__' }), 'word'],
    ['an id twice', pack([LEAP, { ...LEAP, term: 'other' }]), 'twice'],
  ])('%s', (_, text, reason) => {
    expect(refusal(text)).toBe(`error.pack.${reason}`);
    expect(en[`error.pack.${reason}` as keyof typeof en]).toBeTypeOf('string');
  });

  it.each([
    '<script>alert(1)</script>',
    '< SCRIPT src=x>',
    '<scr\u0000ipt>alert(1)</scr\u0000ipt> <script>',
    '</script>',
    '<img src=x onerror=alert(1)>',
    '<svg/onload=alert(1)>',
    '<iframe srcdoc="x">',
    '<a href="x">here</a>',
    '<!-- x -->',
    'x" onclick="alert(1)',
    "x' ONMOUSEOVER = alert(1)",
    'javascript:alert(1)',
    'see JaVa\tScRiPt :alert(1)',
    'java\u200bscript:alert(1)',
    'vbscript:x',
    'data:text/html,<b>x',
    '&lt;script&gt;alert(1)',
    '&#x3c;script>',
    '%3Cscript%3E',
    'javascript&colon;alert(1)',
  ])('because it holds code: %j', (code) => {
    for (const field of ['term', 'meaning', 'expansion', 'question', 'spanishTerm', 'spanishMeaning'])
      expect(refusal(with_({ [field]: code })), field).toBe('error.pack.code');
    expect(refusal(pack([LEAP], { name: code }))).toBe('error.pack.code');
    expect(refusal(pack([LEAP], { from: code }))).toBe('error.pack.code');
    expect(() => writePack('a', 'b', [{ ...LEAP, meaning: code }])).toThrow(PackError);
  });

  it('however deep it is', () => {
    const deep = `${'['.repeat(400_000)}${']'.repeat(400_000)}`;
    expect(refusal(deep)).toBe('error.pack.notAPack');
    expect(refusal(`{"format":"at-the-table-pack","a":${deep}}`)).toBe('error.pack.broken');
    expect(refusal(with_({ meaning: 'x' }).replace('"x"', deep))).toBe('error.pack.word');
  });

  it('and no object learns anything from it', () => {
    const text = pack().replace(
      '{',
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    expect(readPack(text).entries).toEqual([LEAP]);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it('without getting lost in what repeats the beginning of a pattern', () => {
    // A pattern that backtracks would take minutes, and the test run into its time limit.
    for (const piece of ['<', 'on', '&lt;', 'javascript', '< ', 'onload '])
      expect(refusal(with_({ meaning: piece.repeat(900_000 / piece.length) })), piece).toBe(
        'error.pack.word',
      );
  });
});

describe('merging', () => {
  const mine: OwnEntry = { ...LEAP, meaning: 'My own words for it.' };
  const incoming = readPack(pack([LEAP, FULL]));

  it('shows first what is new, what is there and what differs', () => {
    expect(previewPack(incoming, [])).toEqual({ fresh: [LEAP, FULL], same: [], differing: [] });
    expect(previewPack(incoming, [mine, FULL])).toEqual({
      ...{ fresh: [], same: [FULL], differing: [{ existing: mine, incoming: LEAP }] },
    });
  });

  it('takes the same term under another id for the same word', () => {
    const other = { ...mine, id: 'abc123', term: 'Leap Room' };
    expect(previewPack(incoming, [other]).differing).toEqual([{ existing: other, incoming: LEAP }]);
    expect(mergePack([other], incoming)).toEqual([other, LEAP, FULL]);
  });

  it('never overwrites: what differs stands beside it under an id of its own', () => {
    const before = structuredClone([mine]);
    const merged = mergePack(before, incoming);
    expect(before).toEqual([mine]);
    expect(merged).toEqual([mine, { ...LEAP, id: 'leap-2' }, FULL]);
    expect(mergePack([mine, { ...FULL, id: 'leap-2' }], incoming).map(({ id }) => id)).toEqual([
      ...['leap', 'leap-2', 'leap-3'],
    ]);
  });

  it('adds nothing the second time', () => {
    const once = mergePack([mine], incoming);
    expect(mergePack(once, incoming)).toEqual(once);
  });
});
