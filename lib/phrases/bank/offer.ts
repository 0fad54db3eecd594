import type { Phrase } from '../contract.ts';

/** From a worry to something that may help (P20). */
export const offer: readonly Phrase[] = [
  {
    id: 'offer-what-would-help',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P8', 'P20'],
    text: {
      en: 'What would help with {topic}?',
      es: '¿Qué ayudaría con {topic}?',
    },
    why: {
      en: 'It turns a worry into a next step.',
      es: 'Convierte una preocupación en un próximo paso.',
    },
  },
  {
    id: 'offer-try-until',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P20', 'P22'],
    text: {
      en: 'How about we try {idea} until {time} and then look again?',
      es: '¿Qué le parece si probamos {idea} hasta {time} y luego lo revisamos?',
    },
    why: {
      en: 'It is easier to say yes to a short try.',
      es: 'Es más fácil decir que sí a una prueba corta.',
    },
  },
  {
    id: 'offer-one-small-step',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P20', 'P23'],
    text: {
      en: 'What is one small step we could take this week?',
      es: '¿Qué pequeño paso podríamos dar esta semana?',
    },
    why: {
      en: 'Small steps get done.',
      es: 'Los pasos pequeños sí se dan.',
    },
  },
  {
    id: 'offer-thing-i-can-do',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P20', 'P23'],
    text: {
      en: 'One thing I can do is {action}',
      es: 'Algo que yo puedo hacer es {action}',
    },
    why: {
      en: 'It starts with your own part.',
      es: 'Empieza por lo que le toca a uno.',
    },
  },
  {
    id: 'offer-three-ways',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P18', 'P20'],
    text: {
      en: 'Let’s think of three ways before we choose one.',
      es: 'Pensemos en tres maneras antes de elegir una.',
    },
    why: {
      en: 'The first idea is not always the best.',
      es: 'La primera idea no siempre es la mejor.',
    },
  },
  {
    id: 'offer-worry-and-idea',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P11', 'P20'],
    text: {
      en: 'I worry about {topic}, and one way to help is {idea}',
      es: 'Me preocupa {topic}, y una manera de ayudar es {idea}',
    },
    why: {
      en: 'A worry lands softer with a plan.',
      es: 'Una preocupación con una idea se escucha mejor.',
    },
  },
  {
    id: 'offer-who-else',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P20', 'P30'],
    text: {
      en: 'Who else could help us with {topic}?',
      es: '¿Quién más nos podría ayudar con {topic}?',
    },
    why: {
      en: 'We do not have to do it all alone.',
      es: 'No tenemos que hacerlo todo sin ayuda.',
    },
  },
  {
    id: 'offer-worked-before',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P5', 'P20'],
    text: {
      en: 'What has worked before that we could use again?',
      es: '¿Qué ha funcionado antes que podríamos usar otra vez?',
    },
    why: {
      en: 'We may know more than we think.',
      es: 'Tal vez sabemos más de lo que creemos.',
    },
  },
  {
    id: 'offer-good-and-hard',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding'],
    practices: ['P18', 'P20'],
    text: {
      en: 'What is good about {idea}, and what is hard about it?',
      es: '¿Qué tiene de bueno {idea} y qué tiene de difícil?',
    },
    why: {
      en: 'It weighs the idea and not the person.',
      es: 'Se mide la idea, no a la persona.',
    },
  },
  {
    id: 'offer-write-who-takes-it-on',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding', 'closing'],
    practices: ['P20', 'P26'],
    text: {
      en: 'We cannot fix this today. Let’s write down who takes it on.',
      es: 'Hoy no lo podemos resolver. Anotemos quién se encarga.',
    },
    why: {
      en: 'A need that is written down is not lost.',
      es: 'Una necesidad anotada no se pierde.',
    },
  },
  {
    id: 'offer-idea-for-start',
    intent: 'offer',
    speakers: ['anyone'],
    moments: ['opening'],
    practices: ['P20', 'P28'],
    text: {
      en: 'May I offer an idea for how we start?',
      es: '¿Puedo proponer una idea para empezar?',
    },
    why: {
      en: 'All of us can help to lead.',
      es: 'Todos podemos ayudar a dirigir.',
    },
  },
  {
    id: 'offer-works-at-home',
    intent: 'offer',
    speakers: ['family'],
    moments: ['discussing', 'deciding'],
    practices: ['P13', 'P20'],
    text: {
      en: 'At home, {idea} works well, could we try it at school?',
      es: 'En casa, {idea} funciona bien, ¿podríamos probarlo en la escuela?',
    },
    why: {
      en: 'You have tried more things than most.',
      es: 'Usted ha probado más cosas que nadie.',
    },
  },
  {
    id: 'offer-my-part-at-home',
    intent: 'offer',
    speakers: ['family'],
    moments: ['discussing', 'deciding', 'closing'],
    practices: ['P20', 'P22'],
    text: {
      en: 'I can do my part at home: {action}',
      es: 'Yo puedo hacer mi parte en casa: {action}',
    },
    why: {
      en: 'A plan works best in all of the day.',
      es: 'Un plan funciona mejor durante todo el día.',
    },
  },
  {
    id: 'offer-try-and-see',
    intent: 'offer',
    speakers: ['family'],
    moments: ['disagreeing', 'deciding'],
    practices: ['P20', 'P22'],
    text: {
      en: 'Could we try it for {time} and see how {child} does?',
      es: '¿Podríamos probarlo por {time} y ver cómo le va a {child}?',
    },
    why: {
      en: 'We can go by what we see.',
      es: 'Nos podemos guiar por lo que vemos.',
    },
  },
  {
    id: 'offer-brought-ideas',
    intent: 'offer',
    speakers: ['family'],
    moments: ['opening', 'discussing'],
    practices: ['P2', 'P20'],
    text: {
      en: 'I brought some ideas. May I share them?',
      es: 'Traje algunas ideas. ¿Las puedo compartir?',
    },
    why: {
      en: 'Your ideas have a place in the plan.',
      es: 'Sus ideas tienen lugar en el plan.',
    },
  },
  {
    id: 'offer-we-could-try',
    intent: 'offer',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P19', 'P20'],
    text: {
      en: 'We could try {idea}, what do you think?',
      es: 'Podríamos probar {idea}, ¿qué le parece?',
    },
    why: {
      en: 'It offers, and it leaves the choice open.',
      es: 'Propone y deja abierta la decisión.',
    },
  },
  {
    id: 'offer-send-a-note',
    intent: 'offer',
    speakers: ['school'],
    moments: ['discussing', 'deciding', 'closing'],
    practices: ['P20', 'P24'],
    text: {
      en: 'Would it help if I sent you a note about {topic}?',
      es: '¿Le ayudaría que le mandara una nota sobre {topic}?',
    },
    why: {
      en: 'News from school can ease the mind.',
      es: 'Tener noticias de la escuela da tranquilidad.',
    },
  },
  {
    id: 'offer-off-your-plate',
    intent: 'offer',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P20', 'P37'],
    text: {
      en: 'What could we take on, so that you have less to do?',
      es: '¿De qué podríamos encargarnos para que usted tenga menos carga?',
    },
    why: {
      en: 'It sees how much a parent has to carry.',
      es: 'Reconoce cuánto carga una familia.',
    },
  },
  {
    id: 'offer-more-help-now',
    intent: 'offer',
    speakers: ['school'],
    moments: ['opening'],
    practices: ['P20', 'P39'],
    text: {
      en: 'What can we do right now to make this easier for you?',
      es: '¿Qué podemos hacer ahora mismo para que esto le sea más fácil?',
    },
    why: {
      en: 'A chair, a break or a screen can do a lot.',
      es: 'Una silla, una pausa o una pantalla pueden ayudar mucho.',
    },
  },
  {
    id: 'offer-interpreter-say-again',
    intent: 'offer',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P17', 'P20'],
    text: {
      en: 'I can say that part again if you like.',
      es: 'Puedo repetir esa parte si gusta.',
    },
    why: {
      en: 'It is easy to say yes to.',
      es: 'Es fácil decir que sí.',
    },
  },
  {
    id: 'offer-interpreter-read-page',
    intent: 'offer',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'deciding', 'closing'],
    practices: ['P7', 'P17', 'P20'],
    text: {
      en: 'I can read this page to you in your own language.',
      es: 'Le puedo leer esta página en su idioma.',
    },
    why: {
      en: 'You can choose well when you know what it says.',
      es: 'Se decide mejor cuando se sabe lo que dice.',
    },
  },
  {
    id: 'offer-interpreter-stop-each-thought',
    intent: 'offer',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P17', 'P20'],
    text: {
      en: 'It helps if we stop after each thought. Shall we try that?',
      es: 'Ayuda si hacemos una pausa después de cada idea. ¿Lo probamos?',
    },
    why: {
      en: 'Short parts are easier to get right.',
      es: 'Las partes cortas se traducen mejor.',
    },
  },
];
