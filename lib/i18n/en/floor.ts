/** During: agenda and time, jobs, pause, parking lot, charter. */
export const floor = {} as const;
