/** La página de repaso: acciones de todas las reuniones, búsqueda, una reunión. */
export const agenda = {} as const;
