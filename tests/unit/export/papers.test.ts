import { describe, expect, it } from 'vitest';
import type { Block, Paper } from '../../../lib/export/paper.ts';
import { plain, written } from '../../../lib/export/paper.ts';
import { paperText } from '../../../lib/export/plain-text.ts';
import { recordPaper } from '../../../lib/export/record-paper.ts';
import { speakersFor } from '../../../lib/export/speakers.ts';
import { SUMMARY_SIZES, shortened, summaryForFile, summaryPaper } from '../../../lib/export/summary-paper.ts';
import {
  AROUND,
  agreedBoth,
  HOSTILE,
  LONG,
  line,
  MARA,
  NOTHING_SAID,
  NOW,
  ORDINARY,
  record,
  report,
} from './support/reports.ts';

const english = await speakersFor('en', ['en-US']);
const spanish = await speakersFor('es', ['es-US']);
const both = await speakersFor('both', ['en-US', 'es-US']);

const headings = ({ blocks }: Paper): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [plain(block.line)] : []));
const saidOnly = (blocks: readonly Block[]): string => JSON.stringify(blocks);

describe('the full record', () => {
  it('tells wins first, then what is agreed, then what is not, with the right to written notice', () => {
    expect(headings(recordPaper(ORDINARY, english, NOW))).toEqual([
      ...['Plan for fall', 'What went well', 'What we agreed', 'Not agreed yet', 'Work it out together'],
      ...[
        'Needs not met yet',
        'Notes',
        'Strengths',
        'Worries',
        'Bus & lunch',
        'Words explained',
        'Still to explain',
      ],
    ]);
    const text = paperText(recordPaper(ORDINARY, english, NOW));
    for (const wanted of [
      'Meeting on: October 14, 2026',
      'Next meeting: December 2, 2026, 3:30 PM',
      'Who: Mr. T and Mara',
      'By when: November 2, 2026',
      'Mr. T; Role: School; Said: Not yet: I must ask the district first.; When: October 14, 2026',
      'Because: She is tired after lunch',
      'prior written notice',
      'Could work for ⁨Mara⁩ and ⁨Mr. T⁩',
      'November 8, 2026; Value: 3.5; Person: Mr. T',
      'The bus is loud in the morning. (Mr. T, words of ⁨Sam⁩)',
      'With the other children as much as we can (told by ⁨Mr. T⁩)',
      'October 15, 2026',
    ])
      expect(text).toContain(wanted);
  });

  it('holds what stands around the notes: only what was filled in, by those who take part', () => {
    const paper = recordPaper(AROUND, english, NOW);
    expect(headings(paper).slice(0, 4)).toEqual([
      'Plan for fall',
      'What went well',
      'The child',
      'What we agreed',
    ]);
    const text = paperText(paper);
    for (const wanted of [
      'Meeting on: October 14, 2026, 1:00 PM\nPurpose: To plan the fall\nPlace: Room 4',
      '- Three calm rides (Mara)\n- Thank you, Dana: the picture book (Mara)\n- Done: Picture schedule',
      'What the child said: I like to read out loud',
      '- Reading (Done)\n- The bus',
      '- Who rides along?',
      '- November 2, 2026, 4:00 PM: Mr. T calls Mara',
      '- One at a time\n- Accepted by: Mara',
      'Home specialist: What calms her',
      'Please slow down for me.',
    ])
      expect(text).toContain(wanted);
    for (const left of ['Swimming', 'Pronouns']) expect(text).not.toContain(left);
    expect(text.match(/Best reached by/g)).toHaveLength(1);
    for (const speakers of [spanish, both])
      expect(paperText(recordPaper(AROUND, speakers, NOW))).toContain(
        'Lo que quedó para más tarde'.toUpperCase(),
      );
  });

  it('says everything of ours in Spanish, and leaves people’s words alone', () => {
    const paper = recordPaper(ORDINARY, spanish, NOW);
    expect(headings(paper).slice(0, 4)).toEqual([
      ...['Plan for fall', 'Lo que salió bien', 'Lo que acordamos', 'Sin acuerdo todavía'],
    ]);
    const text = paperText(paper);
    expect(text).toContain('14 de octubre de 2026');
    expect(text).toContain('Reads to her little brother every night');
    expect(text).not.toMatch(/\b(Agreed|By when|Family|October|Next meeting)\b/);
    expect(saidOnly(paper.blocks)).not.toMatch(/(paper|records|agreement|together|take|role)\.[a-z]+/);
  });

  it('stands side by side in both languages, each of our words once where they are the same', () => {
    const text = paperText(recordPaper(ORDINARY, both, NOW));
    expect(text).toContain('Who · Quién: Mr. T and Mara');
    expect(text).toContain('November 2, 2026 · 2 de noviembre de 2026');
    expect(text.match(/Plan for fall/g)).toHaveLength(1);
  });

  it('never calls agreed what is only waiting, changed, being checked or refused', () => {
    const states = [
      { ...NOTHING_SAID, state: 'waiting', waitingFor: ['school'], statements: [MARA] },
      { ...agreedBoth, checking: true },
      { ...NOTHING_SAID, state: 'changed', statements: [{ ...MARA, isCurrent: false }] },
    ] as const;
    const records = states.map((agreement, at) =>
      record(`r${at}`, 'action', { words: { what: `w${at}` }, agreement }),
    );
    const text = paperText(recordPaper(report({ records }), english, NOW));
    expect(text).not.toContain('Agreed by both sides');
    for (const wanted of [
      'Waiting for school',
      'Signatures are still being checked',
      'Changed since agreed',
      'Agreed to earlier words',
    ])
      expect(text).toContain(wanted);
    const summary = paperText(summaryPaper(report({ records }), english));
    expect(summary).toContain('Nothing is agreed by both sides yet.');
  });

  it('shows earlier words with days as days, a word that does not count as such, and wrong signatures', () => {
    const before = {
      kind: 'action' as const,
      fields: [
        ['what', 'Old words'],
        ['by', '2026-12-24'],
      ] as const,
    };
    const text = paperText(
      recordPaper(
        report({
          records: [
            record('r', 'action', {
              words: { what: 'New words' },
              agreement: {
                ...NOTHING_SAID,
                state: 'changed',
                before,
                rejected: 2,
                statements: [{ ...MARA, counts: false }],
              },
            }),
          ],
        }),
        english,
        NOW,
      ),
    );
    expect(text).toContain('What will happen: Old words');
    expect(text).toContain('By when: December 24, 2026');
    expect(text).toContain('not counted: nobody has confirmed this role');
    expect(text).toContain('2 signatures');
  });

  it('keeps the days that people chose, whatever the time zone', () => {
    const zone = process.env.TZ;
    try {
      for (const each of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/New_York']) {
        process.env.TZ = each;
        const text = paperText(recordPaper(ORDINARY, english, NOW));
        expect(text, each).toContain('By when: November 2, 2026');
        expect(text, each).toContain('December 2, 2026, 3:30 PM');
      }
    } finally {
      process.env.TZ = zone;
    }
  });

  it('bears a meeting with nothing in it, and people who were taken out', () => {
    const empty = report({ title: '', child: '', next: '', summaryFor: '', people: [] });
    expect(paperText(recordPaper(empty, english, NOW))).toContain('Our meeting');
    const [mara] = ORDINARY.people;
    if (!mara) throw new Error('nobody');
    const removed = report({ people: [mara, { ...mara, deviceId: 'x', name: 'Gone', removed: true }] });
    expect(paperText(recordPaper(removed, english, NOW))).not.toContain('Gone');
  });
});

