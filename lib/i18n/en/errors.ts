/** Sentences for things that can go wrong: what happened, and what to do next. Reading grade 6 or below. */
export const errors = {} as const;
