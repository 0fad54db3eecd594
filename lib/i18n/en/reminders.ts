/** Reminders on this device. */
export const reminders = {} as const;
