import { isUsableKey } from '../meeting/order.ts';
import { ITEM_KINDS, type ItemKind, MAX_TITLE_LENGTH } from '../meeting/schema.ts';
import type { SectionPlan } from '../meeting/sections.ts';
import { isSectionKey } from '../meeting/sections-known.ts';
import { MOST_SECTIONS } from '../meeting/sections-layout.ts';
import { MOST_TOPICS, type TopicPlan } from '../meeting/template-topics.ts';
import { CatalogDatabase, guarded } from './catalog-database.ts';
import { logIsWhole } from './log-rotation.ts';

/** A template that this person made: never shared, only what is made of it in a meeting. */
export interface OwnTemplate {
  readonly id: string;
  readonly name: string;
  readonly sections: readonly SectionPlan[];
  readonly topics: readonly TopicPlan[];
}

/** More templates of one's own than this are not kept. */
export const MOST_OWN = 50;
const MAX_ABOUT_LENGTH = 200;
const MAX_TOPIC_LENGTH = 500;

const asText = (value: unknown, limit: number): string =>
  typeof value === 'string' ? value.slice(0, limit) : '';
const asList = (value: unknown, most: number): Record<string, unknown>[] =>
  Array.isArray(value) ? value.slice(0, most).filter((one) => typeof one === 'object' && one !== null) : [];

function readSection(raw: Record<string, unknown>): SectionPlan | [] {
  const { id, titleKey, order, kind } = raw;
  if (typeof id !== 'string' || id === '' || id.length > 100 || !isUsableKey(order)) return [];
  const isKind = (ITEM_KINDS as readonly unknown[]).includes(kind);
  return {
    ...{ id, order, kind: isKind ? (kind as ItemKind) : 'note' },
    titleKey: typeof titleKey === 'string' && isSectionKey(titleKey) ? titleKey : null,
    title: asText(raw.title, MAX_TITLE_LENGTH),
    about: asText(raw.about, MAX_ABOUT_LENGTH),
  };
}

function readTopic({ key, text, minutes, section }: Record<string, unknown>): TopicPlan | [] {
  if (typeof key !== 'string' || key === '' || key.length > 100) return [];
  const whole = typeof minutes === 'number' && Number.isInteger(minutes) && minutes > 0 ? minutes : 0;
  return { key, text: asText(text, MAX_TOPIC_LENGTH), minutes: whole, section: asText(section, 100) };
}

/** A stored row as a template, `null` when it cannot be read: it is passed over, and stays. */
export function readOwnTemplate(raw: unknown): OwnTemplate | null {
  if (typeof raw !== 'object' || raw === null) return null;
  const { id, name, sections, topics } = raw as Record<string, unknown>;
  const title = asText(name, MAX_TITLE_LENGTH).trim();
  if (typeof id !== 'string' || id === '' || title === '') return null;
  const read = asList(sections, MOST_SECTIONS).flatMap(readSection);
  if (read.length === 0) return null;
  return { id, name: title, sections: read, topics: asList(topics, MOST_TOPICS).flatMap(readTopic) };
}

/** The templates of this person on this device, by name. All methods reject with `StorageError`. */
export interface OwnTemplates {
  all(): Promise<readonly OwnTemplate[]>;
  /** Keeps a new one, or takes the place of the one with the same name. Returns its id. */
  save(template: Omit<OwnTemplate, 'id'>): Promise<string>;
  delete(id: string): Promise<void>;
}

/** Opened for each use and closed again: templates are looked at a few times a year. */
async function withTemplates<T>(work: (db: CatalogDatabase) => PromiseLike<T>): Promise<T> {
  const db = new CatalogDatabase();
  try {
    return await guarded(() => work(db));
  } finally {
    db.close();
  }
}

const readAll = async (db: CatalogDatabase): Promise<OwnTemplate[]> =>
  (await db.templates.toArray())
    .map(readOwnTemplate)
    .filter((template) => template !== null)
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_OWN);

export const ownTemplates: OwnTemplates = {
  all: () => withTemplates(readAll),
  save: (template) =>
    withTemplates(async (db) => {
      const name = template.name.trim();
      const id = await db.transaction('rw', db.templates, async () => {
        const known = (await readAll(db)).find((one) => one.name === name);
        const row = { ...template, name, id: known?.id ?? crypto.randomUUID() };
        await db.templates.put(row);
        return row.id;
      });
      await logIsWhole();
      return id;
    }),
  delete: (id) => withTemplates((db) => db.templates.delete(id)),
};
