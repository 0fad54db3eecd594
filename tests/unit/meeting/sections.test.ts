import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { openNotes } from '../../../lib/meeting/notes.ts';
import { isUsableKey } from '../../../lib/meeting/order.ts';
import { metaOf, sectionsOf } from '../../../lib/meeting/schema.ts';
import { knownPlan, openSections, type SectionPlan } from '../../../lib/meeting/sections.ts';
import { KNOWN_SECTIONS } from '../../../lib/meeting/sections-known.ts';
import { FIRST_SECTIONS } from '../../../lib/meeting/template.ts';
import { chooseTopics, chosenTopics, planTopics } from '../../../lib/meeting/template-topics.ts';
import { startMeeting } from './helpers.ts';

const ANNUAL = ['strengths', 'voice', 'going', 'goals', 'services', 'questions', 'thanks'];
const PLAN_504 = ['strengths', 'barriers', 'changes', 'questions', 'thanks'];

function open(doc: Y.Doc, deviceId: string) {
  const notes = openNotes(doc, deviceId);
  return { doc, notes, sections: openSections(doc, notes) };
}
const start = () => open(startMeeting('me').doc, 'me');
type Side = ReturnType<typeof open>;
const shown = ({ notes }: Side): string[] => notes.sections.value.map(({ id }) => id);

/** Two devices with the same meeting, not yet connected. */
function two(): [Side, Side] {
  const a = start();
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(a.doc));
  return [a, open(doc, 'you')];
}
function meet(a: Side, b: Side): void {
  Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
  Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
  expect(encodeContent(a.doc)).toEqual(encodeContent(b.doc));
  expect(shown(a)).toEqual(shown(b));
  expect(new Set(shown(a)).size).toBe(shown(a).length);
}

describe('sections that every device knows', () => {
  it('have places in their order, strengths first', () => {
    const orders = KNOWN_SECTIONS.map(({ order }) => order);
    expect(orders.every(isUsableKey)).toBe(true);
    expect(orders).toEqual([...new Set(orders)].sort());
    expect(KNOWN_SECTIONS[0]?.id).toBe('strengths');
    expect(new Set(KNOWN_SECTIONS.map(({ id }) => id)).size).toBe(KNOWN_SECTIONS.length);
  });
});

describe('choosing a template', () => {
  it('shows its sections, and of the others those that hold notes', () => {
    const mine = start();
    mine.notes.addItem('worries', { text: 'The bus is loud' });
    expect(mine.sections.choose('annual', knownPlan(ANNUAL))).toBe(true);
    expect(shown(mine)).toEqual([
      'strengths',
      'voice',
      'going',
      'worries',
      'goals',
      'services',
      'questions',
      'thanks',
    ]);
    expect(mine.sections.chosen()).toBe('annual');

    mine.sections.choose('504', knownPlan(PLAN_504));
    expect(shown(mine)).toEqual(['strengths', 'worries', 'barriers', 'changes', 'questions', 'thanks']);
    // The last note leaves a section that the template does not have: it is not in the way any more.
    const [note = ''] = mine.notes.itemIds('worries').value;
    mine.notes.deleteItem(note);
    expect(shown(mine)).toEqual(PLAN_504);
    mine.notes.restoreItem(note);
    expect(shown(mine)).toContain('worries');
    expect(mine.notes.itemIds('worries').value).toEqual([note]);
  });

  it('does nothing for an empty one', () => {
    const mine = start();
    expect(mine.sections.choose('none', [])).toBe(false);
    expect(shown(mine)).toEqual([...FIRST_SECTIONS]);
  });

  it('by two at once: the same one doubles nothing, of two different ones one is left', () => {
    const [a, b] = two();
    a.sections.choose('annual', knownPlan(ANNUAL));
    b.sections.choose('annual', knownPlan(ANNUAL));
    meet(a, b);
    expect(shown(a)).toEqual(ANNUAL);

    const [c, d] = two();
    c.sections.choose('annual', knownPlan(ANNUAL));
    d.sections.choose('504', knownPlan(PLAN_504));
    meet(c, d);
    expect([ANNUAL.join(), PLAN_504.join()]).toContain(shown(c).join());
    // Name and sections of the choice come from the same person.
    const isAnnual = c.sections.chosen() === 'annual';
    expect(shown(c)).toEqual(isAnnual ? ANNUAL : PLAN_504);
  });

  it('never hides a note that someone writes meanwhile', () => {
    const [a, b] = two();
    a.sections.choose('504', knownPlan(PLAN_504));
    b.notes.addItem('going', { text: 'Good days and hard days' });
    b.sections.add('The bus');
    meet(a, b);
    expect(shown(a)).toContain('going');
    expect(a.notes.sections.value.map(({ title }) => title)).toContain('The bus');
  });

  it('a template of one’s own is the same wherever it is chosen', () => {
    const a = start();
    const bus = a.sections.add('The bus', 'worry');
    a.sections.rename('going', 'How it goes on the bus');
    a.sections.moveUp(bus ?? '');
    const own = a.sections.plan();
    expect(own.map(({ title }) => title)).toContain('The bus');
    const [b, c] = two();
    for (const side of [b, c]) side.sections.choose('own', own);
    meet(b, c);
    expect(shown(b)).toEqual(own.map(({ id }) => id));
    const named = b.notes.sections.value.find(({ id }) => id === 'going');
    expect([named?.title, named?.titleKey]).toEqual(['How it goes on the bus', null]);
  });
});

