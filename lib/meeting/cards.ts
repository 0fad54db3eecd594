import { type ReadonlySignal, signal } from '@preact/signals-core';
import type * as Y from 'yjs';
import type { PeopleCards, PersonCard } from './arc-contract.ts';
import { asId, ownField } from './own-field.ts';
import { cleanName } from './people.ts';
import { cardsOf, isNewer } from './schema.ts';
import { asLines, wellFormed } from './text.ts';

/** Longest texts of a card, in UTF-16 code units: those in a line, and those that may have several. */
export const MAX_CARD_LINE_LENGTH = 120;
export const MAX_CARD_TEXT_LENGTH = 300;
/** More cards than this are not read; no meeting has so many people. */
const MOST_CARDS = 200;

const NO_CARD: PersonCard = {
  ...{ knows: '', languages: '', pronouns: '', contact: '', times: '', slower: false },
};

const asLine = (value: unknown): string =>
  typeof value === 'string'
    ? cleanName(wellFormed(value.slice(0, MAX_CARD_LINE_LENGTH * 8)), MAX_CARD_LINE_LENGTH)
    : '';

/** A card as it may be shown and kept; empty where nothing makes sense. Never throws. */
export function readCard(value: unknown): PersonCard {
  const read = (field: keyof PersonCard): unknown => ownField(value, field);
  return {
    knows: asLines(read('knows'), MAX_CARD_TEXT_LENGTH),
    ...{ languages: asLine(read('languages')), pronouns: asLine(read('pronouns')) },
    contact: asLines(read('contact'), MAX_CARD_TEXT_LENGTH),
    times: asLines(read('times'), MAX_CARD_TEXT_LENGTH),
    slower: read('slower') === true,
  };
}

const sameCard = (a: PersonCard, b: PersonCard): boolean => JSON.stringify(a) === JSON.stringify(b);
const isEmpty = (card: PersonCard): boolean => sameCard(card, NO_CARD);

/** Follow people's cards and write one's own. Writes nothing to a newer version's document. */
export function openCards(doc: Y.Doc, deviceId: string): PeopleCards {
  const map = cardsOf(doc);
  const all = signal<ReadonlyMap<string, PersonCard>>(new Map());
  const own = signal(NO_CARD);

  function read(): Map<string, PersonCard> {
    const found = new Map<string, PersonCard>();
    // Sorted, so that everybody leaves out the same ones when there are too many.
    for (const device of [...map.keys()].sort()) {
      if (found.size >= MOST_CARDS) break;
      const card = readCard(map.get(device));
      if (asId(device) !== '' && !isEmpty(card)) found.set(device, card);
    }
    return found;
  }
  const refresh = (): void => {
    const next = read();
    if (JSON.stringify([...next]) !== JSON.stringify([...all.peek()])) all.value = next;
    const mine = readCard(map.get(deviceId));
    if (!sameCard(own.peek(), mine)) own.value = mine;
  };

  refresh();
  map.observe(refresh);

  return {
    all: all as ReadonlySignal<ReadonlyMap<string, PersonCard>>,
    own: own as ReadonlySignal<PersonCard>,
    setOwn(change) {
      const before = readCard(map.get(deviceId));
      const next = readCard({ ...before, ...change });
      if (isNewer(doc) || sameCard(before, next)) return;
      if (isEmpty(next)) map.delete(deviceId);
      else map.set(deviceId, next);
    },
    destroy: () => map.unobserve(refresh),
  };
}
