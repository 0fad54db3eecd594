import { effect, type ReadonlySignal } from '@preact/signals';
import type { Category, OwnEntry } from '../../lib/glossary/contract.ts';
import { lookUpWords } from '../../lib/glossary/normalise.ts';
import { PackError } from '../../lib/glossary/pack-error.ts';
import { packOf } from '../../lib/glossary/pack-schema.ts';
import { PACK_LIMITS } from '../../lib/glossary/packs.ts';
import type { MessageKey, MessageParams } from '../../lib/i18n/index.ts';

/** Fields of an own word that are written as text. */
export const DRAFT_FIELDS = [
  'term',
  'meaning',
  'expansion',
  'question',
  'spanishTerm',
  'spanishMeaning',
] as const;
export type DraftField = (typeof DRAFT_FIELDS)[number];

/** An own word while it is being written. */
export type OwnDraft = Readonly<Record<DraftField, string>> & { readonly category: Category };

export const EMPTY_DRAFT: OwnDraft = {
  ...{ term: '', meaning: '', expansion: '', question: '', spanishTerm: '', spanishMeaning: '' },
  category: 'everyday',
};

/** Most UTF-16 code units of each field: the same as in packs, so that every own word can be handed on. */
export const DRAFT_LIMITS: Readonly<Record<DraftField, number>> = {
  term: PACK_LIMITS.term,
  meaning: PACK_LIMITS.meaning,
  expansion: PACK_LIMITS.expansion,
  question: PACK_LIMITS.question,
  spanishTerm: PACK_LIMITS.term,
  spanishMeaning: PACK_LIMITS.meaning,
};

export interface DraftProblem {
  readonly field: DraftField;
  readonly key: MessageKey;
  readonly params?: MessageParams;
}

/** A draft is an entry that can be kept, or has problems, in the order of the fields. */
export type CheckedDraft =
  | { readonly entry: OwnEntry; readonly problems: readonly [] }
  | { readonly entry: null; readonly problems: readonly DraftProblem[] };

/** The draft that an own entry starts from when it is changed. */
export function draftOf(entry: OwnEntry): OwnDraft {
  const { term, meaning, expansion, question, spanishTerm, spanishMeaning, category } = entry;
  return {
    ...EMPTY_DRAFT,
    ...{ term, meaning },
    ...(expansion ? { expansion } : {}),
    ...(question ? { question } : {}),
    ...(spanishTerm ? { spanishTerm } : {}),
    ...(spanishMeaning ? { spanishMeaning } : {}),
    ...(category ? { category } : {}),
  };
}

/** An id for a new own word: readable in a pack's file, and not taken by a word that another tab adds meanwhile. */
export function newOwnId(term: string): string {
  const words = lookUpWords(term).join('-').slice(0, 40);
  return [words, crypto.randomUUID().slice(0, 8)].filter(Boolean).join('-');
}

/** Reads a draft as the entry with this id: cleaned like an entry of a pack, by the same rules. */
export function checkDraft(draft: OwnDraft, id: string): CheckedDraft {
  const problems = DRAFT_FIELDS.flatMap((field): DraftProblem[] => {
    const text = draft[field].trim();
    const most = DRAFT_LIMITS[field];
    if (text.length > most) return [{ field, key: 'ownTooLong', params: { most } }];
    const isWord = /[\p{L}\p{N}]/u.test(text);
    if (field === 'term' && !isWord) return [{ field, key: 'ownTermEmpty' }];
    if (field === 'meaning' && !isWord) return [{ field, key: 'ownMeaningEmpty' }];
    return [];
  });
  if (problems.length > 0) return { entry: null, problems };
  // One field at a time finds the one that a pack would refuse.
  const refused = DRAFT_FIELDS.filter((field) => !entryOf({ ...PLAIN, [field]: draft[field] }, id));
  const entry = refused.length === 0 ? entryOf(draft, id) : null;
  if (entry) return { entry, problems: [] };
  return { entry: null, problems: refused.map((field) => ({ field, key: 'ownUnreadable' })) };
}

const PLAIN: OwnDraft = { ...EMPTY_DRAFT, term: 'a', meaning: 'a' };

function entryOf(draft: OwnDraft, id: string): OwnEntry | null {
  const pack = { format: 'at-the-table-pack', version: 1, name: 'a', from: 'a' };
  try {
    return packOf({ ...pack, entries: [{ ...draft, id }] }).entries[0] ?? null;
  } catch (error) {
    if (error instanceof PackError) return null;
    throw error;
  }
}

/** A saved word shows up a moment later, as news from the database; longer than this, in milliseconds, it is not waited for. */
const KEPT_WITHIN = 2_000;

/** Resolves when the own word with this id can be shown. Never rejects. */
export function untilKept(own: ReadonlySignal<readonly OwnEntry[]>, id: string): Promise<void> {
  return new Promise((resolve) => {
    let stop = (): void => undefined;
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, KEPT_WITHIN);
    stop = effect(() => {
      // Later, because an effect cannot end itself while it is being set up.
      if (own.value.some((entry) => entry.id === id)) queueMicrotask(done);
    });
  });
}
