import type { agreement as english } from '../en/agreement.ts';
import type { Translation } from '../translate.ts';

/** Los acuerdos: qué se firma, quién y qué ha cambiado. */
export const agreement = {
  'agreement.title': 'Quién está de acuerdo',
  'agreement.agree': 'De acuerdo',
  'agreement.notYet': 'Todavía no',
  'agreement.agreed': 'De acuerdo las dos partes',
  'agreement.waiting.family': 'Falta la familia',
  'agreement.waiting.school': 'Falta la escuela',
  'agreement.waiting.both': 'Faltan la familia y la escuela',
  'agreement.changed': 'Cambió después del acuerdo',
  'agreement.not-yet': 'Sin acuerdo todavía',
  'agreement.checking': 'Revisando las firmas…',
  'agreement.rejected': {
    one: '{count} firma no corresponde a estas notas. No cuenta.',
    other: '{count} firmas no corresponden a estas notas. No cuentan.',
  },

  'agreement.said.agree': '{name} está de acuerdo',
  'agreement.said.not-yet': '{name} dice: todavía no',
  'agreement.saidEarlier.agree': '{name} estuvo de acuerdo con las palabras de antes',
  'agreement.saidEarlier.not-yet': '{name} dijo “todavía no” a las palabras de antes',
  'agreement.youSaid.agree': 'Usted está de acuerdo',
  'agreement.youSaid.not-yet': 'Usted dijo: todavía no',
  'agreement.youSaidEarlier.agree': 'Usted estuvo de acuerdo con las palabras de antes',
  'agreement.youSaidEarlier.not-yet': 'Usted dijo “todavía no” a las palabras de antes',
  'agreement.studentVoice': 'La voz propia del estudiante',
  'agreement.unconfirmed': 'Cuenta solo cuando alguien confirme que {name} está aquí como: {role}.',
  'agreement.unconfirmedYou':
    'Su palabra cuenta solo cuando alguien confirme que usted está aquí como: {role}.',
  'agreement.tooOld':
    'Estas notas son de antes de que aquí se pudiera llegar a acuerdos. Esta palabra se muestra, pero no cuenta. Empiece notas nuevas para acordar.',
  'agreement.confirm': 'Confirmar',
  'agreement.confirmWhat': 'Confirmar a {name} como {role}',
  'agreement.confirmed': 'Confirmado: {name}, {role}.',

  'agreement.means': 'Usted acepta estas mismas palabras. Si alguien las cambia, se le preguntará otra vez.',
  'agreement.meansStudent':
    'Su voz se muestra como suya. También deben estar de acuerdo la familia y la escuela.',
  'agreement.meansOther':
    'Su palabra se muestra aquí. También deben estar de acuerdo la familia y la escuela.',
  'agreement.needsWords': 'Primero escriba de qué se trata.',

  'agreement.notYetTitle': '¿Qué necesitaría usted primero?',
  'agreement.notYetHelp': 'Dígalo con sus propias palabras. Todos pueden leerlo.',
  'agreement.notYetSend': 'Compartir mis palabras',
  'agreement.notYetEmpty': 'Escriba unas palabras, para que los demás entiendan.',
  'agreement.cancel': 'Cancelar',
  'agreement.youAgreed': 'Usted está de acuerdo.',
  'agreement.youSaidNotYet': 'Sus palabras están compartidas.',
  'agreement.failed': 'No funcionó. Inténtelo otra vez.',

  'agreement.changedTitle': 'Qué ha cambiado desde entonces',
  'agreement.markGone': 'se quitó:',
  'agreement.markNew': 'se puso:',
  'agreement.markEnd': 'fin',

  'agreement.history': 'Todo lo que se dijo ({count})',
  'agreement.then.agree': '{name} estuvo de acuerdo',
  'agreement.then.not-yet': '{name} dijo: todavía no',
  'agreement.youThen.agree': 'Usted estuvo de acuerdo',
  'agreement.youThen.not-yet': 'Usted dijo que todavía no',

  'agreement.newsAgree': '{name} está de acuerdo: {what}',
  'agreement.newsNotYet': '{name} dice “todavía no”: {what}',
  'agreement.newsBoth': 'De acuerdo las dos partes: {what}',
  'agreement.newsChanged': 'Cambiaron palabras que usted había aceptado: {what}',
} as const satisfies Translation<typeof english>;
