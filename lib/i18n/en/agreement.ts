/** Agreeing: what is signed, by whom, and what has changed. */
export const agreement = {} as const;
