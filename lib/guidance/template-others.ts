import { FIRST_SECTIONS } from '../meeting/template.ts';
import type { MeetingTemplate } from './template-contract.ts';
import { AGREE, about, CLOSE, WELCOME } from './template-topics.ts';

/**
 * Other meetings. Sources: the federal rules on special education (34 CFR Part 300), on early intervention (Part 303)
 * and on Section 504 (Part 104). States add to them.
 */
export const OTHER_TEMPLATES: readonly MeetingTemplate[] = [
  {
    id: 'general',
    name: { en: 'Any meeting', es: 'Cualquier reunión' },
    about: { en: 'A good start when you are not sure.', es: 'Un buen comienzo si no está seguro.' },
    sections: FIRST_SECTIONS,
    topics: [
      WELCOME,
      about('strengths', 5),
      about('going', 10),
      about('worries', 10),
      about('help', 10),
      AGREE,
      CLOSE,
    ],
    facts: [
      {
        text: {
          en: 'The school must tell you of an IEP meeting early. You choose time and place with them.',
          es: 'La escuela debe avisarle con tiempo de una reunión del IEP. La hora y el lugar se acuerdan con usted.',
        },
        source: '34 CFR 300.322(a)',
      },
      {
        text: {
          en: 'You and the school can agree to meet by phone or video.',
          es: 'Usted y la escuela pueden acordar reunirse por teléfono o por video.',
        },
        source: '34 CFR 300.328',
      },
    ],
  },
  {
    id: '504',
    name: { en: '504 plan', es: 'Plan 504' },
    about: {
      en: 'Changes at school that let a child with a disability take part.',
      es: 'Cambios en la escuela para que un niño o una niña con discapacidad participe.',
    },
    sections: ['strengths', 'voice', 'barriers', 'tried', 'changes', 'check', 'questions', 'next', 'thanks'],
    topics: [
      WELCOME,
      about('strengths', 5),
      about('barriers', 10),
      about('tried', 5),
      about('changes', 15),
      about('check', 5),
      AGREE,
      CLOSE,
    ],
    facts: [
      {
        text: {
          en: 'People who know the child decide together, and look at more than one source.',
          es: 'Deciden juntos quienes conocen al niño o la niña, y miran más de una fuente.',
        },
        source: '34 CFR 104.35(c)',
      },
      {
        text: {
          en: 'Parents can look at the records, and can ask for a fair hearing.',
          es: 'Los padres pueden ver los archivos y pedir una audiencia imparcial.',
        },
        source: '34 CFR 104.36',
      },
      {
        text: {
          en: 'The plan is looked at again from time to time.',
          es: 'El plan se revisa de tiempo en tiempo.',
        },
        source: '34 CFR 104.35(d)',
      },
    ],
  },
  {
    id: 'early',
    name: { en: 'Early childhood (IFSP)', es: 'Primera infancia (IFSP)' },
    about: {
      en: 'Birth to three: the child, the family, and their days.',
      es: 'De cero a tres años: el niño o la niña, la familia y su día a día.',
    },
    sections: [
      'strengths',
      'family',
      'now',
      'worries',
      'outcomes',
      'services',
      'get-ready',
      'questions',
      'thanks',
    ],
    topics: [
      WELCOME,
      about('strengths', 5),
      about('family', 10),
      about('now', 10),
      about('outcomes', 15),
      about('services', 10),
      about('get-ready', 5),
      CLOSE,
    ],
    facts: [
      {
        text: {
          en: 'The plan says what counts most for the family, if they say yes to that.',
          es: 'El plan dice lo que le importa a la familia, si la familia está de acuerdo.',
        },
        source: '34 CFR 303.344(b)',
      },
      {
        text: {
          en: 'Help is given where the child lives and plays, as far as that works.',
          es: 'La ayuda se da donde vive y juega el niño o la niña, en lo posible.',
        },
        source: '34 CFR 303.126, 303.344(d)',
      },
      {
        text: {
          en: 'The plan is looked at every six months, or sooner if the family asks.',
          es: 'El plan se revisa cada seis meses, o antes si la familia lo pide.',
        },
        source: '34 CFR 303.342(b)',
      },
    ],
  },
  {
    id: 'check-in',
    name: { en: 'Short check-in', es: 'Consulta breve' },
    about: {
      en: 'A short talk between two big meetings.',
      es: 'Una charla corta entre dos reuniones grandes.',
    },
    sections: ['strengths', 'since', 'help', 'next', 'thanks'],
    topics: [
      {
        ...about('strengths', 5),
        key: 'good-news',
        text: { en: 'Good news first', es: 'Primero, lo bueno' },
      },
      about('since', 5),
      about('help', 5),
      { ...AGREE, minutes: 5 },
    ],
    facts: [
      {
        text: {
          en: 'You and the school can agree to change an IEP in writing, with no new meeting.',
          es: 'Usted y la escuela pueden acordar por escrito un cambio del IEP sin otra reunión.',
        },
        source: '34 CFR 300.324(a)(4)',
      },
    ],
  },
  {
    id: 'blank',
    name: { en: 'Blank', es: 'En blanco' },
    about: { en: 'One section. Add your own.', es: 'Una sección. Agregue las suyas.' },
    sections: ['notes'],
    topics: [],
    facts: [],
  },
];
