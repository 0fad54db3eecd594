import type { Phrase } from '../contract.ts';

/** Own worries, feelings and needs as I-statements, and what was seen instead of labels (P11). */
export const express: readonly Phrase[] = [
  {
    id: 'express-concerned-about',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P11'],
    text: {
      en: 'I am concerned about {topic}',
      es: 'Me preocupa {topic}',
    },
    why: {
      en: 'It tells your worry and blames no one.',
      es: 'Dice su preocupación sin culpar a nadie.',
    },
  },
  {
    id: 'express-feel-good-about',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P5', 'P11'],
    text: {
      en: 'I feel good about {topic}',
      es: 'Me siento bien con {topic}',
    },
    why: {
      en: 'Good news deserves a voice too.',
      es: 'Lo bueno también merece decirse.',
    },
  },
  {
    id: 'express-i-feel-when',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P11'],
    text: {
      en: 'I feel {feeling} when {reason}',
      es: 'Siento {feeling} cuando {reason}',
    },
    why: {
      en: 'You know best what you feel.',
      es: 'Nadie sabe mejor que usted lo que siente.',
    },
  },
  {
    id: 'express-it-would-help-me',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P11', 'P20'],
    text: {
      en: 'It would help me to have {idea}',
      es: 'A mí me ayudaría tener {idea}',
    },
    why: {
      en: 'Others can only help if they know the need.',
      es: 'Los demás solo pueden ayudar si saben qué hace falta.',
    },
  },
  {
    id: 'express-what-i-saw',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P11', 'P16'],
    text: {
      en: 'What I saw was this: {note}',
      es: 'Lo que vi fue esto: {note}',
    },
    why: {
      en: 'What we see is easier to talk about than what we think of it.',
      es: 'Es más fácil hablar de lo que vimos que de lo que opinamos.',
    },
  },
  {
    id: 'express-see-it-another-way',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P11'],
    text: {
      en: 'I see it in another way. May I tell you how?',
      es: 'Yo lo veo de otra manera. ¿Me permite decirle cómo?',
    },
    why: {
      en: 'You can disagree and still be kind.',
      es: 'Se puede estar en desacuerdo con amabilidad.',
    },
  },
  {
    id: 'express-i-worry-that',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P11'],
    text: {
      en: 'I worry that {reason}',
      es: 'Me preocupa que {reason}',
    },
    why: {
      en: 'A worry said early is easier to fix.',
      es: 'Una preocupación dicha a tiempo es más fácil de atender.',
    },
  },
  {
    id: 'express-not-ready-yet',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['disagreeing', 'deciding', 'closing'],
    practices: ['P11', 'P19'],
    text: {
      en: 'I am not ready to say yes yet. I am still thinking about {topic}',
      es: 'Aún no puedo decir que sí. Todavía estoy pensando en {topic}',
    },
    why: {
      en: 'You may take your time to choose.',
      es: 'Usted puede tomarse su tiempo para decidir.',
    },
  },
  {
    id: 'express-my-hope',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'deciding', 'closing'],
    practices: ['P4', 'P11'],
    text: {
      en: 'My hope for {child} is {idea}',
      es: 'Lo que espero para {child} es {idea}',
    },
    why: {
      en: 'A hope gives the plan a place to go.',
      es: 'Una esperanza le da rumbo al plan.',
    },
  },
  {
    id: 'express-leave-feeling',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['closing'],
    practices: ['P11', 'P25'],
    text: {
      en: 'I leave today feeling {feeling}, because {reason}',
      es: 'Hoy me voy con {feeling}, porque {reason}',
    },
    why: {
      en: 'It lets us learn for the next time.',
      es: 'Nos ayuda a aprender para la próxima vez.',
    },
  },
  {
    id: 'express-my-own-words',
    intent: 'express',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P11', 'P16', 'P35'],
    text: {
      en: 'I would like to say this in my own words.',
      es: 'Quisiera decir esto con mis propias palabras.',
    },
    why: {
      en: 'No one else can tell it just the way you can.',
      es: 'Nadie puede contarlo igual que usted.',
    },
  },
  {
    id: 'express-felt-left-out',
    intent: 'express',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P11'],
    text: {
      en: 'I felt left out when {reason}',
      es: 'Sentí que me dejaron fuera cuando {reason}',
    },
    why: {
      en: 'It tells how it felt, and when.',
      es: 'Dice cómo se sintió y cuándo.',
    },
  },
  {
    id: 'express-at-home-i-see',
    intent: 'express',
    speakers: ['family'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P11', 'P13'],
    text: {
      en: 'At home I see {child} do this: {note}',
      es: 'En casa veo que {child} hace esto: {note}',
    },
    why: {
      en: 'School cannot see what you see at home.',
      es: 'La escuela no puede ver lo que usted ve en casa.',
    },
  },
  {
    id: 'express-hard-for-me-to-say',
    intent: 'express',
    speakers: ['family'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P10', 'P11'],
    text: {
      en: 'This is hard for me to say. I feel {feeling}',
      es: 'Me cuesta decir esto. Siento {feeling}',
    },
    why: {
      en: 'It asks others to listen with care.',
      es: 'Pide que le escuchen con cuidado.',
    },
  },
  {
    id: 'express-bit-nervous',
    intent: 'express',
    speakers: ['family'],
    moments: ['opening'],
    practices: ['P10', 'P11'],
    text: {
      en: 'I am a bit nervous today, so please bear with me.',
      es: 'Hoy tengo un poco de nervios, ténganme paciencia, por favor.',
    },
    why: {
      en: 'Once you say it, it gets easier.',
      es: 'Al decirlo, pesa menos.',
    },
  },
  {
    id: 'express-in-class-i-see',
    intent: 'express',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'disagreeing'],
    practices: ['P11', 'P13'],
    text: {
      en: 'In class I see {child} do this: {note}',
      es: 'En clase veo que {child} hace esto: {note}',
    },
    why: {
      en: 'It tells what a child does, not what a child is.',
      es: 'Cuenta lo que hace un niño, no cómo es.',
    },
  },
  {
    id: 'express-want-to-help',
    intent: 'express',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P11', 'P34'],
    text: {
      en: 'I want to help, and I am not sure how yet.',
      es: 'Quiero ayudar y todavía no sé bien cómo.',
    },
    why: {
      en: 'To say you do not know builds trust.',
      es: 'Decir que uno no sabe crea confianza.',
    },
  },
  {
    id: 'express-enjoy-in-class',
    intent: 'express',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'closing'],
    practices: ['P4', 'P5', 'P11'],
    text: {
      en: 'I enjoy it when {child} works on {topic}',
      es: 'Disfruto mucho cuando {child} trabaja en {topic}',
    },
    why: {
      en: 'Each parent likes to hear this.',
      es: 'A toda familia le gusta oír esto.',
    },
  },
  {
    id: 'express-what-i-can-promise',
    intent: 'express',
    speakers: ['school'],
    moments: ['disagreeing', 'deciding'],
    practices: ['P11', 'P12', 'P27'],
    text: {
      en: 'I cannot promise that. What I can do is {action}',
      es: 'Eso no lo puedo prometer. Lo que sí puedo hacer es {action}',
    },
    why: {
      en: 'A small true promise beats a big one.',
      es: 'Una promesa pequeña y cierta vale más que una grande.',
    },
  },
  {
    id: 'express-interpreter-two-at-once',
    intent: 'express',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P11', 'P17'],
    text: {
      en: 'I speak now as the interpreter: I lose words when two people talk at once.',
      es: 'Hablo ahora como intérprete: pierdo palabras cuando dos personas hablan a la vez.',
    },
    why: {
      en: 'It tells the need and blames no one.',
      es: 'Dice lo que hace falta sin culpar a nadie.',
    },
  },
  {
    id: 'express-interpreter-weak-sound',
    intent: 'express',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P11', 'P17'],
    text: {
      en: 'I speak now as the interpreter: the sound is weak, and I may miss words.',
      es: 'Hablo ahora como intérprete: el sonido está débil y puedo perder palabras.',
    },
    why: {
      en: 'You should know when words may get lost.',
      es: 'Conviene saber cuándo se pueden perder palabras.',
    },
  },
  {
    id: 'express-interpreter-not-sure-of-word',
    intent: 'express',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P7', 'P11', 'P17'],
    text: {
      en: 'I speak now as the interpreter: I am not sure how to say “{word}”. May I use more words?',
      es: 'Hablo ahora como intérprete: no sé bien cómo decir “{word}”. ¿Puedo usar más palabras?',
    },
    why: {
      en: 'It is honest, and the meaning stays whole.',
      es: 'Es honesto y el sentido queda completo.',
    },
  },
];
