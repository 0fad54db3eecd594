/** Antes: el plan de la reunión, los modelos, la invitación. */
export const plan = {} as const;
