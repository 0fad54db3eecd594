import { describe, expect, it } from 'vitest';
import { ROLE_CARDS } from '../../../lib/guidance/roles.ts';
import type { RoleCard } from '../../../lib/guidance/roles-contract.ts';
import type { Bilingual } from '../../../lib/i18n/two.ts';
import { ROLES } from '../../../lib/meeting/people.ts';
import { grade } from './grade.ts';

const cards = Object.values(ROLE_CARDS);
const textsOf = ({ brings, asks, rights, listening }: RoleCard): readonly Bilingual[] => [
  ...brings,
  ...asks,
  ...rights.map(({ text }) => text),
  ...(listening ? [...listening.carrying, ...listening.helps] : []),
];

describe('the role cards', () => {
  it('are there for every role, under its name', () => {
    expect(Object.keys(ROLE_CARDS).sort()).toEqual([...ROLES].sort());
    for (const [role, card] of Object.entries(ROLE_CARDS)) expect(card.role).toBe(role);
  });

  it.each(cards.map((card) => [card.role, card] as const))('%s: something in every part', (role, card) => {
    expect(card.brings.length).toBeGreaterThanOrEqual(3);
    expect(card.asks.length).toBeGreaterThanOrEqual(3);
    expect(card.asks.length).toBeLessThanOrEqual(5);
    expect(card.rights.length).toBeGreaterThanOrEqual(4);
    expect(card.listening !== undefined).toBe(role === 'school');
  });

  it('name the regulation for every right', () => {
    const section = String.raw`(?:300|104|99)\.\d+(?:\([a-z]+\)|\(\d+\))*`;
    const source = new RegExp(`^34 CFR ${section}(?:, ${section})*$`);
    const wrong = cards.flatMap(({ role, rights }) =>
      rights.filter((right) => !source.test(right.source)).map((right) => `${role}: ${right.source}`),
    );
    expect(wrong).toEqual([]);
  });

  it('name all that families should know of', () => {
    const cited = cards.flatMap(({ rights }) => rights.map(({ source }) => source)).join(' ');
    for (const section of [
      '300.321',
      '300.322',
      '300.501',
      '300.502',
      '300.503',
      '300.504',
      '104.36',
      '99.10',
    ])
      expect(cited).toContain(section);
  });

  it('are in both languages, and questions are questions', () => {
    for (const card of cards) {
      for (const { en, es } of textsOf(card)) {
        expect(en).not.toBe(es);
        for (const text of [en, es]) expect(text).toMatch(/^\S.*[.?]$/);
      }
      for (const { en, es } of card.asks) {
        expect(en).toMatch(/\?$/);
        expect(es).toMatch(/^¿.*\?$/);
      }
    }
  });

  it('read easily: each text in grade 8, each card in grade 6', () => {
    const hard = cards.flatMap((card) =>
      textsOf(card)
        .filter(({ en }) => grade(en) > 8)
        .map(({ en }) => `${grade(en).toFixed(1)} ${en}`),
    );
    expect(hard).toEqual([]);
    for (const card of cards)
      expect(
        grade(
          textsOf(card)
            .map(({ en }) => en)
            .join(' '),
        ),
        card.role,
      ).toBeLessThanOrEqual(6);
    expect(grade('Procedural safeguards necessitate comprehensive documentation.')).toBeGreaterThan(8);
  });
});
