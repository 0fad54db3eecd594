import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import {
  issueSteps,
  issueText,
  madeText,
  nextStep,
  stepAfter,
  stepText,
} from '../../../components/together/issue-steps.ts';
import { carryText } from '../../../components/together/need-card.tsx';
import {
  type ApartItem,
  notAgreed,
  notAgreedText,
  voicesBySide,
} from '../../../components/together/not-agreed.ts';
import { bySide, nameAndRole, sideTitle, voiceOf } from '../../../components/together/voices.ts';
import { together } from '../../../lib/i18n/en/together.ts';
import { chooseLanguage } from '../../../lib/i18n/index.ts';
import type { Message } from '../../../lib/i18n/translate.ts';
import type { Agreement, Statement } from '../../../lib/meeting/agreement-contract.ts';
import { madeOf } from '../../../lib/meeting/closing.ts';
import type { Role } from '../../../lib/meeting/people.ts';
import type { RecordView } from '../../../lib/meeting/record-schema.ts';
import { sideOf } from '../../../lib/meeting/record-schema.ts';
import { openRecords } from '../../../lib/meeting/records.ts';
import type { Participant } from '../../../lib/sync/contract.ts';
import { connect, startMeeting } from '../meeting/helpers.ts';

/* What the screens say, over real records of two devices that see each other's edits. */

function table() {
  const mara = startMeeting('mara');
  const teacher = connect(mara.doc, 'teacher');
  return { mara: openRecords(mara.doc, 'mara'), teacher: openRecords(teacher.doc, 'teacher') };
}
type Records = ReturnType<typeof openRecords>;

const see = (records: Records, id: string) => {
  const issue = records.record(id).value;
  if (!issue) throw new Error('the issue is there');
  const entries = records.entries(id).value;
  const made = madeOf(id, records.all.value);
  return { issue, entries, made, steps: issueSteps(issue, entries, made) };
};
const id = (made: string | null): string => made ?? expect.fail('something was added');

const person = (deviceId: string, role: Role, name = deviceId): Participant => ({
  ...{ deviceId, name, role, isSelf: false, isHere: true, removed: false, focus: null },
});
const PEOPLE = [
  person('mara', 'family', 'Mara'),
  person('teacher', 'school', 'Mr. T'),
  person('sam', 'student', 'Sam'),
  person('dana', 'interpreter', 'Dana'),
];
const voice = (deviceId: string) => voiceOf(PEOPLE, deviceId);

describe('the steps of an issue', () => {
  it('go from untouched to written, whoever writes; the next one is the first that nobody touched', () => {
    const { mara, teacher } = table();
    const issue = id(mara.add('issue'));
    const states = () => see(teacher, issue).steps.map(({ state }) => state);
    expect(states()).toEqual(['empty', 'empty', 'empty', 'empty', 'empty', 'empty']);
    expect(nextStep(see(mara, issue).steps)).toBe('describe');

    mara.editText(issue, 'what', 'Mornings', 8);
    expect(states()[0]).toBe('empty');
    teacher.editText(issue, 'happened', 'She stood at the gate and cried.', 32);
    mara.addEntry(issue, 'matters', 'She should feel safe');
    const idea = id(teacher.addEntry(issue, 'idea', 'Side door'));
    mara.setSkipped(issue, 'criteria', true);
    expect(states()).toEqual(['begun', 'begun', 'begun', 'skipped', 'empty', 'empty']);
    expect(nextStep(see(mara, issue).steps)).toBe('choose');

    mara.setWorks(issue, idea, true);
    expect(states()[4]).toBe('begun');
    mara.setWorks(issue, idea, false);
    expect(states()[4]).toBe('empty');
    mara.setWorks(issue, idea, true);
    // An idea that is taken back can work for nobody.
    teacher.removeEntry(idea);
    expect(states()).toEqual(['begun', 'begun', 'empty', 'skipped', 'empty', 'empty']);
  });

  it('are begun, not skipped, as soon as someone writes there after all', () => {
    const { mara, teacher } = table();
    const issue = id(mara.add('issue'));
    mara.setSkipped(issue, 'ideas', true);
    teacher.addEntry(issue, 'idea', 'Side door');
    const { steps, issue: view } = see(mara, issue);
    expect(steps[2]).toEqual({ step: 'ideas', state: 'begun', count: 1 });
    expect(stepText({ step: 'ideas', state: 'begun', count: 1 }, view)).toBe('1 idea');
    expect(stepText({ step: 'ideas', state: 'begun', count: 3 }, view)).toBe('3 ideas');
    expect(stepText({ step: 'criteria', state: 'skipped', count: 0 }, view)).toBe('Skipped for now');
  });

  it('end in what came of them, or in an honest "Not agreed yet"', () => {
    const { mara, teacher } = table();
    const issue = id(mara.add('issue', { words: { what: 'Mornings' } }));
    const text = () => {
      const { issue: view, entries, made } = see(teacher, issue);
      return issueText(view, entries, made);
    };
    expect(text()).toBe('Next: What happened');
    mara.setNotAgreed(issue, true);
    expect(text()).toBe('Not agreed yet');
    expect(stepText(see(mara, issue).steps[5] ?? expect.fail(), see(mara, issue).issue)).toBe(
      'Not agreed yet',
    );
    const action = id(teacher.add('action', { words: { what: 'Side door' }, issue }));
    mara.add('decision', { words: { what: 'A quiet start' }, issue });
    mara.add('action', { words: { what: 'Tell the bus' }, issue });
    // They agree on a part of it.
    expect(text()).toBe('Led to 1 decision and 2 actions · Not agreed yet');
    teacher.setNotAgreed(issue, false);
    expect(text()).toBe('Led to 1 decision and 2 actions');
    teacher.delete(action);
    expect(text()).toBe('Led to 1 decision and 1 action');
    expect(madeText([])).toBe('');
    expect([stepAfter('describe'), stepAfter('plan')]).toEqual(['matters', null]);
  });
});

