import type { part as english } from '../en/part.ts';
import type { Translation } from '../translate.ts';

/** Su papel en la reunión, y la reunión de práctica. */
export const part = {
  'part.help':
    'Lo que aporta, lo que puede preguntar y sus derechos. Mire también las tarjetas de los demás.',
  'part.whose': '¿El papel de quién?',
  'part.own': '{role} (usted)',
  'part.brings': 'Lo que usted aporta',
  'part.asks': 'Lo que puede preguntar',
  'part.ask': 'Poner en las notas',
  'part.askNamed': 'Poner en las notas: {question}',
  'part.asked': 'Su pregunta está en las notas.',
  'part.see': 'Verla',
  'part.rights': 'Sus derechos',
  'part.duties': 'Lo que dice la ley',
  'part.law':
    'Los números nombran la parte de las reglas federales. Su estado puede añadir más. Esto no es consejo de un abogado.',
  'part.carrying': 'Lo que un padre o una madre puede llevar consigo',
  'part.listening': 'Cómo escuchar',
  'part.loading': 'Un momento …',

  'practice.title': 'Reunión de práctica',
  'practice.status': 'Práctica: aquí no se guarda ni se envía nada',
  'practice.noInvites': 'Esto es práctica. Una invitación no llevaría a ningún lado.',
} satisfies Translation<typeof english>;
