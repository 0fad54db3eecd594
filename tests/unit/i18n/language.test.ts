import { effect } from '@preact/signals-core';
import { afterEach, describe, expect, it } from 'vitest';
import { formatDate, formatList } from '../../../lib/i18n/format.ts';
import { chooseLanguage, createTranslator, language, t } from '../../../lib/i18n/index.ts';
import { languageFor, localeFor } from '../../../lib/i18n/language.ts';

afterEach(() => chooseLanguage('en', ['en-US']));

const NOON = new Date(2026, 4, 5, 12, 34).getTime();

describe('which language', () => {
  it.each([
    [['es-MX', 'en'], 'es'],
    [['fr-CA', 'es', 'en'], 'es'],
    [['en-GB', 'es'], 'en'],
    [['ES-us'], 'es'],
    [['es_419'], 'es'],
    [['est-EE'], 'en'],
    [['zh-Hans'], 'en'],
    [[], 'en'],
  ])('a browser that speaks %j gets %s', (preferred, expected) => {
    expect(languageFor('system', preferred)).toBe(expected);
  });

  it('what a person chose goes before what the browser speaks', () => {
    expect(languageFor('es', ['en'])).toBe('es');
    expect(languageFor('en', ['es'])).toBe('en');
  });

  it('dates follow the browser’s own region of the language, else the usual one', () => {
    expect(localeFor('es', ['en-US', 'es-MX'])).toBe('es-MX');
    expect(localeFor('es', ['en-US'])).toBe('es-US');
    expect(localeFor('en', ['es-MX'])).toBe('en-US');
    expect(localeFor('en', ['en'])).toBe('en-US');
  });
});

describe('switching', () => {
  it('changes text, dates and lists at once, and tells whoever reads them', async () => {
    const seen: string[] = [];
    const stop = effect(() => {
      seen.push(`${t('meeting.notes')} ${t('ui.save')}`);
    });
    await chooseLanguage('es', ['en-US']);
    expect(language.value).toBe('es');
    expect(formatDate(NOON, { month: 'long', day: 'numeric' })).toBe('5 de mayo');
    expect(formatList(['Mara', 'Dana', 'Sam'])).toBe('Mara, Dana y Sam');
    await chooseLanguage('en', ['en-US']);
    stop();
    expect(seen).toEqual(['Notes Save', 'Notas Guardar', 'Notes Save']);
    expect(formatDate(NOON, { month: 'long', day: 'numeric' })).toBe('May 5');
    expect(formatList(['Mara', 'Dana', 'Sam'])).toBe('Mara, Dana, and Sam');
  });

  it('the last choice wins, even when an earlier one takes longer to load', async () => {
    await Promise.all([chooseLanguage('es'), chooseLanguage('en')]);
    expect(language.value).toBe('en');
    await Promise.all([chooseLanguage('en'), chooseLanguage('es')]);
    expect(language.value).toBe('es');
  });

  it('counts in the language’s own way', async () => {
    await chooseLanguage('es', []);
    expect(t('notesAdded', { count: 1 })).toBe('1 nota agregada.');
    expect(t('notesAdded', { count: 0 })).toBe('0 notas agregadas.');
    expect(t('notesAdded', { count: 1_000_000 })).toBe('1000000 notas agregadas.');
  });
});

describe('a translator', () => {
  const english = createTranslator(
    { hello: 'Hello', days: { one: '{count} day', other: '{count} days' } },
    'en',
  );

  it('asks the other language for what it lacks, and keeps that one’s plurals', () => {
    // French counts 0 as one; English does not.
    const french = createTranslator<{ hello: string; days?: string }, 'hello' | 'days'>(
      { hello: 'Bonjour' },
      'fr',
      english,
    );
    expect([french('hello'), french('days', { count: 0 })]).toEqual(['Bonjour', '0 days']);
  });

  it('leaves a slot without a value to be seen', () => {
    expect(english('days', {})).toBe('{count} days');
  });
});
