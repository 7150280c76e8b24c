import type { PlanWeights, Problem, Visit } from './problem.ts';

/** Ids are compared as numbers or as words, never mixed. */
export type Id = string | number;

export type AskRow<I extends Id> = {
  readonly id: I;
  readonly team: number;
  readonly days: number;
  readonly weight: number;
  readonly liked: number;
  readonly halfHours: number;
};

export type HelperRow<I extends Id> = {
  readonly id: I;
  readonly visits: number;
  readonly halfHours: number;
  readonly committed: number;
  readonly turn: boolean;
};

export type PairRow<I extends Id> = {
  readonly ask: I;
  readonly helper: I;
  readonly misfit: number;
  readonly slots: number;
};

/** A week as rows with ids, in any order; every id of a pair is one of a row, and ids do not repeat. */
export type Week<I extends Id> = {
  readonly kind: Problem['kind'];
  readonly weights: PlanWeights;
  readonly asks: readonly AskRow<I>[];
  readonly helpers: readonly HelperRow<I>[];
  readonly pairs: readonly PairRow<I>[];
};

/** The problem of a week, its rows sorted by id, and the way back from rows to ids. */
export type Laid<I extends Id> = {
  readonly problem: Problem;
  readonly name: (visit: Visit) => readonly [ask: I, helper: I, slot: number];
};

export function problemOf<I extends Id>(week: Week<I>): Laid<I> {
  const asks = week.asks.toSorted(byId);
  const helpers = week.helpers.toSorted(byId);
  const problem: Problem = {
    kind: week.kind,
    weights: week.weights,
    asks: {
      size: asks.length,
      team: Int32Array.from(asks, (ask) => ask.team),
      days: Int32Array.from(asks, (ask) => ask.days),
      weight: Float64Array.from(asks, (ask) => ask.weight),
      liked: Int32Array.from(asks, (ask) => ask.liked),
      halfHours: Int32Array.from(asks, (ask) => ask.halfHours)
    },
    helpers: {
      size: helpers.length,
      visits: Int32Array.from(helpers, (helper) => helper.visits),
      halfHours: Int32Array.from(helpers, (helper) => helper.halfHours),
      committed: Int32Array.from(helpers, (helper) => helper.committed),
      turn: Uint8Array.from(helpers, (helper) => (helper.turn ? 1 : 0))
    },
    pairs: pairsOf(week.pairs, rowsOf(asks), rowsOf(helpers))
  };
  return { problem, name: ([ask, helper, slot]) => [asks[ask]!.id, helpers[helper]!.id, slot] };
}

/** Rows of ids, the same way round as `name`; null where an id is unknown. */
export function visitsFrom<I extends Id>(week: Week<I>, named: readonly (readonly [I, I, number])[]): Visit[] | null {
  const asks = rowsOf(week.asks.toSorted(byId));
  const helpers = rowsOf(week.helpers.toSorted(byId));
  const visits = named.map(([ask, helper, slot]) => [asks.get(ask) ?? -1, helpers.get(helper) ?? -1, slot] as const);
  return visits.every(([ask, helper]) => ask >= 0 && helper >= 0) ? visits : null;
}

const byId = <I extends Id>(a: { readonly id: I }, b: { readonly id: I }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

const rowsOf = <I extends Id>(rows: readonly { readonly id: I }[]): ReadonlyMap<I, number> =>
  new Map(rows.map(({ id }, row) => [id, row]));

type Rows<I> = ReadonlyMap<I, number>;

// Counted by ask and then sorted by helper within each, because there may be millions.
function pairsOf<I extends Id>(rows: readonly PairRow<I>[], asks: Rows<I>, helpers: Rows<I>): Problem['pairs'] {
  const start = new Int32Array(asks.size + 1);
  const askOf = Int32Array.from(rows, ({ ask }) => asks.get(ask)!);
  const helperOf = Int32Array.from(rows, ({ helper }) => helpers.get(helper)!);
  for (const ask of askOf) start[ask + 1]!++;
  for (let ask = 0; ask < asks.size; ask++) start[ask + 1]! += start[ask]!;
  const next = start.slice();
  const order = new Int32Array(rows.length);
  for (const [i, ask] of askOf.entries()) order[next[ask]!++] = i;
  for (let ask = 0; ask < asks.size; ask++)
    order.subarray(start[ask], start[ask + 1]).sort((a, b) => helperOf[a]! - helperOf[b]!);
  return {
    size: rows.length,
    start,
    helper: order.map((i) => helperOf[i]!),
    misfit: order.map((i) => rows[i]!.misfit),
    slots: order.map((i) => rows[i]!.slots)
  };
}
