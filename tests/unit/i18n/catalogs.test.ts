import { describe, expect, it } from 'vitest';
import { en } from '../../../lib/i18n/en/index.ts';
import { overlay as overlayEn } from '../../../lib/i18n/en/overlay.ts';
import { paper as paperEn } from '../../../lib/i18n/en/paper.ts';
import { es } from '../../../lib/i18n/es/index.ts';
import { overlay as overlayEs } from '../../../lib/i18n/es/overlay.ts';
import { paper as paperEs } from '../../../lib/i18n/es/paper.ts';
import type { Catalog, Message } from '../../../lib/i18n/translate.ts';

/* Spanish says everything that English says: no key missing, the same slots, nothing left in English. */

/** Texts that are the same in both languages, and why. */
const SAME_ON_PURPOSE: ReadonlySet<string> = new Set([
  'app.name', // the product's name
  'floor.minutes', // the same short form
  'kindIdea', // the same word
  'phrases.gap.idea', // the same word
  'name', // the product's name, in the overlay
]);

const pairs: readonly [string, Catalog, Catalog][] = [
  ['panel', en, es],
  ['overlay', overlayEn, overlayEs],
  ['papers', paperEn, paperEs],
];

const forms = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values<string>(message);
const slots = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();
const words = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

describe.each(pairs)('the Spanish of the %s', (_, english, spanish) => {
  const both = Object.entries(english).flatMap(([key, message]) => {
    const translated = spanish[key];
    return translated === undefined ? [] : [{ key, message, translated }];
  });

  it('lacks no text', () => {
    expect(Object.keys(english).filter((key) => !(key in spanish))).toEqual([]);
    expect(both.length).toBeGreaterThan(10);
  });

  it('has none that English lacks', () => {
    expect(Object.keys(spanish).filter((key) => !(key in english))).toEqual([]);
  });

  it('has the same slots in every form, and forms for a number where English has them', () => {
    const wrong = both.filter(({ message, translated }) => {
      if (typeof message !== typeof translated) return true;
      const wanted = slots(forms(message)[0] ?? '').join();
      return forms(translated).some((text) => slots(text).join() !== wanted);
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('is nowhere English by accident', () => {
    const isOnlySlots = (text: string): boolean => !/\p{L}/u.test(text.replaceAll(/\{\w+\}/g, ''));
    const same = both.filter(({ message, translated }) => {
      const [text = ''] = forms(message);
      return text === forms(translated)[0] && !isOnlySlots(text);
    });
    expect(same.map(({ key }) => key).filter((key) => !SAME_ON_PURPOSE.has(key))).toEqual([]);
  });

  it('has no English word in it, and speaks to people as "usted"', () => {
    const english = /^(the|and|of|with|your|you|this|not|is|are|notes|meeting)$/;
    const familiar = /^(tú|tu|tus|ti|contigo|puedes|tienes|eres|vosotros|os)$/;
    const wrong = both.filter(({ translated }) =>
      forms(translated).some((text) =>
        words(text.replaceAll(/At the Table|wss:\S*/g, '')).some(
          (word) => english.test(word) || familiar.test(word),
        ),
      ),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('opens what it closes: ¿ with ?, ¡ with !', () => {
    const count = (text: string, letter: string): number => text.split(letter).length;
    const wrong = both.filter(({ translated }) =>
      forms(translated).some(
        (text) => count(text, '¿') !== count(text, '?') || count(text, '¡') !== count(text, '!'),
      ),
    );
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  it('is not much longer than English, where it has to fit on a button or a tab', () => {
    // A word more is fine; twice as much breaks rows at 320 px.
    const wrong = both.filter(({ message, translated }) => {
      const [from, to] = [forms(message)[0] ?? '', forms(translated)[0] ?? ''];
      return from.length <= 30 && to.length > 2 * from.length + 14;
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });
});

describe('texts of the manifest', () => {
  it('are there in both languages, and fit the store', async () => {
    const [english, spanish] = await Promise.all(
      ['en', 'es'].map(async (language): Promise<Record<string, { message: string }>> => {
        const file = await import(`../../../public/_locales/${language}/messages.json`);
        return file.default;
      }),
    );
    expect(Object.keys(spanish ?? {})).toEqual(Object.keys(english ?? {}));
    for (const one of [english, spanish]) {
      expect(one?.extensionName?.message).toBe('At the Table');
      expect(one?.extensionDescription?.message.length).toBeLessThanOrEqual(132);
    }
    expect(spanish?.extensionDescription?.message).not.toBe(english?.extensionDescription?.message);
  });
});
