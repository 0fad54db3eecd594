/** After: the end of a meeting, catching up. */
export const after = {} as const;
