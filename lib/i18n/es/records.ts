import type { records as english } from '../en/records.ts';
import type { Translation } from '../translate.ts';

/** Acciones, decisiones y metas. */
export const records = {
  'records.byNext': 'Para la próxima reunión',
  'records.dateBad': 'Escriba la fecha completa: día, mes y año.',
} as const satisfies Translation<typeof english>;
