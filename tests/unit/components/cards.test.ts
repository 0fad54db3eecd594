import { describe, expect, it } from 'vitest';
import { needsSlower } from '../../../components/cards/needs-slower.ts';
import { strengthsIn } from '../../../components/cards/strengths-from-notes.tsx';
import type { PersonCard } from '../../../lib/meeting/arc-contract.ts';
import { MAX_LINE_LENGTH } from '../../../lib/meeting/line-schema.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import type { Participant } from '../../../lib/sync/contract.ts';
import { startMeeting } from '../meeting/helpers.ts';

describe('strengths that can come from the notes', () => {
  it('are those that are written, each once, and not on the card yet', () => {
    const { doc, notes } = startMeeting();
    const lines = openLines(doc, 'me');
    const found = (): readonly string[] => strengthsIn(notes, lines.of('strength').value);
    const [strengths, , worries] = notes.sections.value;
    if (!strengths || !worries) throw new Error('sections are there');
    notes.addItems(strengths.id, ['Kind', '  kind ', '', 'Knows  every\ntrain']);
    notes.addItem(worries.id, { text: 'The bus' });
    notes.addItem(worries.id, { kind: 'strength', text: 'Brave' });
    const gone = notes.addItem(strengths.id, { text: 'Gone' });
    notes.deleteItem(gone ?? '');
    expect(found()).toEqual(['Kind', 'Knows every train', 'Brave']);
    lines.add('strength', { text: 'KIND' });
    expect(found()).toEqual(['Knows every train', 'Brave']);
  });

  it('come whole or cut, and are not offered again', () => {
    const { doc, notes } = startMeeting();
    const lines = openLines(doc, 'me');
    const [strengths] = notes.sections.value;
    notes.addItem(strengths?.id ?? '', { text: 'a b '.repeat(MAX_LINE_LENGTH) });
    lines.addAll(
      'strength',
      strengthsIn(notes, []).map((text) => ({ text })),
    );
    expect(lines.of('strength').value).toHaveLength(1);
    expect(strengthsIn(notes, lines.of('strength').value)).toEqual([]);
  });
});

describe('slower, please', () => {
  const person = (more: Partial<Participant>): Participant => ({
    ...{ deviceId: 'mara', name: 'Mara', role: 'family', isSelf: false, isHere: true },
    ...{ removed: false, focus: null },
    ...more,
  });
  const card = (slower: boolean): PersonCard => ({
    ...{ knows: 'x', languages: '', pronouns: '', contact: '', times: '', slower },
  });
  it.each([
    ['nobody asks', person({}), card(false), false],
    ['a card asks', person({}), card(true), true],
    ['somebody interprets', person({ role: 'interpreter' }), card(false), true],
    ['they are away', person({ role: 'interpreter', isHere: false }), card(true), false],
    ['they were asked to leave', person({ removed: true }), card(true), false],
  ])('%s', (_, who, told, expected) => {
    expect(needsSlower([person({ deviceId: 'other' }), who], new Map([['mara', told]]))).toBe(expected);
  });
});