describe('changing sections by hand', () => {
  it('two who each remove what the other keeps are left with one', () => {
    const [a, b] = two();
    const [first = '', ...others] = shown(a);
    for (const id of others) a.sections.remove(id);
    b.sections.remove(first);
    meet(a, b);
    expect(shown(a)).toHaveLength(1);
    expect(shown(b)).toEqual(shown(a));
    // It takes notes like any other.
    a.notes.addItem(shown(a)[0] ?? '', { text: 'Good days' });
    meet(a, b);
    expect(shown(b)).toEqual(shown(a));
  });

  it('a new one stands at the end, and moves', () => {
    const mine = start();
    const id = mine.sections.add('  The\n bus ');
    expect(mine.notes.sections.value.at(-1)).toMatchObject({ id, title: 'The bus', titleKey: null });
    expect(mine.sections.add(' \u0000 ')).toBeNull();
    while (mine.sections.moveUp(id ?? ''));
    expect(shown(mine)[0]).toBe(id);
    expect(mine.sections.moveUp(id ?? '')).toBe(false);
    mine.sections.moveDown(id ?? '');
    expect(shown(mine)[1]).toBe(id);
    expect(mine.sections.moveDown('nobody')).toBe(false);
  });

  it('one with another name still says what belongs there, in words that can be changed', () => {
    const mine = start();
    const about = () => mine.notes.sections.value.find(({ id }) => id === 'worries')?.about;
    expect(mine.sections.setAbout('worries', 'Mine')).toBe(false);
    expect(mine.sections.rename('worries', 'On our minds')).toBe(true);
    expect(about()).toContain('Is there something on your mind?');
    expect(mine.sections.setAbout('worries', ' What keeps\nus up? ')).toBe(true);
    expect(about()).toBe('What keeps us up?');
    expect(mine.sections.plan().find(({ id }) => id === 'worries')?.about).toBe('What keeps us up?');
    mine.sections.setAbout('worries', '');
    expect(about()).toBeUndefined();
    expect(mine.sections.rename('nobody', 'A')).toBe(false);
  });

  it('removing one moves its notes first, and both come back', () => {
    const mine = start();
    const [first = '', second = ''] = mine.notes.addItems('worries', ['The bus', 'The noise']);
    expect(mine.sections.remove('worries')).toBeNull();
    expect(mine.sections.remove('worries', 'worries')).toBeNull();
    expect(mine.sections.remove('worries', 'nobody')).toBeNull();
    expect(shown(mine)).toContain('worries');
    expect(mine.sections.remove('worries', 'help')).toEqual([first, second]);
    expect(shown(mine)).not.toContain('worries');
    expect(mine.notes.itemIds('help').value).toEqual([first, second]);
    mine.sections.restore('worries', [first, second]);
    expect(mine.notes.itemIds('worries').value).toEqual([first, second]);
    expect(mine.sections.remove('questions')).toEqual([]);
    expect(shown(mine)).not.toContain('questions');
  });

  it('one that is removed while someone writes into it stays with its note', () => {
    const [a, b] = two();
    a.sections.remove('questions');
    b.notes.addItem('questions', { text: 'What is OT?' });
    meet(a, b);
    expect(shown(a)).toContain('questions');
  });
});

