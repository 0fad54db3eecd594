import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { describe, expect, it } from 'vitest';
import { CONTENT_LANGUAGES } from '../../../lib/i18n/two.ts';
import { ROLES } from '../../../lib/meeting/people.ts';
import { PHRASES } from '../../../lib/phrases/bank/index.ts';
import {
  INTENTS,
  type Intent,
  MOMENTS,
  type Phrase,
  SPEAKER_OF_ROLE,
} from '../../../lib/phrases/contract.ts';
import { choices, fits, makesSense, OUT_OF_PLACE, sensible } from '../../../lib/phrases/coverage.ts';
import { checkPhrases, PhraseError } from '../../../lib/phrases/schema.ts';

const SLOT = /\{\w+\}/g;
const ids = (phrases: readonly Phrase[]): readonly string[] => phrases.map(({ id }) => id);
const breaking = (rule: (phrase: Phrase) => boolean): readonly string[] => ids(PHRASES.filter(rule));

describe('the phrase bank', () => {
  it('keeps to its schema', () => expect(checkPhrases(PHRASES)).toHaveLength(PHRASES.length));

  it('is in the order of the intents, with at least fifteen for each', () => {
    const order = PHRASES.map(({ intent }) => INTENTS.indexOf(intent));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    const counts = INTENTS.map((intent) => PHRASES.filter((phrase) => phrase.intent === intent).length);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(15);
    expect(PHRASES.length).toBeGreaterThanOrEqual(180);
  });

  it('has no phrase twice', () => {
    expect(twice(ids(PHRASES))).toEqual([]);
    for (const language of CONTENT_LANGUAGES) {
      expect(twice(PHRASES.map(({ text }) => bare(text[language])))).toEqual([]);
      expect(twice(PHRASES.map(({ why }) => bare(why[language])))).toEqual([]);
    }
    expect(twice([bare('¿Qué ayudaría?'), bare('que  ayudaria')])).toHaveLength(1);
  });

  it.each<[Intent, string]>([
    ['clarify', 'Let me see if I understand'],
    ['ask', 'Can you describe for me'],
    ['ask', 'Will you share with me'],
    ['validate', 'So you feel that'],
    ['validate', 'I sense you are feeling'],
    ['express', 'I am concerned about'],
    ['express', 'I feel good about'],
  ])('%s has the stem "%s"', (intent, stem) => {
    const found = PHRASES.filter(({ text }) => text.en.startsWith(stem));
    expect(found.map((phrase) => phrase.intent)).toContain(intent);
    // The stem ends there: what follows is a slot, a mark or another word.
    for (const { text } of found) expect(text.en.slice(stem.length)).toMatch(/^($|[\s:,?{])/);
  });

  it.each(['P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12', 'P16', 'P17', 'P20', 'P33', 'P34'])(
    'serves %s with at least three phrases',
    (practice) =>
      expect(PHRASES.filter(({ practices }) => practices.includes(practice)).length).toBeGreaterThan(2),
  );
  it('names only practices that exist, P1 to P39', () =>
    expect(breaking(({ practices }) => practices.some((p) => !/^P([1-9]|[12]\d|3\d)$/.test(p)))).toEqual([]));
});

describe('a choice for everyone at any time', () => {
  const combinations = ROLES.flatMap((role) =>
    INTENTS.flatMap((intent) => MOMENTS.map((moment) => ({ role, intent, moment }))),
  ).map((one) => ({ ...one, speaker: SPEAKER_OF_ROLE[one.role] }));

  it('two or more, wherever it makes sense', () => {
    const makeSense = combinations.filter((one) => makesSense(one.intent, one.speaker, one.moment));
    expect(makeSense.length).toBeGreaterThan(combinations.length * 0.9);
    const bare = makeSense.filter((one) => choices(PHRASES, one).length < 2);
    expect(bare.map(({ role, intent, moment }) => `${role} ${intent} ${moment}`)).toEqual([]);
  });

  it('none where it does not', () => {
    const senseless = combinations.filter((one) => !makesSense(one.intent, one.speaker, one.moment));
    expect(senseless.length).toBeGreaterThan(0);
    for (const one of senseless) expect(choices(PHRASES, one)).toEqual([]);
    for (const { reason } of OUT_OF_PLACE) expect(reason.length).toBeGreaterThan(20);
    expect(
      breaking(({ intent, speakers, moments }) =>
        speakers.some((speaker) => moments.some((moment) => !makesSense(intent, speaker, moment))),
      ),
    ).toEqual([]);
  });

  it('a hole in the bank would be seen', () => {
    const without = PHRASES.filter(
      ({ intent, moments }) => intent !== 'repair' || !moments.includes('closing'),
    );
    const holes = sensible().filter((one) => choices(without, one).length === 0);
    expect(holes.filter(({ speaker }) => speaker !== 'interpreter')).toEqual(
      ['family', 'school', 'anyone'].map((speaker) => ({ speaker, intent: 'repair', moment: 'closing' })),
    );
  });

  it('family and school find own words in every intent, before those for anyone', () => {
    for (const speaker of ['family', 'school'] as const)
      for (const intent of INTENTS) {
        const own = choices(PHRASES, { speaker, intent }).map(({ speakers }) => speakers.includes(speaker));
        expect(own.filter(Boolean).length, `${speaker} ${intent}`).toBeGreaterThanOrEqual(3);
        expect(own).toEqual([...own].sort((a, b) => Number(b) - Number(a)));
      }
  });

  it('an interpreter gets only what an interpreter may say; nobody else gets it', () => {
    const forInterpreter = choices(PHRASES, { speaker: 'interpreter' });
    expect(forInterpreter.length).toBeGreaterThan(20);
    expect(ids(forInterpreter)).not.toContain('express-concerned-about');
    expect(ids(forInterpreter)).toContain('clarify-let-me-see');
    expect(breaking((phrase) => /as the interpreter/.test(phrase.text.en) && fits(phrase, 'anyone'))).toEqual(
      [],
    );
    expect(
      breaking(({ text }) => text.en.startsWith('I speak now as the interpreter')).length,
    ).toBeGreaterThan(7);
  });
});

describe('wording', () => {
  it('English has reading grade 6 or less, each text and each reason, and far less in the middle', () => {
    // As shown with gaps and as filled with a short word: the harder of the two counts.
    const shown = ({ text }: Phrase): number =>
      Math.max(grade(text.en.replace(SLOT, '…')), grade(text.en.replace(SLOT, 'this')));
    const texts = PHRASES.map(shown).sort((a, b) => a - b);
    const whys = PHRASES.map(({ why }) => grade(why.en)).sort((a, b) => a - b);
    console.info(`${PHRASES.length} phrases, reading grade: ${figures(texts)}; reasons: ${figures(whys)}`);
    expect(breaking((phrase) => shown(phrase) > 6 || grade(phrase.why.en) > 6)).toEqual([]);
    expect(middle(texts)).toBeLessThanOrEqual(3);
    expect(middle(whys)).toBeLessThanOrEqual(3);
    expect(grade('We appreciate your participation in this evaluation.')).toBeGreaterThan(6);
  });

  it('sentences are short in both languages', () => {
    const long = (said: string) => said.split(/[.!?:…]+\s*/u).some((part) => part.split(/\s+/u).length > 20);
    expect(breaking(({ text, why }) => CONTENT_LANGUAGES.some((l) => long(text[l]) || long(why[l])))).toEqual(
      [],
    );
  });

  it('no blame, no orders, no court', () => {
    const HARSH =
      /\b(you (always|never|people|must|should|have to|need to|made me)|calm down|lazy|bad (child|parent)|defiant|pursuant|hereby|legal|lawyer|attorney|comply|noncompliant)\b/i;
    expect('You always do this').toMatch(HARSH);
    expect(breaking(({ text }) => HARSH.test(text.en))).toEqual([]);
  });

  it('Spanish says usted, except to the student, and opens what it closes', () => {
    const TU = /(?<!\p{L})(tú|tus?|te|ti|contigo|eres|estás|tienes|puedes|quieres|sabes)(?!\p{L})/iu;
    expect(breaking(({ text, why }) => TU.test(text.es) || TU.test(why.es))).toEqual(['ask-child-tells-us']);
    const count = (said: string, mark: string): number => said.split(mark).length;
    const isOpen = (said: string) =>
      ['¿?', '¡!', '“”'].some(([open = '', shut = '']) => count(said, open) !== count(said, shut));
    expect(isOpen('Qué ayudaría?')).toBe(true);
    expect(breaking(({ text, why }) => isOpen(text.es) || isOpen(why.es))).toEqual([]);
  });

  it('a question in one language is one in the other', () =>
    expect(breaking(({ text }) => text.en.includes('?') !== text.es.includes('?'))).toEqual([]));

  it('nothing is left in the wrong language', () => {
    expect(breaking(({ text, why }) => text.en === text.es || why.en === why.es)).toEqual([]);
    expect(breaking(({ text, why }) => /[¿¡áéíóúñ]/i.test(text.en + why.en))).toEqual([]);
    expect(
      breaking(({ text, why }) => /\b(the|you|and|with|this)\b/i.test((text.es + why.es).replace(SLOT, ''))),
    ).toEqual([]);
  });

  it('whole sentences end with a mark, open ones with their slot', () => {
    expect(breaking(({ text }) => CONTENT_LANGUAGES.some((l) => !/[.?!}]$/.test(text[l])))).toEqual([]);
    expect(breaking(({ why }) => CONTENT_LANGUAGES.some((l) => !why[l].endsWith('.')))).toEqual([]);
  });
});

