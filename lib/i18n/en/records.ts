/** Actions, decisions and goals: their fields, states and screens. */
export const records = {} as const;
