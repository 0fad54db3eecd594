import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, type Entry } from '../../../lib/glossary/contract.ts';
import { ENTRIES } from '../../../lib/glossary/data/index.ts';
import { keyOfForm } from '../../../lib/glossary/detector.ts';
import { formsOf } from '../../../lib/glossary/forms.ts';
import { loadEntries } from '../../../lib/glossary/load.ts';

const line = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(600),
  v.check(
    (text) => text === text.normalize('NFC') && text === text.trim() && !/\s\s|[<>{}\p{Cc}]/u.test(text),
  ),
);
const both = v.strictObject({ en: line, es: line });
const asked = v.pipe(v.string(), v.endsWith('?'));
const EntrySchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  category: v.picklist(CATEGORIES),
  term: line,
  name: line,
  expansions: v.array(both),
  forms: v.optional(v.array(line)),
  match: v.optional(v.picklist(['words', 'capitals'])),
  except: v.optional(v.array(line)),
  plain: both,
  child: both,
  ask: v.pipe(both, v.object({ en: asked, es: v.pipe(asked, v.includes('¿')) })),
  related: v.array(v.string()),
  source: v.pipe(
    v.string(),
    v.regex(
      /^(?:(?:\d+ (?:CFR|USC)|US Constitution|Public Law|\d+ US \d+|\d+ S\. ?Ct\.) ?.*\d.*|common usage)$/,
    ),
  ),
});

const named = (entries: readonly Entry[]): string[] => entries.map(({ id }) => id);

describe('the built-in entries', () => {
  it('have the shape of the contract', () => {
    const wrong = ENTRIES.flatMap((entry) => {
      const { issues } = v.safeParse(EntrySchema, entry);
      return (issues ?? []).map((issue) => `${entry.id}: ${v.getDotPath(issue)}: ${issue.message}`);
    });
    expect(wrong).toEqual([]);
  });

  it('are enough, in every category', () => {
    expect(ENTRIES.length).toBeGreaterThanOrEqual(450);
    for (const category of CATEGORIES)
      expect(ENTRIES.filter((entry) => entry.category === category).length, category).toBeGreaterThanOrEqual(
        5,
      );
  });

  it('have ids of their own, and lead to entries that are there', () => {
    const ids = new Set(named(ENTRIES));
    expect(named(ENTRIES).filter((id, at, all) => all.indexOf(id) !== at)).toEqual([]);
    const lost = ENTRIES.flatMap(({ id, related }) =>
      related.filter((other) => !ids.has(other) || other === id).map((other) => `${id} → ${other}`),
    );
    expect(lost).toEqual([]);
  });

  it('never write one form in two entries', () => {
    const owners = new Map<string, Set<string>>();
    for (const entry of ENTRIES)
      for (const form of formsOf(entry))
        if (!form.isDerived) {
          const key = keyOfForm(form);
          owners.set(key, (owners.get(key) ?? new Set()).add(entry.id));
        }
    const shared = [...owners]
      .filter(([, ids]) => ids.size > 1)
      .map(([key, ids]) => `${key}: ${[...ids].join(', ')}`);
    expect(shared).toEqual([]);
  });

  it('are complete in Spanish, and in Spanish', () => {
    const same = ENTRIES.flatMap(({ id, plain, child, ask }) =>
      [plain, child, ask].filter(({ en, es }) => en === es).map(({ en }) => `${id}: ${en}`),
    );
    expect(same).toEqual([]);
    const spanish =
      /(?:^|[ ¿“])(?:el|la|los|las|un|una|de|del|que|en|se|su|no|con|por|para|y|es|lo|al|a)(?= )/iu;
    const english = ENTRIES.filter(({ plain, child }) => !spanish.test(`${plain.es} ${child.es}`));
    expect(named(english)).toEqual([]);
  });

  it('are the same when loaded late', async () => {
    expect(await loadEntries()).toBe(ENTRIES);
  });
});

function grade(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’&-]*/gu) ?? [];
  return fleschKincaid({
    sentence: Math.max(1, text.split(/[.!?]+(?:\s|$)/).filter((part) => part.trim()).length),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

describe('reading grade (Flesch-Kincaid)', () => {
  it('of each plain meaning is 8 or lower, of half of them 6 or lower', () => {
    const grades = ENTRIES.map(({ id, plain }) => ({ id, grade: grade(plain.en) })).sort(
      (a, b) => a.grade - b.grade,
    );
    const at = (share: number): number =>
      grades[Math.floor((grades.length - 1) * share)]?.grade ?? Number.NaN;
    const highest = grades.slice(-5).map((one) => `${one.id} ${one.grade.toFixed(1)}`);
    console.log(
      `plain meanings: ${grades.length}, median ${at(0.5).toFixed(1)}, p90 ${at(0.9).toFixed(1)}, highest ${highest.join(', ')}`,
    );
    expect(grades.filter((one) => one.grade > 8)).toEqual([]);
    expect(at(0.5)).toBeLessThanOrEqual(6);
  });
});
