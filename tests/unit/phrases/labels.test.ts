import { describe, expect, it } from 'vitest';
import { findLabel } from '../../../lib/phrases/labels.ts';

/* Each sentence with the words that get marked. */
const ENGLISH_LABELS: readonly (readonly [string, string])[] = [
  ['he is lazy', 'lazy'],
  ['He’s just lazy.', 'lazy'],
  ["She's a troublemaker", 'troublemaker'],
  ['she is a real trouble maker', 'trouble maker'],
  ['He is a non-compliant kid.', 'non-compliant kid'],
  ['non-compliant kid', 'non-compliant kid'],
  ['Sam is so manipulative', 'manipulative'],
  ['Dana has always been defiant in my class.', 'defiant'],
  ['My son is very stubborn.', 'stubborn'],
  ['This child is aggressive.', 'aggressive'],
  ['The boy is mean to other kids', 'mean'],
  ['Your daughter was rude again today', 'rude'],
  ['I think he is lazy', 'lazy'],
  ['We feel that she is attention seeking.', 'attention seeking'],
  ['He never listens.', 'never listens'],
  ['She always interrupts everybody', 'always interrupts'],
  ['Sam never does his homework', 'never does his homework'],
  ['They never return my calls', 'never return my'],
  ['You always blame me', 'always blame me'],
  ['He is always late', 'always late'],
  ['She’s always in trouble at lunch.', 'always in trouble'],
  ['She is a bad mother.', 'bad mother'],
  ['These are difficult parents', 'difficult parents'],
  ['Mom is in denial', 'in denial'],
  ['The teacher is incompetent.', 'incompetent'],
  ['Mr. T is unprofessional', 'unprofessional'],
  ['you are so selfish', 'selfish'],
  ['He acts spoiled.', 'spoiled'],
  ['They are manipulative', 'manipulative'],
  ['what a brat he is, such a brat', 'brat'],
  ['He is a bully', 'bully'],
  ['She is such a drama queen', 'drama queen'],
  ['A lazy boy who could do it', 'lazy boy'],
  ['He can be so disrespectful', 'disrespectful'],
  ['her oldest brother is violent, too', 'violent'],
  ['In class he is disruptive. He is unmotivated.', 'unmotivated'],
  ['He’s a lost cause', 'lost cause'],
  ['We had a good week, but she is hopeless.', 'hopeless'],
  ['He is a liar.', 'liar'],
  ['The para is clueless', 'clueless'],
  ['She is a low-functioning student', 'low-functioning student'],
  ['helicopter mom', 'helicopter mom'],
];

const SPANISH_LABELS: readonly (readonly [string, string])[] = [
  ['es flojo', 'flojo'],
  ['Es malcriado.', 'malcriado'],
  ['Es muy floja en la casa', 'floja'],
  ['Mi hijo es bien berrinchudo', 'berrinchudo'],
  ['El niño es agresivo.', 'agresivo'],
  ['Ella es una mentirosa', 'mentirosa'],
  ['Creo que es manipuladora', 'manipuladora'],
  ['Sam es grosero con la maestra', 'grosero'],
  ['Son unos maleducados', 'maleducados'],
  ['Es una mala madre', 'mala madre'],
  ['un niño problema', 'niño problema'],
  ['Nunca hace caso', 'Nunca hace caso'],
  ['Él siempre pega.', 'siempre pega'],
  ['Siempre se porta mal', 'Siempre se porta mal'],
  ['Su hija nunca hace la tarea', 'nunca hace la tarea'],
  ['Usted es incompetente', 'incompetente'],
  ['Este alumno es un caso perdido', 'caso perdido'],
  ['Es un flojo, no quiere trabajar', 'flojo'],
  ['La maestra es negligente', 'negligente'],
];

