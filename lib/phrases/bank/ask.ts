import type { Phrase } from '../contract.ts';

/** Questions that invite others to tell what they know (P8). */
export const ask: readonly Phrase[] = [
  {
    id: 'ask-describe-for-me',
    intent: 'ask',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P8'],
    text: {
      en: 'Can you describe for me {topic}?',
      es: '¿Me puede describir {topic}?',
    },
    why: {
      en: 'It lets people tell it in their own way.',
      es: 'Deja que cada quien lo cuente a su manera.',
    },
  },
  {
    id: 'ask-share-with-me',
    intent: 'ask',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P8', 'P13'],
    text: {
      en: 'Will you share with me what you think about {topic}?',
      es: '¿Quiere compartir conmigo lo que piensa sobre {topic}?',
    },
    why: {
      en: 'It says: what you think counts here.',
      es: 'Dice: lo que usted piensa cuenta aquí.',
    },
  },
  {
    id: 'ask-good-day',
    intent: 'ask',
    speakers: ['anyone'],
    moments: ['opening', 'discussing'],
    practices: ['P4', 'P5', 'P8'],
    text: {
      en: 'What does a good day look like for {child}?',
      es: '¿Cómo es un buen día para {child}?',
    },
    why: {
      en: 'It starts from what goes well.',
      es: 'Empieza por lo que va bien.',
    },
  },
  {
    id: 'ask-else-to-know',
    intent: 'ask',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P8', 'P16'],
    text: {
      en: 'What else would you like us to know?',
      es: '¿Qué más le gustaría que supiéramos?',
    },
    why: {
      en: 'There is often one more thing to say.',
      es: 'Casi siempre queda algo por decir.',
    },
  },
  {
    id: 'ask-hope-most',
    intent: 'ask',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'deciding', 'closing'],
    practices: ['P4', 'P8'],
    text: {
      en: 'What do you hope for most this year?',
      es: '¿Qué es lo que más espera de este año?',
    },
    why: {
      en: 'Hopes show where we want to go.',
      es: 'La esperanza muestra hacia dónde queremos ir.',
    },
  },
  {
    id: 'ask-how-do-you-see',
    intent: 'ask',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P8', 'P16', 'P28'],
    text: {
      en: '{person}, how do you see this?',
      es: '{person}, ¿cómo ve usted esto?',
    },
    why: {
      en: 'It gives the floor to one person by name.',
      es: 'Le da la palabra a una persona por su nombre.',
    },
  },
  {
    id: 'ask-not-heard-yet',
    intent: 'ask',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P8', 'P16', 'P28'],
    text: {
      en: '{person}, we have not heard from you yet. Would you like to add something?',
      es: '{person}, todavía no hemos escuchado su opinión. ¿Le gustaría agregar algo?',
    },
    why: {
      en: 'A shy voice may just need an open door.',
      es: 'Quien calla a veces solo espera que le abran la puerta.',
    },
  },
  {
    id: 'ask-matters-most',
    intent: 'ask',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P8', 'P18'],
    text: {
      en: 'What matters most to you in this?',
      es: '¿Qué es lo más importante para usted en esto?',
    },
    why: {
      en: 'Behind each wish is a need we can work with.',
      es: 'Detrás de cada deseo hay una necesidad que podemos atender.',
    },
  },
  {
    id: 'ask-tell-me-more',
    intent: 'ask',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'closing'],
    practices: ['P8', 'P10', 'P37'],
    text: {
      en: 'Tell me more. I am listening.',
      es: 'Cuénteme más. Le escucho.',
    },
    why: {
      en: 'Some people just need someone to listen.',
      es: 'A veces uno solo necesita que le escuchen.',
    },
  },
  {
    id: 'ask-child-tells-us',
    intent: 'ask',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'deciding', 'closing'],
    practices: ['P8', 'P35'],
    text: {
      en: '{child}, what would you like to tell us?',
      es: '{child}, ¿qué te gustaría decirnos?',
    },
    why: {
      en: 'The plan is about the student, so we ask the student.',
      es: 'El plan es del estudiante, así que le preguntamos.',
    },
  },
  {
    id: 'ask-how-at-school',
    intent: 'ask',
    speakers: ['family'],
    moments: ['opening', 'discussing'],
    practices: ['P8', 'P13', 'P22'],
    text: {
      en: 'How does it go at school with {topic}?',
      es: '¿Cómo van las cosas en la escuela con {topic}?',
    },
    why: {
      en: 'School sees things that home does not.',
      es: 'La escuela ve cosas que no se ven en casa.',
    },
  },
  {
    id: 'ask-tried-so-far',
    intent: 'ask',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P8', 'P20'],
    text: {
      en: 'What have you tried so far, and how did it go?',
      es: '¿Qué han intentado hasta ahora y cómo les fue?',
    },
    why: {
      en: 'It shows what to keep and what to change.',
      es: 'Muestra qué conservar y qué cambiar.',
    },
  },
  {
    id: 'ask-do-at-home',
    intent: 'ask',
    speakers: ['family'],
    moments: ['discussing', 'deciding', 'closing'],
    practices: ['P8', 'P20', 'P22'],
    text: {
      en: 'What could I do at home to help with {topic}?',
      es: '¿Qué podría hacer yo en casa para ayudar con {topic}?',
    },
    why: {
      en: 'Home and school can pull the same way.',
      es: 'La casa y la escuela pueden ir en la misma dirección.',
    },
  },
  {
    id: 'ask-who-to-ask-later',
    intent: 'ask',
    speakers: ['family'],
    moments: ['closing'],
    practices: ['P8', 'P14', 'P24'],
    text: {
      en: 'Who can I ask if I think of more later?',
      es: '¿A quién le puedo preguntar si después se me ocurre algo más?',
    },
    why: {
      en: 'Good questions often come the next day.',
      es: 'Las buenas preguntas a veces llegan al día siguiente.',
    },
  },
  {
    id: 'ask-works-at-home',
    intent: 'ask',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'deciding'],
    practices: ['P8', 'P13', 'P22'],
    text: {
      en: 'What works well at home that we could try here?',
      es: '¿Qué le funciona bien en casa que podríamos probar aquí?',
    },
    why: {
      en: 'The family has seen what works.',
      es: 'La familia ya ha visto lo que funciona.',
    },
  },
  {
    id: 'ask-help-take-part',
    intent: 'ask',
    speakers: ['school'],
    moments: ['opening'],
    practices: ['P8', 'P37', 'P39'],
    text: {
      en: 'What would help you take part today?',
      es: '¿Qué le ayudaría a participar hoy?',
    },
    why: {
      en: 'Small things can keep a person from speaking up.',
      es: 'Cosas pequeñas pueden hacer que alguien no hable.',
    },
  },
  {
    id: 'ask-know-child-best',
    intent: 'ask',
    speakers: ['school'],
    moments: ['opening'],
    practices: ['P4', 'P8', 'P13'],
    text: {
      en: 'You know {child} best. What should we hear first?',
      es: 'Usted conoce a {child} mejor que nadie. ¿Qué debemos escuchar primero?',
    },
    why: {
      en: 'It shows who the home expert is.',
      es: 'Reconoce a la familia como experta.',
    },
  },
  {
    id: 'ask-what-have-we-missed',
    intent: 'ask',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P8', 'P16'],
    text: {
      en: 'What have we not asked you yet?',
      es: '¿Qué no le hemos preguntado todavía?',
    },
    why: {
      en: 'The best question may be the one we did not ask.',
      es: 'La mejor pregunta puede ser la que no hicimos.',
    },
  },
  {
    id: 'ask-pace-good',
    intent: 'ask',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P8', 'P17'],
    text: {
      en: 'Is this pace good for you, or would slower be better?',
      es: '¿Le va bien este ritmo o sería mejor más despacio?',
    },
    why: {
      en: 'A good pace helps each word get across.',
      es: 'Con buen ritmo llega cada palabra.',
    },
  },
  {
    id: 'ask-what-do-you-mean-word',
    intent: 'ask',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P7', 'P17'],
    text: {
      en: 'What do you mean here by “{word}”? I want to say it right.',
      es: '¿Qué quiere decir aquí con “{word}”? Quiero decirlo bien.',
    },
    why: {
      en: 'Asking first is better than a guess.',
      es: 'Es mejor preguntar primero que adivinar.',
    },
  },
  {
    id: 'ask-say-again-for-you',
    intent: 'ask',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P8', 'P16', 'P17'],
    text: {
      en: 'Is there a part you would like me to say again?',
      es: '¿Hay alguna parte que quiera que yo repita?',
    },
    why: {
      en: 'No one has to pretend that they got it all.',
      es: 'Nadie tiene que fingir que entendió todo.',
    },
  },
  {
    id: 'ask-all-said',
    intent: 'ask',
    speakers: ['interpreter'],
    moments: ['closing'],
    practices: ['P16', 'P17'],
    text: {
      en: 'Did I say all that you wanted to say?',
      es: '¿Dije todo lo que usted quería decir?',
    },
    why: {
      en: 'It keeps your voice your own.',
      es: 'Así su voz sigue siendo suya.',
    },
  },
];
