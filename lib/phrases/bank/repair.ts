import type { Phrase } from '../contract.ts';

/** Owning up to a mistake and going on (P34). */
export const repair: readonly Phrase[] = [
  {
    id: 'repair-sorry-for',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P34'],
    text: {
      en: 'I am sorry for {topic}',
      es: 'Le pido disculpas por {topic}',
    },
    why: {
      en: 'A plain sorry opens doors.',
      es: 'Una disculpa sencilla abre puertas.',
    },
  },
  {
    id: 'repair-got-it-wrong',
    intent: 'repair',
    speakers: ['anyone', 'interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P16', 'P34'],
    text: {
      en: 'I got that wrong. Let me fix it.',
      es: 'Me equivoqué. Permítame corregirlo.',
    },
    why: {
      en: 'A fix right away builds trust.',
      es: 'Corregir enseguida crea confianza.',
    },
  },
  {
    id: 'repair-came-out-wrong',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P9', 'P34'],
    text: {
      en: 'That came out wrong. What I meant was {idea}',
      es: 'No me expresé bien. Lo que quise decir es {idea}',
    },
    why: {
      en: 'It clears up a hurt before it grows.',
      es: 'Aclara una herida antes de que crezca.',
    },
  },
  {
    id: 'repair-say-it-better',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P34'],
    text: {
      en: 'Can I try to say that again, in a better way?',
      es: '¿Puedo intentar decirlo otra vez, de mejor manera?',
    },
    why: {
      en: 'We all get a second try.',
      es: 'Todos merecemos otra oportunidad.',
    },
  },
  {
    id: 'repair-my-words-hurt',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P10', 'P34'],
    text: {
      en: 'I think my words hurt you, and I am sorry.',
      es: 'Creo que mis palabras le dolieron y lo lamento.',
    },
    why: {
      en: 'It shows that you see the other person.',
      es: 'Muestra que usted ve a la otra persona.',
    },
  },
  {
    id: 'repair-cut-you-off',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P10', 'P27', 'P34'],
    text: {
      en: 'I cut you off. Please go on.',
      es: 'Perdón, le interrumpí. Siga, por favor.',
    },
    why: {
      en: 'It gives the turn back.',
      es: 'Devuelve la palabra.',
    },
  },
  {
    id: 'repair-start-again',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['opening', 'disagreeing'],
    practices: ['P27', 'P34'],
    text: {
      en: 'Can we start again? This matters to me.',
      es: '¿Podemos empezar de nuevo? Esto me importa.',
    },
    why: {
      en: 'A bad start need not be a bad end.',
      es: 'Un mal comienzo no tiene por qué acabar mal.',
    },
  },
  {
    id: 'repair-should-have-asked',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P19', 'P34'],
    text: {
      en: 'I should have asked you first. What do you think?',
      es: 'Debí preguntarle primero. ¿Qué piensa usted?',
    },
    why: {
      en: 'It is not too late to ask.',
      es: 'Nunca es tarde para preguntar.',
    },
  },
  {
    id: 'repair-learned-today',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['deciding', 'closing'],
    practices: ['P25', 'P34'],
    text: {
      en: 'I learned this today: {idea}',
      es: 'Hoy aprendí esto: {idea}',
    },
    why: {
      en: 'When one of us learns, all of us can.',
      es: 'Cuando uno aprende, todos podemos aprender.',
    },
  },
  {
    id: 'repair-next-time',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding', 'closing'],
    practices: ['P25', 'P34'],
    text: {
      en: 'Next time I will try this: {idea}',
      es: 'La próxima vez voy a intentar esto: {idea}',
    },
    why: {
      en: 'A sorry is worth more with a plan.',
      es: 'Una disculpa vale más con un plan.',
    },
  },
  {
    id: 'repair-did-not-do-it',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'deciding', 'closing'],
    practices: ['P23', 'P34'],
    text: {
      en: 'I said I would do it, and I did not. I can do it by {time}',
      es: 'Dije que lo haría y no lo hice. Puedo hacerlo para {time}',
    },
    why: {
      en: 'To own up is better than to explain it away.',
      es: 'Reconocerlo es mejor que buscar excusas.',
    },
  },
  {
    id: 'repair-better-than-last-time',
    intent: 'repair',
    speakers: ['anyone'],
    moments: ['opening'],
    practices: ['P27', 'P34'],
    text: {
      en: 'Our last talk was hard. I want this one to go better.',
      es: 'Nuestra última plática fue difícil. Quiero que esta vaya mejor.',
    },
    why: {
      en: 'It clears the air before we start.',
      es: 'Limpia el aire antes de empezar.',
    },
  },
  {
    id: 'repair-upset-last-time',
    intent: 'repair',
    speakers: ['family'],
    moments: ['opening', 'disagreeing'],
    practices: ['P11', 'P34'],
    text: {
      en: 'I was upset last time. I am sorry for how I said it.',
      es: 'La última vez hablé con enojo. Le pido disculpas por la manera en que lo dije.',
    },
    why: {
      en: 'You can be sorry for the tone and keep the point.',
      es: 'Puede disculparse por el tono y mantener lo que dijo.',
    },
  },
  {
    id: 'repair-did-not-read-it-all',
    intent: 'repair',
    speakers: ['family'],
    moments: ['opening', 'discussing'],
    practices: ['P34', 'P36'],
    text: {
      en: 'I did not get to read it all. Can you walk me through it?',
      es: 'No alcancé a leerlo todo. ¿Me lo puede explicar paso a paso?',
    },
    why: {
      en: 'Life is busy, and it is fine to ask.',
      es: 'La vida es ocupada y está bien preguntar.',
    },
  },
  {
    id: 'repair-quick-to-judge',
    intent: 'repair',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P8', 'P34'],
    text: {
      en: 'I was quick to judge. Please tell me how it was for you.',
      es: 'Me adelanté a juzgar. Cuénteme cómo fue para usted.',
    },
    why: {
      en: 'There is more to most stories.',
      es: 'Casi toda historia tiene algo más.',
    },
  },
  {
    id: 'repair-yes-too-fast',
    intent: 'repair',
    speakers: ['family'],
    moments: ['deciding', 'closing'],
    practices: ['P19', 'P34'],
    text: {
      en: 'I said yes too fast. Can we look at {topic} again?',
      es: 'Dije que sí muy rápido. ¿Podemos ver {topic} otra vez?',
    },
    why: {
      en: 'You may change your mind.',
      es: 'Usted puede cambiar de opinión.',
    },
  },
  {
    id: 'repair-told-you-sooner',
    intent: 'repair',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P2', 'P27', 'P34'],
    text: {
      en: 'We should have told you sooner. I am sorry.',
      es: 'Debimos avisarle antes. Lo lamento.',
    },
    why: {
      en: 'No one likes to be the last to know.',
      es: 'A nadie le gusta enterarse al final.',
    },
  },
  {
    id: 'repair-too-many-school-words',
    intent: 'repair',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P7', 'P34'],
    text: {
      en: 'I used too many school words. Let me say it in plain ones.',
      es: 'Usé demasiadas palabras de la escuela. Lo digo de manera más sencilla.',
    },
    why: {
      en: 'It was the words, not you.',
      es: 'Eran las palabras, no usted.',
    },
  },
  {
    id: 'repair-how-we-fix-it',
    intent: 'repair',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P20', 'P34'],
    text: {
      en: 'We made a mistake with {topic}, and we will fix it like this: {action}',
      es: 'Cometimos un error con {topic} y lo vamos a corregir así: {action}',
    },
    why: {
      en: 'A mistake and its fix belong in one breath.',
      es: 'El error y su arreglo se dicen juntos.',
    },
  },
  {
    id: 'repair-please-tell-us',
    intent: 'repair',
    speakers: ['school'],
    moments: ['deciding', 'closing'],
    practices: ['P25', 'P34'],
    text: {
      en: 'If we got something wrong, please tell us. We want to know.',
      es: 'Si nos equivocamos en algo, por favor díganos. Queremos saberlo.',
    },
    why: {
      en: 'It is safe to tell us more.',
      es: 'Aquí se puede hablar con confianza.',
    },
  },
  {
    id: 'repair-interpreter-mistake',
    intent: 'repair',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P16', 'P17', 'P34'],
    text: {
      en: 'I speak now as the interpreter: I made a mistake. The right words are: {note}',
      es: 'Hablo ahora como intérprete: me equivoqué. Lo correcto es: {note}',
    },
    why: {
      en: 'What was said must come across just as it was.',
      es: 'Lo dicho tiene que llegar tal como se dijo.',
    },
  },
  {
    id: 'repair-interpreter-left-out',
    intent: 'repair',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P16', 'P17', 'P34'],
    text: {
      en: 'I speak now as the interpreter: I left something out. Here it is: {note}',
      es: 'Hablo ahora como intérprete: me faltó una parte. Es esta: {note}',
    },
    why: {
      en: 'Each part counts, even a small one.',
      es: 'Cada parte cuenta, aunque sea pequeña.',
    },
  },
];
