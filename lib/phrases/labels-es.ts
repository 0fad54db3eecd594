import { anyOf, END, type LabelPattern, START } from './labels-pattern.ts';

/* Spanish: most sentences name nobody ("es flojo"), so the words themselves have to be surer than in English. */

/** Words of two genders and two numbers: "flojo" stands for flojo, floja, flojos, flojas. */
const both = (words: string): string[] =>
  words
    .split(' ')
    .map((word) =>
      word.endsWith('o')
        ? `${word.slice(0, -1)}[oa]s?`
        : word.endsWith('or')
          ? `${word}(?:a|es|as)?`
          : word.endsWith('ón')
            ? `(?:${word}|${word.slice(0, -2)}on(?:a|es|as))`
            : `${word}s?`,
    );

const PEOPLE = anyOf([
  'niñ[oa]s?',
  'hij[oa]s?',
  'chic[oa]s?',
  'muchach[oa]s?',
  'alumn[oa]s?',
  'estudiantes?',
  'herman[oa]s?',
  'madres?',
  'padres?',
  'mamás?',
  'papás?',
  'abuel[oa]s?',
  'maestr[oa]s?',
  'profesor(?:a|es|as)?',
  'director(?:a)?',
]);
const SOMEONE = `(?:(?:mi|tu|su|el|la|los|las|este|esta|ese|esa|un|una|nuestr[oa])\\s+${PEOPLE})`;
const PERSON = `(?:él|ella|ellos|ellas|usted|ustedes|${SOMEONE})`;
const IS =
  '(?:es|son|era|eran|ha\\s+sido|fue|se\\s+porta\\s+como|se\\s+pone|anda|está\\s+siendo|está\\s+muy)';
const HOW =
  '(?:\\s+(?:muy|bien|tan|un|una|unos|unas|demasiado|medio|bastante|siempre|así\\s+de|puro|pura|realmente)){0,3}';
/** Where a sentence without a person may begin: at its start, after a comma, "que", "porque", "y". */
const CLAUSE = '(?:^|[.,;:!¡\\n]\\s*|(?<![\\p{L}])(?:que|porque|y|pero|siempre|creo|aparte)\\s+)';

const STRONG = anyOf([
  ...both(
    'flojo perezoso vago holgazán haragán malcriado maleducado desobediente grosero mentiroso berrinchudo consentido chiflado caprichoso manipulador irrespetuoso egoísta inmaduro malagradecido incompetente negligente desafiante irresponsable tramposo peleonero rebelde chismoso',
  ),
  'holgazan[ae]s?',
  'sinvergüenzas?',
  'caso\\s+perdido',
  'buen[oa]\\s+para\\s+nada',
  'mal\\s+ejemplo',
  'mala\\s+influencia',
  'burr[oa]s?',
  'llor(?:ón|ona|ones|onas)',
]);
const WEAK = anyOf([
  ...both(
    'malo agresivo violento difícil imposible insoportable problemático conflictivo tonto estúpido terco necio loco inútil raro exigente histérico descuidado torpe',
  ),
]);
const PAUSE =
  '(?=\\s*(?:$|[.,;:!?)\\n])|\\s+(?:y|pero|porque|cuando|en\\s+(?:clase|la\\s+escuela|casa)|con\\s+(?:todos|los\\s+demás|nosotros)|siempre|todo)(?![\\p{L}]))';

const BAD_PARENT = `mal[oa]?s?\\s+(?:${PEOPLE})`;
const ATTRIBUTE = anyOf([
  ...both(
    'flojo perezoso malcriado maleducado desobediente grosero mentiroso berrinchudo consentido manipulador irrespetuoso egoísta rebelde agresivo violento problemático conflictivo',
  ),
  'problema',
]);

