/** Backup, restore, and files that carry changes. */
export const backup = {} as const;
