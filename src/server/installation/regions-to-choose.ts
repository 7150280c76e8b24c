import { placesToJoin, type PlaceToJoin } from './store.ts';

/** The neighbourhoods that stand here already: a new one is in the region of one of these, or in a region of its own. */
export const regionsToChoose = (): Promise<readonly PlaceToJoin[]> => placesToJoin();
