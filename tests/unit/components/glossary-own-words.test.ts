import { signal } from '@preact/signals-core';
import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  DRAFT_FIELDS,
  DRAFT_LIMITS,
  draftOf,
  EMPTY_DRAFT,
  newOwnId,
  type OwnDraft,
  untilKept,
} from '../../../components/glossary/own-words-draft.ts';
import type { OwnEntry } from '../../../lib/glossary/contract.ts';
import { readPack, writePack } from '../../../lib/glossary/packs.ts';

const draft = (more: Partial<OwnDraft>): OwnDraft => ({
  ...EMPTY_DRAFT,
  ...{ term: 'Bridge room', meaning: 'A quiet room.' },
  ...more,
});
const problemsOf = (more: Partial<OwnDraft>): string[] =>
  checkDraft(draft(more), 'a').problems.map(({ field, key }) => `${field} ${key}`);

describe('an own word that is written', () => {
  it('is kept cleaned, without empty parts, by the rules of packs', () => {
    const checked = checkDraft(
      draft({
        term: '  Bridge\u200b  room ',
        meaning: 'A quiet\nroom.',
        question: ' ',
        category: 'services',
      }),
      'bridge-1',
    );
    expect(checked.entry).toEqual({
      ...{ id: 'bridge-1', term: 'Bridge room', meaning: 'A quiet room.', category: 'services' },
    });
  });

  it('can always be handed on as it is', () => {
    const full = Object.fromEntries(
      DRAFT_FIELDS.map((field) => [field, 'é'.repeat(DRAFT_LIMITS[field])]),
    ) as unknown as OwnDraft;
    const { entry } = checkDraft({ ...EMPTY_DRAFT, ...full }, newOwnId(full.term));
    expect(entry && readPack(writePack('Ours', 'Mara', [entry])).entries).toEqual([entry]);
  });

  it('asks kindly for what is missing or too long, field by field', () => {
    expect(problemsOf({ term: ' ', meaning: '' })).toEqual(['term ownTermEmpty', 'meaning ownMeaningEmpty']);
    expect(problemsOf({ term: '?!' })).toEqual(['term ownTermEmpty']);
    expect(problemsOf({ question: 'a'.repeat(DRAFT_LIMITS.question + 1) })).toEqual(['question ownTooLong']);
    expect(problemsOf({ meaning: 'a'.repeat(DRAFT_LIMITS.meaning) })).toEqual([]);
  });

  it('may hold no code for web pages', () => {
    expect(problemsOf({ spanishMeaning: '<script>alert(1)</script>' })).toEqual([
      'spanishMeaning ownUnreadable',
    ]);
    expect(problemsOf({ meaning: 'A score < 85 & > 70.' })).toEqual([]);
  });

  it('goes through the form unchanged', () => {
    const entry: OwnEntry = {
      ...{ id: 'x', term: 'ORF', meaning: 'Words read in a minute.', expansion: 'oral reading fluency' },
      ...{ question: 'What do you expect by spring?', spanishTerm: 'fluidez', spanishMeaning: 'Palabras.' },
      category: 'tests',
    };
    expect(checkDraft(draftOf(entry), 'x').entry).toEqual(entry);
  });

  it('gets an id of its own that a pack can hold, whatever the term', () => {
    for (const term of ['Bridge room', '§ 504', '李', '...', 'a'.repeat(500)]) {
      const id = newOwnId(term);
      expect(checkDraft(draft({}), id).entry?.id).toBe(id);
      expect(newOwnId(term)).not.toBe(id);
    }
  });
});

describe('waiting for a saved word', () => {
  it('ends when the shelf tells of it', async () => {
    const own = signal<readonly OwnEntry[]>([]);
    let isKept = false;
    const waiting = untilKept(own, 'a').then(() => {
      isKept = true;
    });
    own.value = [{ id: 'b', term: 'b', meaning: 'b' }];
    await Promise.resolve();
    expect(isKept).toBe(false);
    own.value = [...own.value, { id: 'a', term: 'a', meaning: 'a' }];
    await waiting;
    expect(isKept).toBe(true);
    await untilKept(own, 'a');
  });
});
