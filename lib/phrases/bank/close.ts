import type { Phrase } from '../contract.ts';

/** Ending a topic or the meeting so that everyone knows what comes next (P23, P24). */
export const close: readonly Phrase[] = [
  {
    id: 'close-said-all',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P3', 'P16', 'P33'],
    text: {
      en: 'Have we said all we need to say about {topic}?',
      es: '¿Ya dijimos todo lo necesario sobre {topic}?',
    },
    why: {
      en: 'It asks first, and then we move on.',
      es: 'Pregunta primero y luego seguimos.',
    },
  },
  {
    id: 'close-say-back-agreed',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['deciding', 'closing'],
    practices: ['P9', 'P16', 'P19'],
    text: {
      en: 'Let’s say back what we agreed on: {note}',
      es: 'Repasemos en qué quedamos: {note}',
    },
    why: {
      en: 'We all go home with the same words.',
      es: 'Todos nos vamos a casa con las mismas palabras.',
    },
  },
  {
    id: 'close-take-with-me',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['closing'],
    practices: ['P6', 'P25'],
    text: {
      en: 'One thing I take with me today is {idea}',
      es: 'Algo que me llevo de hoy es {idea}',
    },
    why: {
      en: 'It ends on what was of use.',
      es: 'Termina con lo que sirvió.',
    },
  },
  {
    id: 'close-my-next-step',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['deciding', 'closing'],
    practices: ['P23'],
    text: {
      en: 'My next step is {action} by {time}',
      es: 'Mi próximo paso es {action} para {time}',
    },
    why: {
      en: 'A step said out loud gets done.',
      es: 'Lo que se dice en voz alta se cumple.',
    },
  },
  {
    id: 'close-look-again',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P22', 'P24'],
    text: {
      en: 'When shall we look at this again?',
      es: '¿Cuándo lo volvemos a revisar?',
    },
    why: {
      en: 'No plan has to be perfect if we look again.',
      es: 'Ningún plan tiene que ser perfecto si lo revisamos.',
    },
  },
  {
    id: 'close-best-way-to-reach',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['closing'],
    practices: ['P14', 'P24'],
    text: {
      en: 'What is the best way to reach you?',
      es: '¿Cuál es la mejor manera de comunicarme con usted?',
    },
    why: {
      en: 'It is easy to stay in touch when you know how.',
      es: 'Es fácil seguir en contacto si se sabe cómo.',
    },
  },
  {
    id: 'close-how-did-we-do',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['closing'],
    practices: ['P25'],
    text: {
      en: 'How did our talk go, and what should we change next time?',
      es: '¿Cómo nos fue hoy y qué deberíamos cambiar la próxima vez?',
    },
    why: {
      en: 'Each meeting can be a bit better.',
      es: 'Cada reunión puede ser un poco mejor.',
    },
  },
  {
    id: 'close-not-agreed-yet',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['disagreeing', 'closing'],
    practices: ['P18', 'P24'],
    text: {
      en: 'We do not agree on {topic} yet, when can we talk again?',
      es: 'Todavía no estamos de acuerdo en {topic}, ¿cuándo podemos hablar otra vez?',
    },
    why: {
      en: 'Not yet is not the same as never.',
      es: 'Todavía no es lo mismo que nunca.',
    },
  },
  {
    id: 'close-still-want-to-say',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P8', 'P10', 'P16'],
    text: {
      en: 'Is there something you still want to say?',
      es: '¿Hay algo que todavía quiera decir?',
    },
    why: {
      en: 'The last word can be the one that counts.',
      es: 'La última palabra puede ser la que más cuenta.',
    },
  },
  {
    id: 'close-good-thing',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['closing'],
    practices: ['P5', 'P6'],
    text: {
      en: 'A good thing from today: {note}',
      es: 'Algo bueno de hoy: {note}',
    },
    why: {
      en: 'We keep what we end with.',
      es: 'Uno se queda con lo último que oye.',
    },
  },
  {
    id: 'close-rest-this-point',
    intent: 'close',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P18', 'P33'],
    text: {
      en: 'Can we let this point rest and come back to it by {time}?',
      es: '¿Podemos dejar este punto por ahora y retomarlo para {time}?',
    },
    why: {
      en: 'A hard point gets easier after a rest.',
      es: 'Un punto difícil es más fácil después de una pausa.',
    },
  },
  {
    id: 'close-read-at-home',
    intent: 'close',
    speakers: ['family'],
    moments: ['deciding', 'closing'],
    practices: ['P14', 'P19'],
    text: {
      en: 'I will read it at home and write to you by {time}',
      es: 'Lo voy a leer en casa y le escribo para {time}',
    },
    why: {
      en: 'It buys time and keeps trust.',
      es: 'Da tiempo y mantiene la confianza.',
    },
  },
  {
    id: 'close-notes-in-my-language',
    intent: 'close',
    speakers: ['family'],
    moments: ['deciding', 'closing'],
    practices: ['P17', 'P36'],
    text: {
      en: 'Could I get the notes in my own language?',
      es: '¿Me podrían dar las notas en mi idioma?',
    },
    why: {
      en: 'You need to know what was said and agreed.',
      es: 'Usted necesita saber qué se dijo y en qué se quedó.',
    },
  },
  {
    id: 'close-tell-me-how-it-goes',
    intent: 'close',
    speakers: ['family'],
    moments: ['deciding', 'closing'],
    practices: ['P22', 'P24'],
    text: {
      en: 'Please let me know by {time} how {child} does with this.',
      es: 'Por favor avíseme para {time} cómo le va a {child} con esto.',
    },
    why: {
      en: 'A plan needs news from time to time.',
      es: 'Un plan necesita noticias de vez en cuando.',
    },
  },
  {
    id: 'close-stop-here-for-today',
    intent: 'close',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P10', 'P19'],
    text: {
      en: 'I would like to stop here for today and think.',
      es: 'Quisiera parar aquí por hoy y pensarlo.',
    },
    why: {
      en: 'You may stop before you are worn out.',
      es: 'Puede parar antes de agotarse.',
    },
  },
  {
    id: 'close-what-i-will-do',
    intent: 'close',
    speakers: ['school'],
    moments: ['deciding', 'closing'],
    practices: ['P12', 'P23'],
    text: {
      en: 'Here is what I will do, and by when: {action}',
      es: 'Esto es lo que voy a hacer y para cuándo: {action}',
    },
    why: {
      en: 'It shows that the talk will lead somewhere.',
      es: 'Muestra que la plática va a servir.',
    },
  },
  {
    id: 'close-call-me',
    intent: 'close',
    speakers: ['school'],
    moments: ['closing'],
    practices: ['P14', 'P24'],
    text: {
      en: 'You can call me with a question, even a small one.',
      es: 'Me puede llamar con cualquier pregunta, aunque sea pequeña.',
    },
    why: {
      en: 'A small question can stop a big worry.',
      es: 'Una pregunta pequeña puede evitar una gran preocupación.',
    },
  },
  {
    id: 'close-both-say-yes',
    intent: 'close',
    speakers: ['school'],
    moments: ['disagreeing', 'deciding', 'closing'],
    practices: ['P19', 'P35'],
    text: {
      en: 'We call it agreed when both sides say yes, and not before.',
      es: 'Hay acuerdo cuando las dos partes decimos que sí, y no antes.',
    },
    why: {
      en: 'Both sides hold the pen.',
      es: 'Las dos partes tienen la palabra.',
    },
  },
  {
    id: 'close-feel-done',
    intent: 'close',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P8', 'P16'],
    text: {
      en: 'Does this part feel done for you, or is there more?',
      es: '¿Siente que ya terminamos esta parte o hay algo más?',
    },
    why: {
      en: 'It leaves the end of a topic to the family.',
      es: 'Deja que la familia decida cuándo cerrar un tema.',
    },
  },
  {
    id: 'close-interpreter-say-again-before-end',
    intent: 'close',
    speakers: ['interpreter'],
    moments: ['deciding', 'closing'],
    practices: ['P7', 'P17'],
    text: {
      en: 'Is there a word I should say again before we end?',
      es: '¿Hay alguna palabra que deba repetir antes de terminar?',
    },
    why: {
      en: 'It is the last chance to clear it up.',
      es: 'Es la última oportunidad para aclararlo.',
    },
  },
  {
    id: 'close-interpreter-rest',
    intent: 'close',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P17', 'P37'],
    text: {
      en: 'I speak now as the interpreter: may I rest a bit before the next part?',
      es: 'Hablo ahora como intérprete: ¿puedo descansar un poco antes de la siguiente parte?',
    },
    why: {
      en: 'A tired voice makes more mistakes.',
      es: 'Una voz cansada comete más errores.',
    },
  },
  {
    id: 'close-interpreter-finish-last-part',
    intent: 'close',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P16', 'P17'],
    text: {
      en: 'Before we go on, let me finish the last part.',
      es: 'Antes de seguir, déjenme terminar la última parte.',
    },
    why: {
      en: 'Both sides reach the end of it as one.',
      es: 'Así las dos partes llegan juntas al final.',
    },
  },
  {
    id: 'close-interpreter-any-fix',
    intent: 'close',
    speakers: ['interpreter'],
    moments: ['deciding', 'closing'],
    practices: ['P9', 'P16', 'P17'],
    text: {
      en: 'I speak now as the interpreter: please tell me what I should fix in the notes.',
      es: 'Hablo ahora como intérprete: díganme por favor qué debo corregir en las notas.',
    },
    why: {
      en: 'The notes should hold what was really said.',
      es: 'Las notas deben guardar lo que de verdad se dijo.',
    },
  },
];