const ENGLISH_FINE: readonly string[] = [
  'a lazy afternoon',
  'It was a lazy afternoon and he read a book.',
  'We have an aggressive schedule',
  'This is an aggressive timeline for the evaluation.',
  'bad day',
  'He had a bad day on Tuesday.',
  'She is having a bad day.',
  'the class is lazy-loaded',
  'He has a lazy eye.',
  'The scale says “is lazy”, rated sometimes.',
  'Item 12: "He is defiant" was marked often.',
  'BASC-3: aggression 62, at risk',
  'Oppositional defiant disorder was ruled out.',
  'She was diagnosed with oppositional defiant disorder.',
  'He is not lazy.',
  "She isn't lazy, she is tired.",
  'I don’t think he is lazy.',
  'Nobody says she is a troublemaker.',
  'Kids called him a troublemaker.',
  'Dana said he is lazy, and that hurt.',
  'He feels he is stupid.',
  'It is not because he is lazy.',
  'We asked whether she is defiant or scared.',
  'He put his head down for ten minutes when the bell rang.',
  'He left his seat six times in 20 minutes.',
  'She hit another child twice on Monday.',
  'He always smiles when he sees his aide.',
  'She always helps her brother.',
  'He never gives up.',
  'She never stops trying.',
  'He never stops smiling when music plays.',
  'We always eat dinner together.',
  'I never heard about the meeting.',
  'Does he always refuse to eat?',
  'She never ate meat.',
  'He is bad at math but loves art.',
  'He is difficult to understand when he is tired.',
  'It is difficult for him to sit.',
  'Math is difficult for her.',
  'Reading is stupid, he says.',
  'This is hard for us.',
  'The hallway is impossible at noon.',
  'She is crazy about trains.',
  'He is slow to warm up.',
  'He is a slow and careful reader.',
  'They are difficult fractions.',
  'Their plan is aggressive but doable.',
  'The weather was bad.',
  'What a mean trick that was.',
  'The mean score was 98.',
  'His mean is 12 and his range is 4.',
  'The parent meeting was difficult.',
  'We had a difficult parent meeting.',
  'difficult parent conference on Monday',
  'A bad student ID photo',
  'It is a difficult family situation.',
  'The problem is the bus.',
  'He has a problem with the noise.',
  'Child care is hard to find.',
  'He is a great kid.',
  'Sam is funny and kind.',
  'She is strong-willed and brave.',
  'He is busy, curious and always asks why.',
  'Her bully prevention class starts in May.',
  'The school has a bullying policy.',
  'He was bullied at lunch.',
  'That is a nightmare schedule.',
  'It took just a handful of minutes.',
  'He is a handful of months older.',
  'The bus ride is such a nightmare.',
  'It was just a failure of the printer.',
  'The lazy river ride was his favourite.',
  'We want to know why he is late on Fridays.',
  'I am lazy about filing papers.',
  'Rude words were written on the wall.',
  'Spoiled milk made her sick.',
  'The manipulatives help him count.',
  'Defiant is the name of the book.',
  'He was violently sick on the bus.',
  'Noncompliance rose from 2 to 5 times a day.',
  'She is in Dana’s class.',
  'We never said yes to that.',
  '',
];

const SPANISH_FINE: readonly string[] = [
  'una tarde floja',
  'El horario es agresivo.',
  'Es difícil para él.',
  'Es imposible llegar a las ocho.',
  'Fue un mal día.',
  'Tuvo un día malo.',
  'No es flojo, está cansado.',
  'No creo que sea flojo.',
  'La maestra dijo que es flojo y eso dolió.',
  'El nudo está flojo.',
  'El tornillo es flojo',
  'Le pegó a otro niño dos veces el lunes.',
  'Siempre sonríe cuando ve a su hermana.',
  'Nunca se rinde.',
  'Nunca hace frío aquí.',
  'Es un niño muy alegre.',
  'Mi hija es cariñosa y valiente.',
  'Nosotros siempre cenamos juntos.',
  '¿Es flojo o está cansado?',
  'En la escala dice “es desobediente”.',
  'El problema es el autobús.',
  'La mala noticia llegó tarde.',
  'Las matemáticas son difíciles para ella.',
  'Se levantó seis veces en veinte minutos.',
];

describe('a note that labels a person', () => {
  it.each(ENGLISH_LABELS)('%s', (text, marked) => {
    const found = findLabel(text, 'en');
    expect(found && text.slice(found.start, found.end)).toBe(marked);
  });
  it.each(SPANISH_LABELS)('%s', (text, marked) => {
    const found = findLabel(text, 'es');
    expect(found && text.slice(found.start, found.end)).toBe(marked);
  });
});

describe('a note that tells what happened, or is about something else', () => {
  it.each(ENGLISH_FINE)('%j', (text) => {
    const found = findLabel(text, 'en');
    expect(found && text.slice(found.start, found.end)).toBeNull();
  });
  it.each(SPANISH_FINE)('%j', (text) => {
    const found = findLabel(text, 'es');
    expect(found && text.slice(found.start, found.end)).toBeNull();
  });
});

describe('finding labels', () => {
  it('tells the kind, and takes the first place of several', () => {
    expect(findLabel('He never listens. He is lazy.', 'en')).toMatchObject({ start: 3, kind: 'always' });
    expect(findLabel('He is lazy. He never listens.', 'en')).toMatchObject({ start: 6, kind: 'trait' });
    expect(findLabel('a bad mother', 'en')).toMatchObject({ start: 2, kind: 'name' });
  });

  it('gives offsets that fit the text after emoji and letters written in two parts', () => {
    const text = '🙂🙂 José said hi. She is lazy';
    const found = findLabel(text.normalize('NFD'), 'en');
    expect(found && text.normalize('NFD').slice(found.start, found.end)).toBe('lazy');
  });

  it('is quick on long text without an end', () => {
    const started = performance.now();
    for (const text of [
      'he is so '.repeat(3_000),
      'a'.repeat(30_000),
      '“'.repeat(30_000),
      'Mr. '.repeat(9_000),
    ]) {
      findLabel(text, 'en');
      findLabel(text, 'es');
    }
    expect(performance.now() - started).toBeLessThan(500);
  });
});