describe('the summary', () => {
  it('tells who does what by when, what is open, when people meet again and whom to ask', () => {
    const text = paperText(summaryPaper(ORDINARY, english));
    expect(text.split('\n').slice(0, 24).join('\n')).toMatchInlineSnapshot(`
      "Plan for fall
      October 14, 2026 – About: J.

      WHAT WENT WELL
      - Done: Picture schedule on the fridge
      - The new driver says good morning to everyone.
      - Reads to her little brother every night and does the voices.

      WHAT WE AGREED
      - Try ear protection on the bus
        Who: Mr. T and Mara; By when: November 2, 2026
      - Reading help moves to the morning
        Because: She is tired after lunch
      - Read a whole page aloud
        Target: One page, four days of five; By when: June 1, 2027

      NOT AGREED YET
      - An aide in the lunch room – Someone said “Not yet”
      - Lunch room – Ended without agreement

      The school must say why in writing
      If the school says no or wants a change, it must tell you why in writing (“prior written notice”).
      Next meeting: December 2, 2026, 3:30 PM
      Who to ask: Mara (Family), Mr. T (School), Sam (Student)"
    `);
    expect(text).toContain('Who to ask: Mara (Family), Mr. T (School), Sam (Student)');
  });

  it('tells of thanks without words, and of check-ins that have only a day', () => {
    const lines = {
      ...AROUND.lines,
      celebration: [line('celebration', 'c', '', { sort: 'thanks', to: 'Dana' })],
      checkin: [line('checkin', 'k', '', { on: '2026-11-02' })],
    };
    const text = paperText(summaryPaper({ ...AROUND, lines }, english));
    expect(text).toContain('- Thank you, Dana (Mara)\n');
    expect(text).toContain('When we talk again: November 2, 2026\n');
  });

  it('begins with celebrations and the child, and tells what is left over and how to reach people', () => {
    expect(paperText(summaryPaper(AROUND, english))).toMatchInlineSnapshot(`
      "Plan for fall
      October 14, 2026, 1:00 PM – About: J.
      Purpose: To plan the fall

      WHAT WENT WELL
      - Three calm rides (Mara)
      - Thank you, Dana: the picture book (Mara)
      - Done: Picture schedule on the fridge
      - The new driver says good morning to everyone.
      What the child said: I like to read out loud
      Strengths: Kind to smaller children
      Interests: Horses
      What helps: A walk before lunch

      WHAT WE AGREED
      - Try ear protection on the bus
        Who: Mr. T and Mara; By when: November 2, 2026
      - Reading help moves to the morning
        Because: She is tired after lunch
      - Read a whole page aloud
        Target: One page, four days of five; By when: June 1, 2027

      NOT AGREED YET
      - An aide in the lunch room – Someone said “Not yet”
      - Lunch room – Ended without agreement

      The school must say why in writing
      If the school says no or wants a change, it must tell you why in writing (“prior written notice”).

      LEFT IN THE PARKING LOT
      - Summer camp
      Next meeting: December 2, 2026, 3:30 PM
      When we talk again: November 2, 2026, 4:00 PM: Mr. T calls Mara
      Who to ask: Mara (Family), Mr. T (School), Sam (Student)
      How to reach each other: Mara: A text; After 3 pm
      Who gets the summary: Mara, Mr. T and the bus office
      "
    `);
    const tight = paperText(summaryPaper(AROUND, english, SUMMARY_SIZES.at(-1)));
    expect(tight).toContain('Three calm rides');
    for (const left of ['Summer camp', 'A walk before lunch', 'A text', 'To plan the fall'])
      expect(tight).not.toContain(left);
  });

  it('says how much it leaves out, but never that only one is left out', () => {
    const text = paperText(summaryPaper(LONG, english, SUMMARY_SIZES.at(-1)));
    expect(text).toMatch(/\d+ more in the full record/);
    for (const size of SUMMARY_SIZES) {
      expect(paperText(summaryPaper(ORDINARY, english, size))).not.toMatch(/- 1 more/);
      expect(paperText(summaryPaper(LONG, both, size)).length).toBeLessThan(12_000);
    }
  });

  it('for a file takes the roomiest size that is sure to fit', () => {
    expect(paperText(summaryForFile(ORDINARY, english))).toBe(paperText(summaryPaper(ORDINARY, english)));
    const long = paperText(summaryForFile(LONG, both));
    expect(long.split('\n').length).toBeLessThan(40);
    const { lines, plan, cards } = AROUND;
    const full = paperText(summaryForFile({ ...LONG, lines, plan, cards }, both));
    expect(full.split('\n').length).toBeLessThan(40);
    expect(paperText(summaryForFile(HOSTILE, both))).toContain('+1+1');
  });
});

describe('texts', () => {
  it('are cut between words, never inside of a character', () => {
    expect(shortened('one two three', 100)).toBe('one two three');
    expect(shortened('one two three four', 12)).toBe('one two…');
    expect(shortened('a\n b', 10)).toBe('a b');
    for (const most of [5, 6, 7, 8, 12]) {
      const cut = shortened('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(cut.replace(/👩‍👩‍👧‍👦/gu, '')).toBe('…');
    }
  });

  it('of people lose what breaks documents or turns the words around them, and nothing else', () => {
    expect(written('a\u0000b\u001bc\r\nd\u2028e').text).toBe('a b c\nd\ne');
    expect(written('\u202Eevil\u202C \ud800').text).toBe('evil \ufffd');
    expect(written('שלום 👩‍👩‍👧‍👦 naïve = <b>').text).toBe('שלום 👩‍👩‍👧‍👦 naïve = <b>');
  });
});
