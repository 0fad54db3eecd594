import type { Phrase } from '../contract.ts';

/** What both sides want (P18). None for interpreters: they take no side, not even both. */
export const commonGround: readonly Phrase[] = [
  {
    id: 'common-ground-both-want',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P4', 'P18'],
    text: {
      en: 'We both want {idea} for {child}',
      es: 'Las dos partes queremos {idea} para {child}',
    },
    why: {
      en: 'What we share is a good place to start.',
      es: 'Lo que compartimos es un buen punto de partida.',
    },
  },
  {
    id: 'common-ground-think-we-agree',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P9', 'P18'],
    text: {
      en: 'I think we agree on {topic}, do you see it too?',
      es: 'Creo que estamos de acuerdo en {topic}, ¿usted también lo ve así?',
    },
    why: {
      en: 'We may be closer than we feel.',
      es: 'Tal vez estamos más cerca de lo que parece.',
    },
  },
  {
    id: 'common-ground-here-for-child',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['opening', 'disagreeing', 'deciding', 'closing'],
    practices: ['P4', 'P18'],
    text: {
      en: 'We are all here for {child}',
      es: 'Todos estamos aquí por {child}',
    },
    why: {
      en: 'It brings the talk back to the one who counts.',
      es: 'Nos recuerda a quien más importa.',
    },
  },
  {
    id: 'common-ground-what-we-all-want',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P8', 'P18'],
    text: {
      en: 'What do we all want here?',
      es: '¿Qué queremos todos aquí?',
    },
    why: {
      en: 'It looks for the need behind each side.',
      es: 'Busca la necesidad detrás de cada postura.',
    },
  },
  {
    id: 'common-ground-agree-with-part',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P18'],
    text: {
      en: 'I agree with this part: {note}',
      es: 'Con esta parte estoy de acuerdo: {note}',
    },
    why: {
      en: 'A yes to a part makes the rest easier.',
      es: 'Un sí a una parte facilita el resto.',
    },
  },
  {
    id: 'common-ground-small-yes',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding'],
    practices: ['P18', 'P19'],
    text: {
      en: 'What can we both say yes to today?',
      es: '¿A qué podemos decir que sí las dos partes hoy?',
    },
    why: {
      en: 'A small yes can lead to the next one.',
      es: 'Un pequeño sí puede llevar al siguiente.',
    },
  },
  {
    id: 'common-ground-two-ways-both-care',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P10', 'P18'],
    text: {
      en: 'We see {topic} in two ways, and we both care.',
      es: 'Vemos {topic} de dos maneras y a las dos partes nos importa.',
    },
    why: {
      en: 'It keeps the other side a friend.',
      es: 'Evita ver a la otra parte como rival.',
    },
  },
  {
    id: 'common-ground-both-right-in-part',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P18', 'P34'],
    text: {
      en: 'Maybe each of us is partly right.',
      es: 'Tal vez cada quien tiene algo de razón.',
    },
    why: {
      en: 'No one has to lose for us to go on.',
      es: 'Nadie tiene que perder para que avancemos.',
    },
  },
  {
    id: 'common-ground-home-and-school',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P18', 'P22'],
    text: {
      en: 'What would work both at home and at school?',
      es: '¿Qué funcionaría tanto en casa como en la escuela?',
    },
    why: {
      en: 'It turns two sides into one task.',
      es: 'Convierte dos lados en una sola tarea.',
    },
  },
  {
    id: 'common-ground-good-start',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['deciding', 'closing'],
    practices: ['P6', 'P18'],
    text: {
      en: 'Today we agreed on {topic}, and that is a good start.',
      es: 'Hoy nos pusimos de acuerdo en {topic}, y ese es un buen comienzo.',
    },
    why: {
      en: 'It helps to see how far we came.',
      es: 'Ayuda a ver cuánto avanzamos.',
    },
  },
  {
    id: 'common-ground-hope-to-leave-with',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['opening'],
    practices: ['P3', 'P18', 'P27'],
    text: {
      en: 'Before we start, what do we all hope to leave with?',
      es: 'Antes de empezar, ¿con qué esperamos salir todos de aquí?',
    },
    why: {
      en: 'We walk better when we know where to.',
      es: 'Se camina mejor cuando se sabe adónde.',
    },
  },
  {
    id: 'common-ground-still-a-team',
    intent: 'common-ground',
    speakers: ['anyone'],
    moments: ['disagreeing', 'closing'],
    practices: ['P18', 'P27'],
    text: {
      en: 'We see some of this in two ways, and we still work as a team.',
      es: 'Vemos algunas cosas de manera distinta y aun así trabajamos en equipo.',
    },
    why: {
      en: 'One hard point need not end the good will.',
      es: 'Un punto difícil no tiene por qué acabar con la buena voluntad.',
    },
  },
  {
    id: 'common-ground-school-and-home',
    intent: 'common-ground',
    speakers: ['family'],
    moments: ['opening', 'discussing', 'deciding'],
    practices: ['P13', 'P18'],
    text: {
      en: 'You know school, I know home. {child} needs us both.',
      es: 'Usted conoce la escuela, yo conozco la casa. {child} nos necesita a los dos.',
    },
    why: {
      en: 'It gives both sides a place.',
      es: 'Les da su lugar a las dos partes.',
    },
  },
  {
    id: 'common-ground-want-what-you-want',
    intent: 'common-ground',
    speakers: ['family'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P4', 'P18', 'P27'],
    text: {
      en: 'I want what you want: that {child} feels safe and learns.',
      es: 'Quiero lo mismo que usted: que {child} aprenda y esté a salvo.',
    },
    why: {
      en: 'It says out loud that we are on one side.',
      es: 'Dice en voz alta que estamos del mismo lado.',
    },
  },
  {
    id: 'common-ground-can-live-with',
    intent: 'common-ground',
    speakers: ['family'],
    moments: ['disagreeing', 'deciding'],
    practices: ['P18', 'P20'],
    text: {
      en: 'I can live with {idea} if we can also try {action}',
      es: 'Puedo aceptar {idea} si también podemos probar {action}',
    },
    why: {
      en: 'It gives a bit and asks for a bit.',
      es: 'Cede un poco y pide un poco.',
    },
  },
  {
    id: 'common-ground-glad-we-found',
    intent: 'common-ground',
    speakers: ['family'],
    moments: ['deciding', 'closing'],
    practices: ['P6', 'P18'],
    text: {
      en: 'I am glad we found something that we both want.',
      es: 'Me alegra que encontramos algo que queremos las dos partes.',
    },
    why: {
      en: 'It is good to stop and enjoy it.',
      es: 'Vale la pena detenerse a disfrutarlo.',
    },
  },
  {
    id: 'common-ground-both-see',
    intent: 'common-ground',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P13', 'P18'],
    text: {
      en: 'You and I both see {topic} in {child}',
      es: 'Usted y yo vemos {topic} en {child}',
    },
    why: {
      en: 'When two see the same, it is a strong start.',
      es: 'Cuando dos ven lo mismo, hay una buena base.',
    },
  },
  {
    id: 'common-ground-home-fits-class',
    intent: 'common-ground',
    speakers: ['school'],
    moments: ['discussing'],
    practices: ['P13', 'P18'],
    text: {
      en: 'What you see at home fits what I see in class: {note}',
      es: 'Lo que usted ve en casa coincide con lo que veo en clase: {note}',
    },
    why: {
      en: 'It shows that we work on one picture.',
      es: 'Muestra que armamos la misma imagen.',
    },
  },
  {
    id: 'common-ground-your-goal-and-ours',
    intent: 'common-ground',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P18'],
    text: {
      en: 'Your goal and ours meet here: {idea}',
      es: 'Su meta y la nuestra se unen aquí: {idea}',
    },
    why: {
      en: 'It shows the way to a plan we share.',
      es: 'Muestra el camino a un plan en común.',
    },
  },
  {
    id: 'common-ground-plan-you-feel-good-about',
    intent: 'common-ground',
    speakers: ['school'],
    moments: ['disagreeing', 'deciding'],
    practices: ['P18', 'P19'],
    text: {
      en: 'I would like us to find a plan that you feel good about too.',
      es: 'Quisiera que encontremos un plan con el que usted también se sienta bien.',
    },
    why: {
      en: 'A plan works best when both sides want it.',
      es: 'Un plan funciona mejor cuando las dos partes lo quieren.',
    },
  },
  {
    id: 'common-ground-keep-in-touch',
    intent: 'common-ground',
    speakers: ['school'],
    moments: ['deciding', 'closing'],
    practices: ['P18', 'P24'],
    text: {
      en: 'We want the same thing here, so let’s keep in touch about {topic}',
      es: 'Queremos lo mismo, así que sigamos en contacto sobre {topic}',
    },
    why: {
      en: 'What we share can grow after today.',
      es: 'Lo que compartimos puede crecer después de hoy.',
    },
  },
];
