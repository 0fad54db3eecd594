import type { paper as english } from '../en/paper.ts';
import type { Translation } from '../translate.ts';

/** Las palabras dentro de lo que la gente se lleva: página impresa, archivos, calendario, correo. */
export const paper = {
  'paper.untitled': 'Nuestra reunión',
  'paper.summary': 'Resumen para la familia',
  'paper.record': 'Registro completo',
  'paper.day': 'Reunión del',
  'paper.child': 'Sobre',
  'paper.people': 'Personas',
  'paper.next': 'Próxima reunión',
  'paper.nextNone': 'Todavía no hay fecha.',
  'paper.nextTime': '{day}, {time}',
  'paper.ask': 'A quién preguntar',
  'paper.noName': 'Alguien',

  'paper.wins': 'Lo que salió bien',
  'paper.thanks': 'Gracias',
  'paper.winDone': 'Hecho',
  'paper.agreed': 'Lo que acordamos',
  'paper.agreedNone': 'Todavía no hay nada acordado por las dos partes.',
  'paper.noticeShort':
    'Si la escuela dice que no o quiere un cambio, debe decirle por qué por escrito (“aviso previo por escrito”).',
  'paper.more': '{count} más en el registro completo',

  'paper.what': 'Qué',

  'paper.side.family': 'Familia',
  'paper.side.school': 'Escuela',
  'paper.side.student': 'Estudiante',
  'paper.side.other': 'Otras personas',

  'paper.notYetState': 'Alguien dijo “Todavía no”',
  'paper.noneYet': 'Nadie ha aceptado todavía',
  'paper.checking': 'Todavía se revisan las firmas',
  'paper.notAgreed': 'Terminó sin acuerdo',

  'paper.person': 'Persona',
  'paper.role': 'Papel',
  'paper.said': 'Dijo',
  'paper.when': 'Cuándo',
  'paper.agree': 'De acuerdo',
  'paper.agreeBefore': 'De acuerdo con las palabras de antes',
  'paper.notYet': 'Todavía no',
  'paper.notCounted': 'no cuenta: nadie ha confirmado este papel',
  'paper.before': 'Las palabras que se acordaron antes',
  'paper.progress': 'Avances',
  'paper.value': 'Valor',
  'paper.note': 'Nota',
  'paper.linked': 'Notas de donde salió',
  'paper.fromIssue': 'Salió de',
  'paper.carried': 'Viene de una reunión anterior.',

  'paper.notes': 'Notas',
  'paper.wordsOf': 'palabras de {name}',
  'paper.accepts': 'Lo acepta',
  'paper.cards': 'Sobre cada persona',
  'paper.words': 'Palabras explicadas',
  'paper.toldBy': 'lo dijo {name}',
  'paper.asked': 'Por explicar',
  'paper.checks': {
    one: '{count} pregunta sobre una nota espera respuesta.',
    other: '{count} preguntas sobre notas esperan respuesta.',
  },
  'paper.about':
    'Lo que cada persona escribió está aquí con sus propias palabras. Es una copia de un dispositivo, hecha el {day} con At the Table.',
  'paper.aboutReceipt':
    'Un archivo de comprobante puede mostrar que las dos partes aceptaron estas mismas palabras.',

  'paper.meeting': 'Reunión',
  'paper.kind': 'Tipo',
  'paper.agreement': 'Acuerdo',
  'paper.familyAgreed': 'La familia aceptó',
  'paper.schoolAgreed': 'La escuela aceptó',

  'paper.eventDue': 'Fecha límite: {what}',
  'paper.eventLook': 'Ver otra vez: {what}',
  'paper.eventNext': 'Próxima reunión: {title}',

  'paper.eventCheckin': 'Contacto: {what}',
  'paper.eventCheckinBare': 'Contacto',

  'paper.mailSubject': 'Nuestra reunión del {day}: {title}',
  'paper.mailHello': 'Hola:',
  'paper.mailIntro': 'Esto es lo que escribimos en conjunto.',
  'paper.mailCut':
    'En un enlace de correo no cabe todo, así que falta una parte. El registro completo lo tiene todo.',
  'paper.mailBye': 'Gracias a todos y a todas.',

  'paper.thanksSubject': 'Gracias por nuestra reunión',
  'paper.thanksMeeting': 'Gracias por nuestra reunión del {day}.',
  'paper.thanksChild': 'Gracias por nuestra reunión sobre {child} del {day}.',
  'paper.thanksWins': 'Pudimos celebrar:',
  'paper.thanksTo': 'Gracias, {name}.',
  'paper.thanksFor': 'Gracias por esto: {text}',
  'paper.thanksToFor': 'Gracias, {name}, por esto: {text}',
  'paper.thanksAgain': 'Hablamos otra vez el {day}.',
  'paper.thanksAgainHow': 'Hablamos otra vez el {day}: {text}',
  'paper.thanksNext': 'Nuestra próxima reunión es el {day}.',
  'paper.thanksReach': 'La mejor forma de hablar conmigo: {text}',
  'paper.thanksTimes': 'Buenas horas para mí: {text}',
  'paper.thanksBye': 'Con afecto,',
} as const satisfies Translation<typeof english>;
