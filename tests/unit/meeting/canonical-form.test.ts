import { describe, expect, test } from 'vitest';
import { foldWords, formOf, MAX_FORM_LENGTH, readForm } from '../../../lib/meeting/canonical-form.ts';
import {
  DATE_FIELDS,
  MAX_FIELD_LENGTH,
  type RecordKind,
  type RecordView,
  TEXT_FIELDS,
} from '../../../lib/meeting/record-schema.ts';
import { seeded } from '../../integration/meeting/random.ts';

type Words = Pick<RecordView, 'kind' | 'words' | 'dates'>;
const recordOf = (kind: RecordKind, words: object, dates: object = {}): Words =>
  ({
    kind,
    words: {
      ...Object.fromEntries(
        Object.values(TEXT_FIELDS)
          .flat()
          .map((field) => [field, '']),
      ),
      ...words,
    },
    dates: { by: '', look: '', ...dates },
  }) as Words;
const action = (what: string, more: object = {}, dates: object = {}): string =>
  formOf(recordOf('action', { what, ...more }, dates));

describe('the form of a record', () => {
  test('reads as docs/protocol.md says', () => {
    expect(action('Call "the" library', { who: 'Mara', know: 'a \\ card' }, { by: '2026-03-01' })).toBe(
      String.raw`["action",["what","Call \"the\" library"],["who","Mara"],["know","a \\ card"],["by","2026-03-01"]]`,
    );
    expect(formOf(recordOf('decision', { what: 'Mornings', because: 'quiet' }))).toBe(
      '["decision",["what","Mornings"],["because","quiet"]]',
    );
    expect(
      JSON.parse(formOf(recordOf('goal', { what: 'x' })))
        .slice(1)
        .map(([name]: [string]) => name),
    ).toEqual([...['what', 'now', 'target', 'measure', 'school', 'home', 'reports', 'by', 'look']]);
  });

  test('is empty for what nobody agrees to, and where nothing is written', () => {
    expect(formOf(recordOf('issue', { what: 'Noise' }))).toBe('');
    expect(formOf(recordOf('need', { what: 'A bus' }))).toBe('');
    expect(action(' \n\u200b')).toBe('');
    expect(action('', {}, { by: '2026-03-01' })).toBe('');
  });

  test.each([
    ['blanks and line breaks', 'Call  the\n\tlibrary ', 'Call the library'],
    ['a blank that does not break', 'Call\u00a0the library', 'Call the library'],
    ['a separator of lines', 'Call\u2028the library', 'Call the library'],
    ['composed and decomposed letters', 'Jos\u00e9', 'Jose\u0301'],
    ['the ohm sign and the letter omega', '5 \u2126', '5 \u03a9'],
    ['a soft hyphen', 'li\u00adbrary', 'library'],
    ['a zero-width space', 'li\u200bbrary', 'library'],
    ['one between a letter and its accent', 'e\u200b\u0301', 'é'],
    ['a byte order mark', '\ufefflibrary', 'library'],
    ['a control character', 'Call\u0000the', 'Call the'],
  ])('%s: what reads the same is one form', (_what, one, other) => {
    expect(action(one)).toBe(action(other));
    expect(action(one)).not.toBe('');
  });

  test.each([
    ['a negation', 'Do call', 'Do not call'],
    ['a raised figure', '10²', '102'],
    ['small and large letters', 'us', 'US'],
    ['no blank at all', 'now here', 'nowhere'],
    ['letters of another script', 'Mara', 'M\u0430ra'],
    ['a mark of direction', 'abc', 'a\u202ebc'],
    ['a joiner, which some languages need', '\u0645\u06cc\u062e', '\u0645\u06cc\u200c\u062e'],
    ['an accent', 'si', 'sí'],
  ])('%s: what reads differently is another form', (_what, one, other) => {
    expect(action(one)).not.toBe(action(other));
  });

  test('words cannot slip from one field into the next, nor look like the form', () => {
    expect(action('a', { who: 'b' })).not.toBe(action('a b'));
    expect(action('a', { who: 'b' })).not.toBe(action('', { who: 'a', know: 'b' }));
    expect(action('a"],["who","b')).not.toBe(action('a', { who: 'b' }));
    expect(action('a', {}, { by: '2026-03-01' })).not.toBe(action('a', { know: '2026-03-01' }));
    expect(formOf(recordOf('decision', { what: 'a' }))).not.toBe(action('a'));
    expect(action('x', {}, { by: 'next-meeting' })).not.toBe(action('x'));
  });

  test('random words: read back as they were folded, folding twice changes nothing, equal forms have equal words', () => {
    const random = seeded(4);
    const bits = [
      'a',
      'b',
      ' ',
      '\n',
      '"',
      '\\',
      ']',
      ',',
      'e\u0301',
      'é',
      '\u200b',
      '\ufeff',
      '\u0301',
      '\ud83d',
      '🙂',
      '\u0000',
      '\u2002',
    ];
    const seen = new Map<string, string>();
    for (let i = 0; i < 4_000; i++) {
      const kind = random.pick(['action', 'decision', 'goal'] as const) ?? 'goal';
      const written = Object.fromEntries(
        TEXT_FIELDS[kind].map((field) => [
          field,
          Array.from({ length: random.int(4) }, () => random.pick(bits) ?? '').join(''),
        ]),
      );
      const by = random.pick(['', 'next-meeting', '2026-03-01', '2027-12-31']) ?? '';
      const form = formOf(recordOf(kind, written, { by }));
      const folded = Object.values(written).map(foldWords);
      expect(folded.map(foldWords)).toEqual(folded);
      const read = readForm(form);
      if (folded.every((text) => text === '')) {
        expect([form, read]).toEqual(['', null]);
        continue;
      }
      expect(read?.kind).toBe(kind);
      const dates = Object.fromEntries(DATE_FIELDS[kind].map((field) => [field, field === 'by' ? by : '']));
      expect(Object.fromEntries(read?.fields ?? [])).toEqual({
        ...Object.fromEntries(TEXT_FIELDS[kind].map((field, at) => [field, folded[at]])),
        ...dates,
      });
      const meaning = JSON.stringify([kind, folded, dates]);
      expect(seen.get(form) ?? meaning).toBe(meaning);
      seen.set(form, meaning);
    }
    expect(new Set(seen.values()).size).toBe(seen.size);
  });

  test('the longest words have a form that can be read', () => {
    const long = '"'.repeat(MAX_FIELD_LENGTH);
    const form = formOf(recordOf('goal', Object.fromEntries(TEXT_FIELDS.goal.map((field) => [field, long]))));
    expect(form.length).toBeLessThanOrEqual(MAX_FORM_LENGTH);
    expect(readForm(form)?.fields[0]).toEqual(['what', long]);
  });
});

