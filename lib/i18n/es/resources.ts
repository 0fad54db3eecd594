/** Dónde hallar ayuda; cuánto tiempo se guardan las notas. */
export const resources = {} as const;
