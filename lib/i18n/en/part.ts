/** Your part in a meeting, and the practice meeting. */
export const part = {} as const;
