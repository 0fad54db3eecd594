import type { reminders as english } from '../en/reminders.ts';
import type { Translation } from '../translate.ts';

/** Avisos en este dispositivo. */
export const reminders = {
  'reminders.title': 'Avisos',
  'reminders.on': 'Recordarme',
  'reminders.onHint':
    'Un aviso pequeño en este dispositivo antes de una fecha. No hay avisos hasta que usted los active.',
  'reminders.askFailed':
    'Su navegador no muestra avisos de At the Table. Permita las notificaciones en los ajustes de su navegador.',
  'reminders.none': 'Los avisos funcionan en la extensión del navegador. Esta página no puede mostrarlos.',
  'reminders.notAllowed': 'Los avisos están activados, pero su navegador no los muestra.',
  'reminders.allow': 'Permitirlos',
  'reminders.daysBefore': 'Cuándo',
  'reminders.day0': 'El mismo día',
  'reminders.days': { one: '{count} día antes', other: '{count} días antes' },
  'reminders.time': 'A las',
  'reminders.quiet': 'Horas de silencio',
  'reminders.quietHint': 'Sin avisos en ese tiempo. Llegan antes o después.',
  'reminders.quietFrom': 'Silencio desde',
  'reminders.quietTo': 'Silencio hasta',
  'reminders.words': 'Mostrar las palabras de lo que toca',
  'reminders.wordsHint':
    'Pueden tener un nombre, y otros pueden ver su pantalla. Sin ellas solo dice que hay algo para hacer.',
  'reminders.list': 'Qué sigue',
  'reminders.listNone': 'Ahora no hay nada abierto con fecha.',
  'reminders.item.due': 'Para el {day}',
  'reminders.item.look': 'Mirar otra vez el {day}',
  'reminders.item.meeting': 'Próxima reunión el {day}',
  'reminders.next': 'Le avisamos el {day}, {time}.',
  'reminders.nextNone': 'No hay más avisos para esto.',
  'reminders.snoozed': 'Para más tarde: {day}, {time}.',
  'reminders.snooze': 'Avisarme más tarde',
  'reminders.snoozeWhat': 'Avisarme más tarde: {what}',
  'reminders.hour': 'En una hora',
  'reminders.tomorrow': 'Mañana',
  'reminders.week': 'En una semana',
  'reminders.noWords': 'Todavía sin palabras',
  'reminders.openMeeting': 'Abrir: {what}',
  'reminders.note.open': 'Abra At the Table para verlo.',
  'reminders.note.many': { one: 'Hay {count} cosa para pronto.', other: 'Hay {count} cosas para pronto.' },
  'reminders.note.due.past': 'Había algo para hacer.',
  'reminders.note.due.today': 'Hay algo para hacer hoy.',
  'reminders.note.due.tomorrow': 'Hay algo para hacer mañana.',
  'reminders.note.due.days': {
    one: 'Hay algo para hacer en {count} día.',
    other: 'Hay algo para hacer en {count} días.',
  },
  'reminders.note.look.past': 'Ya es hora de mirar una meta otra vez.',
  'reminders.note.look.today': 'Hoy toca mirar una meta otra vez.',
  'reminders.note.look.tomorrow': 'Mañana toca mirar una meta otra vez.',
  'reminders.note.look.days': {
    one: 'En {count} día toca mirar una meta otra vez.',
    other: 'En {count} días toca mirar una meta otra vez.',
  },
  'reminders.note.meeting.past': 'Ya pasó el día de su reunión.',
  'reminders.note.meeting.today': 'Su próxima reunión es hoy.',
  'reminders.note.meeting.tomorrow': 'Su próxima reunión es mañana.',
  'reminders.note.meeting.days': {
    one: 'Su próxima reunión es en {count} día.',
    other: 'Su próxima reunión es en {count} días.',
  },
} as const satisfies Translation<typeof english>;
