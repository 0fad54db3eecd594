import type { Role } from './people.ts';
import type { Side } from './record-schema.ts';

/** What words in a "Who" field mean. */
export type Meant = { readonly sides: readonly Side[] } | { readonly role: Role };

/**
 * Small letters, no accents, single spaces, no marks around it: "Señora  PÉREZ." reads "senora perez". Names and words
 * are compared in this form only.
 */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const FAMILY =
  'family, families, parent, parents, mom, mum, mommy, dad, daddy, mother, father, guardian, guardians, caregiver, ' +
  'caregivers, grandma, grandpa, grandparents, home, family team, familia, familiares, padre, padres, madre, mamá, ' +
  'papá, papás, tutor legal, tutora legal, cuidador, cuidadora, cuidadores, abuela, abuelo, abuelos, casa, hogar';
const SCHOOL =
  'school, school team, school staff, school side, staff, team, IEP team, teacher, teachers, class teacher, ' +
  'special education teacher, case manager, district, school district, principal, classroom, escuela, equipo, ' +
  'equipo escolar, equipo de la escuela, equipo del IEP, equipo IEP, colegio, personal, personal escolar, ' +
  'personal de la escuela, maestro, maestra, maestros, maestras, docente, docentes, profesor, profesora, profesores, ' +
  'distrito, distrito escolar, director, directora';
const STUDENT =
  'student, pupil, child, kid, son, daughter, estudiante, alumno, alumna, niño, niña, hijo, hija, menor';
const EVERYONE =
  'everyone, everybody, all, all of us, we, we all, us, both, both of us, both sides, together, whole team, todos, ' +
  'todas, todos nosotros, todas nosotras, nosotros, nosotras, ambos, ambas, juntos, juntas, entre todos, dos partes, ' +
  'ambas partes';
const INTERPRETER = 'interpreter, translator, intérprete, traductor, traductora';
const ADVOCATE = 'advocate, defensor, defensora, abogado, abogada';

const listed = (words: string, meant: Meant): [string, Meant][] =>
  words.split(', ').map((word) => [plain(word), meant]);

/** Words in English and Spanish, in their `plain` form and without article. */
export const OWNER_WORDS: ReadonlyMap<string, Meant> = new Map([
  ...listed(FAMILY, { sides: ['family'] }),
  ...listed(SCHOOL, { sides: ['school'] }),
  ...listed(STUDENT, { sides: ['student'] }),
  ...listed(EVERYONE, { sides: ['family', 'school', 'student'] }),
  ...listed(INTERPRETER, { role: 'interpreter' }),
  ...listed(ADVOCATE, { role: 'advocate' }),
]);

const ARTICLE =
  /^(?:the|our|your|his|her|their|my|a|an|el|la|los|las|lo|un|una|su|sus|mi|mis|nuestro|nuestra|nuestros|nuestras) /u;
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|dra|prof|sr|sra|srta|senor|senora|senorita|don|dona|teacher|coach|principal|maestra|maestro|profesora|profesor|directora|director) /u;

/** A `plain` phrase without "the" in front. */
export const withoutArticle = (phrase: string): string => phrase.replace(ARTICLE, '');
/** A `plain` name without "Mr." in front. */
export const withoutTitle = (name: string): string => name.replace(TITLE, '');
