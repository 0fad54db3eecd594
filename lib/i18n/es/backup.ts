import type { backup as english } from '../en/backup.ts';
import type { Translation } from '../translate.ts';

/** Copias de seguridad y archivos que llevan cambios. */
export const backup = {
  'backup.makeTitle': 'Guardar una copia',
  'backup.makeHelp':
    'Ponga sus reuniones y palabras en un archivo. Guárdelo en un lugar seguro, como una memoria USB.',
  'backup.what': 'Qué se guarda',
  'backup.everything': 'Todo lo de este dispositivo',
  'backup.lock': 'Cerrarlo con una frase secreta',
  'backup.lockHint': 'Sin la frase secreta nadie puede abrir el archivo. Si la olvida, no podemos ayudarle.',
  'backup.openHint': 'Quien encuentre el archivo puede leerlo.',
  'backup.passphrase': 'Frase secreta',
  'backup.passphraseHint': '10 letras o más. Cuatro palabras cortas sirven bien.',
  'backup.again': 'Frase secreta otra vez',
  'backup.differs': 'Las dos no son iguales. Escríbala otra vez.',
  'backup.show': 'Mostrar lo que escribo',
  'backup.keys': 'Quiero seguir en estas reuniones en otro dispositivo',
  'backup.keysHint':
    'Las llaves de las reuniones también van en el archivo: quien lo abra puede entrar. La llave con la que usted dice que sí se queda en este dispositivo. En uno nuevo, diga que sí otra vez.',
  'backup.make': 'Hacer el archivo',
  'backup.making': 'Haciendo el archivo…',
  'backup.done': 'El archivo está en sus descargas.',
  'backup.skipped': {
    one: '{count} reunión no se pudo leer y no está en el archivo: {titles}',
    other: '{count} reuniones no se pudieron leer y no están en el archivo: {titles}',
  },
  'backup.openTitle': 'Abrir un archivo',
  'backup.openHelp':
    'Una copia que usted guardó, o cambios que alguien le envió. Primero verá qué hay dentro.',
  'backup.choose': 'Elegir un archivo',
  'backup.reading': 'Leyendo el archivo…',
  'backup.passphraseOf': 'Frase secreta de este archivo',
  'backup.unlock': 'Abrirlo',
  'backup.inIt': 'Qué hay en el archivo',
  'backup.madeAt': 'Una copia hecha el {time}.',
  'backup.from.self': 'Sus propias notas de “{title}”, del {time}.',
  'backup.from.member': 'De {name} ({role}), para “{title}”, del {time}.',
  'backup.from.stranger': 'De {name} ({role}), para “{title}”, del {time}.',
  'backup.stranger':
    'Este dispositivo todavía no conoce a {name} en esta reunión. Pregunte a los demás si dejaron entrar a esta persona.',
  'backup.isNew': 'Nueva en este dispositivo',
  'backup.same': 'Ya lo tiene todo',
  'backup.added': { one: '{count} nota o acción nueva', other: '{count} notas o acciones nuevas' },
  'backup.changed': { one: '{count} con cambios', other: '{count} con cambios' },
  'backup.binned': { one: '{count} va a la papelera', other: '{count} van a la papelera' },
  'backup.otherChanges': 'Cambios pequeños, como quién estuvo o quién dijo que sí',
  'backup.newerHere': 'Este dispositivo tiene palabras más nuevas. Se quedan.',
  'backup.readOnly': 'Puede leerla. Para escribir, pida a los demás que le dejen entrar.',
  'backup.unlocks': 'Puede seguir en ella en este dispositivo.',
  'backup.words': { one: '{count} palabra propia', other: '{count} palabras propias' },
  'backup.wordsDiffer': {
    one: '{count} palabra que usted tiene con otro significado. Se quedan las dos.',
    other: '{count} palabras que usted tiene con otro significado. Se quedan las dos.',
  },
  'backup.packs': { one: '{count} paquete de palabras', other: '{count} paquetes de palabras' },
  'backup.habits': 'Palabras que ya sabe y frases que le gustan',
  'backup.profile': 'Su nombre: {name}',
  'backup.settings': 'Sus ajustes',
  'backup.server': 'Su servidor de reuniones: {server}',
  'backup.promise': 'Lo que hay en este dispositivo se queda. Lo demás se agrega.',
  'backup.nothingNew': 'No hay nada nuevo.',
  'backup.merge': 'Agregarlo aquí',
  'backup.merging': 'Agregando…',
  'backup.merged': 'Listo. Ya está en este dispositivo.',
  'backup.sendTitle': 'Enviar mis cambios',
  'backup.sendHelp':
    '¿No hay nadie ahora? Haga un archivo y envíelo por correo o mensaje. Solo pueden abrirlo las personas de esa reunión.',
  'backup.meeting': 'Reunión',
  'backup.send': 'Hacer un archivo para los demás',
  'backup.sendDone':
    'El archivo está en sus descargas. Envíelo a los demás; lo abren aquí, en “Abrir un archivo”.',
  'backup.readHere': 'Aquí puede leer estas notas. Para escribir con los demás, pida que le dejen entrar.',

  'backup.error.foreign':
    'Este no es un archivo de At the Table. Busque uno que termine en “.att”. No se cambió nada.',
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
