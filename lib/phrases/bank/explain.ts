import type { Phrase } from '../contract.ts';

/** Giving the reason (P12) and saying a thing in plain words (P7). */
export const explain: readonly Phrase[] = [
  {
    id: 'explain-would-like-because',
    intent: 'explain',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P12', 'P18'],
    text: {
      en: 'I would like {idea}, because {reason}',
      es: 'Me gustaría {idea}, porque {reason}',
    },
    why: {
      en: 'A reason is easier to work with than a demand.',
      es: 'Con una razón se trabaja mejor que con una exigencia.',
    },
  },
  {
    id: 'explain-why-i-ask',
    intent: 'explain',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P12'],
    text: {
      en: 'Let me tell you why I ask: {reason}',
      es: 'Le digo por qué pregunto: {reason}',
    },
    why: {
      en: 'No one has to guess what is behind it.',
      es: 'Nadie tiene que adivinar qué hay detrás.',
    },
  },
  {
    id: 'explain-word-means',
    intent: 'explain',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P7', 'P12'],
    text: {
      en: 'In plain words, “{word}” means {idea}',
      es: 'En palabras sencillas, “{word}” quiere decir {idea}',
    },
    why: {
      en: 'Words that all of us know keep us all in the talk.',
      es: 'Con palabras que todos conocen, todos participan.',
    },
  },
  {
    id: 'explain-changed-my-mind',
    intent: 'explain',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding', 'closing'],
    practices: ['P12', 'P34'],
    text: {
      en: 'I changed my mind, because {reason}',
      es: 'Cambié de opinión, porque {reason}',
    },
    why: {
      en: 'It shows that a good reason can win.',
      es: 'Muestra que una buena razón puede convencer.',
    },
  },
  {
    id: 'explain-how-i-know',
    intent: 'explain',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P12', 'P16'],
    text: {
      en: 'I know this from {topic}',
      es: 'Esto lo sé por {topic}',
    },
    why: {
      en: 'It tells what is seen and what is a guess.',
      es: 'Separa lo que se vio de lo que se supone.',
    },
  },
  {
    id: 'explain-how-i-got-there',
    intent: 'explain',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P12'],
    text: {
      en: 'Here is how I came to see it that way: {reason}',
      es: 'Así es como llegué a verlo de esa manera: {reason}',
    },
    why: {
      en: 'It is fair to show the steps.',
      es: 'Es justo mostrar los pasos.',
    },
  },
  {
    id: 'explain-plan-for-today',
    intent: 'explain',
    speakers: ['anyone'],
    moments: ['opening'],
    practices: ['P3', 'P12'],
    text: {
      en: 'Today we want to get to {topic}, because {reason}',
      es: 'Hoy queremos hablar de {topic}, porque {reason}',
    },
    why: {
      en: 'We listen better when we know the plan.',
      es: 'Se escucha mejor cuando se conoce el plan.',
    },
  },
  {
    id: 'explain-we-chose-because',
    intent: 'explain',
    speakers: ['anyone'],
    moments: ['deciding', 'closing'],
    practices: ['P12', 'P19'],
    text: {
      en: 'We chose {idea}, because {reason}',
      es: 'Elegimos {idea}, porque {reason}',
    },
    why: {
      en: 'Months from now we will still know why.',
      es: 'Dentro de unos meses todavía sabremos por qué.',
    },
  },
  {
    id: 'explain-next-step-because',
    intent: 'explain',
    speakers: ['anyone'],
    moments: ['deciding', 'closing'],
    practices: ['P12', 'P23'],
    text: {
      en: 'The next step is {action}, because {reason}',
      es: 'El próximo paso es {action}, porque {reason}',
    },
    why: {
      en: 'A step with a reason gets done.',
      es: 'Un paso con una razón sí se cumple.',
    },
  },
  {
    id: 'explain-matters-at-home',
    intent: 'explain',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P12', 'P13'],
    text: {
      en: 'At home this matters to us, because {reason}',
      es: 'En casa esto nos importa, porque {reason}',
    },
    why: {
      en: 'It lets school see your whole day.',
      es: 'Deja que la escuela vea su día completo.',
    },
  },
  {
    id: 'explain-story-so-far',
    intent: 'explain',
    speakers: ['family'],
    moments: ['opening', 'discussing'],
    practices: ['P12', 'P16'],
    text: {
      en: 'Here is a bit of our story, and it may help: {note}',
      es: 'Le cuento un poco de nuestra historia, que puede ayudar: {note}',
    },
    why: {
      en: 'It is hard to help when you do not know the past.',
      es: 'Es difícil ayudar sin conocer lo que pasó antes.',
    },
  },
  {
    id: 'explain-no-for-now',
    intent: 'explain',
    speakers: ['family'],
    moments: ['disagreeing', 'deciding', 'closing'],
    practices: ['P11', 'P12', 'P19'],
    text: {
      en: 'For now I say no to {idea}, because {reason}',
      es: 'Por ahora digo que no a {idea}, porque {reason}',
    },
    why: {
      en: 'A no with a reason leaves the door open.',
      es: 'Un no con una razón deja la puerta abierta.',
    },
  },
  {
    id: 'explain-first-this',
    intent: 'explain',
    speakers: ['family'],
    moments: ['deciding', 'closing'],
    practices: ['P12', 'P19'],
    text: {
      en: 'I would like to look at {topic} first, because {reason}',
      es: 'Primero quisiera ver {topic}, porque {reason}',
    },
    why: {
      en: 'You can help set the order of things.',
      es: 'Usted también puede decidir el orden.',
    },
  },
  {
    id: 'explain-what-we-do-not-have',
    intent: 'explain',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P12', 'P27'],
    text: {
      en: 'We do not have {idea} right now, because {reason}',
      es: 'En este momento no tenemos {idea}, porque {reason}',
    },
    why: {
      en: 'A clear answer is kinder than a vague one.',
      es: 'Una respuesta clara es más amable que una vaga.',
    },
  },
  {
    id: 'explain-step-by-step',
    intent: 'explain',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'deciding'],
    practices: ['P7', 'P12', 'P36'],
    text: {
      en: 'Here is how this works, step by step: {note}',
      es: 'Así funciona esto, paso a paso: {note}',
    },
    why: {
      en: 'School ways are new to most people.',
      es: 'Para la mayoría, los trámites de la escuela son nuevos.',
    },
  },
  {
    id: 'explain-you-have-a-say',
    intent: 'explain',
    speakers: ['school'],
    moments: ['opening', 'disagreeing', 'deciding', 'closing'],
    practices: ['P12', 'P19', 'P36'],
    text: {
      en: 'You have a say in this. You can say yes, no, or not yet.',
      es: 'Su opinión cuenta en esto. Puede decir sí, no o todavía no.',
    },
    why: {
      en: 'People need to know that a no is fine.',
      es: 'La gente necesita saber que puede decir que no.',
    },
  },
  {
    id: 'explain-what-test-shows',
    intent: 'explain',
    speakers: ['school'],
    moments: ['discussing'],
    practices: ['P7', 'P12'],
    text: {
      en: 'The test looks at {topic}, and it shows us {idea}',
      es: 'La prueba mide {topic} y nos muestra {idea}',
    },
    why: {
      en: 'A score says little until we know what it is for.',
      es: 'Un puntaje dice poco si no se sabe para qué sirve.',
    },
  },
  {
    id: 'explain-write-reason-down',
    intent: 'explain',
    speakers: ['school'],
    moments: ['deciding', 'closing'],
    practices: ['P12', 'P16'],
    text: {
      en: 'I will write the reason down, so that we can all look it up.',
      es: 'Voy a anotar la razón para que todos la podamos consultar.',
    },
    why: {
      en: 'What is written down does not get lost.',
      es: 'Lo que se anota no se pierde.',
    },
  },
  {
    id: 'explain-interpreter-my-part',
    intent: 'explain',
    speakers: ['interpreter'],
    moments: ['opening', 'closing'],
    practices: ['P16', 'P17'],
    text: {
      en: 'I am the interpreter. I say all that is said, and I add nothing.',
      es: 'Soy intérprete. Digo todo lo que se dice y no agrego nada.',
    },
    why: {
      en: 'It lets both sides trust each word.',
      es: 'Así las dos partes pueden confiar en cada palabra.',
    },
  },
  {
    id: 'explain-interpreter-when-i-say-i',
    intent: 'explain',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing'],
    practices: ['P16', 'P17'],
    text: {
      en: 'When I say “I”, it is the voice of the person who speaks.',
      es: 'Cuando digo “yo”, es la voz de la persona que habla.',
    },
    why: {
      en: 'No one mixes up whose words they are.',
      es: 'Nadie confunde de quién son las palabras.',
    },
  },
  {
    id: 'explain-interpreter-no-match',
    intent: 'explain',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P7', 'P17'],
    text: {
      en: 'I speak now as the interpreter: there is no one word for “{word}”, so I will use more.',
      es: 'Hablo ahora como intérprete: no hay una sola palabra para “{word}”, así que usaré varias.',
    },
    why: {
      en: 'It shows why it takes longer.',
      es: 'Explica por qué tarda más.',
    },
  },
  {
    id: 'explain-interpreter-why-i-stop',
    intent: 'explain',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P12', 'P17'],
    text: {
      en: 'I speak now as the interpreter: I stopped you so that no word is lost.',
      es: 'Hablo ahora como intérprete: le pido una pausa para que no se pierda nada.',
    },
    why: {
      en: 'A stop can seem rude until you know why.',
      es: 'Una pausa puede parecer brusca si no se sabe por qué.',
    },
  },
  {
    id: 'explain-interpreter-keep-private',
    intent: 'explain',
    speakers: ['interpreter'],
    moments: ['opening', 'closing'],
    practices: ['P15', 'P17'],
    text: {
      en: 'I keep what I hear in this meeting to myself.',
      es: 'Lo que oigo en esta reunión no lo cuento a nadie.',
    },
    why: {
      en: 'It helps people to speak with ease.',
      es: 'Ayuda a hablar con confianza.',
    },
  },
];
