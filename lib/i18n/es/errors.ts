import type { errors as english } from '../en/errors.ts';
import type { Translation } from '../translate.ts';

/** Frases para lo que puede salir mal: qué pasó, y qué hacer ahora. */
export const errors = {
  'error.name.empty': 'Escriba un nombre que los demás puedan leer. Basta con el nombre de pila.',
  'error.name.long': 'Ese nombre es muy largo. Use 60 letras o menos.',

  'error.invite.empty': 'Primero pegue aquí el enlace o el código de la invitación.',
  'error.invite.notAnInvite':
    'No reconocemos esta invitación. Copie todo el enlace del mensaje y péguelo otra vez.',
  'error.invite.cutShort':
    'Falta una parte de esta invitación. Copie todo el enlace del mensaje y péguelo otra vez.',
  'error.invite.newer':
    'Esta invitación se hizo con una versión más nueva de At the Table. Actualice la extensión y pruebe otra vez.',
  'error.invite.expired': 'Esta invitación ya venció. Pida una nueva a quien se la envió.',
  'error.invite.alone': 'Todavía nadie puede entrar. Primero comparta el plan o empiece la reunión.',
  'error.invite.own': 'Usted ya está en esta reunión.',

  'error.server.insecure': 'No es seguro usar esta dirección. Debe empezar con wss://.',
  'error.server.address': 'Esta no es la dirección de un servidor. Debe verse así: wss://notes.example.org.',

  'error.noCall':
    'En esta página no está en una llamada. Entre primero a su videollamada, o pida un enlace de invitación a alguien de la reunión.',

  'error.storage.full':
    'Ya no hay espacio en este dispositivo. Borre algunos archivos o reuniones viejas. No cierre este panel hasta que diga Guardado.',
  'error.storage.blocked':
    'Su navegador no nos deja guardar aquí. Cierre otras ventanas de este panel, o salga del modo privado. Copie sus notas antes de cerrar este panel.',
  'error.storage.broken':
    'No se pudo guardar. No cierre este panel y copie sus notas en un lugar seguro. Después, reinicie su navegador.',
  'error.storage.corrupt':
    'No podemos leer estas notas en este dispositivo. Las pusimos aparte y no las borramos. Pida a los demás en la reunión que le dejen entrar otra vez.',

  'error.meeting.newer':
    'Estas notas se hicieron con una versión más nueva de At the Table. Puede leerlas. Para escribir, actualice la extensión.',
  'error.knock.gone': 'Esta persona ya no está esperando. Puede pedir entrar otra vez.',
  'error.unexpected':
    'Algo salió mal. Pruebe otra vez. Si pasa de nuevo, cierre este panel y vuelva a abrirlo.',
} as const satisfies Translation<typeof english>;
