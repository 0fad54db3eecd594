import type { meeting as english } from '../en/meeting.ts';
import type { Translation } from '../translate.ts';

/** Palabras que entran en el documento de una reunión nueva, en el idioma de quien la empieza. */
export const meeting = {
  'meeting.defaultTitle': 'Notas de la reunión, {date}',
} as const satisfies Translation<typeof english>;
