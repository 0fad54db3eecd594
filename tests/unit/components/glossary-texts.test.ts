import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { CATEGORIES } from '../../../lib/glossary/contract.ts';
import { glossaryView } from '../../../lib/i18n/en/glossary-view.ts';

const texts = Object.values(glossaryView).flatMap((text) =>
  typeof text === 'string' ? [text] : Object.values<string>(text),
);

function grade(text: string): number {
  const plain = text.replaceAll(/\{\w+\}/g, 'one').replaceAll('.json', 'json');
  const word = plain.match(/[\p{L}’]+/gu)?.length ?? 0;
  const sentence = plain.split(/[.?!:]+(?:\s|$)/).filter((part) => part.trim() !== '').length;
  return fleschKincaid({ sentence, word, syllable: syllable(plain) });
}

describe("the texts of the glossary's pages", () => {
  it('can be read in grade 6, each sentence in grade 8', () => {
    const sentences = texts.filter((text) => /[.?]$/.test(text) && text.split(' ').length > 4);
    expect(sentences.length).toBeGreaterThan(15);
    expect(sentences.filter((text) => grade(text) > 8)).toEqual([]);
    expect(grade(sentences.join(' '))).toBeLessThanOrEqual(6);
    expect(grade('Individualized accommodations necessitate comprehensive documentation.')).toBeGreaterThan(
      8,
    );
  });

  it('have a plain name for each topic, all different', () => {
    const names = CATEGORIES.map((category) => glossaryView[`category.${category}`]);
    expect(new Set(names).size).toBe(CATEGORIES.length);
  });
});
