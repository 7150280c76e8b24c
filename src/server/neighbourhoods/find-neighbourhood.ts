import type { Neighbourhood } from '#domain/neighbourhoods/neighbourhood.ts';
import { neighbourhoodAt } from './store.ts';

/** The neighbourhood at this address, or null where nobody lives. */
export const findNeighbourhood = async (slug: string): Promise<Neighbourhood | null> =>
  /^[a-z0-9-]{2,80}$/.test(slug) ? neighbourhoodAt(slug) : null;
