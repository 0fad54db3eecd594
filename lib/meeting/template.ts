import * as Y from 'yjs';
import { t } from '../i18n/index.ts';
import type { Founding } from './founding.ts';
import { asTitle } from './note-view.ts';
import { metaOf, SCHEMA_VERSION, schemaOf, sectionsOf, vouchesOf } from './schema.ts';
import { type KnownSection, knownSection, type SectionId } from './sections-known.ts';

/** What a meeting begins with until someone chooses a template. Strengths come first, thanks last. */
export const FIRST_SECTIONS = [
  'strengths',
  'going',
  'worries',
  'help',
  'questions',
  'thanks',
] as const satisfies readonly SectionId[];

/** The same, with names and places. */
export const TEMPLATE: readonly KnownSection[] = FIRST_SECTIONS.flatMap((id) => knownSection(id) ?? []);

export interface NewMeeting {
  readonly id: string;
  readonly title: string;
  readonly deviceId: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Shows who started it; a meeting without one has nobody whose agreement counts. */
  readonly founding?: Founding | undefined;
}

/**
 * Write the template into an empty document. Only the person who starts the meeting does this; everyone else starts
 * from an empty document and receives it, or sections would double. Does nothing if the document has been written to.
 */
export function writeTemplate(doc: Y.Doc, { id, title, deviceId, now, founding }: NewMeeting): void {
  if (schemaOf(doc) !== 0) return;
  doc.transact(() => {
    const meta = metaOf(doc);
    meta.set('schema', SCHEMA_VERSION);
    meta.set('id', id);
    meta.set('title', asTitle(title));
    meta.set('createdAt', now);
    meta.set('createdBy', deviceId);
    meta.set('template', 'first');
    if (founding) vouchesOf(doc).set(founding.entry, founding.record);
    for (const section of TEMPLATE) sectionsOf(doc).set(section.id, knownEntry(section));
  });
}

/** A section as it is written into a document. */
export function knownEntry({ titleKey, order, kind }: KnownSection): Y.Map<unknown> {
  const entry = new Y.Map<unknown>();
  entry.set('titleKey', titleKey);
  // For a version that does not know the key (any more).
  entry.set('title', t(titleKey));
  entry.set('order', order);
  entry.set('kind', kind);
  return entry;
}
