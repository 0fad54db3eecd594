/** Recordatorios en este dispositivo. */
export const reminders = {} as const;
