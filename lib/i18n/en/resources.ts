/** Where to find help; how long notes are kept. */
export const resources = {} as const;
