import type { Resource } from './resources-contract.ts';

/** When the list was last looked through, as a day. */
export const CHECKED_ON = '2026-11-22';

/**
 * Where families are pointed to. Load it when it is wanted. Only what public sources confirm is here: a number that
 * could not be confirmed is left out.
 */
export const RESOURCES: readonly Resource[] = [
  {
    id: '988',
    group: 'crisis',
    name: '988 Suicide & Crisis Lifeline',
    about: {
      en: 'When it is all too much, or you fear for someone. Free, day and night.',
      es: 'Cuando todo es demasiado, o teme por alguien. Gratis, día y noche.',
    },
    ...{ phone: '988', text: '988', web: 'https://988lifeline.org/', spanish: true },
  },
  {
    id: 'childhelp',
    group: 'crisis',
    name: 'Childhelp National Child Abuse Hotline',
    about: {
      en: 'If a child is hurt, or you are afraid that it may happen. They listen and help you plan.',
      es: 'Si lastiman a un niño, o teme que pase. Escuchan y le ayudan a pensar qué hacer.',
    },
    ...{ phone: '1-800-422-4453', text: '1-800-422-4453', web: 'https://childhelphotline.org/' },
  },
  {
    id: '211',
    group: 'crisis',
    name: '211',
    about: {
      en: 'Food, rent, a ride, child care: help near you.',
      es: 'Comida, alquiler, transporte, cuidado de niños: ayuda cerca de usted.',
    },
    ...{ phone: '211', web: 'https://www.211.org/' },
  },
  {
    id: 'parent-centers',
    group: 'family',
    name: 'Center for Parent Information and Resources (CPIR)',
    about: {
      en: 'Leads you to the parent center of your state. They help you get ready for meetings, for free.',
      es: 'Le lleva al centro de padres de su estado. Le ayudan gratis a prepararse para reuniones.',
    },
    ...{ web: 'https://www.parentcenterhub.org/', spanish: true },
  },
  {
    id: 'p2p',
    group: 'family',
    name: 'Parent to Parent USA',
    about: {
      en: 'Finds you another parent who has been where you are.',
      es: 'Le encuentra a otra familia que ya pasó por lo mismo.',
    },
    web: 'https://www.p2pusa.org/',
  },
  {
    id: 'pacer',
    group: 'family',
    name: 'PACER Center',
    about: {
      en: 'Parents who help parents: school, bullying, growing up.',
      es: 'Padres que ayudan a padres: la escuela, el acoso, hacerse adulto.',
    },
    ...{ phone: '952-838-9000', web: 'https://www.pacer.org/' },
  },
  {
    id: 'understood',
    group: 'family',
    name: 'Understood',
    about: {
      en: 'How kids learn and think in other ways, in plain words.',
      es: 'Cómo los niños aprenden y piensan de otras maneras, en palabras sencillas.',
    },
    ...{ web: 'https://www.understood.org/', spanish: true },
  },
  {
    id: 'ncfl',
    group: 'family',
    name: 'National Center for Families Learning (NCFL)',
    about: {
      en: 'Ways for parents and kids to learn side by side.',
      es: 'Maneras de aprender juntos, padres e hijos.',
    },
    web: 'https://www.familieslearning.org/',
  },
  {
    id: 'cadre',
    group: 'working',
    name: 'CADRE',
    about: {
      en: 'What to do when home and school do not agree: from talking it out to a mediator.',
      es: 'Qué hacer cuando casa y escuela no están de acuerdo: desde hablar hasta un mediador.',
    },
    web: 'https://www.cadreworks.org/',
  },
  {
    id: 'idea',
    group: 'law',
    name: 'IDEA (U.S. Department of Education)',
    about: {
      en: 'The law and its rules, as they are written.',
      es: 'La ley y sus reglas, tal como están escritas.',
    },
    web: 'https://sites.ed.gov/idea/',
  },
  {
    id: 'ocr',
    group: 'law',
    name: 'Office for Civil Rights (OCR)',
    about: {
      en: 'If a school treats a child unfairly because of a disability, race, language or sex.',
      es: 'Si una escuela trata mal a un niño por su discapacidad, raza, idioma o sexo.',
    },
    phone: '800-421-3481',
  },
  {
    id: 'privacy',
    group: 'law',
    name: 'Student Privacy Policy Office',
    about: {
      en: 'Your right to see school records, and to keep them private.',
      es: 'Su derecho a ver los expedientes escolares y a que sean privados.',
    },
    web: 'https://studentprivacy.ed.gov/',
  },
  {
    id: 'ndrn',
    group: 'law',
    name: 'National Disability Rights Network (NDRN)',
    about: {
      en: 'Leads you to the office in your state that helps with disability rights.',
      es: 'Le lleva a la oficina de su estado que ayuda con los derechos de personas con discapacidad.',
    },
    web: 'https://www.ndrn.org/',
  },
  {
    id: 'wrightslaw',
    group: 'law',
    name: 'Wrightslaw',
    about: {
      en: 'School law for parents, to read up on. They sell books, too.',
      es: 'Leyes escolares para padres, para informarse. También venden libros.',
    },
    web: 'https://www.wrightslaw.com/',
  },
];
