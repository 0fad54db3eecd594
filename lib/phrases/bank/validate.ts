import type { Phrase } from '../contract.ts';

/** Showing that a feeling was heard (P10). None for interpreters: they speak the feelings of others. */
export const validate: readonly Phrase[] = [
  {
    id: 'validate-so-you-feel',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P9', 'P10'],
    text: {
      en: 'So you feel that {note}',
      es: 'Entonces, usted siente que {note}',
    },
    why: {
      en: 'People can go on when they feel heard.',
      es: 'Quien se siente escuchado puede seguir adelante.',
    },
  },
  {
    id: 'validate-i-sense',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P9', 'P10'],
    text: {
      en: 'I sense you are feeling {feeling}, or is it something else?',
      es: 'Me parece que usted siente {feeling}, ¿o es otra cosa?',
    },
    why: {
      en: 'It names the feeling and leaves room to say no.',
      es: 'Nombra el sentimiento y deja lugar para decir que no.',
    },
  },
  {
    id: 'validate-makes-sense',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P10'],
    text: {
      en: 'With all you have told us, it makes sense to feel {feeling}',
      es: 'Con todo lo que nos ha contado, es natural sentir {feeling}',
    },
    why: {
      en: 'A feeling does not have to be proved.',
      es: 'Un sentimiento no se tiene que demostrar.',
    },
  },
  {
    id: 'validate-hard-to-hear',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P10', 'P37'],
    text: {
      en: 'This is hard to hear. Take all the time you need.',
      es: 'Esto es difícil de escuchar. Tómese todo el tiempo que necesite.',
    },
    why: {
      en: 'News like this needs time to sink in.',
      es: 'Una noticia así necesita tiempo.',
    },
  },
  {
    id: 'validate-thanks-for-telling',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P6', 'P10'],
    text: {
      en: 'Thank you for telling us how you feel. It helps us.',
      es: 'Gracias por decirnos cómo se siente. Nos ayuda.',
    },
    why: {
      en: 'It takes trust to say such a thing.',
      es: 'Hace falta confianza para decirlo.',
    },
  },
  {
    id: 'validate-hard-to-come',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['opening'],
    practices: ['P5', 'P10', 'P37'],
    text: {
      en: 'It can be hard to come to a meeting like this. I am glad you are here.',
      es: 'Venir a una reunión como esta puede ser difícil. Me alegra que esté aquí.',
    },
    why: {
      en: 'A warm word at the start helps people talk.',
      es: 'Una palabra amable al inicio ayuda a hablar.',
    },
  },
  {
    id: 'validate-how-much-you-care',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P5', 'P10'],
    text: {
      en: 'I hear how much you care about {child}',
      es: 'Se nota cuánto le importa {child}',
    },
    why: {
      en: 'Strong words often come from care.',
      es: 'Las palabras fuertes muchas veces nacen del cariño.',
    },
  },
  {
    id: 'validate-okay-to-be-upset',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P10', 'P37'],
    text: {
      en: 'It is okay to be upset. We can wait.',
      es: 'No pasa nada si esto le duele. Podemos esperar.',
    },
    why: {
      en: 'There is no need to hide a feeling here.',
      es: 'Aquí no hace falta esconder lo que se siente.',
    },
  },
  {
    id: 'validate-just-listen',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P10', 'P37'],
    text: {
      en: 'I would like to just listen for a bit. Please go on.',
      es: 'Quisiera escucharle un momento sin decir nada. Siga, por favor.',
    },
    why: {
      en: 'Being heard can help more than a quick fix.',
      es: 'Sentirse escuchado puede ayudar más que una solución rápida.',
    },
  },
  {
    id: 'validate-two-feelings',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['discussing', 'deciding', 'closing'],
    practices: ['P10'],
    text: {
      en: 'You can be glad about one part and sad about the next.',
      es: 'Una parte puede darle alegría y otra darle tristeza.',
    },
    why: {
      en: 'Mixed feelings are still true feelings.',
      es: 'Los sentimientos mezclados también son de verdad.',
    },
  },
  {
    id: 'validate-not-sure-yet',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding', 'closing'],
    practices: ['P10', 'P19'],
    text: {
      en: 'It is okay if you are not sure yet.',
      es: 'No pasa nada si todavía no lo tiene claro.',
    },
    why: {
      en: 'No one should feel pushed to say yes.',
      es: 'Nadie debe sentir presión para decir que sí.',
    },
  },
  {
    id: 'validate-a-lot-for-one-day',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['closing'],
    practices: ['P10', 'P37'],
    text: {
      en: 'That was a lot for one day. How are you now?',
      es: 'Fue mucho para un solo día. ¿Cómo se siente ahora?',
    },
    why: {
      en: 'It is kind to ask before you part.',
      es: 'Es amable preguntar antes de despedirse.',
    },
  },
  {
    id: 'validate-nerves-at-start',
    intent: 'validate',
    speakers: ['anyone'],
    moments: ['opening'],
    practices: ['P10', 'P27'],
    text: {
      en: 'It is fine to feel {feeling} as we start.',
      es: 'Es normal sentir {feeling} al empezar.',
    },
    why: {
      en: 'A feeling that is named gets lighter.',
      es: 'Lo que se nombra pesa menos.',
    },
  },
  {
    id: 'validate-done-so-much',
    intent: 'validate',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'closing'],
    practices: ['P5', 'P6', 'P10'],
    text: {
      en: 'You have done so much to get this far.',
      es: 'Usted ha hecho muchísimo para llegar hasta aquí.',
    },
    why: {
      en: 'Much of what a parent does is never seen.',
      es: 'Mucho de lo que hace una familia no se ve.',
    },
  },
  {
    id: 'validate-your-worry-is-real',
    intent: 'validate',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P10', 'P20'],
    text: {
      en: 'Your worry about {topic} is real, and we want to work on it with you.',
      es: 'Su preocupación por {topic} es real y queremos trabajar en ella con usted.',
    },
    why: {
      en: 'It takes a worry seriously and does not leave you with it.',
      es: 'Toma en serio la preocupación y no le deja a solas con ella.',
    },
  },
  {
    id: 'validate-on-your-mind',
    intent: 'validate',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P10', 'P37'],
    text: {
      en: 'I can see that this has been on your mind for some time.',
      es: 'Veo que lleva tiempo pensando en esto.',
    },
    why: {
      en: 'It shows that you see more than the words.',
      es: 'Muestra que usted ve más que las palabras.',
    },
  },
  {
    id: 'validate-a-lot-to-do',
    intent: 'validate',
    speakers: ['family'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P10', 'P27'],
    text: {
      en: 'I can see that you have a lot to do in a day.',
      es: 'Veo que usted tiene mucho que hacer cada día.',
    },
    why: {
      en: 'Staff need to feel seen too.',
      es: 'El personal también necesita sentirse visto.',
    },
  },
  {
    id: 'validate-you-want-it-to-work',
    intent: 'validate',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P10', 'P18'],
    text: {
      en: 'I see that you want this to work for {child} too.',
      es: 'Veo que usted también quiere que esto le funcione a {child}',
    },
    why: {
      en: 'It looks for the good will on the other side.',
      es: 'Busca la buena voluntad de la otra parte.',
    },
  },
  {
    id: 'validate-my-words-were-hard',
    intent: 'validate',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P10', 'P34'],
    text: {
      en: 'My words may have been hard to hear. I did not mean to hurt you.',
      es: 'Tal vez mis palabras fueron duras. No quise lastimarle.',
    },
    why: {
      en: 'You can care how it felt and still mean what you said.',
      es: 'Puede importarle cómo cayó y aun así sostener lo que dijo.',
    },
  },
  {
    id: 'validate-work-for-you-too',
    intent: 'validate',
    speakers: ['family'],
    moments: ['deciding', 'closing'],
    practices: ['P6', 'P10'],
    text: {
      en: 'I know this was a lot of work for you too.',
      es: 'Sé que esto también fue mucho trabajo para usted.',
    },
    why: {
      en: 'Kind words travel both ways.',
      es: 'La amabilidad va en las dos direcciones.',
    },
  },
];
