import * as v from 'valibot';
import { CATEGORIES, type OwnEntry, type Pack, type PackPlace } from './contract.ts';
import { PackError } from './pack-error.ts';

/** Caps of a pack. Text is counted in UTF-16 code units after cleaning. */
export const PACK_LIMITS = {
  text: 1_000_000,
  entries: 2_000,
  id: 80,
  term: 120,
  meaning: 1_000,
  expansion: 200,
  question: 300,
  name: 120,
  from: 200,
  places: 200,
  placeName: 120,
  about: 300,
  phone: 40,
  web: 300,
} as const;

/** Text is what people see: one line, composed, without control characters and without characters that turn it round. */
const cleaned = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\p{Cs}|[\u202a-\u202e\u2066-\u2069\u200b\u2060\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

const line = (longest: number) =>
  v.pipe(v.string(), v.transform(cleaned), v.minLength(1), v.maxLength(longest));
/** An empty text says as much as none. */
const optional = (longest: number) =>
  v.optional(v.pipe(v.string(), v.transform(cleaned), v.maxLength(longest)));
const named = (longest: number) => v.pipe(line(longest), v.regex(/[\p{L}\p{N}]/u));

const idOf = v.pipe(v.string(), v.maxLength(PACK_LIMITS.id), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u));

const EntrySchema = v.object({
  id: idOf,
  term: named(PACK_LIMITS.term),
  meaning: named(PACK_LIMITS.meaning),
  expansion: optional(PACK_LIMITS.expansion),
  question: optional(PACK_LIMITS.question),
  spanishTerm: optional(PACK_LIMITS.term),
  spanishMeaning: optional(PACK_LIMITS.meaning),
  category: v.optional(v.picklist(CATEGORIES)),
});

/** A number as people write it, with three digits at least and fifteen at most. */
const isNumber = (text: string): boolean =>
  /^\+?[\d\s().-]+$/.test(text) && /^\d{3,15}$/.test(text.replace(/\D/g, ''));

/** A page that can be opened safely: nothing but `https:`, no name or word to sign in with. */
function isPage(text: string): boolean {
  const url = URL.parse(text);
  return url?.protocol === 'https:' && url.username === '' && url.password === '';
}

/**
 * An address as browsers understand it: letters of other scripts, backslashes and characters that turn the writing round
 * are written out, so that what people read is where it leads.
 */
function asPage(text: string): string {
  const { href } = new URL(text);
  return href === `${text}/` ? text : href;
}

const PlaceSchema = v.object({
  id: idOf,
  name: named(PACK_LIMITS.placeName),
  about: named(PACK_LIMITS.about),
  spanishAbout: optional(PACK_LIMITS.about),
  phone: v.optional(v.pipe(line(PACK_LIMITS.phone), v.check(isNumber))),
  web: v.optional(
    v.pipe(line(PACK_LIMITS.web), v.check(isPage), v.transform(asPage), v.maxLength(PACK_LIMITS.web)),
  ),
});

/** Only what an entry has: nothing inherited, nothing else, no empty parts. */
function ownParts(value: unknown): Map<string, unknown> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}

const HANDLERS =
  'abort|animation\\w*|auxclick|before\\w*|begin|blur|cancel|canplay\\w*|change|click|close|contextmenu|copy|cut|dblclick|drag\\w*|drop|end|ended|error|focus\\w*|hash\\w*|input|invalid|key\\w*|load\\w*|message\\w*|mouse\\w*|page\\w*|paste|play\\w*|pointer\\w*|popstate|repeat|reset|resize|scroll\\w*|search|seek\\w*|select\\w*|show|storage|submit|toggle|touch\\w*|transition\\w*|unload|wheel';
