/**
 * Who wants help and who could give it in one week, as numbers only: row `i` of each table is the same ask, helper or
 * pair. The maker sorts rows by id, so that the same facts give the same plan. All values are whole; every sum < 2^53.
 *
 * `visits` is the class N of the specification: each visit counts by itself. `hours` is class M: all or nothing per
 * ask, series by one helper on different days, teams in one slot, and hours instead of visits as the limit.
 */
export type Problem = {
  readonly kind: 'visits' | 'hours';
  readonly weights: PlanWeights;
  readonly asks: AskTable;
  readonly helpers: HelperTable;
  readonly pairs: PairTable;
};

/** One table a coordinator can read: costs of a visit not planned (per weight), of a less liked slot, of load; a bonus. */
export type PlanWeights = {
  readonly unserved: number;
  readonly slot: number;
  readonly load: number;
  readonly turn: number;
};

export type AskTable = {
  readonly size: number;
  /** Helpers wanted at the same time. */
  readonly team: Int32Array;
  /** Different days wanted of the same helper; only for hours. */
  readonly days: Int32Array;
  /** What leaving one visit out weighs, before the weight of the table. */
  readonly weight: Float64Array;
  /** Slots that are liked, 28 bits: bit = 4 × day + daypart. */
  readonly liked: Int32Array;
  /** Half-hours of one visit; only for hours. */
  readonly halfHours: Int32Array;
};

export type HelperTable = {
  readonly size: number;
  /** Visits left this week. */
  readonly visits: Int32Array;
  /** Half-hours left this week; only for hours. */
  readonly halfHours: Int32Array;
  /** Visits that are agreed already. */
  readonly committed: Int32Array;
  /** 1 where the first visit gets the turn bonus. */
  readonly turn: Uint8Array;
};

/** The only pairs that may be used, sorted by ask and then by helper: those of ask `a` are `start[a]` up to `start[a + 1]`. */
export type PairTable = {
  readonly size: number;
  readonly start: Int32Array;
  readonly helper: Int32Array;
  /** How badly they fit; 0 is best. */
  readonly misfit: Int32Array;
  /** Slots that suit both. */
  readonly slots: Int32Array;
};

/** One visit: rows of an ask and a helper, and the slot (0–27). */
export type Visit = readonly [ask: number, helper: number, slot: number];

/** What the next visit weighs for somebody who has so many already: every visit more weighs more (a convex load). */
export const loadOfNext = ({ helpers, weights }: Problem, helper: number, planned: number): number =>
  weights.load * (2 * (helpers.committed[helper]! + planned) + 1) -
  (planned === 0 && helpers.turn[helper] === 1 ? weights.turn : 0);

/** Per helper all slots that suit some ask. */
export function suitedSlots({ helpers, pairs }: Problem): Int32Array {
  const mask = new Int32Array(helpers.size);
  for (let pair = 0; pair < pairs.size; pair++) mask[pairs.helper[pair]!]! |= pairs.slots[pair]!;
  return mask;
}