describe('voices', () => {
  it('stand under their side, in a fixed order, each person once, whoever spoke first', () => {
    const { mara, teacher } = table();
    const issue = id(mara.add('issue'));
    teacher.addEntry(issue, 'matters', 'The class starts calmly');
    mara.addEntry(issue, 'matters', 'She should feel safe');
    teacher.addEntry(issue, 'matters', 'I can greet her');
    const groups = bySide(mara.entries(issue).value, voice);
    expect(
      groups.map(({ side, people }) => [side, people.map((one) => [one.voice.name, one.entries.length])]),
    ).toEqual([
      ['family', [['Mara', 1]]],
      ['school', [['Mr. T', 2]]],
    ]);
  });

  it('of people whom nobody knows, and of helpers, speak for neither side', () => {
    expect(voice('nobody')).toEqual({ deviceId: 'nobody', name: 'Someone', role: 'other', side: 'other' });
    expect(voice('dana').side).toBe('other');
    expect(['dana', 'nobody', 'mara'].map((one) => nameAndRole(voice(one)))).toEqual([
      'Dana, Interpreter',
      'Someone',
      'Mara',
    ]);
    expect(voice('sam').side).toBe('student');
    expect(sideTitle('student')).toBe('The student’s own voice');
  });
});

describe('what is not agreed yet', () => {
  const NONE: Agreement = {
    ...{ state: 'none', waitingFor: ['family', 'school'], statements: [], history: [], before: null },
    ...{ checking: false, rejected: 0 },
  };
  const statement = (
    deviceId: string,
    verdict: Statement['verdict'],
    more: Partial<Statement> = {},
  ): Statement => {
    const { name, role } = PEOPLE.find((one) => one.deviceId === deviceId) ?? expect.fail('known');
    return {
      ...{
        id: `${deviceId}-said`,
        about: 'x',
        verdict,
        deviceId,
        name,
        role,
        side: sideOf(role),
        sequence: 1,
      },
      ...{
        at: 1,
        reason: '',
        form: '',
        words: { kind: 'action', fields: [] },
        isCurrent: true,
        counts: true,
      },
      ...{ letInBy: '' },
      ...more,
    };
  };
  const list = (records: Records, agreements: Record<string, Agreement> = {}): ApartItem[] =>
    notAgreed({
      records: records.all.value,
      agreementOf: (one) => agreements[one] ?? NONE,
      entriesOf: (one) => records.entries(one).value,
      voice,
    });

  it('holds what someone said "Not yet" to, with the words of all about the present words', () => {
    const { mara } = table();
    const action = id(mara.add('action', { words: { what: 'Two breaks a day' } }));
    mara.add('action', { words: { what: 'Waiting' } });
    const agreement: Agreement = {
      ...NONE,
      state: 'not-yet',
      statements: [
        statement('teacher', 'agree'),
        statement('mara', 'not-yet', { reason: ' She needs four. ' }),
        statement('sam', 'not-yet', { reason: 'I want to choose when.' }),
        statement('dana', 'not-yet', { reason: 'About older words', isCurrent: false }),
      ],
    };
    const [item, ...more] = list(mara, { [action]: agreement });
    expect(more).toEqual([]);
    expect(item?.words).toBe('Two breaks a day');
    expect(
      voicesBySide(item?.voices ?? []).map(({ side, voices }) => [side, voices.map(({ words }) => words)]),
    ).toEqual([
      ['family', [['She needs four.']]],
      ['school', [[]]],
      ['student', [['I want to choose when.']]],
    ]);
    expect(item?.voices.find(({ side }) => side === 'school')?.agrees).toBe(true);
  });

  it('holds an issue that people ended so, in how each sees it, else in what matters to them', () => {
    const { mara, teacher } = table();
    const issue = id(mara.add('issue', { words: { what: 'Mornings', happened: 'She cried.' } }));
    mara.addEntry(issue, 'matters', 'She should feel safe');
    mara.addEntry(issue, 'update', 'We would like an aide at the gate.');
    teacher.addEntry(issue, 'matters', 'The class starts calmly');
    teacher.addEntry(issue, 'idea', 'Side door');
    expect(list(mara)).toEqual([]);
    teacher.setNotAgreed(issue, true);
    const [item] = list(mara);
    expect(item?.more).toBe('She cried.');
    expect(item?.voices.map(({ name, words }) => [name, words])).toEqual([
      ['Mara', ['We would like an aide at the gate.']],
      ['Mr. T', ['The class starts calmly']],
    ]);
    // They agree on a part of it; the rest stays on the list until someone takes the mark off.
    mara.add('decision', { words: { what: 'Try the side door' }, issue });
    expect(list(mara)).toHaveLength(1);
    mara.setNotAgreed(issue, false);
    expect(list(mara)).toEqual([]);
  });

  it('gives both sides a place, also where one has said nothing', () => {
    expect(voicesBySide([]).map(({ side }) => side)).toEqual(['family', 'school']);
  });

  it('is one text to take along, with the right to a letter that says why, in either language', async () => {
    const items: ApartItem[] = [
      {
        ...{ id: 'a', kind: 'decision', words: 'Two breaks a day', more: 'It worked last year.' },
        voices: [
          {
            key: '1',
            name: 'Mara',
            role: 'family',
            side: 'family',
            agrees: false,
            words: ['She needs four.'],
          },
          { key: '2', name: 'Mr. T', role: 'school', side: 'school', agrees: true, words: [] },
        ],
      },
      { id: 'b', kind: 'issue', words: '', more: '', voices: [] },
    ];
    const text = notAgreedText(items, 'Plan meeting');
    expect(text.split('\n\n').slice(0, 4)).toEqual([
      'Plan meeting',
      'Not agreed yet',
      'Decision: Two breaks a day\nIt worked last year.\n  Family, Mara: “She needs four.”\n  School, Mr. T: Agrees to these words',
      'Issue: Without words yet\n  Family: No words yet\n  School: No words yet',
    ]);
    expect(text).toContain('34 CFR § 300.503');
    await chooseLanguage('es');
    try {
      expect(notAgreedText(items, 'Plan')).toContain('Escuela, Mr. T: Está de acuerdo con estas palabras');
      expect(notAgreedText(items, 'Plan')).toContain('34 CFR § 300.503');
    } finally {
      await chooseLanguage('en');
    }
  });
});

