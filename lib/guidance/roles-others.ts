import type { RoleCard } from './roles-contract.ts';

/** The card of someone who interprets. */
export const interpreter: RoleCard = {
  role: 'interpreter',
  brings: [
    {
      en: 'You carry the words across, all of them, both ways.',
      es: 'Usted lleva las palabras de un lado a otro, todas, en ambos sentidos.',
    },
    {
      en: 'You notice when a word has no twin in the other language.',
      es: 'Usted nota cuando una palabra no tiene igual en el otro idioma.',
    },
    {
      en: 'You take no side. You speak for the one who speaks.',
      es: 'Usted no toma partido. Habla por quien habla.',
    },
  ],
  asks: [
    { en: 'Can you say that in short sentences?', es: '¿Puede decirlo en frases cortas?' },
    { en: 'What do these letters stand for?', es: '¿Qué significan estas letras?' },
    { en: 'Can one person speak at a time?', es: '¿Puede hablar una persona a la vez?' },
    {
      en: 'May I stop to ask what a word means?',
      es: '¿Puedo parar para preguntar qué significa una palabra?',
    },
    { en: 'Could I see the papers before we start?', es: '¿Podría ver los papeles antes de empezar?' },
  ],
  rights: [
    {
      text: {
        en: 'The school must make sure that parents understand the meeting. That is why you are here.',
        es: 'La escuela debe asegurarse de que los padres entiendan la reunión. Por eso está usted aquí.',
      },
      source: '34 CFR 300.322(e)',
    },
    {
      text: {
        en: 'The language that counts is the one a person uses most. Sign language counts too.',
        es: 'El idioma que cuenta es el que la persona usa más. La lengua de señas también cuenta.',
      },
      source: '34 CFR 300.29',
    },
    {
      text: {
        en: 'Letters about changes come in the parents’ own language, if that can be done at all.',
        es: 'Las cartas sobre cambios vienen en el idioma de los padres, si de algún modo se puede.',
      },
      source: '34 CFR 300.503(c)',
    },
    {
      text: {
        en: 'Tests are given in the child’s own language, if that can be done at all.',
        es: 'Las pruebas se hacen en el idioma del niño o la niña, si de algún modo se puede.',
      },
      source: '34 CFR 300.304(c)(1)(ii)',
    },
    {
      text: {
        en: 'What you hear about a child is private. It stays here.',
        es: 'Lo que oye sobre un niño o una niña es privado. Se queda aquí.',
      },
      source: '34 CFR 300.623, 99.33(a)',
    },
  ],
};

/** The card of an advocate. */
export const advocate: RoleCard = {
  role: 'advocate',
  brings: [
    {
      en: 'You help the family say what matters to them.',
      es: 'Usted ayuda a la familia a decir lo que le importa.',
    },
    {
      en: 'You know the rules, and can put them in plain words.',
      es: 'Usted conoce las reglas, y puede decirlas en palabras sencillas.',
    },
    {
      en: 'When talk gets hot, you bring it back to the child.',
      es: 'Cuando la charla se calienta, usted la lleva de vuelta al niño o la niña.',
    },
  ],
  asks: [
    { en: 'What does the family hope for today?', es: '¿Qué espera la familia de hoy?' },
    { en: 'Where does the plan say that?', es: '¿Dónde lo dice el plan?' },
    { en: 'What do the numbers show?', es: '¿Qué muestran los números?' },
    { en: 'What was the reason for that choice?', es: '¿Cuál fue la razón de esa decisión?' },
    {
      en: 'Can we write down what we did not agree on?',
      es: '¿Podemos anotar en qué no estuvimos de acuerdo?',
    },
  ],
  rights: [
    {
      text: {
        en: 'Parents may invite you if you know the child or have special skills. Whoever invites you decides that.',
        es: 'Los padres pueden invitarle si conoce al niño o la niña o tiene conocimientos especiales. Eso lo decide quien le invita.',
      },
      source: '34 CFR 300.321(a)(6), 300.321(c)',
    },
    {
      text: {
        en: 'Parents may have you look at the records for them.',
        es: 'Los padres pueden pedirle que vea los expedientes por ellos.',
      },
      source: '34 CFR 300.613(b)(3)',
    },
    {
      text: {
        en: 'The school needs the parents’ written yes before it shares records with you.',
        es: 'La escuela necesita el sí por escrito de los padres antes de compartir expedientes con usted.',
      },
      source: '34 CFR 99.30(a), 300.622(a)',
    },
    {
      text: {
        en: 'Parents and school may ask for a mediator. It is free for both.',
        es: 'Los padres y la escuela pueden pedir un mediador. Es gratis para ambos.',
      },
      source: '34 CFR 300.506(b)',
    },
    {
      text: {
        en: 'At a hearing, a lawyer and people with special skills may help the parents.',
        es: 'En una audiencia, un abogado y personas con conocimientos especiales pueden ayudar a los padres.',
      },
      source: '34 CFR 300.512(a)(1)',
    },
  ],
};

/** The card of anyone else: a relative, a friend, someone from outside the school. */
export const other: RoleCard = {
  role: 'other',
  brings: [
    { en: 'You see the child from another side.', es: 'Usted ve al niño o la niña desde otro lado.' },
    { en: 'You can listen and take notes.', es: 'Usted puede escuchar y tomar notas.' },
    {
      en: 'You can help later with what was agreed.',
      es: 'Usted puede ayudar después con lo que se acordó.',
    },
  ],
  asks: [
    { en: 'What would help most right now?', es: '¿Qué ayudaría más ahora?' },
    { en: 'How can I help with this?', es: '¿Cómo puedo ayudar con esto?' },
    { en: 'Whom can I call if I have an idea?', es: '¿A quién puedo llamar si tengo una idea?' },
    { en: 'When will we look at this again?', es: '¿Cuándo veremos esto otra vez?' },
  ],
  rights: [
    {
      text: {
        en: 'A parent or the school may invite you if you know the child or have special skills.',
        es: 'Un padre o la escuela puede invitarle si conoce al niño o la niña o tiene conocimientos especiales.',
      },
      source: '34 CFR 300.321(a)(6)',
    },
    {
      text: {
        en: 'If the child lives with you and you act as a parent, the law may see you as one.',
        es: 'Si el niño o la niña vive con usted y usted actúa como padre o madre, la ley puede verle así.',
      },
      source: '34 CFR 300.30(a)(4)',
    },
    {
      text: {
        en: 'You may take part by phone or video if the parents and the school agree.',
        es: 'Puede participar por teléfono o video si los padres y la escuela lo aceptan.',
      },
      source: '34 CFR 300.328',
    },
    {
      text: {
        en: 'What you learn from school records is private. Do not pass it on.',
        es: 'Lo que aprende de los expedientes es privado. No lo pase a otros.',
      },
      source: '34 CFR 99.33(a)',
    },
  ],
};
