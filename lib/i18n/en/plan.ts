/** Before: the plan of a meeting, templates, invitation. */
export const plan = {} as const;
