import { demands, townOf, type Town } from './town.ts';

export const households = { neighbourhood: 2000, town: 20_000, city: 200_000, country: 8_000_000 } as const;
export type Size = keyof typeof households;
export type Demand = keyof typeof demands;

/** The same town each time. */
export const town = (size: Size, demand: Demand, seed = 1): Town =>
  townOf({ households: households[size], demand: demands[demand], seed });
