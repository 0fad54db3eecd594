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

  'part.practice.title': 'Reunión de práctica',
  'part.practice.about':
    'Pruebe una reunión entera a solas, con gente imaginaria. No se guarda ni se envía nada.',
  'part.practice.banner': 'Práctica: aquí no se guarda ni se envía nada',
  'part.practice.coach': 'Guía de la práctica',
  'part.practice.step': 'Paso {step} de {count}',
  'part.practice.try': 'Pruebe esto: {text}',
  'part.practice.back': 'Paso anterior',
  'part.practice.skip': 'Saltar este paso',
  'part.practice.next': 'Paso siguiente',
  'part.practice.isDone': 'Ya hizo este paso.',
  'part.practice.fold': 'Ocultar la guía',
  'part.practice.unfold': 'Mostrar la guía',
  'part.practice.over': 'Lo logró',
  'part.practice.through': 'Ya lo vio todo',
  'part.practice.overText':
    'Cuando salga, todo esto desaparece. Puede empezar de nuevo las veces que quiera.',
  'part.practice.again': 'Empezar de nuevo',
  'part.practice.leave': 'Salir de la práctica',
  'part.practice.left': 'Salió de la práctica. No se guardó nada.',
  'part.practice.settings':
    'La práctica usa sus ajustes tal como están. Para cambiarlos, salga primero de la práctica.',
  'part.practice.noInvites': 'Esto es práctica. Una invitación no llevaría a ningún lado.',
  'part.practice.noTake': 'Esto es práctica. No hay nada que llevarse.',
  'part.practice.failed': 'La reunión de práctica no se abrió. Inténtelo de nuevo.',
} satisfies Translation<typeof english>;
