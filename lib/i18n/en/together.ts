/** Work it out together, needs not met yet, and the closing check. */
export const together = {} as const;
