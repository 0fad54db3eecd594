import type { SignedWords } from './agreement-contract.ts';
import { asDueDate } from './calendar-date.ts';
import {
  AGREEABLE_KINDS,
  type AgreeableKind,
  DATE_FIELDS,
  type RecordView,
  TEXT_FIELDS,
} from './record-schema.ts';
import { wellFormed } from './text.ts';

/** No form of ours is longer: seven fields, each letter escaped. */
export const MAX_FORM_LENGTH = 40_000;

/**
 * Characters that show nothing and change nothing in how the words beside them read: soft hyphen, zero-width space, word
 * joiner, byte order mark, Mongolian vowel separator. Joiners and marks of direction stay: they change what is read.
 */
const SHOWS_NOTHING = /[\u00ad\u180e\u200b\u2060\ufeff]/gu;

/**
 * Words as they are signed: white space and control characters folded into single blanks, one way of writing each letter.
 * Not more: "10²" and "102" read differently, and so must be two forms (NFC, never NFKC).
 */
export const foldWords = (text: string): string =>
  wellFormed(text)
    .replace(SHOWS_NOTHING, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

const isAgreeable = (kind: unknown): kind is AgreeableKind =>
  (AGREEABLE_KINDS as readonly unknown[]).includes(kind);

/**
 * The one string for what a record says, which people sign and which is compared letter by letter; '' for kinds that
 * nobody agrees to, and where no words have been written. Grammar: docs/protocol.md, "Agreement".
 */
export function formOf({ kind, words, dates }: Pick<RecordView, 'kind' | 'words' | 'dates'>): string {
  if (!isAgreeable(kind)) return '';
  const texts = TEXT_FIELDS[kind].map((field) => [field, foldWords(words[field])] as const);
  if (texts.every(([, text]) => text === '')) return '';
  return JSON.stringify([
    kind,
    ...texts,
    ...DATE_FIELDS[kind].map((field) => [field, dates[field]] as const),
  ]);
}

/** The words of a form; `null` for any string that `formOf` does not make. Never throws. */
export function readForm(form: unknown): SignedWords | null {
  if (typeof form !== 'string' || form === '' || form.length > MAX_FORM_LENGTH) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(form);
  } catch {
    // Written by nobody's panel.
    return null;
  }
  if (!Array.isArray(parsed)) return null;
  const [kind, ...fields] = parsed as readonly unknown[];
  if (!isAgreeable(kind)) return null;
  const texts: readonly string[] = TEXT_FIELDS[kind];
  const names: readonly string[] = [...texts, ...DATE_FIELDS[kind]];
  const read: [string, string][] = [];
  for (const [at, name] of names.entries()) {
    const pair = fields[at];
    if (!Array.isArray(pair) || pair[0] !== name || typeof pair[1] !== 'string') return null;
    const words: string = pair[1];
    if (at < texts.length ? foldWords(words) !== words : asDueDate(words) !== words) return null;
    read.push([name, words]);
  }
  // One string for one list of words: other spaces, escapes, more fields are no form.
  if (
    JSON.stringify([kind, ...read]) !== form ||
    read.slice(0, texts.length).every(([, words]) => words === '')
  )
    return null;
  return { kind, fields: read };
}
