/**
 * A week of asks and offers in the exchange format `neighbour-matching/1`: whole numbers only, metres, half-hours, and
 * masks of 28 slots (bit = 4 × day + daypart, Monday first). Leaf category `l` belongs to root `floor(l / 5)`.
 */
export type Giver = {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  readonly leaf: readonly number[];
  readonly root: readonly number[];
  readonly avail: number;
  readonly capHalfHours: number;
  readonly capVisits: number;
  readonly committed: number;
  readonly maxDist: number;
  readonly lang: number;
  readonly verified: number;
  readonly given: number;
  readonly received: number;
  readonly exclude: readonly number[];
};

export type Asked = {
  readonly id: number;
  readonly member: number;
  readonly x: number;
  readonly y: number;
  readonly cat: number;
  readonly slots: number;
  readonly pref: number;
  readonly halfHours: number;
  readonly visits: number;
  readonly team: number;
  readonly social: number;
  readonly lang: number;
  readonly sens: number;
  readonly weight: number;
  readonly exclude: readonly number[];
  readonly knows: readonly number[];
  readonly before: readonly number[];
};

export type ExchangeWeights = {
  readonly unserved: number;
  readonly slot: number;
  readonly load: number;
  readonly recip: number;
};

/** A pair that may be used: ask id, helper id, misfit, slots of both. */
export type Allowed = readonly [ask: number, giver: number, misfit: number, slots: number];

/** Leaf categories per root. */
export const leavesPerRoot = 5;
