import { castAsks } from './cast-asks.ts';
import { castCells } from './cast-cells.ts';
import { castFamilies } from './cast-families.ts';
import { castGardens } from './cast-gardens.ts';
import { castGreen } from './cast-green.ts';
import { castKeepers } from './cast-keepers.ts';
import { castRailway } from './cast-railway.ts';
import { castSquare } from './cast-square.ts';
import { castStreets } from './cast-streets.ts';
import { castYoung } from './cast-young.ts';
import type { CastAsk, CastCell, CastPerson } from './cast-types.ts';

/** Everybody of the example neighbourhood; nobody of them exists. */
export const castPeople: readonly CastPerson[] = [
  ...castKeepers,
  ...castSquare,
  ...castRailway,
  ...castStreets,
  ...castGreen,
  ...castGardens,
  ...castFamilies,
  ...castYoung
];

export type Cast = {
  readonly cells: readonly CastCell[];
  readonly people: readonly CastPerson[];
  readonly asks: readonly CastAsk[];
};

/** The whole cast: the same people, words and history every time; only the days count from today. */
export const cast: Cast = { cells: castCells, people: castPeople, asks: castAsks };

/** Days ago that the example neighbourhood was founded. */
export const castFoundedDaysAgo = 200;

/** The five people one may look along with, in the example alone. */
export const lookAlongKeys = ['fatima', 'bo', 'cyriel', 'tesfay', 'marloes'] as const;
export type LookAlongKey = (typeof lookAlongKeys)[number];
