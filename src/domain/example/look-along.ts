/** The five people of the example along with whom one can look: who keeps, asks, gives, listens and watches. */
export const lookAlongKeys = ['fatima', 'bo', 'cyriel', 'marloes', 'annelies'] as const;
export type LookAlongKey = (typeof lookAlongKeys)[number];
