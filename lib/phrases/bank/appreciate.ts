import type { Phrase } from '../contract.ts';

/** Thanks and good news (P6). */
export const appreciate: readonly Phrase[] = [
  {
    id: 'appreciate-thank-you-for',
    intent: 'appreciate',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P6'],
    text: {
      en: 'Thank you for {action}',
      es: 'Gracias por {action}',
    },
    why: {
      en: 'Thanks for one clear thing feels real.',
      es: 'Un gracias por algo concreto se siente sincero.',
    },
  },
  {
    id: 'appreciate-this-helped',
    intent: 'appreciate',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'closing'],
    practices: ['P5', 'P6'],
    text: {
      en: 'This really helped {child}: {note}',
      es: 'Esto de verdad le ayudó a {child}: {note}',
    },
    why: {
      en: 'People do more of what they know has helped.',
      es: 'Uno repite lo que sabe que ayudó.',
    },
  },
  {
    id: 'appreciate-a-win',
    intent: 'appreciate',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'closing'],
    practices: ['P5', 'P6'],
    text: {
      en: 'Here is a win we can all enjoy: {note}',
      es: 'Un logro que podemos celebrar entre todos: {note}',
    },
    why: {
      en: 'Wins are easy to forget in a busy week.',
      es: 'Los logros se olvidan fácilmente en una semana pesada.',
    },
  },
  {
    id: 'appreciate-not-easy-to-say',
    intent: 'appreciate',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P6', 'P10'],
    text: {
      en: 'Thank you for saying that. It was not easy.',
      es: 'Gracias por decirlo. No fue fácil.',
    },
    why: {
      en: 'It rewards an open word.',
      es: 'Reconoce la franqueza.',
    },
  },
  {
    id: 'appreciate-all-here',
    intent: 'appreciate',
    speakers: ['anyone'],
    moments: ['opening', 'closing'],
    practices: ['P6', 'P27'],
    text: {
      en: 'I am glad that we are all here today.',
      es: 'Me alegra que hoy estemos todos aquí.',
    },
    why: {
      en: 'It tells each person that they belong.',
      es: 'Le dice a cada persona que este es su lugar.',
    },
  },
  {
    id: 'appreciate-your-time',
    intent: 'appreciate',
    speakers: ['anyone', 'interpreter'],
    moments: ['opening', 'closing'],
    practices: ['P3', 'P6'],
    text: {
      en: 'Thank you for your time today.',
      es: 'Gracias por su tiempo hoy.',
    },
    why: {
      en: 'Time is a gift for busy people.',
      es: 'El tiempo es un regalo de gente ocupada.',
    },
  },
  {
    id: 'appreciate-like-that-idea',
    intent: 'appreciate',
    speakers: ['anyone'],
    moments: ['discussing', 'deciding'],
    practices: ['P6', 'P18'],
    text: {
      en: 'I like that idea, {person}, and here is why: {reason}',
      es: 'Me gusta esa idea, {person}, y le digo por qué: {reason}',
    },
    why: {
      en: 'It shows what was good about the idea.',
      es: 'Muestra qué tiene de bueno la idea.',
    },
  },
  {
    id: 'appreciate-hearing-me-out',
    intent: 'appreciate',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P6', 'P10'],
    text: {
      en: 'Thank you for hearing me out.',
      es: 'Gracias por escucharme hasta el final.',
    },
    why: {
      en: 'It helps all of us keep on talking.',
      es: 'Nos ayuda a seguir hablando.',
    },
  },
  {
    id: 'appreciate-love-about-child',
    intent: 'appreciate',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'closing'],
    practices: ['P4', 'P5', 'P6'],
    text: {
      en: 'One thing I love about {child} is {topic}',
      es: 'Algo que me encanta de {child} es {topic}',
    },
    why: {
      en: 'It keeps the child in the heart of the talk.',
      es: 'Mantiene al niño en el centro de la plática.',
    },
  },
  {
    id: 'appreciate-open-to-idea',
    intent: 'appreciate',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding'],
    practices: ['P6', 'P18'],
    text: {
      en: 'Thank you for being open to {idea}',
      es: 'Gracias por considerar {idea}',
    },
    why: {
      en: 'It is hard to look at a new idea with fresh eyes.',
      es: 'No es fácil mirar una idea nueva con otros ojos.',
    },
  },
  {
    id: 'appreciate-glad-we-talk',
    intent: 'appreciate',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding', 'closing'],
    practices: ['P6', 'P18', 'P27'],
    text: {
      en: 'We do not agree on all of it, and I am glad we are talking.',
      es: 'No estamos de acuerdo en todo y me alegra que estemos hablando.',
    },
    why: {
      en: 'You can be at odds and still be a team.',
      es: 'Se puede pensar distinto y ser un equipo.',
    },
  },
  {
    id: 'appreciate-came-home-happy',
    intent: 'appreciate',
    speakers: ['family'],
    moments: ['opening', 'discussing', 'closing'],
    practices: ['P5', 'P6'],
    text: {
      en: '{child} came home happy after {topic}, thank you!',
      es: '{child} llegó con alegría a casa después de {topic}, ¡gracias!',
    },
    why: {
      en: 'Schools seldom hear what went well.',
      es: 'La escuela pocas veces oye lo que salió bien.',
    },
  },
  {
    id: 'appreciate-time-for-us',
    intent: 'appreciate',
    speakers: ['family'],
    moments: ['opening', 'deciding', 'closing'],
    practices: ['P6'],
    text: {
      en: 'You took time for us, and it means a lot.',
      es: 'Usted nos dedicó tiempo y eso significa mucho.',
    },
    why: {
      en: 'A kind word lasts a long time.',
      es: 'Una palabra amable dura mucho.',
    },
  },
  {
    id: 'appreciate-you-tried-hard',
    intent: 'appreciate',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P6', 'P27'],
    text: {
      en: 'I know you tried hard with {topic}, thank you.',
      es: 'Sé que usted se esforzó mucho con {topic}, gracias.',
    },
    why: {
      en: 'You can thank for the try, even if it did not work.',
      es: 'Se puede agradecer el intento aunque no haya salido.',
    },
  },
  {
    id: 'appreciate-you-know-so-much',
    intent: 'appreciate',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'deciding'],
    practices: ['P5', 'P6', 'P13'],
    text: {
      en: 'You know so much about {child}, and it helps us teach.',
      es: 'Usted sabe muchísimo de {child} y eso nos ayuda a enseñar.',
    },
    why: {
      en: 'It tells parents that what they know is of use.',
      es: 'Les dice a los padres que lo que saben es útil.',
    },
  },
  {
    id: 'appreciate-what-you-do-at-home',
    intent: 'appreciate',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P5', 'P6', 'P22'],
    text: {
      en: 'Thank you for what you do at home with {topic}',
      es: 'Gracias por lo que usted hace en casa con {topic}',
    },
    why: {
      en: 'Work at home is easy to miss.',
      es: 'El trabajo en casa muchas veces no se ve.',
    },
  },
  {
    id: 'appreciate-not-without-you',
    intent: 'appreciate',
    speakers: ['school'],
    moments: ['deciding', 'closing'],
    practices: ['P6', 'P13', 'P19'],
    text: {
      en: 'We could not plan this without you.',
      es: 'No podríamos planear esto sin usted.',
    },
    why: {
      en: 'It is true, and it is good to hear.',
      es: 'Es verdad y hace bien oírlo.',
    },
  },
  {
    id: 'appreciate-good-question',
    intent: 'appreciate',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P6', 'P7', 'P8'],
    text: {
      en: 'I am glad you asked that. Please keep asking.',
      es: 'Me alegra que lo pregunte. Siga preguntando, por favor.',
    },
    why: {
      en: 'Each question helps the whole room.',
      es: 'Cada pregunta les ayuda a todos.',
    },
  },
  {
    id: 'appreciate-interpreter-pause',
    intent: 'appreciate',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P6', 'P17'],
    text: {
      en: 'Thank you for the pause. It helps me get each word.',
      es: 'Gracias por la pausa. Me ayuda a no perder ninguna palabra.',
    },
    why: {
      en: 'People keep doing what they are thanked for.',
      es: 'La gente repite lo que se le agradece.',
    },
  },
  {
    id: 'appreciate-interpreter-one-at-a-time',
    intent: 'appreciate',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P6', 'P17'],
    text: {
      en: 'Thank you for speaking one at a time.',
      es: 'Gracias por hablar de uno en uno.',
    },
    why: {
      en: 'It is a kind way to keep it so.',
      es: 'Es una manera amable de que siga así.',
    },
  },
  {
    id: 'appreciate-interpreter-having-me',
    intent: 'appreciate',
    speakers: ['interpreter'],
    moments: ['opening'],
    practices: ['P6', 'P17'],
    text: {
      en: 'Thank you for having me. I am here for all of you.',
      es: 'Gracias por recibirme. Estoy aquí para todos ustedes.',
    },
    why: {
      en: 'It shows that the interpreter takes no side.',
      es: 'Muestra que el intérprete no toma partido.',
    },
  },
];
