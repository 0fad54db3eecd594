import { effect } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openCards } from '../../../lib/meeting/cards.ts';
import { openCharter } from '../../../lib/meeting/charter.ts';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { openLines } from '../../../lib/meeting/lines.ts';
import { openLooks } from '../../../lib/meeting/looks.ts';
import { openPlan } from '../../../lib/meeting/plan.ts';
import { acceptsOf, cardsOf, looksOf, metaOf, planOf } from '../../../lib/meeting/schema.ts';
import { connect, startMeeting } from './helpers.ts';

/** How often a signal tells something new while `run` runs. */
function tellings(read: () => unknown, run: () => void): number {
  let count = -1;
  const stop = effect(() => {
    read();
    count++;
  });
  run();
  stop();
  return count;
}

describe('the plan', () => {
  const start = () => {
    const { doc } = startMeeting();
    return { doc, plan: openPlan(doc) };
  };
  const good = {
    ...{
      date: '2027-03-01',
      time: '09:30',
      zone: 'America/Denver',
      link: 'https://meet.example.org/abc?x=1',
    },
    ...{ place: 'Room 4\nRing the bell', purpose: 'To plan the year', answerBy: '2027-02-20' },
  } as const;

  test('is the same everywhere, and each part can be taken off', () => {
    const { doc, plan } = start();
    const theirs = openPlan(connect(doc, 'dana').doc);
    for (const [field, value] of Object.entries(good) as [keyof typeof good, string][]) {
      expect(theirs[field].value).toBe('');
      expect(plan.set(field, value)).toBe(true);
      expect(theirs[field].value).toBe(value);
      const before = encodeContent(doc);
      expect(plan.set(field, value)).toBe(true);
      expect(encodeContent(doc)).toEqual(before);
    }
    for (const field of Object.keys(good) as (keyof typeof good)[]) expect(theirs.set(field, ' ')).toBe(true);
    expect(planOf(doc).size).toBe(0);
  });
  test.each([
    ['date', ['2027-02-29', 'next-meeting', '1.3.2027']],
    ['answerBy', ['next-meeting']],
    ['time', ['24:00', '9:30', '09:30:00']],
    ['zone', ['Mars/Olympus', '../etc', 'x'.repeat(100), '__proto__']],
    [
      'link',
      [
        'http://meet.example.org',
        'javascript:alert(1)',
        'meet.example.org',
        'https://a@b.example',
        'https://',
      ],
    ],
  ] as const)('%s: %j are refused, and passed over where someone wrote them', (field, bad) => {
    const { doc, plan } = start();
    plan.set(field, good[field]);
    const before = encodeContent(doc);
    for (const value of bad) expect(plan.set(field, value)).toBe(false);
    expect(encodeContent(doc)).toEqual(before);
    for (const value of [...bad, null, 3, {}, [], new Uint8Array(2), new Y.Text('2027-03-01')]) {
      planOf(doc).set(field, value);
      expect(plan[field].value).toBe('');
      expect(openPlan(doc)[field].value).toBe('');
    }
  });
  test('long words are cut; a changed part tells only of itself', () => {
    const { plan } = start();
    plan.set('place', 'x'.repeat(10_000));
    expect(plan.place.value).toHaveLength(200);
    expect(
      tellings(
        () => plan.place.value,
        () => plan.set('purpose', 'x'.repeat(10_000)),
      ),
    ).toBe(0);
    expect(plan.purpose.value).toHaveLength(500);
    expect(plan.set('link', `https://example.org/${'x'.repeat(3_000)}`)).toBe(false);
    // What is taken is there; what would grow too long is not taken.
    expect(plan.set('link', `https://example.org/${'ñ'.repeat(300)}`)).toBe(true);
    expect(plan.link.value).toBe(`https://example.org/${'%C3%B1'.repeat(300)}`);
    expect(plan.set('link', `https://example.org/${'ñ'.repeat(1_000)}`)).toBe(false);
    expect(plan.link.value).toContain('%C3%B1');
  });
  test('a newer version’s document is not written to, and nothing follows after destroy', () => {
    const { doc, plan } = start();
    metaOf(doc).set('schema', 2);
    expect(plan.set('purpose', 'x')).toBe(false);
    expect(planOf(doc).size).toBe(0);
    plan.destroy();
    planOf(doc).set('purpose', 'x');
    expect(plan.purpose.value).toBe('');
  });
});

