/** Los acuerdos: qué se firma, quién y qué ha cambiado. */
export const agreement = {} as const;
