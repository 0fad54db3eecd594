/** Take it with you: print, files, calendar, mail, receipts. */
export const take = {} as const;
