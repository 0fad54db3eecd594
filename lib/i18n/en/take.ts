/** Take it with you: print, files, calendar, mail, receipts. The words inside of the files are in `paper.ts`. */
export const take = {
  'take.title': 'Take it with you',
} as const;
