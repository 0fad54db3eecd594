import type { RoleCard } from './roles-contract.ts';

/** The card of the student whom the meeting is about. */
export const student: RoleCard = {
  role: 'student',
  brings: [
    { en: 'You know how school feels for you.', es: 'Usted sabe cómo se siente la escuela.' },
    {
      en: 'You know what helps you learn, and what does not.',
      es: 'Usted sabe qué le ayuda a aprender, y qué no.',
    },
    { en: 'You know what you want to do one day.', es: 'Usted sabe qué quiere hacer un día.' },
    { en: 'It is your plan. Nothing about you without you.', es: 'Es su plan. Nada sobre usted sin usted.' },
  ],
  asks: [
    { en: 'Can you talk to me, and not about me?', es: '¿Pueden hablar conmigo, y no sobre mí?' },
    { en: 'Can you say that in other words?', es: '¿Puede decirlo con otras palabras?' },
    { en: 'What will be different for me next week?', es: '¿Qué será diferente para mí la próxima semana?' },
    {
      en: 'Can I try it first and tell you how it went?',
      es: '¿Puedo probarlo primero y contarles cómo fue?',
    },
    { en: 'Can we take a short break?', es: '¿Podemos hacer una pausa corta?' },
  ],
  rights: [
    {
      text: {
        en: 'You are part of the team whenever that is right for you.',
        es: 'Usted es parte del equipo siempre que sea bueno para usted.',
      },
      source: '34 CFR 300.321(a)(7)',
    },
    {
      text: {
        en: 'When they plan your life after school, they must invite you.',
        es: 'Cuando planean su vida después de la escuela, deben invitarle.',
      },
      source: '34 CFR 300.321(b)(1)',
    },
    {
      text: {
        en: 'If you are not there, they must still find out what you like and want.',
        es: 'Si usted no está, igual deben averiguar qué le gusta y qué quiere.',
      },
      source: '34 CFR 300.321(b)(2)',
    },
    {
      text: {
        en: 'By the time you turn 16, your plan has goals for life after school.',
        es: 'A más tardar cuando cumpla 16 años, su plan tiene metas para después de la escuela.',
      },
      source: '34 CFR 300.320(b)',
    },
    {
      text: {
        en: 'The team must think about what you are good at.',
        es: 'El equipo debe pensar en lo que usted hace bien.',
      },
      source: '34 CFR 300.324(a)(1)(i)',
    },
    {
      text: {
        en: 'In many states your parents’ rights become yours when you are of age, often at 18. You must hear about it a year before.',
        es: 'En muchos estados los derechos de sus padres pasan a usted en la mayoría de edad, a menudo a los 18. Deben decírselo un año antes.',
      },
      source: '34 CFR 300.320(c), 300.520(a)',
    },
    {
      text: {
        en: 'When you turn 18, the right to see your school records is yours.',
        es: 'Cuando cumple 18 años, el derecho a ver sus expedientes escolares es suyo.',
      },
      source: '34 CFR 99.3, 99.5(a)',
    },
  ],
};
