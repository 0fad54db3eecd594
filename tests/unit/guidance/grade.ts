import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Reading grade of an English text (Flesch-Kincaid); references to sections of law are no words to read. */
export function grade(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu) ?? [];
  return fleschKincaid({
    sentence: Math.max(1, text.split(/[.!?:]+(?:\s|$)/).filter((part) => part.trim() !== '').length),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}
