/** The child's card, people's cards, celebrations, keeping in touch. */
export const cards = {} as const;
