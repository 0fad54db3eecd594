/** The review page: agreed actions across all meetings, search, one meeting. */
export const agenda = {} as const;
