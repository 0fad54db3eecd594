/** Después: el final de la reunión, ponerse al día. */
export const after = {} as const;
