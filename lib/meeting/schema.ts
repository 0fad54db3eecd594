import type * as Y from 'yjs';

/**
 * Shape of the shared document, version 1. Every collection is a map of id → entry, so that two people adding at
 * once never collide, and order lives in each entry as a fractional index.
 *
 *   meta      Y.Map { schema: 1, id, title, createdAt (ms), createdBy (device id), template, layout?: section ids }
 *   sections  Y.Map< sectionId, Y.Map { titleKey?: string, title: string, order: string, kind: default ItemKind,
 *                                       about?: string, shown?: boolean } >                (sections-layout.ts)
 *   items     Y.Map< itemId, Y.Map { section, order, kind, author (device id), at (ms), text: Y.Text,
 *                                    deleted?: { by: device id, at: ms },
 *                                    said?: device id of the person quoted, helps?: id of the worry it answers } >
 *   people    Y.Map< deviceId, PersonRecord >            (lib/meeting/people.ts)
 *   removals  Y.Map< random id, RemovalRecord >         (lib/meeting/people.ts)
 *   invites   Y.Map< inviteId, InviteRecord >            (lib/meeting/invites.ts)
 *   checks    Y.Map< checkId, Y.Map { item, by (device id), at (ms), words, withdrawn?,
 *                                     'answer {device id}': { verdict, of, text } } >   (lib/meeting/checks.ts)
 *   words     Y.Map< word key, { term, item?, askedBy?, open } >                        (lib/meeting/words.ts)
 *   answers   Y.Map< answerId, { word, text, by, at (ms), replaces? } >                 (lib/meeting/words.ts)
 *   records   Y.Map< recordId, Y.Map { kind, … } >, entries   Y.Map< entryId, { about, … } >   (record-schema.ts)
 *   agreements   Y.Map< id, signed statement >, vouches   Y.Map< id, signed admission >        (docs/protocol.md)
 *   details   Y.Map { child, next, nextTime, summaryFor }                                   (details.ts)
 *   lines     Y.Map< lineId, Y.Map { kind, order, author, at, text: Y.Text, … } >           (line-schema.ts)
 *   plan, floor   Y.Map of single values, cards, accepts   Y.Map< deviceId, … >, looks   Y.Map< id, … >  (arc-contract.ts)
 *
 * `section` and `order` are always written together, so that of two moves made at once one wins as a whole.
 * An item is created with `deleted` set and then shown by removing that mark (notes.ts says why).
 * Times are for people to read; nothing is ordered by them, because devices' clocks differ.
 * Anyone inside may write anything here: readers (note-view.ts) take what makes sense and never throw.
 */
export const SCHEMA_VERSION = 1;

export const ITEM_KINDS = ['note', 'strength', 'worry', 'question', 'idea', 'decision', 'thanks'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export const metaOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('meta');
export const sectionsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('sections');
export const itemsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('items');
export const checksOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('checks');
export const wordsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('words');
export const recordsOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('records');
export const entriesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('entries');
export const agreementsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('agreements');
export const vouchesOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('vouches');
export const detailsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('details');
export const linesOf = (doc: Y.Doc): Y.Map<Y.Map<unknown>> => doc.getMap('lines');
export const planOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('plan');
export const floorOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('floor');
export const cardsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('cards');
export const acceptsOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('accepts');
export const looksOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('looks');
export const answersOf = (doc: Y.Doc): Y.Map<unknown> => doc.getMap('answers');

/** 96 random bits in hexadecimal: unique without asking anyone. */
export function newId(): string {
  let text = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(12))) text += byte.toString(16).padStart(2, '0');
  return text;
}

/** Version found in a document; 0 for one that nobody has written to yet. */
export function schemaOf(doc: Y.Doc): number {
  const found = metaOf(doc).get('schema');
  return typeof found === 'number' ? found : 0;
}

/** The document was made by a newer version of the extension: show it, never write to it. */
export const isNewer = (doc: Y.Doc): boolean => schemaOf(doc) > SCHEMA_VERSION;

/** Longest text of one item, in UTF-16 code units. More than this becomes further items, so typing stays smooth. */
export const MAX_ITEM_LENGTH = 20_000;

/** Longest title of a meeting or section, in UTF-16 code units. */
export const MAX_TITLE_LENGTH = 120;
