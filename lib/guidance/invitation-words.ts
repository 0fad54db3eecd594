import type { Bilingual } from '../i18n/two.ts';
import type { Role } from '../meeting/people.ts';

/** Roles as they stand behind a name. */
export const ROLE_WORDS: Readonly<Record<Role, Bilingual>> = {
  family: { en: 'family', es: 'familia' },
  school: { en: 'school', es: 'escuela' },
  student: { en: 'student', es: 'estudiante' },
  interpreter: { en: 'interpreter', es: 'intérprete' },
  advocate: { en: 'advocate', es: 'defensor o defensora' },
  other: { en: 'guest', es: 'invitado o invitada' },
};

/**
 * What an invitation says around the facts of a plan. Own wording at reading grade 6 or less. Rights: 34 CFR
 * 300.321(a)(6), whom parents may bring; 300.322(e), interpreters.
 */
export const INVITATION = {
  hello: { en: 'Hello,', es: 'Hola:' },
  invite: { en: 'You are invited to a meeting: {title}', es: 'Le invitamos a una reunión: {title}' },
  details: { en: 'When and how', es: 'Cuándo y cómo' },
  when: { en: 'When', es: 'Cuándo' },
  call: { en: 'Link to the call', es: 'Enlace de la llamada' },
  place: { en: 'Place or phone', es: 'Lugar o teléfono' },
  who: { en: 'Who is coming, and why', es: 'Quién viene y por qué' },
  topics: { en: 'What we want to talk about', es: 'De qué queremos hablar' },
  topicsIn: {
    en: 'What we want to talk about ({minutes} in all)',
    es: 'De qué queremos hablar ({minutes} en total)',
  },
  minutes: { en: '{count} min', es: '{count} min' },
  papers: { en: 'Papers', es: 'Papeles' },
  sent: { en: 'sent to you', es: 'ya enviado' },
  sentOn: { en: 'sent to you on {day}', es: 'enviado el {day}' },
  willSend: { en: 'you get it before we meet', es: 'lo recibe antes de la reunión' },
  sendBy: { en: 'you get it by {day}', es: 'lo recibe hasta el {day}' },
  yours: {
    en: 'What would you like to add? Tell us what is going well, what worries you, and what you want to ask.',
    es: '¿Qué quiere agregar? Cuéntenos qué va bien, qué le preocupa y qué quiere preguntar.',
  },
  yoursBy: {
    en: 'What would you like to add? Tell us by {day} what is going well, what worries you, and what you want to ask.',
    es: '¿Qué quiere agregar? Cuéntenos hasta el {day} qué va bien, qué le preocupa y qué quiere preguntar.',
  },
  bring: {
    en: 'Please bring what you know, and what shows it: a photo, school work, your own notes.',
    es: 'Traiga lo que sabe y lo que lo muestra: una foto, trabajos de la escuela, sus notas.',
  },
  help: { en: 'What would help you take part?', es: '¿Qué le ayudaría a participar?' },
  helpOther: { en: 'Something else', es: 'Otra cosa' },
  helpHow: {
    en: 'Just answer this message, and we will see to it.',
    es: 'Responda a este mensaje y lo atenderemos.',
  },
  rights: { en: 'Your rights at an IEP meeting', es: 'Sus derechos en una reunión del IEP' },
  rightSomeone: {
    en: 'You may bring someone who knows the child, or who can help you. (34 CFR 300.321(a)(6))',
    es: 'Puede traer a alguien que conozca al niño o la niña, o que le ayude. (34 CFR 300.321(a)(6))',
  },
  rightInterpreter: {
    en: 'You may ask for an interpreter, in your language or in sign language. The school finds one. (34 CFR 300.322(e))',
    es: 'Puede pedir un intérprete de su idioma o de lengua de señas. La escuela lo busca. (34 CFR 300.322(e))',
  },
  notes: { en: 'We write notes together', es: 'Escribimos notas juntos' },
  notesWith: {
    en: 'On a computer with the extension At the Table: open it in the call and press “Ask to join”. Someone lets you in.',
    es: 'En una computadora con la extensión At the Table: ábrala en la llamada y pulse “Pedir entrar”. Alguien le deja entrar.',
  },
  notesWithout: {
    en: 'Without it: just come to the call, or by phone. We read the notes out loud, and you get a summary later.',
    es: 'Sin ella: venga a la llamada o por teléfono. Leemos las notas en voz alta y después recibe un resumen.',
  },
  thanks: { en: 'Thank you! We look forward to it.', es: '¡Gracias! Nos dará gusto verle.' },
  inviteLink: {
    en: 'Your way into our notes, for {name} only. It works once, until {until}, while one of us is there. Please pass it to no one else:',
    es: 'Su entrada a nuestras notas, solo para {name}. Sirve una vez, hasta {until}, cuando haya alguien ahí. No la pase a nadie más:',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
