import * as Y from 'yjs';
import { ITEM_KINDS, type ItemKind, MAX_TITLE_LENGTH } from './schema.ts';
import { splitsPair } from './text.ts';

/** One note as it can be shown. A new object for each change of its fields, not for changes of its text. */
export interface NoteView {
  readonly id: string;
  readonly sectionId: string;
  readonly kind: ItemKind;
  /** Device id of whoever wrote it; '' when unreadable. */
  readonly author: string;
  /** Milliseconds since the epoch by the author's clock, for people to read; 0 when unreadable. */
  readonly at: number;
  readonly text: Y.Text;
  /** Device id of the person whose words these are, when that is not the author; '' otherwise. */
  readonly said: string;
  /** Id of the worry that this idea is about; '' for none. */
  readonly helps: string;
  /** Who put it in the bin and when. */
  readonly deleted: { readonly by: string; readonly at: number } | null;
}

export interface SectionView {
  readonly id: string;
  /** Message key of its name, for sections that come from the template; each side sees its own language. */
  readonly titleKey: string | null;
  /** Its name as written, for sections that people named themselves. */
  readonly title: string;
  /** Kind that a new note gets here. */
  readonly defaultKind: ItemKind;
  /** What belongs here, in people's own words; missing where nobody wrote that. */
  readonly about?: string;
}

/** Notes whose section is not (or not yet) known are gathered here, so that none is ever out of sight. */
export const LOST_SECTION = '';

/** As read from the document, before sections are looked up; `order` may be anything. */
export interface RawNote extends NoteView {
  readonly order: unknown;
}

const asString = (value: unknown): string => (typeof value === 'string' ? value : '');
/** Milliseconds that `Date` can hold; anything else reads as 0. */
export const asTime = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 8.64e15 ? value : 0;
const asKind = (value: unknown): ItemKind =>
  (ITEM_KINDS as readonly unknown[]).includes(value) ? (value as ItemKind) : 'note';

/** A title as it may be shown: one line, cut to length without tearing a character in two. */
export function asTitle(value: unknown): string {
  const line = asString(value)
    .slice(0, MAX_TITLE_LENGTH * 4)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return line.slice(0, splitsPair(line, MAX_TITLE_LENGTH) ? MAX_TITLE_LENGTH - 1 : MAX_TITLE_LENGTH);
}

function readDeleted(value: unknown): NoteView['deleted'] {
  if (value === undefined || value === null || value === false) return null;
  const mark = typeof value === 'object' ? (value as Record<string, unknown>) : {};
  return { by: asString(mark.by), at: asTime(mark.at) };
}

/** Read one entry of the `items` map; `null` when it is not a note (not a map, or without a text). Never throws. */
export function readNote(id: string, entry: unknown): RawNote | null {
  if (!(entry instanceof Y.Map)) return null;
  const text: unknown = entry.get('text');
  if (!(text instanceof Y.Text) || text instanceof Y.XmlText) return null;
  return {
    id,
    sectionId: asString(entry.get('section')),
    kind: asKind(entry.get('kind')),
    author: asString(entry.get('author')),
    at: asTime(entry.get('at')),
    text,
    said: asString(entry.get('said')),
    helps: asString(entry.get('helps')),
    deleted: readDeleted(entry.get('deleted')),
    order: entry.get('order'),
  };
}

/** Read one entry of the `sections` map; `null` when it is not one. Never throws. */
export function readSection(id: string, entry: unknown): (SectionView & { order: unknown }) | null {
  if (!(entry instanceof Y.Map) || id === LOST_SECTION) return null;
  const about = asTitle(entry.get('about'));
  return {
    id,
    titleKey: asString(entry.get('titleKey')) || null,
    title: asTitle(entry.get('title')),
    defaultKind: asKind(entry.get('kind')),
    ...(about === '' ? {} : { about }),
    order: entry.get('order'),
  };
}

export const sameNote = (a: NoteView, b: NoteView): boolean =>
  a.sectionId === b.sectionId &&
  a.kind === b.kind &&
  a.author === b.author &&
  a.at === b.at &&
  a.text === b.text &&
  a.said === b.said &&
  a.helps === b.helps &&
  a.deleted?.by === b.deleted?.by &&
  a.deleted?.at === b.deleted?.at &&
  (a.deleted === null) === (b.deleted === null);