describe('what is no form', () => {
  const good = action('Call', { who: 'Mara' }, { by: '2026-03-01' });
  test.each<[string, unknown]>([
    ['nothing', ''],
    ['no text', 5],
    ['no JSON', good.slice(0, -1)],
    ['an object', '{"kind":"action"}'],
    ['spaces between', good.replace('],[', '], [')],
    ['an escape that is not needed', good.replace('Call', String.raw`\u0043all`)],
    ['words that were not folded', good.replace('Call', 'Call ')],
    ['fields in another order', '["action",["who","Mara"],["what","Call"],["know",""],["by",""]]'],
    ['a field too many', good.replace(/\]$/, ',["look",""]]')],
    ['a field too few', '["action",["what","Call"],["who",""],["know",""]]'],
    ['a pair of three', good.replace('"Call"]', '"Call","x"]')],
    ['a number', good.replace('"Mara"', '5')],
    ['a day that does not exist', good.replace('2026-03-01', '2026-02-30')],
    ['another kind', good.replace('action', 'issue')],
    ['no words', action('x').replace('"x"', '""')],
    ['endless words', action('x'.repeat(MAX_FORM_LENGTH))],
    ['endless nesting', '['.repeat(20_000)],
    ['half a character', good.replace('Call', String.raw`\ud83d`)],
  ])('%s', (_what, form) => expect(readForm(form)).toBeNull());
});
