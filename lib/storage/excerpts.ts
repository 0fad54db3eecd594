import { lookUpWords, plainLetters } from '../glossary/normalise.ts';
import type { MeetingTexts, TextPiece } from './record-index-contract.ts';

/** Pieces shown of one meeting. */
const MOST_PIECES = 3;
/** Text shown before the first word found, and in all, in UTF-16 code units. */
const BEFORE = 40;
const LENGTH = 160;

export interface ExcerptPart {
  readonly text: string;
  /** It is one of the words that were looked for. */
  readonly isHit: boolean;
}
/** A piece of text in which something was found, cut to what is around it. */
export interface Excerpt {
  readonly piece: TextPiece;
  readonly parts: readonly ExcerptPart[];
}

/** A word with what may stand inside it: "don't", "I.E.P.". */
const WORD = /(?:\p{L}\.){2,}\p{L}?|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|§/gu;

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

/** Words of one written word. Most are plain letters, and thousands are looked at with each keystroke. */
const wordsOf = (written: string): readonly string[] =>
  /^[a-z0-9]{1,8}$/i.test(written) ? [written.toLowerCase()] : lookUpWords(written);

/** Pieces are looked at again with each keystroke. */
const plainTexts = new WeakMap<TextPiece, string | null>();
/** A piece in plain letters; `null` where signs stand inside of words, which terms are without. */
function plainOf(piece: TextPiece): string | null {
  const known = plainTexts.get(piece);
  if (known !== undefined) return known;
  const plain = plainLetters(piece.text).replace(/behaviour/g, 'behavior');
  const found = /\p{L}[.'’]\p{L}|§/u.test(plain) ? null : plain;
  plainTexts.set(piece, found);
  return found;
}
/** Whether one of the terms may stand in a piece; cheap, and never wrongly false for terms of plain letters. */
function mayHold(piece: TextPiece, terms: ReadonlySet<string>): boolean {
  const plain = plainOf(piece);
  if (plain === null) return true;
  for (const term of terms) if (plain.includes(term)) return true;
  return false;
}

function marksIn(text: string, terms: ReadonlySet<string>): Mark[] {
  const marks: Mark[] = [];
  for (const { index, 0: written } of text.matchAll(WORD)) {
    const word = wordsOf(written).find((one) => terms.has(one));
    if (word !== undefined) marks.push({ from: index, to: index + written.length, word });
  }
  return marks;
}

/**
 * Where `terms` (as `lookUpWords` gives them) stand in a meeting: the pieces with most of them first, the title left
 * out unless nothing else is found.
 */
export function excerptsOf({ pieces }: MeetingTexts, terms: ReadonlySet<string>): Excerpt[] {
  const found = pieces
    .filter((piece) => mayHold(piece, terms))
    .map((piece) => ({ piece, marks: marksIn(piece.text, terms) }))
    .filter(({ marks }) => marks.length > 0)
    .map((one) => ({ ...one, different: new Set(one.marks.map(({ word }) => word)).size }));
  const inside = found.filter(({ piece }) => piece.kind !== 'title');
  return (inside.length > 0 ? inside : found)
    .sort((a, b) => b.different - a.different)
    .slice(0, MOST_PIECES)
    .map(({ piece, marks }) => ({ piece, parts: cut(piece.text, marks) }));
}

/** The text around the first mark, on one line, in stretches that are marked or not. */
function cut(text: string, marks: readonly Mark[]): ExcerptPart[] {
  const first = marks[0]?.from ?? 0;
  // Not in the middle of a word, nor of a character.
  const begin = first <= BEFORE ? 0 : first - BEFORE + text.slice(first - BEFORE, first).search(/\s|$/u);
  const cutAt = begin + LENGTH;
  const end =
    text.length <= cutAt ? text.length : Math.max(begin + text.slice(begin, cutAt).search(/\s\S*$/u), 0);
  const to = end <= first ? Math.min(text.length, marks[0]?.to ?? cutAt) : end;
  const parts: ExcerptPart[] = [];
  const put = (from: number, until: number, isHit: boolean): void => {
    const words = text.slice(from, until).replace(/\s+/gu, ' ');
    if (words !== '') parts.push({ text: words, isHit });
  };
  if (begin > 0) parts.push({ text: '…', isHit: false });
  let at = begin;
  for (const mark of marks) {
    if (mark.to > to) break;
    put(at, mark.from, false);
    put(mark.from, mark.to, true);
    at = mark.to;
  }
  put(at, to, false);
  if (to < text.length) parts.push({ text: '…', isHit: false });
  return parts;
}