const ALWAYS = anyOf([
  'pegan?',
  'muerden?',
  'gritan?',
  'mienten?',
  'pelean?',
  'interrumpen?',
  'desobedecen?',
  'empujan?',
  'molestan?',
  'se\\s+portan?\\s+mal',
  'hacen?\\s+berrinches?',
  'contestan?\\s+mal',
  'llegan?\\s+tarde',
  'andan?\\s+peleando',
  'se\\s+quejan?',
  'quieren?\\s+llamar\\s+la\\s+atención',
  'está\\s+enojad[oa]',
  'busca\\s+problemas',
]);
const NEVER = anyOf([
  'escuchan?',
  'hacen?\\s+caso',
  'hacen?\\s+(?:la|su|sus|las)\\s+tareas?',
  'hacen?\\s+nada',
  'obedecen?',
  '(?:ponen?|prestan?)\\s+atención',
  'se\\s+portan?\\s+bien',
  'cooperan?',
  'ayudan?',
  'comparten?',
  'terminan?\\s+(?:la|su|sus|las)\\s+tareas?',
  'trabajan?',
  'estudian?',
  'contestan?\\s+(?:el\\s+teléfono|mis|nuestr[oa]s|los)',
  'cumplen?',
  'se\\s+quedan?\\s+quiet[oa]s?',
  'quieren?\\s+(?:trabajar|estudiar|aprender|ayudar)',
  'le\\s+importa',
  'vienen?\\s+a\\s+las\\s+(?:juntas|reuniones)',
  'dicen?\\s+la\\s+verdad',
]);

const REPORTED =
  /(?<![\p{L}])(?:no|nunca|nadie|ni|sin|si|dijo|dijeron|dice|dicen|decía|decir|llamó|llamaron|llaman|oí|oyó|piensa|piensan|siente|sienten|teme|miedo|palabra|duda|lejos)(?![\p{L}])[^.!?;]{0,40}$/iu;

/** A capital that is no person’s. */
const NAME =
  '(?!(?:Es|Son|La|El|Los|Las|Eso|Esto|Esta|Este|Lo|No|Que|Todo|Nada|Matemáticas|Inglés|Español|Lunes|Martes|Hoy|Mi|Su|Tu|Un|Una)(?![\\p{L}]))(?:(?:Sra|Sr|Srta|Dr|Dra)\\.\\s+)?\\p{Lu}[\\p{L}]+\\.?';

const flags = 'diug';

/** Spanish patterns for `findLabel`. */
export const SPANISH_LABELS: readonly LabelPattern[] = [
  {
    pattern: new RegExp(`(?:${START}${PERSON}\\s+|${CLAUSE})${IS}${HOW}\\s+(?<label>${STRONG})${END}`, flags),
    kind: 'trait',
    unless: REPORTED,
    notAsked: true,
  },
  {
    pattern: new RegExp(`${START}${PERSON}\\s+${IS}${HOW}\\s+(?<label>${WEAK})${END}${PAUSE}`, flags),
    kind: 'trait',
    unless: REPORTED,
    notAsked: true,
  },
  {
    pattern: new RegExp(`${START}${NAME}\\s+${IS}${HOW}\\s+(?<label>${STRONG})${END}`, 'dug'),
    kind: 'trait',
    unless: REPORTED,
    notAsked: true,
  },
  {
    pattern: new RegExp(
      `${START}(?<label>${BAD_PARENT}|${PEOPLE}\\s+(?:muy\\s+|tan\\s+)?${ATTRIBUTE})${END}`,
      flags,
    ),
    kind: 'name',
    unless: REPORTED,
    notAsked: true,
  },
  {
    pattern: new RegExp(
      `(?:${START}${PERSON}\\s+|${START}${NAME}\\s+|${CLAUSE})(?<label>(?:siempre\\s+${ALWAYS}|nunca\\s+(?:nos\\s+|me\\s+)?${NEVER}))${END}`,
      flags,
    ),
    kind: 'always',
    unless: REPORTED,
    notAsked: true,
  },
];
