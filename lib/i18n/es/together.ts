/** Resolverlo juntos, necesidades pendientes y el repaso final. */
export const together = {} as const;
