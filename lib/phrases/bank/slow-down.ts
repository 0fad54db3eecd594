import type { Phrase } from '../contract.ts';

/** Asking for time, a turn or a break (P17, P37). */
export const slowDown: readonly Phrase[] = [
  {
    id: 'slow-down-a-little',
    intent: 'slow-down',
    speakers: ['anyone', 'interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P9', 'P17'],
    text: {
      en: 'Could you slow down a little, please?',
      es: '¿Podría ir un poco más despacio, por favor?',
    },
    why: {
      en: 'Slow is kind to all of us.',
      es: 'Ir despacio es bueno para todos.',
    },
  },
  {
    id: 'slow-down-need-a-moment',
    intent: 'slow-down',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P10', 'P37'],
    text: {
      en: 'I need a moment, please.',
      es: 'Necesito un momento, por favor.',
    },
    why: {
      en: 'You do not have to say why.',
      es: 'No tiene que decir por qué.',
    },
  },
  {
    id: 'slow-down-one-at-a-time',
    intent: 'slow-down',
    speakers: ['anyone', 'interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P17', 'P27'],
    text: {
      en: 'Could we speak one at a time?',
      es: '¿Podríamos hablar de uno en uno?',
    },
    why: {
      en: 'All of us get to hear and be heard.',
      es: 'Así todos oímos y nos oyen.',
    },
  },
  {
    id: 'slow-down-going-fast',
    intent: 'slow-down',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P7', 'P10'],
    text: {
      en: 'This is going fast for me. Can we stop here for a bit?',
      es: 'Esto va muy rápido para mí. ¿Podemos parar aquí un momento?',
    },
    why: {
      en: 'It is better to stop than to get lost.',
      es: 'Es mejor parar que perderse.',
    },
  },
  {
    id: 'slow-down-let-me-read',
    intent: 'slow-down',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'deciding'],
    practices: ['P2', 'P36'],
    text: {
      en: 'Please give me time to read this first.',
      es: 'Por favor, deme tiempo para leer esto primero.',
    },
    why: {
      en: 'You should know what you say yes to.',
      es: 'Uno debe saber a qué dice que sí.',
    },
  },
  {
    id: 'slow-down-let-me-write',
    intent: 'slow-down',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P16'],
    text: {
      en: 'Please wait while I write this down.',
      es: 'Por favor, espere mientras lo anoto.',
    },
    why: {
      en: 'It gets your words right.',
      es: 'Así sus palabras quedan bien.',
    },
  },
  {
    id: 'slow-down-short-break',
    intent: 'slow-down',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P10', 'P37'],
    text: {
      en: 'Could we take a short break?',
      es: '¿Podríamos hacer una pausa corta?',
    },
    why: {
      en: 'A break can cool a hot talk.',
      es: 'Una pausa puede calmar una plática difícil.',
    },
  },
  {
    id: 'slow-down-hear-person-out',
    intent: 'slow-down',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P10', 'P16', 'P27'],
    text: {
      en: 'Let’s hear {person} out first.',
      es: 'Primero dejemos que {person} termine de hablar.',
    },
    why: {
      en: 'It keeps the turn for one who may lose it.',
      es: 'Cuida el turno de quien podría perderlo.',
    },
  },
  {
    id: 'slow-down-quiet-minute',
    intent: 'slow-down',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding'],
    practices: ['P10', 'P37'],
    text: {
      en: 'I would like a quiet minute to think.',
      es: 'Quisiera un minuto de silencio para pensar.',
    },
    why: {
      en: 'Good answers take time.',
      es: 'Las buenas respuestas toman tiempo.',
    },
  },
  {
    id: 'slow-down-decide-today',
    intent: 'slow-down',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding', 'closing'],
    practices: ['P18', 'P19'],
    text: {
      en: 'Do we need to decide this today?',
      es: '¿Tenemos que decidir esto hoy?',
    },
    why: {
      en: 'Most things can wait a day or two.',
      es: 'Casi todo puede esperar uno o dos días.',
    },
  },
  {
    id: 'slow-down-did-not-hear',
    intent: 'slow-down',
    speakers: ['anyone', 'interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P9', 'P16'],
    text: {
      en: 'I did not hear that. Could you say it again?',
      es: 'No alcancé a oír. ¿Podría repetirlo?',
    },
    why: {
      en: 'It is fine to ask, and more than once.',
      es: 'Está bien preguntar, y más de una vez.',
    },
  },
  {
    id: 'slow-down-small-parts',
    intent: 'slow-down',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'deciding'],
    practices: ['P7', 'P9'],
    text: {
      en: 'Could we go through it in small parts?',
      es: '¿Podríamos verlo por partes?',
    },
    why: {
      en: 'Big things get clear in small bites.',
      es: 'Lo grande se entiende mejor por partes.',
    },
  },
  {
    id: 'slow-down-sleep-on-it',
    intent: 'slow-down',
    speakers: ['family'],
    moments: ['deciding', 'closing'],
    practices: ['P19', 'P36'],
    text: {
      en: 'I would like to sleep on this and talk at home first.',
      es: 'Quisiera pensarlo con calma y hablarlo primero en casa.',
    },
    why: {
      en: 'A good yes can wait until the next day.',
      es: 'Un buen sí puede esperar al día siguiente.',
    },
  },
  {
    id: 'slow-down-new-words',
    intent: 'slow-down',
    speakers: ['family'],
    moments: ['opening', 'discussing'],
    practices: ['P7', 'P17'],
    text: {
      en: 'There are a lot of new words. Please go slowly.',
      es: 'Hay muchas palabras nuevas. Vaya despacio, por favor.',
    },
    why: {
      en: 'New words are work, and it is not just you.',
      es: 'Las palabras nuevas cuestan, y no solo a usted.',
    },
  },
  {
    id: 'slow-down-let-me-finish',
    intent: 'slow-down',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P10', 'P16'],
    text: {
      en: 'Please let me finish. This is hard to say.',
      es: 'Por favor, déjeme terminar. Me cuesta decirlo.',
    },
    why: {
      en: 'You can ask for your turn and still be kind.',
      es: 'Puede pedir su turno con amabilidad.',
    },
  },
  {
    id: 'slow-down-a-lot-at-once',
    intent: 'slow-down',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'deciding'],
    practices: ['P7', 'P37'],
    text: {
      en: 'I gave you a lot at once. Shall we stop for questions?',
      es: 'Le di mucha información de golpe. ¿Paramos para ver sus preguntas?',
    },
    why: {
      en: 'It takes time to take things in.',
      es: 'Asimilar toma tiempo.',
    },
  },
  {
    id: 'slow-down-no-rush',
    intent: 'slow-down',
    speakers: ['school'],
    moments: ['disagreeing', 'deciding', 'closing'],
    practices: ['P19', 'P37'],
    text: {
      en: 'There is no rush. We can meet again if we need to.',
      es: 'No hay prisa. Podemos reunirnos otra vez si hace falta.',
    },
    why: {
      en: 'A choice made in peace lasts longer.',
      es: 'Una decisión tomada con calma dura más.',
    },
  },
  {
    id: 'slow-down-some-time',
    intent: 'slow-down',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P10', 'P37'],
    text: {
      en: 'Would you like some time before we go on?',
      es: '¿Quiere un poco de tiempo antes de seguir?',
    },
    why: {
      en: 'It is hard to ask for it on your own.',
      es: 'Cuesta pedirlo por cuenta propia.',
    },
  },
  {
    id: 'slow-down-your-pace',
    intent: 'slow-down',
    speakers: ['school'],
    moments: ['opening'],
    practices: ['P27', 'P37'],
    text: {
      en: 'We will go at your pace. Stop me at any time.',
      es: 'Iremos a su ritmo. Deténgame cuando quiera.',
    },
    why: {
      en: 'You can stop the talk and no one will mind.',
      es: 'Puede parar la plática y nadie lo tomará a mal.',
    },
  },
  {
    id: 'slow-down-interpreter-so-i-can-say-it-all',
    intent: 'slow-down',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P16', 'P17'],
    text: {
      en: 'I speak now as the interpreter: please slow down, so that I can say it all.',
      es: 'Hablo ahora como intérprete: por favor vayan más despacio para que pueda decirlo todo.',
    },
    why: {
      en: 'Fast talk drops words on the way.',
      es: 'Al hablar rápido se pierden palabras.',
    },
  },
  {
    id: 'slow-down-interpreter-stop-each-sentence',
    intent: 'slow-down',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P16', 'P17'],
    text: {
      en: 'Please stop after each point, so that I can pass it on.',
      es: 'Por favor hagan una pausa después de cada punto para que pueda transmitirlo.',
    },
    why: {
      en: 'Short parts stay true.',
      es: 'Las partes cortas llegan fieles.',
    },
  },
  {
    id: 'slow-down-interpreter-not-done',
    intent: 'slow-down',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P16', 'P17'],
    text: {
      en: 'I speak now as the interpreter: please wait, I am not done yet.',
      es: 'Hablo ahora como intérprete: esperen, por favor, aún no termino.',
    },
    why: {
      en: 'You should get to hear the whole of it.',
      es: 'Usted debe poder oírlo completo.',
    },
  },
];