describe('the texts', () => {
  it('can be read in grade 6, each sentence in grade 8', () => {
    const texts = Object.values<Message>(together).flatMap((text) =>
      typeof text === 'string' ? [text] : Object.values<string>(text),
    );
    const grade = (text: string): number => {
      const plain = text.replaceAll(/\{\w+\}/g, 'one').replace('34 CFR § 300.503', 'law');
      const word = plain.match(/[\p{L}’]+/gu)?.length ?? 0;
      const sentence = plain.split(/[.?!:]+(?:\s|$)/).filter((part) => part.trim() !== '').length;
      return fleschKincaid({ sentence, word, syllable: syllable(plain) });
    };
    const sentences = texts.filter((text) => /[.?]$/.test(text) && text.split(' ').length > 4);
    expect(sentences.length).toBeGreaterThan(15);
    expect(sentences.filter((text) => grade(text) > 8)).toEqual([]);
    expect(grade(sentences.join(' '))).toBeLessThanOrEqual(6);
  });
});

describe('a need', () => {
  it('says who carries it where, as far as that is known', () => {
    const words = (who: string, where: string) => ({ words: { who, where } as RecordView['words'] });
    expect(carryText(words('Dana', 'the district'))).toBe('Dana carries it to the district');
    expect(carryText(words(' Dana ', ' '))).toBe('Dana carries it');
    expect(carryText(words('', 'the district'))).toBe('No one carries it yet');
  });
});
