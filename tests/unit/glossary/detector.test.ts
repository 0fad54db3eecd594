import { describe, expect, it } from 'vitest';
import type { DetectorEntry } from '../../../lib/glossary/contract.ts';
import { createDetector } from '../../../lib/glossary/detector.ts';

const term = (text: string, more: Partial<DetectorEntry> = {}): DetectorEntry => ({
  id: text,
  term: text,
  ...more,
});
const detector = createDetector([
  term('IEP', { expansions: [{ en: 'individualized education program (plan)' }] }),
  term('IEP team'),
  term('AT', { expansions: [{ en: 'assistive technology' }] }),
  term('AT device'),
  // Known to everybody: marked only where one added it oneself, or in a longer phrase.
  term('negotiate'),
  term('para'),
  term('school nurse', { forms: ['nurse'] }),
  term('bus aide', { forms: ['bus driver'] }),
  term('LiPS'),
  term('80% accuracy'),
  term('12:1+1'),
  term('Co:Writer'),
  { id: 'own nurse', term: 'nurse', isOwn: true },
  term('OT'),
  term('PT'),
  term('ID', { except: ['ID badge', 'photo ID', 'ID #'] }),
  term('ED', { expansions: [{ en: 'emotional disturbance' }, { en: 'emergency department' }] }),
  term('AIM'),
  term('STAR'),
  term('IDEA'),
  term('FAPE'),
  term('504', { forms: ['504 plan', 'Section 504'] }),
  term('O&M', { expansions: [{ en: 'orientation and mobility' }] }),
  term('goal', { except: ['goal post', 'soccer goal'] }),
  term('least restrictive environment'),
  term('review and dismissal', { forms: ['admission, review, and dismissal'] }),
  term('environment'),
  term('push-in'),
  term('policy'),
  term('reevaluation'),
  term('letter of finding'),
  term('special education', { forms: ['sp. ed.', 'SpEd', 'SPED'] }),
  term("parents' rights"),
  term('child with a disability'),
  term('evaluación'),
  term('behavior plan'),
  term('个别化教育计划'),
  term('BASC'),
  term('Ed plan', { match: 'capitals' }),
]);
const spotted = (text: string): string[] =>
  detector.find(text).map(({ start, end, entryId }) => {
    const slice = text.slice(start, end);
    return slice === entryId ? slice : `${slice} → ${entryId}`;
  });

