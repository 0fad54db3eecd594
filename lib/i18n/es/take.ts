import type { take as english } from '../en/take.ts';
import type { Translation } from '../translate.ts';

/** Llevárselo: imprimir, archivos, calendario, correo, comprobantes. Las palabras de los archivos están en `paper.ts`. */
export const take = {
  'take.title': 'Para llevar',
} as const satisfies Translation<typeof english>;
