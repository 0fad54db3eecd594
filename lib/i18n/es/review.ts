/** La página aparte: el glosario fuera de una reunión, y las reuniones para volver a mirar. */
export const review = {
  'review.title': 'Glosario y reuniones',
  'review.parts': 'Partes de esta página',
  'review.meetings': 'Reuniones',
  'review.meetingsHelp': 'Se guardan en este dispositivo. Elija una para repasarla o para seguir con ella.',
  'review.meetingsNone':
    'Aquí se guardan las reuniones que usted inicia o a las que se une. Todavía no hay ninguna.',
  'review.all': 'Mostrar las {count}',
  'review.toMeetings': 'Volver a todas las reuniones',
  'review.opening': 'Abriendo la reunión…',
  'review.words': 'Palabras explicadas en esta reunión',
  'review.wordsNone': 'Aquí no se explicó ninguna palabra. Nunca es tarde para preguntar.',
  'review.earlier': 'Antes: {meaning}',
  'review.asked': 'Por explicar',
  'review.note': 'Una nota: “{term}”',
  'review.copy': 'Copiar',
  'review.copied': 'Copiado',
  'review.copyFailed': 'No se pudo copiar. Seleccione las palabras y cópielas usted.',
  'review.here': 'Usted ve lo que tiene este dispositivo. No se envía nada.',
} as const;
