/** Acciones, decisiones y metas. */
export const records = {} as const;
