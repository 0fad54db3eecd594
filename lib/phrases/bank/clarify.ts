import type { Phrase } from '../contract.ts';

/** Checking that a thing was understood as it was meant (P9), and what a word means (P7). */
export const clarify: readonly Phrase[] = [
  {
    id: 'clarify-let-me-see',
    intent: 'clarify',
    speakers: ['anyone', 'interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P9', 'P16'],
    text: {
      en: 'Let me see if I understand: {note}',
      es: 'A ver si entiendo bien: {note}',
    },
    why: {
      en: 'Saying it back shows that you heard it.',
      es: 'Repetirlo muestra que usted escuchó.',
    },
  },
  {
    id: 'clarify-did-i-get-it',
    intent: 'clarify',
    speakers: ['anyone', 'interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P9', 'P16'],
    text: {
      en: 'Did I get that right?',
      es: '¿Lo entendí bien?',
    },
    why: {
      en: 'A small check now can save a big mix-up.',
      es: 'Una pregunta a tiempo evita un malentendido.',
    },
  },
  {
    id: 'clarify-word-plain',
    intent: 'clarify',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P7', 'P9'],
    text: {
      en: 'What does “{word}” mean in plain words?',
      es: '¿Qué quiere decir “{word}” en palabras sencillas?',
    },
    why: {
      en: 'If one person asks, more than one will learn.',
      es: 'Si uno pregunta, aprende más de uno.',
    },
  },
  {
    id: 'clarify-example',
    intent: 'clarify',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P9', 'P11'],
    text: {
      en: 'Can you give me an example of {topic}?',
      es: '¿Me puede dar un ejemplo de {topic}?',
    },
    why: {
      en: 'One real case is clearer than a big word.',
      es: 'Un caso real es más claro que una palabra grande.',
    },
  },
  {
    id: 'clarify-do-you-mean',
    intent: 'clarify',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P7', 'P9'],
    text: {
      en: 'When you say “{word}”, do you mean {idea}?',
      es: 'Cuando dice “{word}”, ¿se refiere a {idea}?',
    },
    why: {
      en: 'The same word can mean two things to two people.',
      es: 'La misma palabra puede significar dos cosas para dos personas.',
    },
  },
  {
    id: 'clarify-what-i-heard',
    intent: 'clarify',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P9', 'P16'],
    text: {
      en: 'What I heard is this: {note}',
      es: 'Lo que escuché es esto: {note}',
    },
    why: {
      en: 'It lets the other person fix what is off.',
      es: 'Le permite a la otra persona corregir lo que haga falta.',
    },
  },
  {
    id: 'clarify-what-did-i-miss',
    intent: 'clarify',
    speakers: ['anyone'],
    moments: ['discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P9', 'P16', 'P34'],
    text: {
      en: 'What did I miss or mix up?',
      es: '¿Qué me faltó o qué confundí?',
    },
    why: {
      en: 'It makes it easy to tell you what is wrong.',
      es: 'Así es fácil decirle qué no está bien.',
    },
  },
  {
    id: 'clarify-other-words',
    intent: 'clarify',
    speakers: ['anyone'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P7', 'P9'],
    text: {
      en: 'I am not sure I follow. Could you say it in other words?',
      es: 'Creo que no le entendí bien. ¿Podría decirlo con otras palabras?',
    },
    why: {
      en: 'It is fine to say that you got lost.',
      es: 'Está bien decir que uno se perdió.',
    },
  },
  {
    id: 'clarify-who-by-when',
    intent: 'clarify',
    speakers: ['anyone'],
    moments: ['deciding', 'closing'],
    practices: ['P9', 'P23'],
    text: {
      en: 'So who will do {action}, and by when?',
      es: 'Entonces, ¿quién va a hacer {action} y para cuándo?',
    },
    why: {
      en: 'A plan needs a name and a day.',
      es: 'Un plan necesita un nombre y una fecha.',
    },
  },
  {
    id: 'clarify-what-did-we-agree',
    intent: 'clarify',
    speakers: ['anyone'],
    moments: ['deciding', 'closing'],
    practices: ['P9', 'P19'],
    text: {
      en: 'What did we just agree on? I want to be sure.',
      es: '¿En qué quedamos? Quiero confirmarlo.',
    },
    why: {
      en: 'Now is the best time to find a mix-up.',
      es: 'Ahora es el mejor momento para aclarar dudas.',
    },
  },
  {
    id: 'clarify-normal-day',
    intent: 'clarify',
    speakers: ['family'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P4', 'P7', 'P9'],
    text: {
      en: 'What would that mean for {child} on a normal day?',
      es: '¿Qué significaría eso para {child} en un día normal?',
    },
    why: {
      en: 'It turns a plan on paper into real life.',
      es: 'Lleva el plan del papel a la vida real.',
    },
  },
  {
    id: 'clarify-show-me-where',
    intent: 'clarify',
    speakers: ['family'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding'],
    practices: ['P9', 'P36'],
    text: {
      en: 'Can you show me where it says that?',
      es: '¿Me puede mostrar dónde dice eso?',
    },
    why: {
      en: 'You can ask to see it for yourself.',
      es: 'Usted puede pedir verlo con sus propios ojos.',
    },
  },
  {
    id: 'clarify-when-will-i-hear',
    intent: 'clarify',
    speakers: ['family'],
    moments: ['deciding', 'closing'],
    practices: ['P9', 'P14', 'P23'],
    text: {
      en: 'What comes next, and when will I hear from you?',
      es: '¿Qué sigue y cuándo tendré noticias de ustedes?',
    },
    why: {
      en: 'You go home with no doubt about the next step.',
      es: 'Así se va a casa sin dudas sobre el próximo paso.',
    },
  },
  {
    id: 'clarify-fix-what-i-wrote',
    intent: 'clarify',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'deciding', 'closing'],
    practices: ['P9', 'P16'],
    text: {
      en: 'Here is what I wrote. Please change what is not right: {note}',
      es: 'Esto es lo que escribí. Por favor cambie lo que no esté bien: {note}',
    },
    why: {
      en: 'The notes should sound like the person who spoke.',
      es: 'Las notas deben sonar como la persona que habló.',
    },
  },
  {
    id: 'clarify-school-words',
    intent: 'clarify',
    speakers: ['school'],
    moments: ['opening', 'discussing', 'deciding', 'closing'],
    practices: ['P7', 'P9'],
    text: {
      en: 'I used some school words. Which ones should I explain?',
      es: 'Usé algunas palabras de la escuela. ¿Cuáles debo explicar?',
    },
    why: {
      en: 'It takes away the fear to ask.',
      es: 'Quita el miedo a preguntar.',
    },
  },
  {
    id: 'clarify-worry-most',
    intent: 'clarify',
    speakers: ['school'],
    moments: ['discussing', 'disagreeing'],
    practices: ['P9', 'P10'],
    text: {
      en: 'Is it {topic} that worries you most, or is it something else?',
      es: '¿Lo que más le preocupa es {topic} o es otra cosa?',
    },
    why: {
      en: 'You help best when you know the real worry.',
      es: 'Se ayuda mejor cuando se sabe cuál es la preocupación.',
    },
  },
  {
    id: 'clarify-interpreter-check-word',
    intent: 'clarify',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P7', 'P9', 'P17'],
    text: {
      en: 'I speak now as the interpreter: I need to check the word “{word}”.',
      es: 'Hablo ahora como intérprete: necesito verificar la palabra “{word}”.',
    },
    why: {
      en: 'It makes clear whose words these are.',
      es: 'Deja claro de quién son estas palabras.',
    },
  },
  {
    id: 'clarify-interpreter-last-part',
    intent: 'clarify',
    speakers: ['interpreter'],
    moments: ['opening', 'discussing', 'disagreeing', 'deciding', 'closing'],
    practices: ['P9', 'P16', 'P17'],
    text: {
      en: 'I speak now as the interpreter: please say the last part again.',
      es: 'Hablo ahora como intérprete: por favor repita la última parte.',
    },
    why: {
      en: 'No part gets lost.',
      es: 'Así no se pierde nada.',
    },
  },
  {
    id: 'clarify-interpreter-two-meanings',
    intent: 'clarify',
    speakers: ['interpreter'],
    moments: ['discussing', 'disagreeing', 'deciding'],
    practices: ['P7', 'P9', 'P17'],
    text: {
      en: '“{word}” can mean more than one thing. Which one do you mean?',
      es: '“{word}” puede significar más de una cosa. ¿A cuál se refiere?',
    },
    why: {
      en: 'The one who spoke picks the meaning.',
      es: 'El sentido lo decide quien habla, no el intérprete.',
    },
  },
  {
    id: 'clarify-interpreter-numbers',
    intent: 'clarify',
    speakers: ['interpreter'],
    moments: ['discussing', 'deciding', 'closing'],
    practices: ['P9', 'P16', 'P17'],
    text: {
      en: 'Let me check the name, the day or the number: {note}',
      es: 'Permítame verificar el nombre, la fecha o el número: {note}',
    },
    why: {
      en: 'Names and numbers are easy to mix up.',
      es: 'Los nombres y los números se confunden fácilmente.',
    },
  },
];
