import { describe, expect, test } from 'vitest';
import { findOwners, ownership } from '../../../lib/meeting/owners.ts';
import type { Role } from '../../../lib/meeting/people.ts';

const person = (name: string, role: Role, deviceId = name.toLowerCase()) => ({ deviceId, name, role });
const MARA = person('Mara', 'family', 'mara');
const MR_T = person('Mr. T', 'school', 't');
const DANA = person('Dana Ruiz', 'school', 'dana');
const SAM = person('Sam', 'student', 'sam');
const LEE = person('Lee', 'interpreter', 'lee');
const ALL = [MARA, MR_T, DANA, SAM, LEE];

const found = (who: string, people = ALL) => {
  const { devices, sides, others } = findOwners(who, people);
  return [
    ...[...devices].sort(),
    ...[...sides].map((side) => `*${side}`),
    ...others.map((other) => `?${other}`),
  ];
};

describe('whom "Who" means', () => {
  test.each([
    ['Mara and the school team', ['mara', '*school']],
    ['Mr. T, Dana', ['dana', 't']],
    ['mr t; DANA RUIZ', ['dana', 't']],
    ['T', ['t']],
    ['Mara y la escuela', ['mara', '*school']],
    ['la familia', ['*family']],
    ['La familia y el equipo escolar', ['*family', '*school']],
    ['padres e hija', ['*family', '*student']],
    ['Everyone', ['*family', '*school', '*student']],
    ['Todos', ['*family', '*school', '*student']],
    ['both sides', ['*family', '*school', '*student']],
    ['Mara\nDana', ['dana', 'mara']],
    ['Mara & Sam', ['mara', 'sam']],
    ['mamá/papá', ['*family']],
    ['the interpreter', ['lee']],
    ['an advocate', ['?an advocate']],
    ['Grandma Rose and Mara', ['mara', '?Grandma Rose']],
    ['Mr. T (school)', ['t', '*school']],
    ['Mara’s aunt', ['?Mara’s aunt']],
    ['Family: Mara; school: Mr. T', ['mara', 't', '*family', '*school']],
    ['Dana Ruiz - escuela', ['dana', '*school']],
    ['la maestra Dana o la familia', ['dana', '*family']],
    ['Mara along with the IEP team', ['mara', '*school']],
    ['Seán o’Neill or Sam', ['sam', '?Seán o’Neill']],
    ['mi hija y yo', ['*student', '?yo']],
    ['', []],
    [' , and ; ', []],
  ])('%j', (who, expected) => {
    expect(found(who)).toEqual(expected);
  });

  test('names that hold an "and" or a comma come first', () => {
    const people = [
      person('Mara and Sam', 'family', 'both'),
      person('Mara', 'family', 'mara'),
      person('Ruiz, Dana', 'school', 'dana'),
    ];
    expect(found('Mara and Sam', people)).toEqual(['both']);
    expect(found('Mara and Ruiz, Dana', people)).toEqual(['dana', 'mara']);
  });
  test('accents, capitals and marks make no difference', () => {
    const people = [person('José Ñáñez', 'family', 'jose')];
    expect(found('jose nanez', people)).toEqual(['jose']);
    expect(found('JOSÉ', people)).toEqual(['jose']);
  });
  test('a first name that two people share names neither; a name that two people bear names both', () => {
    const people = [
      person('Dana Ruiz', 'school', 'a'),
      person('Dana Lopez', 'family', 'b'),
      person('dana ruiz', 'school', 'c'),
    ];
    expect(found('Dana', people)).toEqual(['?Dana']);
    expect(found('Dana Ruiz', people)).toEqual(['a', 'c']);
  });
  test('initials E and Y are no joints', () => {
    const people = [person('Sam E', 'family', 'e'), person('Sam Y', 'school', 'y')];
    expect(found('Sam E and Sam Y', people)).toEqual(['e', 'y']);
  });
  test('hostile lengths end soon', () => {
    const started = performance.now();
    found('Mara and '.repeat(100_000));
    found('\u0301'.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('whose it is', () => {
  test.each([
    ['Mara', 'mara', 'mine'],
    ['Mara', 't', 'theirs'],
    ['family', 'mara', 'mine'],
    ['school team', 'dana', 'mine'],
    ['Dana', 't', 'theirs'],
    ['Mara and Dana', 'mara', 'ours'],
    ['Mara and Dana', 't', 'ours'],
    ['everyone', 'sam', 'ours'],
    ['Mara and Sam', 'sam', 'mine'],
    ['Grandma Rose', 'mara', 'theirs'],
    ['the interpreter', 'lee', 'mine'],
    ['  ', 'mara', 'nobody'],
    ['family', 'stranger', 'theirs'],
  ])('%j for %s: %s', (who, self, expected) => {
    expect(ownership(who, ALL, self)).toBe(expected);
  });
});