describe('what anyone may have written', () => {
  it.each([0, 'annual', {}, [[], 3, ''], ['x'.repeat(10_000)], Array(500).fill('strengths')])(
    'a layout of %j throws nothing and hides no note',
    (layout) => {
      const mine = start();
      const id = mine.notes.addItem('going', { text: 'here' }) ?? '';
      metaOf(mine.doc).set('layout', layout);
      expect(mine.notes.itemIds('going').value).toEqual([id]);
      expect(shown(mine)).toContain('going');
      sectionsOf(mine.doc).get('worries')?.set('shown', 'maybe');
      expect(() => shown(mine)).not.toThrow();
    },
  );
  it('a plan with anything in it gives sections with names', () => {
    const mine = start();
    const odd: SectionPlan = {
      ...{
        id: 'odd',
        titleKey: 'noteDelete',
        title: 'A\nB',
        kind: 'note',
        order: 'zz',
        about: 'x'.repeat(500),
      },
    };
    mine.sections.choose('odd', [odd]);
    expect(mine.notes.sections.value).toHaveLength(1);
    expect(mine.notes.sections.value[0]).toMatchObject({ title: 'A B', titleKey: null });
    expect(mine.notes.sections.value[0]?.about?.length).toBeLessThan(130);
  });
});

describe('the agenda of a template', () => {
  const topics = (...keys: string[]) =>
    keys.map((key) => ({ key, text: `About ${key}`, minutes: 5, section: key }));
  const texts = (doc: Y.Doc): string[] =>
    openLines(doc, 'x')
      .of('topic')
      .value.map(({ text }) => text);

  it('stands behind what people wrote; what nobody changed goes with the next one', () => {
    const { doc } = start();
    const lines = openLines(doc, 'me');
    lines.add('topic', { text: 'The bus', facts: { minutes: '10' } });
    chooseTopics(doc, 'me', topics('strengths', 'goals', 'thanks'));
    expect(texts(doc)).toEqual(['The bus', 'About strengths', 'About goals', 'About thanks']);
    expect(lines.of('topic').value[1]).toMatchObject({ minutes: 5, section: 'strengths', author: 'me' });
    const [, , goals] = lines.of('topic').value;
    lines.editText(goals?.id ?? '', 'About our goals', 0);
    chooseTopics(doc, 'me', topics('strengths', 'barriers'));
    expect(texts(doc)).toEqual(['The bus', 'About our goals', 'About strengths', 'About barriers']);
    expect(planTopics(doc).map(({ key }) => key)).toContain('strengths');
  });

  it('a topic to which somebody gave other minutes, or which was talked about, stays with the next one', () => {
    const { doc } = start();
    const lines = openLines(doc, 'me');
    chooseTopics(doc, 'me', topics('strengths', 'goals', 'thanks'));
    const [strengths, goals] = lines.of('topic').value;
    lines.setFact(strengths?.id ?? '', 'minutes', '25');
    lines.setFact(goals?.id ?? '', 'state', 'done');
    chooseTopics(doc, 'me', topics('barriers'));
    expect(texts(doc)).toEqual(['About strengths', 'About goals', 'About barriers']);
    expect(lines.of('topic').value[0]).toMatchObject({ minutes: 25 });
  });

  it('saved as one’s own and chosen in the same meeting doubles nothing', () => {
    const { doc } = start();
    const lines = openLines(doc, 'me');
    lines.add('topic', { text: 'The bus' });
    chooseTopics(doc, 'me', topics('strengths'));
    const own = planTopics(doc);
    expect(chosenTopics(doc).map(({ key }) => key)).toEqual(['strengths']);
    chooseTopics(doc, 'me', own);
    expect(texts(doc)).toEqual(['The bus', 'About strengths']);
    const elsewhere = start();
    chooseTopics(elsewhere.doc, 'me', own);
    chooseTopics(elsewhere.doc, 'me', own);
    expect(texts(elsewhere.doc)).toEqual(['The bus', 'About strengths']);
  });

  it('chosen by two at once is there once, in one order', () => {
    const [a, b] = two();
    chooseTopics(a.doc, 'me', topics('strengths', 'goals', 'thanks'));
    chooseTopics(b.doc, 'you', topics('strengths', 'goals', 'thanks'));
    meet(a, b);
    expect(texts(a.doc)).toEqual(['About strengths', 'About goals', 'About thanks']);
    expect(texts(b.doc)).toEqual(texts(a.doc));
  });
});
