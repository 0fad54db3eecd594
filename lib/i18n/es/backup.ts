/** Copias de seguridad y archivos que llevan cambios. */
export const backup = {} as const;
