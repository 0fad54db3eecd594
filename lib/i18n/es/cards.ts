/** La tarjeta del niño, las de las personas, celebraciones, seguir en contacto. */
export const cards = {} as const;