/** What only code for web pages has. Packs are shown as plain text, so this is a second lock on a closed door. */
const CODE = [
  /(?:<|&lt;?|&#0*60;?|&#x0*3c;?|%3c|\\u003c|\\x3c)\s*[/!]?\s*(?:script|iframe|object|embed|applet|svg|math|img|image|video|audio|source|style|link|meta|base|form|input|button|textarea|template|html|body|head|a|div|span|p|br|marquee|details|--|doctype)(?![\p{L}\p{N}])/iu,
  new RegExp(`(?<![\\p{L}\\p{N}])on(?:${HANDLERS})\\s*=`, 'iu'),
];
/** Looked for without white space, since browsers ignore some of it inside an address. */
const CODE_ADDRESS = /(?:javascript|vbscript|livescript):|data:text\/html/i;

const holdsCode = (text: string): boolean =>
  CODE.some((pattern) => pattern.test(text)) ||
  CODE_ADDRESS.test(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, '').replace(/&(?:colon|#0*58|#x0*3a);?/gi, ':'));

const isTextOfPage = (value: unknown): boolean => typeof value === 'string' && holdsCode(value);

/** The parts of `value` that the format knows, none of them code; `null` when it has no parts at all. */
function knownParts(value: unknown, keys: readonly string[]): Record<string, unknown> | null {
  const parts = ownParts(value);
  if (!parts) return null;
  const known = keys.map((key) => [key, parts.get(key)] as const);
  if (known.some(([, part]) => isTextOfPage(part))) throw new PackError('error.pack.code');
  return Object.fromEntries(known.filter(([, part]) => part !== undefined));
}

function placeOf(value: unknown, number: number): PackPlace {
  const read = v.safeParse(PlaceSchema, knownParts(value, Object.keys(PlaceSchema.entries)));
  if (!read.success || !(read.output.phone ?? read.output.web))
    throw new PackError('error.pack.place', { number });
  const { id, name, about, spanishAbout, phone, web } = read.output;
  return {
    ...{ id, name, about },
    ...(spanishAbout ? { spanishAbout } : {}),
    ...(phone ? { phone } : {}),
    ...(web ? { web } : {}),
  };
}

/** A place out of a file that is no pack, such as a backup, looked at as closely; `null` when it would be refused. */
export function asPlace(value: unknown): PackPlace | null {
  try {
    return placeOf(value, 1);
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}

function placesOf(list: unknown): readonly PackPlace[] {
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw new PackError('error.pack.broken');
  if (list.length > PACK_LIMITS.places)
    throw new PackError('error.pack.manyPlaces', { most: PACK_LIMITS.places });
  const places = list.map((each, index) => placeOf(each, index + 1));
  const ids = new Set<string>();
  places.forEach(({ id }, index) => {
    if (ids.has(id)) throw new PackError('error.pack.place', { number: index + 1 });
    ids.add(id);
  });
  return places;
}

function entryOf(value: unknown, number: number): OwnEntry {
  const read = v.safeParse(EntrySchema, knownParts(value, Object.keys(EntrySchema.entries)));
  if (!read.success) throw new PackError('error.pack.word', { number });
  const { id, term, meaning, expansion, question, spanishTerm, spanishMeaning, category } = read.output;
  return {
    ...{ id, term, meaning },
    ...(expansion ? { expansion } : {}),
    ...(question ? { question } : {}),
    ...(spanishTerm ? { spanishTerm } : {}),
    ...(spanishMeaning ? { spanishMeaning } : {}),
    ...(category ? { category } : {}),
  };
}

/**
 * A pack from parsed JSON: checked, cleaned, cut down to what the format has.
 *
 * @throws PackError for anything that is not a pack in every part.
 */
export function packOf(value: unknown): Pack {
  const parts = ownParts(value);
  if (parts?.get('format') !== 'at-the-table-pack') throw new PackError('error.pack.notAPack');
  const version = parts.get('version');
  if (typeof version !== 'number') throw new PackError('error.pack.broken');
  if (version !== 1) throw new PackError(version > 1 ? 'error.pack.newer' : 'error.pack.broken');
  const name = v.safeParse(named(PACK_LIMITS.name), parts.get('name'));
  const from = v.safeParse(named(PACK_LIMITS.from), parts.get('from'));
  if (isTextOfPage(parts.get('name')) || isTextOfPage(parts.get('from')))
    throw new PackError('error.pack.code');
  if (!name.success || !from.success) throw new PackError('error.pack.name');
  const places = placesOf(parts.get('resources'));
  const list: unknown = parts.get('entries') ?? (places.length > 0 ? [] : undefined);
  if (!Array.isArray(list)) throw new PackError('error.pack.broken');
  if (list.length + places.length === 0) throw new PackError('error.pack.empty');
  if (list.length > PACK_LIMITS.entries)
    throw new PackError('error.pack.many', { most: PACK_LIMITS.entries });
  const entries = list.map((each, index) => entryOf(each, index + 1));
  const ids = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (ids.has(id)) throw new PackError('error.pack.twice', { number: index + 1 });
    ids.add(id);
  });
  return {
    ...{ format: 'at-the-table-pack', version: 1, name: name.output, from: from.output, entries },
    ...(places.length > 0 ? { places } : {}),
  };
}
