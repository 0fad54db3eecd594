import { effect } from '@preact/signals-core';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { openDetails } from '../../../lib/meeting/details.ts';
import { encodeContent } from '../../../lib/meeting/digest.ts';
import { detailsOf, metaOf } from '../../../lib/meeting/schema.ts';
import { connect, startMeeting } from './helpers.ts';

const start = () => {
  const { doc } = startMeeting();
  return { doc, details: openDetails(doc) };
};

describe('a meeting’s particulars', () => {
  test('are empty at first, and the same on every device once set', () => {
    const { doc, details } = start();
    const other = openDetails(connect(doc, 'other').doc);
    const read = () => [other.child, other.next, other.nextTime, other.summaryFor].map(({ value }) => value);
    expect(read()).toEqual(['', '', '', '']);
    details.setChild('  J. \u202e R\u0000 ');
    details.setNext('2027-03-01', '14:05');
    details.setSummaryFor('Mara,\nand grandma\u0007');
    expect(read()).toEqual(['J. R', '2027-03-01', '14:05', 'Mara,\nand grandma']);
    details.setChild('');
    details.setNext('');
    details.setSummaryFor('  ');
    expect(read()).toEqual(['', '', '', '']);
  });
  test('long ones are cut, no character torn', () => {
    const { details } = start();
    details.setChild('👩🏽‍🏫'.repeat(20));
    expect(details.child.value).toBe('👩🏽‍🏫'.repeat(5));
    details.setChild('x'.repeat(1_000_000));
    expect(details.child.value).toBe('x'.repeat(40));
    details.setSummaryFor(`${'a'.repeat(299)}😀`);
    expect(details.summaryFor.value).toBe('a'.repeat(299));
  });
  test('the day stays when only the time is new, and goes with it', () => {
    const { details } = start();
    details.setNext('2027-03-01', '09:00');
    details.setNext('2027-03-02');
    expect([details.next.value, details.nextTime.value]).toEqual(['2027-03-02', '09:00']);
    details.setNext('2027-03-02', '');
    expect(details.nextTime.value).toBe('');
    details.setNext('', '10:00');
    expect([details.next.value, details.nextTime.value]).toEqual(['', '']);
  });
  test.each(['24:00', '9:00', '09:60', '09:00:00', '٠٩:٠٠', ' 09:00', '09:00\n', 900])(
    '%j is no time',
    (bad) => {
      const { doc, details } = start();
      details.setNext('2027-03-01', '09:00');
      details.setNext('2027-03-02', bad as string);
      expect([details.next.value, details.nextTime.value]).toEqual(['2027-03-01', '09:00']);
      detailsOf(doc).set('nextTime', bad);
      expect(details.nextTime.value).toBe('');
    },
  );
  test('days that do not exist are refused, and passed over where someone wrote them', () => {
    const { doc, details } = start();
    details.setNext('2027-03-01');
    for (const bad of ['2027-02-29', 'next-meeting', '1.3.2027', null]) details.setNext(bad as never);
    expect(details.next.value).toBe('2027-03-01');
    detailsOf(doc).set('next', '2027-02-29');
    expect(details.next.value).toBe('');
  });
  test('nonsense reads as nothing and never throws', () => {
    const { doc, details } = start();
    const hostile: unknown[] = [null, undefined, 3, Number.NaN, true, {}, [], '\u0000', new Uint8Array(2)];
    for (const value of [...hostile, new Y.Text('x'), new Y.Map(), new Y.Array(), new Y.Doc()]) {
      for (const key of ['child', 'next', 'nextTime', 'summaryFor', '__proto__', 'x']) {
        const copy =
          value instanceof Y.AbstractType ? value.clone() : value instanceof Y.Doc ? new Y.Doc() : value;
        detailsOf(doc).set(key, copy);
      }
      const fresh = openDetails(doc);
      for (const { child, next, nextTime, summaryFor } of [details, fresh])
        expect([child.value, next.value, nextTime.value, summaryFor.value]).toEqual(['', '', '', '']);
    }
  });
  test('what is set twice is told and written once', () => {
    const { doc, details } = start();
    details.setChild('J.');
    const before = Y.encodeStateAsUpdate(doc);
    let told = -1;
    const stop = effect(() => {
      details.child.value;
      told++;
    });
    details.setChild(' J. ');
    stop();
    expect(told).toBe(0);
    expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
  });
  test('a newer version’s document is not written to, and nothing follows after destroy', () => {
    const { doc, details } = start();
    metaOf(doc).set('schema', 2);
    const before = encodeContent(doc);
    details.setChild('J.');
    details.setNext('2027-03-01', '09:00');
    details.setSummaryFor('Mara');
    expect(encodeContent(doc)).toEqual(before);
    details.destroy();
    detailsOf(doc).set('child', 'K.');
    expect(details.child.value).toBe('');
  });
});
