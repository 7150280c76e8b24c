import { hazenkamp } from './cast-across.ts';

/** The five people of the example along with whom one can look: who keeps, asks, gives, listens and watches. */
export const lookAlongKeys = ['fatima', 'bo', 'cyriel', 'marloes', 'annelies'] as const;
/** The two of the second example neighbourhood: who keeps it, and who is asked from the first. */
export const lookAlongAcrossKeys = ['petra', 'bram'] as const;
export type LookAlongKey = (typeof lookAlongKeys)[number] | (typeof lookAlongAcrossKeys)[number];

/** With whom one can look along at this address of an example. */
export const lookAlongAt = (slug: string): readonly LookAlongKey[] =>
  slug === hazenkamp.slug ? lookAlongAcrossKeys : lookAlongKeys;
