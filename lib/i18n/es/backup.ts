import type { backup as english } from '../en/backup.ts';
import type { Translation } from '../translate.ts';

/** Copias de seguridad y archivos que llevan cambios. */
export const backup = {
  'backup.error.foreign':
    'Este no es un archivo de At the Table. Busque uno que termine en «.att». No se cambió nada.',
  'backup.error.broken':
    'Este archivo está dañado o le falta una parte. Consígalo otra vez o haga uno nuevo. No se cambió nada.',
  'backup.error.newer':
    'Este archivo se hizo con una versión más nueva de At the Table. Actualice la extensión y pruebe otra vez. No se cambió nada.',
  'backup.error.large':
    'Este archivo es muy grande para un navegador. Haga una copia de una reunión a la vez. No se cambió nada.',
  'backup.error.locked': 'Este archivo está cerrado. Escriba su frase secreta para abrirlo.',
  'backup.error.passphrase':
    'Esta frase secreta no es la correcta. Revise las mayúsculas y minúsculas, y pruebe otra vez. No se cambió nada.',
  'backup.error.short': 'Use 10 letras o más. Cuatro palabras cortas sirven y son fáciles de recordar.',
  'backup.error.unknownMeeting':
    'Este dispositivo no tiene esa reunión. Primero pida a los demás que le dejen entrar. No se cambió nada.',
  'backup.error.olderKey':
    'Este archivo se hizo antes de que alguien saliera de la reunión. Quien lo envió debe abrir la reunión una vez con los demás y luego hacer otro archivo. No se cambió nada.',
  'backup.error.newerKey':
    'La reunión ha seguido desde la última vez que usted estuvo. Ábrala una vez con los demás y luego pruebe este archivo otra vez. No se cambió nada.',
  'backup.error.removedSender':
    'Quien hizo este archivo ya no está en la reunión, por eso no se usa. No se cambió nada.',
  'backup.error.removedHere':
    'Ahora usted solo puede leer esta reunión. Para enviar o recibir cambios, pida a los demás que le dejen entrar. No se cambió nada.',
  'backup.error.unsigned':
    'No sabemos quién hizo este archivo, por eso no se usa. Pida uno nuevo. No se cambió nada.',
  'backup.error.noProfile': 'Primero diga quién es: abra el panel de notas y escriba su nombre.',
} as const satisfies Translation<typeof english>;
