/** Su papel en la reunión, y la reunión de práctica. */
export const part = {} as const;
