/** La reunión, del plan a la mirada atrás: la barra y la lista de pasos. */
export const guide = {} as const;
