/** Durante: temas y tiempo, tareas, pausa, temas aparte, acuerdos de trato. */
export const floor = {} as const;