describe('people’s cards', () => {
  const start = () => {
    const { doc } = startMeeting();
    return { doc, cards: openCards(doc, 'me') };
  };
  const EMPTY = { knows: '', languages: '', pronouns: '', contact: '', times: '', slower: false };

  test('only what is filled in is shared, and everyone writes their own', () => {
    const { doc, cards } = start();
    const theirs = openCards(connect(doc, 'dana').doc, 'dana');
    expect(cards.own.value).toEqual(EMPTY);
    cards.setOwn({ knows: ' Reads every night\u0007 ', languages: 'English,\nEspañol' });
    theirs.setOwn({ slower: true });
    const mine = { ...EMPTY, knows: 'Reads every night', languages: 'English, Español' };
    expect([...theirs.all.value]).toEqual([
      ['dana', { ...EMPTY, slower: true }],
      ['me', mine],
    ]);
    expect(cards.own.value).toEqual(mine);
    cards.setOwn({ pronouns: 'she\u202e/her' });
    expect(cards.own.value).toEqual({ ...mine, pronouns: 'she /her' });
    cards.setOwn({ knows: '', languages: ' ', pronouns: '' });
    expect(cardsOf(doc).has('me')).toBe(false);
    expect([...cards.all.value.keys()]).toEqual(['dana']);
  });
  test('the same twice is written and told once; long texts are cut', () => {
    const { doc, cards } = start();
    cards.setOwn({ contact: 'x'.repeat(10_000), languages: 'x'.repeat(100_000) });
    expect(cards.own.value.contact).toHaveLength(300);
    expect(cards.own.value.languages).toHaveLength(120);
    const before = Y.encodeStateAsUpdate(doc);
    const again = () => cards.setOwn({ contact: cards.own.value.contact, slower: false });
    expect(tellings(() => [cards.all.value, cards.own.value], again)).toBe(0);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
  test('nonsense reads as no card, and too many are left out alike', () => {
    const { doc, cards } = start();
    const hostile = [null, 3, 'x', [], {}, { slower: 'yes', knows: 3 }];
    for (const make of [...hostile.map((bad) => () => bad), () => new Y.Map(), () => new Y.Text('x')])
      for (const device of ['me', 'eve', '__proto__', 'x'.repeat(200)]) {
        cardsOf(doc).set(device, make());
        expect(cards.own.value).toEqual(EMPTY);
        expect([...cards.all.value]).toEqual([]);
      }
    doc.transact(() => {
      for (let i = 0; i < 500; i++) cardsOf(doc).set(`d${i}`, { knows: 'x' });
    });
    expect(cards.all.value.size).toBe(200);
    expect([...openCards(doc, 'other').all.value]).toEqual([...cards.all.value]);
  });
  test('a newer version’s document is not written to, and nothing follows after destroy', () => {
    const { doc, cards } = start();
    metaOf(doc).set('schema', 2);
    cards.setOwn({ slower: true });
    expect(cardsOf(doc).size).toBe(0);
    cards.destroy();
    cardsOf(doc).set('me', { slower: true });
    expect(cards.own.value.slower).toBe(false);
  });
});

describe('the charter', () => {
  const start = () => {
    const { doc } = startMeeting();
    const lines = openLines(doc, 'me');
    const { doc: theirDoc } = connect(doc, 'dana');
    const theirLines = openLines(theirDoc, 'dana');
    return {
      ...{ doc, lines, theirLines },
      mine: openCharter(doc, 'me', lines),
      theirs: openCharter(theirDoc, 'dana', theirLines),
    };
  };

  test('nobody accepts a charter without points', () => {
    const { doc, mine, lines } = start();
    mine.setOwn(true);
    lines.add('charter');
    mine.setOwn(true);
    expect(acceptsOf(doc).size).toBe(0);
    expect(mine.accepted.value).toEqual([]);
    acceptsOf(doc).set('eve', '');
    expect(mine.accepted.value).toEqual([]);
  });
  test('a yes counts for the points as they stand', () => {
    const { mine, theirs, lines, theirLines } = start();
    const [first = ''] = lines.addAll('charter', [{ text: 'One at a time' }, { text: 'Plain words' }]);
    mine.setOwn(true);
    theirs.setOwn(true);
    for (const each of [mine, theirs]) expect(each.accepted.value).toEqual(['dana', 'me']);
    theirLines.editText(first, 'One at a time, please', 21);
    for (const each of [mine, theirs]) expect(each.accepted.value).toEqual([]);
    expect(mine.hasOwn.value).toBe(false);
    mine.setOwn(true);
    expect(theirs.accepted.value).toEqual(['me']);
    expect([mine.hasOwn.value, theirs.hasOwn.value]).toEqual([true, false]);
    const added = theirLines.add('charter', { text: 'Breaks' }) ?? '';
    expect(mine.accepted.value).toEqual([]);
    theirLines.delete(added);
    expect(mine.accepted.value).toEqual(['me']);
    theirLines.moveDown(first);
    theirLines.add('charter');
    expect(mine.accepted.value).toEqual(['me']);
    mine.setOwn(false);
    expect(theirs.accepted.value).toEqual([]);
  });
  test('one’s own yes counts, however many others are made up', () => {
    const { doc, mine, lines } = start();
    lines.add('charter', { text: 'One at a time' });
    mine.setOwn(true);
    for (let i = 0; i < 300; i++) acceptsOf(doc).set(`eve ${i}`, '["One at a time"]');
    expect(mine.accepted.value).toHaveLength(200);
    expect([mine.hasOwn.value, mine.asksAgain.value]).toEqual([true, false]);
  });
  test('nonsense is no yes; the same twice is written once; a newer document not at all', () => {
    const { doc, mine, lines } = start();
    lines.add('charter', { text: 'One at a time' });
    for (const bad of [null, true, 3, {}, 'yes', new Y.Text('["One at a time"]'), new Y.Map()])
      acceptsOf(doc).set('eve', bad);
    expect(mine.accepted.value).toEqual([]);
    mine.setOwn(true);
    const before = Y.encodeStateAsUpdate(doc);
    expect(
      tellings(
        () => mine.accepted.value,
        () => mine.setOwn(true),
      ),
    ).toBe(0);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
    metaOf(doc).set('schema', 2);
    mine.setOwn(false);
    expect(mine.hasOwn.value).toBe(true);
    mine.destroy();
    acceptsOf(doc).delete('me');
    expect(mine.hasOwn.value).toBe(true);
  });
});

describe('"How did we do?"', () => {
  const start = () => {
    const { doc } = startMeeting();
    return { doc, looks: openLooks(doc, 'me') };
  };
  const said = { heard: 'yes', respected: 'partly', understood: '', next: ' More time ' } as const;

  test('is shared with or without a name, in an order that tells nothing', () => {
    const { doc, looks } = start();
    const theirs = openLooks(connect(doc, 'dana').doc, 'dana');
    const named = looks.share(said, true) ?? '';
    const without = looks.share({ ...said, heard: 'no' }, false) ?? '';
    expect(theirs.all.value).toHaveLength(2);
    expect(theirs.all.value.map(({ id }) => id)).toEqual([named, without].sort());
    const find = (id: string) => theirs.all.value.find((look) => look.id === id);
    expect(find(named)).toEqual({ ...said, id: named, by: 'me', next: 'More time' });
    expect(find(without)).toMatchObject({ by: '', heard: 'no' });
    theirs.takeBack(named);
    expect(theirs.all.value).toHaveLength(2);
    for (const id of [named, without, 'unknown']) looks.takeBack(id);
    expect(theirs.all.value).toEqual([]);
  });
  test('nothing said is nothing shared; a newer document is not written to', () => {
    const { doc, looks } = start();
    expect(looks.share({ heard: '', respected: '', understood: '', next: ' ' }, true)).toBeNull();
    expect(looks.share({ ...said, heard: 'very' as never, respected: '', next: '' }, true)).toBeNull();
    expect(looksOf(doc).size).toBe(0);
    const id = looks.share({ ...said, next: 'x'.repeat(9_000) }, true) ?? '';
    expect(looks.all.value[0]?.next).toHaveLength(500);
    metaOf(doc).set('schema', 2);
    expect(looks.share(said, true)).toBeNull();
    looks.takeBack(id);
    expect(looks.all.value).toHaveLength(1);
    looks.destroy();
    looksOf(doc).delete(id);
    expect(looks.all.value).toHaveLength(1);
  });
  test('nonsense is passed over, and too many are left out alike', () => {
    const { doc, looks } = start();
    for (const bad of [
      null,
      3,
      'yes',
      [],
      {},
      { heard: 'very' },
      { next: 3 },
      new Y.Map(),
      new Y.Text('yes'),
    ])
      looksOf(doc).set('__proto__', bad);
    looksOf(doc).set('x'.repeat(200), { heard: 'yes' });
    expect(looks.all.value).toEqual([]);
    doc.transact(() => {
      for (let i = 0; i < 500; i++) looksOf(doc).set(`d${i}`, { heard: 'yes' });
    });
    expect(looks.all.value).toHaveLength(200);
    expect(openLooks(doc, 'other').all.value).toEqual(looks.all.value);
  });
});
