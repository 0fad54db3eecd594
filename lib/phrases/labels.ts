import type { ContentLanguage } from '../i18n/two.ts';
import { ENGLISH_LABELS } from './labels-en.ts';
import { SPANISH_LABELS } from './labels-es.ts';
import type { LabelKind, LabelPattern } from './labels-pattern.ts';

export type { LabelKind } from './labels-pattern.ts';
export { beginsWithWorries } from './situation.ts';

/** Words that say what someone is, instead of what happened (P11). Offsets in UTF-16 code units. */
export interface FoundLabel {
  readonly start: number;
  readonly end: number;
  readonly kind: LabelKind;
}

const PATTERNS: Readonly<Record<ContentLanguage, readonly LabelPattern[]>> = {
  en: ENGLISH_LABELS,
  es: SPANISH_LABELS,
};

/** Longest text that is looked at, in UTF-16 code units: a hint is for what someone writes, not for pasted pages. */
const MOST = 4_000;

const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»/gu;
const SENTENCE_BREAK = /[.!?;\n]/u;

/** What stands before a match in the same sentence. */
function leadIn(text: string, at: number): string {
  let from = at;
  // A dot right after one or two letters ("Mr.") does not end a sentence.
  while (from > 0) {
    const mark = text.charAt(from - 1);
    if (
      SENTENCE_BREAK.test(mark) &&
      !(mark === '.' && /(?:^|\s)\p{Lu}[a-z]?s?\.$/u.test(text.slice(0, from)))
    )
      break;
    from--;
  }
  return text.slice(from, at);
}

/** Whether the sentence that a match stands in is a question. */
const isAsked = (text: string, end: number): boolean => /^[^.!?;\n]*\?/u.test(text.slice(end));

/**
 * The first place where a text labels a person instead of telling what happened, or `null`. Made to stay quiet when
 * in doubt: it looks for a person, a form of "to be" and a word of a short list close together, and passes over
 * quotations, what somebody said or asked, and what is denied.
 */
export function findLabel(text: string, language: ContentLanguage): FoundLabel | null {
  const looked = text.slice(0, MOST).normalize('NFC');
  // Offsets would not fit a text that is written in another normal form; the part before may differ too.
  const source = looked.length === Math.min(text.length, MOST) ? looked : text.slice(0, MOST);
  const quoted = [...source.matchAll(QUOTED)].map(
    ({ 0: all, index }) => [index, index + all.length] as const,
  );
  let first: FoundLabel | null = null;
  for (const { pattern, kind, unless, notAsked } of PATTERNS[language]) {
    for (const match of source.matchAll(pattern)) {
      const [from, end] = match.indices?.groups?.label ?? [match.index, match.index + match[0].length];
      if (first && from >= first.start) break;
      if (quoted.some(([open, close]) => from > open && from < close)) continue;
      if (unless?.test(leadIn(source, match.index))) continue;
      if (notAsked && isAsked(source, end)) continue;
      first = { start: from, end, kind };
      break;
    }
  }
  return first;
}
