import { describe, expect, it } from 'vitest';
import { MOST_ADDRESS, mailAddress } from '../../../lib/export/mail.ts';
import { speakersFor } from '../../../lib/export/speakers.ts';
import { type ThankYouFacts, thankYouText } from '../../../lib/export/thank-you.ts';
import type { LineView } from '../../../lib/meeting/line-schema.ts';

const [english] = await speakersFor('en', ['en-US']);
const [spanish] = await speakersFor('es', ['es-US']);
if (!english || !spanish) throw new Error('both languages are there');

const line = (more: Partial<LineView>): LineView => ({
  ...{ id: 'l', kind: 'celebration', author: 'mara', at: 0, deleted: null, text: '', minutes: 0 },
  ...{ state: '', section: '', role: '', why: '', on: '', side: '', sort: '', to: '', time: '' },
  ...more,
});
const facts = (more: Partial<ThankYouFacts> = {}): ThankYouFacts => ({
  ...{ metOn: '2026-10-14', child: '', name: 'Mara', deviceId: 'mara', card: { contact: '', times: '' } },
  ...{ celebrations: [], checkins: [], next: '', nextTime: '', today: '2026-10-15' },
  ...more,
});

describe('a thank-you', () => {
  it('says only what is known', () => {
    expect(thankYouText(facts(), english)).toBe(
      'Hello,\n\nthank you for our meeting on October 14, 2026.\n\nWarm wishes,\nMara',
    );
  });

  const whole = facts({
    child: 'Sam',
    celebrations: [
      line({ sort: 'win', author: 'mrt', text: 'Three calm\nmornings' }),
      line({ sort: 'thanks', to: 'Mr. T', text: 'the map of the day' }),
      line({ sort: 'thanks', to: 'Dana' }),
      line({ sort: 'thanks', text: 'waiting for me' }),
      line({ sort: 'thanks', author: 'mrt', to: 'Mara', text: 'the honest words' }),
    ],
    checkins: [
      line({ kind: 'checkin', on: '2026-10-14', text: 'over' }),
      line({ kind: 'checkin', on: '2026-10-23', time: '15:30', text: 'Mr. T calls' }),
      line({ kind: 'checkin', text: 'some day' }),
      line({ kind: 'checkin', on: '2026-11-06' }),
    ],
    ...{ next: '2026-12-02', nextTime: '' },
    card: { contact: 'A text', times: 'After 3 pm' },
  });

  it('holds wins of all, thanks of whoever sends it, days to come, and the way to reach them', () => {
    expect(thankYouText(whole, english).replaceAll('\u202f', ' ')).toBe(
      [
        'Hello,\n',
        'thank you for our meeting about Sam on October 14, 2026.\n',
        'We could celebrate:\n- Three calm mornings\n',
        'Thank you, Mr. T, for this: the map of the day',
        'Thank you, Dana.',
        'Thank you for this: waiting for me\n',
        'We talk again on October 23, 2026, 3:30 PM: Mr. T calls',
        'We talk again on November 6, 2026.',
        'Our next meeting is on December 2, 2026.\n',
        'The best way to reach me: A text',
        'Good times for me: After 3 pm\n',
        'Warm wishes,\nMara',
      ].join('\n'),
    );
  });

  it('speaks Spanish, and fits into a mail', () => {
    const text = thankYouText(whole, spanish);
    expect(text).toMatch(/^Hola:\n\nGracias por nuestra reunión sobre Sam del 14 de octubre de 2026\./);
    expect(text).toContain('Con afecto,\nMara');
    const address = mailAddress('Gracias', text);
    expect(address).toMatch(/^mailto:\?subject=Gracias&body=Hola%3A%0D%0A/);
    expect(address.length).toBeLessThan(MOST_ADDRESS);
  });
});
