/** The meeting from plan to debrief: the strip under the header, and the list of all its steps. */
export const guide = {} as const;
