import { describe, expect, it } from 'vitest';
import { findPersonal } from '../../../lib/meeting/personal-data.ts';

const YEAR = 2026;
const found = (text: string) => findPersonal(text, { year: YEAR });

describe('what looks like a full name', () => {
  it.each([
    'Sam Rivera',
    'IEP meeting for Sam Rivera',
    'Sam Rivera IEP Meeting',
    'Annual Review: Mara De La Cruz',
    'We meet about Dana Okafor-Lee and her reading',
    'Reunión de Sam Rivera Gómez',
    'Plan de apoyo para Dana de la Torre',
    'Sam O’Neil starts school',
    'Álvaro Núñez, tercer grado',
  ])('%s', (text) => expect(found(text)).toContain('name'));

  it.each([
    'IEP review',
    'IEP Review',
    'Third Grade Team',
    'Monday March 3',
    'Annual IEP Meeting',
    'Plan meeting for J.',
    'Plan Meeting for S. R.',
    'Meeting notes, Mar 3',
    'Sam’s Annual Review',
    'Sam: Reading And Math',
    'Talk About Sam',
    'Spring Planning Session',
    'Green Valley Elementary School',
    'Lincoln Middle School, Room 204',
    'Speech Therapy with Ms. Okafor',
    'Dr. Dana Okafor explains the test',
    'Special Education Team, Tuesday Morning',
    'Zoom with Mr. T',
    'ANNUAL IEP MEETING',
    'Sam R. and Mara',
    'What is going well? Worries. Hopes.',
    'Reunión anual del IEP',
    'Reunión Anual Del Equipo De Tercer Grado',
    'Lunes 3 de marzo, Escuela Primaria Los Olivos',
    'La Maestra Okafor cuenta cómo va la lectura',
    'Gracias a todos',
    'Seguimiento con la Sra. Rivera',
    'She knows Sam best',
    'El abuelo, porque lo cuida',
    '',
    '   ',
    '李',
  ])('not %j', (text) => expect(found(text)).toEqual([]));

  it('a nickname of two full words is asked about, initials and short forms are not', () => {
    const inName = (text: string) => findPersonal(text, { isName: true, year: YEAR });
    for (const text of ['Sam Rivera', 'sam rivera', 'Dana de la Torre'])
      expect(inName(text)).toContain('name');
    for (const text of ['Sam', 'S. R.', 'Sam R.', 'SR', 'Sammy', 'Mr. T', 'J', ''])
      expect(inName(text)).toEqual([]);
  });
});

describe('what looks like a birth date', () => {
  it.each([
    'Sam, born 3/14/2016',
    'DOB 03-14-16',
    'd.o.b. 3/14',
    'born March 14, 2016',
    'nació el 14 de marzo de 2016',
    'fecha de nacimiento: 14/3/2016',
    'Sam 2016-03-14',
    '3/14/2016',
    'March 14th, 2016',
    '14 de marzo del 2016',
  ])('%s', (text) => expect(found(text)).toContain('birth'));

  it.each([
    'Meeting on 3/14/2026',
    'March 14, 2026',
    'Since the IEP of 10/2/2025',
    'Monday March 3',
    'The class of 2016',
    'born to run',
    'His birthday party',
    '14 de marzo de 2026',
    'version 1.2.26',
    '9:30 to 10:15',
  ])('not %s', (text) => expect(found(text)).not.toContain('birth'));
});

describe('what looks like a number of a person', () => {
  it.each([
    'SSN 123-45-6789',
    '123-45-6789',
    'Student ID 48213',
    'student number: 0048213',
    'ID: 48213',
    'Sam 004821377',
    'número de estudiante 48213',
    'seguro social 123 45 6789',
    'matrícula 48213',
  ])('%s', (text) => expect(found(text)).toContain('number'));

  it.each([
    'Room 204',
    'Call 555-123-4567',
    'Call (555) 123-4567 or +1 555 123 4567',
    'https://zoom.us/j/98765432109',
    'ZIP 80202',
    '2026-2027',
    '34 CFR 300.320',
    'Grade 3, 2 teachers, 45 minutes',
    'I did 12345 steps',
  ])('not %s', (text) => expect(found(text)).not.toContain('number'));
});

it('stays quick on long and hostile text', () => {
  const began = performance.now();
  for (const piece of ['Sam ', 'A', '1', '1-', 'de la ', 'March 1, ', 'ID ', '’'])
    findPersonal(piece.repeat(2_000));
  expect(performance.now() - began).toBeLessThan(2_000);
});
