import { allNeighbourhoods } from './store.ts';

/** The neighbourhoods of this installation, by name; public. */
export const listNeighbourhoods = (): Promise<{ slug: string; name: string; isExample: boolean }[]> =>
  allNeighbourhoods();