describe('a term is found', () => {
  it.each<[string, readonly string[]]>([
    // signs inside a term
    ['with 80% accuracy on Co:Writer', ['80% accuracy', 'Co:Writer']],
    ['a 12:1+1 class', ['12:1+1']],
    ['80 %, accuracy; co: writer', []],
    ['Goal:IEP', ['Goal → goal', 'IEP']],
    // plural and possessive
    ['two IEPs', ['IEPs → IEP']],
    ["the IEP's page", ["IEP's → IEP"]],
    ['the IEP’s page', ['IEP’s → IEP']],
    ["all the IEPs' pages", ['IEPs → IEP']],
    ['ALL THE IEPS', ['IEPS → IEP']],
    ['goals, policies', ['goals → goal', 'policies → policy']],
    ['the goal’s end', ['goal’s → goal']],
    ['504s and 504 plans', ['504s → 504', '504 plans → 504']],
    ['letters of finding', ['letters of finding → letter of finding']],
    ['children with a disability', []],
    ['the parents’ rights; parent rights', ["parents’ rights → parents' rights"]],
    // what stands between the words
    ['least-restrictive environment', ['least-restrictive environment → least restrictive environment']],
    ['least restrictive\nenvironment', ['least restrictive\nenvironment → least restrictive environment']],
    [
      'least  restrictive\r\n environment',
      ['least  restrictive\r\n environment → least restrictive environment'],
    ],
    [
      'least\u00a0restrictive\u2009environment',
      ['least\u00a0restrictive\u2009environment → least restrictive environment'],
    ],
    ['least–restrictive‑environment', ['least–restrictive‑environment → least restrictive environment']],
    [
      'push in, push-in, pushin, Push‐In',
      ['push in → push-in', 'push-in', 'pushin → push-in', 'Push‐In → push-in'],
    ],
    ['re-evaluation, Reevaluations', ['re-evaluation → reevaluation', 'Reevaluations → reevaluation']],
    // parts that stay apart
    ['least restrictive. Environment', ['Environment → environment']],
    ['least restrictive\n\nenvironment', ['environment']],
    ['least restrictive – environment', ['environment']],
    ['least, restrictive environment', ['environment']],
    // section sign
    [
      '§504 § 504 Sec. 504 Section-504 sec 504',
      ['§504 → 504', '§ 504 → 504', 'Sec. 504 → 504', 'Section-504 → 504', 'sec 504 → 504'],
    ],
    // dots
    ['The I.E.P. is here. I.E.P.s, I.E.P.’s', ['I.E.P. → IEP', 'I.E.P.s → IEP', 'I.E.P.’s → IEP']],
    ['i.e. this, O.T. that', ['O.T. → OT']],
    ['sp. ed. room, Sp Ed room', ['sp. ed → special education', 'Sp Ed → special education']],
    // and
    ['O&M, O & M, O and M, O＆M', ['O&M', 'O & M → O&M', 'O and M → O&M', 'O＆M → O&M']],
    ['Orientation & Mobility', ['Orientation & Mobility → O&M']],
    // lists
    ['OT/PT', ['OT', 'PT']],
    ['OT / PT, AT+OT (PT)', ['OT', 'PT', 'AT', 'OT', 'PT']],
    // capitals
    ['LEAST RESTRICTIVE Environment', ['LEAST RESTRICTIVE Environment → least restrictive environment']],
    ['Individualized Education Program', ['Individualized Education Program → IEP']],
    ['the iep, Iep; two ieps, her iep’s page', ['iep → IEP', 'Iep → IEP', 'ieps → IEP', 'iep’s → IEP']],
    ['iEP, ot, pt', []],
    [
      'the admission, review, and dismissal, or admission review and dismissal',
      ['admission, review, and dismissal', 'admission review and dismissal'].map(
        (form) => `${form} → review and dismissal`,
      ),
    ],
    ['the least, restrictive environment', ['environment']],
    ['a review, and dismissal', []],
    ['the para helps her to read; two paras', ['para', 'paras → para']],
    ['Un plan para leer mejor en casa, y para que le guste', []],
    ['para', ['para']],
    ['we negotiate; the nurse', ['nurse → own nurse']],
    ['the school nurse', ['school nurse']],
    ['emotional disturbance', []],
    ['an ed plan, an Ed plan, an ED plan', ['Ed plan', 'ED']],
    ['she sped up; SPED and SpEd', ['SPED → special education', 'SpEd → special education']],
    ['look at device; an AT device', ['AT device']],
    ['post-IEP, IEP-based, non-AT', ['IEP', 'IEP', 'AT']],
    ['BASC-3 and IDEA 2004', ['BASC', 'IDEA']],
    // longest, leftmost
    ['the IEP team', ['IEP team']],
    ['individualized education program', ['individualized education program → IEP']],
    // spellings
    ['a behaviour plan', ['behaviour plan → behavior plan']],
    [
      'evaluación, evaluacio\u0301n, evaluacion',
      ['evaluación', 'evaluacio\u0301n → evaluación', 'evaluacion → evaluación'],
    ],
    // round about
    ['“IEP”, ‘IEP’, (IEP), *IEP*, _IEP_, ¿IEP?', ['IEP', 'IEP', 'IEP', 'IEP', 'IEP', 'IEP']],
    ['en el IEP de su hijo: ¿la FAPE?', ['IEP', 'FAPE']],
    ['😀IEP👍🏽 ❤️IEP 1️⃣IEP', ['IEP', 'IEP', 'IEP']],
    ['会议IEP会议 IEP는 のIEPを', ['IEP', 'IEP', 'IEP']],
    ['I\u200dE\u00adP\u2060, \u200bIEP\u200b, \u202aIEP\u202c', ['I\u200dE\u00adP → IEP', 'IEP', 'IEP']],
    ['ＩＥＰ', ['ＩＥＰ → IEP']],
    ['他的个别化教育计划会议', ['个别化教育计划']],
    ['IEP', ['IEP']],
    ['see "IEP."', ['IEP']],
    ['IEP…goal—goal', ['IEP', 'goal', 'goal']],
  ])('%j', (text, expected) => {
    expect(spotted(text)).toEqual(expected);
  });
});

