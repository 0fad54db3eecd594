import type { Phrase } from '../contract.ts';

/** Back to the child and to the question of now (P33). */
export const refocus: readonly Phrase[] = [
  {
    id: 'refocus-back-to-child',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P4', 'P33'],
    text: {
      en: 'Let’s come back to {child} and what helps.',
      es: 'Volvamos a {child} y a lo que ayuda.',
    },
    why: {
      en: 'The child is why we are here.',
      es: 'Estamos aquí por el niño.',
    },
  },
  {
    id: 'refocus-one-thing-at-a-time',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P3', 'P33'],
    text: {
      en: 'Can we take one thing at a time, and start with {topic}?',
      es: '¿Podemos ir una cosa a la vez y empezar con {topic}?',
    },
    why: {
      en: 'One topic is easier to solve than five.',
      es: 'Un tema es más fácil de resolver que cinco.',
    },
  },
  {
    id: 'refocus-write-for-later',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P33'],
    text: {
      en: 'That matters too. Can we write it down for later?',
      es: 'Eso también importa. ¿Lo podemos anotar para después?',
    },
    why: {
      en: 'It is kept, and we can go on.',
      es: 'Queda guardado y podemos seguir.',
    },
  },
  {
    id: 'refocus-what-comes-next',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P33'],
    text: {
      en: 'Can we leave the past for now and look at what comes next?',
      es: '¿Podemos dejar el pasado por ahora y mirar lo que sigue?',
    },
    why: {
      en: 'We can change what comes next.',
      es: 'Lo que sigue sí lo podemos cambiar.',
    },
  },
  {
    id: 'refocus-which-question',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P33'],
    text: {
      en: 'What is the question we want to answer right now?',
      es: '¿Cuál es la pregunta que queremos responder ahora?',
    },
    why: {
      en: 'A clear question is half of the answer.',
      es: 'Una pregunta clara es la mitad de la respuesta.',
    },
  },
  {
    id: 'refocus-time-left',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['discussing', 'deciding', 'closing'],
    practices: ['P3', 'P33'],
    text: {
      en: 'We have {time} left. What must we get to today?',
      es: 'Tenemos {time} todavía. ¿Qué no puede faltar hoy?',
    },
    why: {
      en: 'The most important part gets its time.',
      es: 'Lo más importante tiene su tiempo.',
    },
  },
  {
    id: 'refocus-where-were-we',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P33'],
    text: {
      en: 'Where were we? I would like to go back to {topic}',
      es: '¿En qué íbamos? Quisiera volver a {topic}',
    },
    why: {
      en: 'It ends a side road in a kind way.',
      es: 'Cierra un desvío con amabilidad.',
    },
  },
  {
    id: 'refocus-know-for-sure',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P11', 'P33'],
    text: {
      en: 'What do we know for sure today?',
      es: '¿Qué sabemos hoy con certeza?',
    },
    why: {
      en: 'It takes a guess off the table.',
      es: 'Deja las suposiciones a un lado.',
    },
  },
  {
    id: 'refocus-what-can-wait',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['opening', 'deciding'],
    practices: ['P3', 'P33'],
    text: {
      en: 'What do we need to decide today, and what can wait?',
      es: '¿Qué necesitamos decidir hoy y qué puede esperar?',
    },
    why: {
      en: 'Not all of it has to be done in one day.',
      es: 'No todo se tiene que hacer en un día.',
    },
  },
  {
    id: 'refocus-before-we-end',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['closing'],
    practices: ['P16', 'P33'],
    text: {
      en: 'Before we end, can we go back to {topic}?',
      es: 'Antes de terminar, ¿podemos volver a {topic}?',
    },
    why: {
      en: 'No one goes home with a thing left unsaid.',
      es: 'Nadie se va a casa con algo sin decir.',
    },
  },
  {
    id: 'refocus-last-minutes',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['closing'],
    practices: ['P3', 'P23', 'P33'],
    text: {
      en: 'Let’s use the last minutes for the next steps.',
      es: 'Usemos los últimos minutos para los próximos pasos.',
    },
    why: {
      en: 'A good talk should end with a plan.',
      es: 'Una buena plática debe terminar con un plan.',
    },
  },
  {
    id: 'refocus-strength-first',
    intent: 'refocus',
    speakers: ['anyone'],
    moments: ['opening'],
    practices: ['P4', 'P5', 'P33'],
    text: {
      en: 'Can we start with what {child} does well?',
      es: '¿Podemos empezar con lo que {child} hace bien?',
    },
    why: {
      en: 'A good start helps with the hard parts.',
      es: 'Un buen comienzo ayuda con lo difícil.',
    },
  },
  {
    id: 'refocus-child-before-forms',
    intent: 'refocus',
    speakers: ['family'],
    moments: ['opening', 'discussing', 'deciding'],
    practices: ['P4', 'P33'],
    text: {
      en: 'I know the forms matter. Can we talk about {child} first?',
      es: 'Sé que los papeles importan. ¿Podemos hablar primero de {child}?',
    },
    why: {
      en: 'A child is more than what is in a file.',
      es: 'Un niño es más que su expediente.',
    },
  },
  {
    id: 'refocus-my-main-thing',
    intent: 'refocus',
    speakers: ['family'],
    moments: ['opening', 'discussing'],
    practices: ['P2', 'P33'],
    text: {
      en: 'I came with one main thing: {topic}',
      es: 'Vine con un tema principal: {topic}',
    },
    why: {
      en: 'It is on the list from the start.',
      es: 'Queda en la lista desde el principio.',
    },
  },
  {
    id: 'refocus-last-year',
    intent: 'refocus',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P10', 'P33'],
    text: {
      en: 'Last year was hard for us. Today I want to look ahead.',
      es: 'El año pasado fue difícil para nosotros. Hoy quiero mirar hacia adelante.',
    },
    why: {
      en: 'It names the hurt and then moves on.',
      es: 'Nombra el dolor y luego sigue adelante.',
    },
  },
  {
    id: 'refocus-still-open',
    intent: 'refocus',
    speakers: ['family'],
    moments: ['deciding', 'closing'],
    practices: ['P16', 'P33'],
    text: {
      en: 'One thing on my list is still open: {topic}',
      es: 'Queda algo pendiente en mi lista: {topic}',
    },
    why: {
      en: 'Your list counts as much as theirs.',
      es: 'Su lista cuenta tanto como la de los demás.',
    },
  },
  {
    id: 'refocus-i-got-us-off-track',
    intent: 'refocus',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P33', 'P34'],
    text: {
      en: 'I got us off track. Let’s go back to your question.',
      es: 'Me desvié del tema. Volvamos a su pregunta.',
    },
    why: {
      en: 'It shows that the question was not lost.',
      es: 'Muestra que la pregunta no se perdió.',
    },
  },
  {
    id: 'refocus-your-list-first',
    intent: 'refocus',
    speakers: ['school'],
    moments: ['opening'],
    practices: ['P2', 'P28', 'P33'],
    text: {
      en: 'Your list comes first. What should we start with?',
      es: 'Su lista va primero. ¿Con qué empezamos?',
    },
    why: {
      en: 'The family helps to lead from the start.',
      es: 'La familia ayuda a dirigir desde el inicio.',
    },
  },
  {
    id: 'refocus-this-one-need',
    intent: 'refocus',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P18', 'P33'],
    text: {
      en: 'Let’s look at this one need: {topic}',
      es: 'Veamos esta necesidad: {topic}',
    },
    why: {
      en: 'A need can be met in more than one way.',
      es: 'Una necesidad se puede atender de más de una manera.',
    },
  },
  {
    id: 'refocus-interpreter-two-talks',
    intent: 'refocus',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P17', 'P33'],
    text: {
      en: 'I speak now as the interpreter: I hear two talks. Which one do I follow?',
      es: 'Hablo ahora como intérprete: oigo dos conversaciones. ¿Cuál sigo?',
    },
    why: {
      en: 'No one is left out of a side talk.',
      es: 'Nadie queda fuera de la conversación.',
    },
  },
  {
    id: 'refocus-interpreter-one-person',
    intent: 'refocus',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P17', 'P33'],
    text: {
      en: 'I speak now as the interpreter: one person at a time, please.',
      es: 'Hablo ahora como intérprete: una persona a la vez, por favor.',
    },
    why: {
      en: 'No one can follow two voices at once.',
      es: 'Nadie puede seguir dos voces a la vez.',
    },
  },
  {
    id: 'refocus-interpreter-to-each-other',
    intent: 'refocus',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'deciding', 'closing'],
    practices: ['P13', 'P17', 'P33'],
    text: {
      en: 'Please look at each other when you talk, and not at me.',
      es: 'Por favor, al hablar mírense entre ustedes y no a mí.',
    },
    why: {
      en: 'This is your talk, and I lend my voice.',
      es: 'La plática es de ustedes, yo solo presto la voz.',
    },
  },
];
