import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { t } from '../i18n/index.ts';
import type { Founding } from './founding.ts';
import { asTitle } from './note-view.ts';
import { type ItemKind, metaOf, SCHEMA_VERSION, schemaOf, sectionsOf, vouchesOf } from './schema.ts';

/** A section of the template: names are message keys, so that each side sees them in its own language. */
interface TemplateSection {
  readonly id: string;
  readonly titleKey:
    | 'sectionStrengths'
    | 'sectionGoing'
    | 'sectionWorries'
    | 'sectionHelp'
    | 'sectionQuestions'
    | 'sectionThanks';
  readonly kind: ItemKind;
}

/** The order meetings go well in: what is strong comes first, thanks come last. */
export const TEMPLATE: readonly TemplateSection[] = [
  { id: 'strengths', titleKey: 'sectionStrengths', kind: 'strength' },
  { id: 'going', titleKey: 'sectionGoing', kind: 'note' },
  { id: 'worries', titleKey: 'sectionWorries', kind: 'worry' },
  { id: 'help', titleKey: 'sectionHelp', kind: 'idea' },
  { id: 'questions', titleKey: 'sectionQuestions', kind: 'question' },
  { id: 'thanks', titleKey: 'sectionThanks', kind: 'thanks' },
];

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
  const orders = generateNKeysBetween(null, null, TEMPLATE.length);
  doc.transact(() => {
    const meta = metaOf(doc);
    meta.set('schema', SCHEMA_VERSION);
    meta.set('id', id);
    meta.set('title', asTitle(title));
    meta.set('createdAt', now);
    meta.set('createdBy', deviceId);
    meta.set('template', 'first');
    if (founding) vouchesOf(doc).set(founding.entry, founding.record);
    TEMPLATE.forEach((section, i) => {
      const entry = new Y.Map<unknown>();
      entry.set('titleKey', section.titleKey);
      // For a version that does not know the key any more.
      entry.set('title', t(section.titleKey));
      entry.set('order', orders[i]);
      entry.set('kind', section.kind);
      sectionsOf(doc).set(section.id, entry);
    });
  });
}
