/** Private notes, worksheets, reflection; "How did we do?". */
export const own = {} as const;
