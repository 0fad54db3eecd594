import type { MeetingTemplate } from './template-contract.ts';
import { AGREE, about, CLOSE, WELCOME } from './template-topics.ts';

/** Meetings about an IEP. Sources: the federal rules on special education, 34 CFR Part 300. States add to them. */
export const IEP_TEMPLATES: readonly MeetingTemplate[] = [
  {
    id: 'annual',
    name: { en: 'Yearly IEP meeting', es: 'Reunión anual del IEP' },
    about: {
      en: 'Once a year: how it goes, new goals, the right help.',
      es: 'Una vez al año: cómo va, metas nuevas, la ayuda correcta.',
    },
    sections: [
      'strengths',
      'voice',
      'since',
      'going',
      'worries',
      'goals',
      'services',
      'classmates',
      'questions',
      'next',
      'thanks',
    ],
    topics: [
      WELCOME,
      about('strengths', 5),
      about('going', 10),
      about('worries', 10),
      about('goals', 15),
      about('services', 10),
      about('classmates', 5),
      AGREE,
      CLOSE,
    ],
    facts: [
      {
        text: {
          en: 'The team looks at the IEP at least once a year.',
          es: 'El equipo revisa el IEP al menos una vez al año.',
        },
        source: '34 CFR 300.324(b)',
      },
      {
        text: {
          en: 'The team must think about the child’s strengths and what worries the parents.',
          es: 'El equipo debe tomar en cuenta las fortalezas del niño o la niña y lo que preocupa a los padres.',
        },
        source: '34 CFR 300.324(a)',
      },
      {
        text: {
          en: 'An IEP says how the child does now, what the goals are, and how we will tell if they are met.',
          es: 'Un IEP dice cómo va ahora, cuáles son las metas y cómo veremos si se cumplen.',
        },
        source: '34 CFR 300.320(a)',
      },
    ],
  },
  {
    id: 'eligibility',
    name: { en: 'First eligibility meeting', es: 'Primera reunión de elegibilidad' },
    about: {
      en: 'The tests are done: does the child need special education?',
      es: 'Ya se hicieron las pruebas: ¿necesita educación especial?',
    },
    sections: [
      'strengths',
      'voice',
      'family',
      'going',
      'tests',
      'worries',
      'eligible',
      'questions',
      'next',
      'thanks',
    ],
    topics: [
      WELCOME,
      about('strengths', 5),
      about('family', 10),
      about('tests', 20),
      about('eligible', 15),
      about('questions', 5),
      AGREE,
      CLOSE,
    ],
    facts: [
      {
        text: {
          en: 'The parent is part of the group that decides, and gets a free copy of the report.',
          es: 'El padre o la madre es parte del grupo que decide y recibe una copia gratis del informe.',
        },
        source: '34 CFR 300.306(a)',
      },
      {
        text: {
          en: 'No one test may decide alone. What the parents know counts, too.',
          es: 'Ninguna prueba decide sola. También cuenta lo que saben los padres.',
        },
        source: '34 CFR 300.304(b), 300.306(c)',
      },
      {
        text: {
          en: 'The school needs your yes in writing before the first help can start.',
          es: 'La escuela necesita su sí por escrito antes de que empiece la primera ayuda.',
        },
        source: '34 CFR 300.300(b)',
      },
    ],
  },
  {
    id: 'reevaluation',
    name: { en: 'Re-evaluation', es: 'Reevaluación' },
    about: {
      en: 'A fresh look: what is known, and what is still missing.',
      es: 'Una mirada nueva: qué se sabe y qué falta.',
    },
    sections: [
      'strengths',
      'voice',
      'since',
      'known',
      'missing',
      'worries',
      'eligible',
      'questions',
      'next',
      'thanks',
    ],
    topics: [
      WELCOME,
      about('strengths', 5),
      about('since', 10),
      about('known', 15),
      about('missing', 10),
      about('eligible', 10),
      AGREE,
      CLOSE,
    ],
    facts: [
      {
        text: {
          en: 'The team first looks at what is there: tests, school work, and what the parents say.',
          es: 'El equipo mira primero lo que ya hay: pruebas, trabajos y lo que dicen los padres.',
        },
        source: '34 CFR 300.305(a)',
      },
      {
        text: {
          en: 'If the team says that no new tests are needed, you can still ask for them.',
          es: 'Si el equipo dice que no hacen falta pruebas nuevas, usted puede pedirlas.',
        },
        source: '34 CFR 300.305(d)',
      },
      {
        text: {
          en: 'It is due every three years, unless you and the school agree that it is not needed.',
          es: 'Toca cada tres años, a menos que usted y la escuela acuerden que no hace falta.',
        },
        source: '34 CFR 300.303(b)',
      },
    ],
  },
  {
    id: 'transition',
    name: { en: 'Life after school', es: 'La vida después de la escuela' },
    about: {
      en: 'The student leads: hopes, and the steps that lead there.',
      es: 'El estudiante guía: sus esperanzas y los pasos que llevan a ellas.',
    },
    sections: [
      'strengths',
      'voice',
      'going',
      'dreams',
      'goals',
      'steps',
      'helpers',
      'questions',
      'next',
      'thanks',
    ],
    topics: [
      WELCOME,
      about('strengths', 5),
      about('dreams', 15),
      about('goals', 10),
      about('steps', 10),
      about('helpers', 5),
      AGREE,
      CLOSE,
    ],
    facts: [
      {
        text: {
          en: 'The school must invite the student to a meeting about life after school.',
          es: 'La escuela debe invitar al estudiante a una reunión sobre la vida después de la escuela.',
        },
        source: '34 CFR 300.321(b)',
      },
      {
        text: {
          en: 'These goals are in the IEP by the time the student turns 16. Some states start sooner.',
          es: 'Estas metas están en el IEP cuando el estudiante cumple 16. Algunos estados empiezan antes.',
        },
        source: '34 CFR 300.320(b)',
      },
      {
        text: {
          en: 'The plan builds on what the student likes, wants, and does well.',
          es: 'El plan parte de lo que al estudiante le gusta, quiere y hace bien.',
        },
        source: '34 CFR 300.43',
      },
    ],
  },
  {
    id: 'behavior',
    name: { en: 'Behavior and support', es: 'Conducta y apoyo' },
    about: {
      en: 'What the child may be telling us, and what helps.',
      es: 'Qué nos quiere decir y qué ayuda.',
    },
    sections: [
      'strengths',
      'voice',
      'good-days',
      'seen',
      'telling',
      'tried',
      'help',
      'check',
      'questions',
      'next',
      'thanks',
    ],
    topics: [
      WELCOME,
      about('strengths', 5),
      about('good-days', 5),
      about('seen', 10),
      about('telling', 10),
      about('help', 15),
      about('check', 5),
      AGREE,
      CLOSE,
    ],
    facts: [
      {
        text: {
          en: 'Does behavior get in the way of learning? Then the IEP team must think about kind ways to support the child.',
          es: '¿La conducta estorba al aprender? Entonces el equipo del IEP debe pensar en apoyos positivos.',
        },
        source: '34 CFR 300.324(a)(2)(i)',
      },
    ],
  },
];