describe('the schema', () => {
  const [good] = PHRASES;
  if (!good) throw new Error('the bank is empty');
  const text = (en: string, es: string) => ({ text: { en, es } });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['an id of another intent', { id: 'close-describe' }, /"close-describe".*intent/],
    ['an id with spaces', { id: 'ask describe' }, /"ask describe": id/],
    ['an id with capitals', { id: 'ask-Describe' }, /id/],
    ['an unknown intent', { intent: 'blame' }, /intent/],
    ['an unknown speaker', { speakers: ['nurse'] }, /speakers/],
    ['no speaker', { speakers: [] }, /speakers: is empty/],
    ['an unknown moment', { moments: ['opening', 'lunch'] }, /moments/],
    ['a moment twice', { moments: ['opening', 'opening'] }, /moments: names something twice/],
    ['a malformed practice', { practices: ['8'] }, /practices.*is no practice/],
    ['a missing language', { text: { en: 'Tell me about {topic}' } }, /text\.es/],
    ['an empty language', text('Tell me about it.', ''), /text\.es: is too short/],
    ['a missing reason', { why: undefined }, /why/],
    ['a slot in a reason', { why: { en: 'It helps {child}.', es: 'Le ayuda mucho.' } }, /why\.en/],
    ['an unknown slot', text('Tell me about {school}', 'Cuénteme sobre {school}'), /slot that nobody knows/],
    ['different slots', text('Tell me about {topic}', 'Cuénteme sobre {idea}'), /languages differ/],
    ['a slot in one language', text('Tell me about {topic}', 'Cuénteme sobre eso'), /languages differ/],
    ['three slots', text('{idea} and {topic} by {time}?', '{idea} y {topic} para {time}?'), /more than 2/],
    ['a slot twice', text('{idea} or {idea}, please?', '{idea} o {idea}, por favor?'), /a slot twice/],
    ['a stray brace', text('Tell me about {topic', 'Cuénteme sobre {topic'), /no slot/],
    ['a full stop after a slot', text('Tell me {topic}.', 'Cuénteme {topic}.'), /full stop/],
    ['a text too long to say', text(`Tell ${'me '.repeat(50)}.`, 'Cuénteme eso.'), /longer than/],
    ['white space around', text(' Tell me about it.', 'Cuénteme eso.'), /white space/],
    ['a field nobody knows', { score: 3 }, /score/],
  ])('refuses %s and names the phrase', (_, change, message) => {
    const broken = () => checkPhrases([{ ...good, ...change }]);
    expect(broken).toThrow(PhraseError);
    expect(broken).toThrow(message);
    expect(broken).toThrow(typeof change.id === 'string' ? change.id : good.id);
  });

  it('refuses what is no list, no phrase or there twice', () => {
    for (const data of [null, {}, 'ask', 3]) expect(() => checkPhrases(data)).toThrow(PhraseError);
    expect(() => checkPhrases([good, null])).toThrow('Phrase number 2');
    expect(() => checkPhrases([good, good])).toThrow(`"${good.id}" is there twice`);
    expect(checkPhrases([])).toEqual([]);
  });
});

/** Reading grade after Flesch and Kincaid. */
function grade(said: string): number {
  const words = said.match(/[\p{L}’]+/gu) ?? [];
  return fleschKincaid({
    sentence: Math.max(1, said.match(/[.!?]+(?=\s|$)/g)?.length ?? 0),
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}
function middle(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
function figures(sorted: readonly number[]): string {
  return `median ${middle(sorted).toFixed(1)}, highest ${(sorted.at(-1) ?? Number.NaN).toFixed(1)}`;
}
/** Letters only, without accents and whatever the slots are. */
function bare(said: string): string {
  const plain = said.replace(SLOT, ' ').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/\p{L}+/gu) ?? []).join(' ');
}
function twice(list: readonly string[]): readonly string[] {
  return list.filter((one, index) => list.indexOf(one) !== index);
}