describe('nothing is found', () => {
  it.each([
    '',
    ' \n ',
    '💥',
    // parts of words
    'xIEP IEPx IEP2024 éIEP IEPé IEP\u0301 IEP_x x_IEP',
    'goalie policymaker Idea idea aim star',
    'IДEP IEPа',
    // names of things
    'IEP@school.org a.IEP@x.io mail@IEP.org',
    'https://x.example/IEP?goal=FAPE http://IEP.org/x, www.IEP.org IEP.org/goal',
    'IEP.pdf my_IEP.docx goal.xlsx',
    '#IEP @IEP #goal-IEP',
    'C:\\IEP\\goal ~/IEP/goal /home/IEP',
    // numbers
    '$504 $ 504 €504 504% 504°',
    '1,504 504,000 504.25 5.504 10:504 504-3 3-504 504/2'.replace('504/2', ''),
    '504 Main Street; 504 N. Oak Ave; 504 Elm St.',
    'room 504, Rm. 504, page 504, p. 504, No. 504, bus 504, Apt 504, #504',
    '(504) 555-0100, 504-555-0100, 504 555 0100',
    '504 dollars, 504 points, about 504, 504 students came',
    // labels
    'ID # 7, ID #7, ID 7734, ID: 7734, ID-7734',
    'AT 3, AT 3:15',
    'AT&T, R&D, B&OT&B',
    // ordinary words in text that is in capitals throughout
    'WE ARE AT SCHOOL',
    'HE IS AT HOME',
    'AT HOME',
    'Please try this AT HOME and call. She reads AT NIGHT.',
    'THIS IS A GOOD IDEA FOR HER',
    'TAKE AIM AND TRY',
    'You are a STAR. WHAT A STAR YOU ARE TODAY'.replace('You are a STAR. ', ''),
    'At school. Id est. Aim high. Ed came.',
    // names of people
    'Mr. Goal came. Ms. Goal, Mrs Goal, Dr. Basc and Miss Goal said hello to Sra. Environment.',
    // known to everybody
    'Our bus driver waved; two bus-drivers did.',
    // set phrases
    'ID badge, id badges, photo ID, a goal post, goal-posts, Soccer Goals',
  ])('%j', (text) => {
    expect(spotted(text)).toEqual([]);
  });
});

describe('capitals that are a word', () => {
  it.each<[string, readonly string[]]>([
    ['He uses AT at home.', ['AT']],
    ['AT', ['AT']],
    ['Her lips are dry after LiPS.', ['LiPS']],
    ['AT, OT, PT', ['AT', 'OT', 'PT']],
    ['AT and OT/PT', ['AT', 'OT', 'PT']],
    ['STUDENT STRENGTHS\nAT: a tablet', ['AT']],
    ['We need an AT EVALUATION now', ['AT']],
    ['HER IEP TEAM MET AT SCHOOL', ['IEP TEAM → IEP team']],
    ['WHAT DOES FAPE MEAN', ['FAPE']],
    ['We send the AT home. Is AT HELP there?', ['AT', 'AT']],
    ['Ask Dr. T. Goal is met. We miss goals. Miss IEP team', ['Goal → goal', 'goals → goal', 'IEP team']],
    ['the ID of our son (ID)', ['ID', 'ID']],
  ])('%j', (text, expected) => {
    expect(spotted(text)).toEqual(expected);
  });
});

describe('numbers that are the term', () => {
  it.each([
    'She has a 504.',
    'a 504 or an IEP',
    'the 504 meeting at 3',
    'our 504 students',
    '504: see below',
    '504/IEP',
    'Is it a 504? 504!',
  ])('%j', (text) => {
    expect(spotted(text).join()).toContain('504');
  });
});

describe('entries with the same form', () => {
  const [own, builtIn] = [term('LEAP', { id: 'own' }), term('LEAP', { id: 'built-in' })];
  it('the first in the list wins', () => {
    const first = (entries: readonly DetectorEntry[]) =>
      createDetector(entries)
        .find('LEAP')
        .map(({ entryId }) => entryId);
    expect(first([own, builtIn])).toEqual(['own']);
    expect(first([builtIn, own])).toEqual(['built-in']);
  });
  it('an exception of one leaves the place to the other', () => {
    const entries = [{ ...own, except: ['LEAP year'] }, builtIn];
    expect(createDetector(entries).find('LEAP year')).toEqual([{ start: 0, end: 4, entryId: 'built-in' }]);
  });
  it('the longer term wins, and a shorter one stands in when the longer is not meant', () => {
    const entries = [term('goal'), term('goal post', { except: ['the goal post'] })];
    const found = (text: string) =>
      createDetector(entries)
        .find(text)
        .map(({ entryId }) => entryId);
    expect(found('a goal post')).toEqual(['goal post']);
    expect(found('the goal post')).toEqual(['goal']);
  });
});

describe('odd entries', () => {
  it('do no harm', () => {
    const entries = ['', ' ', '.', 'a', 'A', '&', '/', '🦊', 'x '.repeat(500), '__proto__', 'constructor'];
    const odd = createDetector(entries.map((text) => term(text)));
    expect(odd.find('A fox & a / . 🦊 x x x toString').map(({ entryId }) => entryId)).toEqual([]);
    expect(odd.find('constructor').map(({ entryId }) => entryId)).toEqual(['constructor']);
    expect(createDetector([]).find('IEP')).toEqual([]);
  });
  it('an exception that is the term itself does not switch it off', () => {
    expect(createDetector([term('FBA', { except: ['FBA', 'FBA #'] })]).find('FBA')).toHaveLength(1);
  });
});
