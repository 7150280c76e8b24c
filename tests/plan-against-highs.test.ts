import { createRequire } from 'node:module';
import type { Highs } from 'highs';
import { beforeAll, describe, expect, test } from 'vitest';
import { bestGivers } from '#domain/matching/exchange/best-givers.ts';
import { crowdOf } from '#domain/matching/exchange/crowd.ts';
import { indexOf } from '#domain/matching/exchange/crowd-index.ts';
import { misfitOf } from '#domain/matching/exchange/misfit.ts';
import { weekToPlan, type ExchangePlan } from '#domain/matching/exchange/to-plan.ts';
import type { Asked, ExchangeWeights, Giver } from '#domain/matching/exchange/week.ts';
import { leastCost } from '#domain/matching/plan/certificate.ts';
import { faultOf, objectiveOf } from '#domain/matching/plan/check.ts';
import { cutBySide } from '#domain/matching/plan/cut.ts';
import { diceOf, type Dice } from '#domain/matching/plan/dice.ts';
import { layOut } from '#domain/matching/plan/network.ts';
import { optimumIn, optimumOfVisits, placeAll } from '#domain/matching/plan/optimum.ts';
import { problemOf } from '#domain/matching/plan/rows.ts';
import { prepareSearch } from '#domain/matching/plan/search.ts';
import { planHours } from '#server/matching/plan-hours.ts';
import { exchangeOf, giversOf } from './bench/matching/exchange.ts';
import { askAt, demands, townOf } from './bench/matching/town.ts';
import { problemOfTown } from './bench/matching/week.ts';

let highs: Highs;
beforeAll(async () => {
  const load = createRequire(import.meta.url)('highs') as { default?: () => Promise<Highs> } & (() => Promise<Highs>);
  highs = await (load.default ?? load)();
});

type Row = [terms: [column: number, factor: number][], least: number, most: number];

/** The optimum as a linear program, written from the exchange format alone and knowing nothing of our own network. */
function leastByHighs({ asks, helpers, pairs, weights }: ExchangePlan): number {
  const costs: number[] = [];
  const rows: Row[] = [];
  const column = (cost: number): number => costs.push(cost) - 1;
  const helperOf = new Map(helpers.map((helper) => [helper.id, helper]));
  const askOf = new Map(asks.map((ask) => [ask.id, ask]));
  const visits = pairs.flatMap(([askId, helperId, misfit, slots]) => {
    const ask = askOf.get(askId)!;
    return Array.from({ length: 28 }, (_, slot) => slot)
      .filter((slot) => ((slots >> slot) & 1) === 1)
      .map((slot) => {
        const cost = misfit + (((ask.pref >> slot) & 1) === 1 ? 0 : weights.slot) - weights.unserved * ask.weight;
        return { askId, helperId, slot, column: column(cost) };
      });
  });
  const atMost = (keyOf: (visit: (typeof visits)[number]) => string, most: (key: string) => number): void => {
    for (const [key, group] of Map.groupBy(visits, keyOf))
      rows.push([group.map((one) => [one.column, 1]), -Infinity, most(key)]);
  };
  atMost(
    ({ askId }) => `${askId}`,
    (key) => askOf.get(Number(key))!.team
  );
  atMost(
    ({ askId, helperId }) => `${askId} ${helperId}`,
    () => 1
  );
  atMost(
    ({ helperId, slot }) => `${helperId} ${slot}`,
    () => 1
  );
  for (const [helperId, group] of Map.groupBy(visits, (visit) => visit.helperId)) {
    const { committed, capVisits, received, given } = helperOf.get(helperId)!;
    const loads = Array.from({ length: Math.min(capVisits, 28) }, (_, k) =>
      column(weights.load * (2 * (committed + k + 1) - 1) - (k === 0 && received > given ? weights.recip : 0))
    );
    rows.push([
      [...group.map((one): [number, number] => [one.column, 1]), ...loads.map((l): [number, number] => [l, -1])],
      0,
      0
    ]);
  }
  const offset = asks.reduce((sum, ask) => sum + weights.unserved * ask.weight * ask.team, 0);
  return offset + (costs.length === 0 ? 0 : solve(costs, rows));
}

function solve(costs: readonly number[], rows: readonly Row[]): number {
  const starts = [0];
  for (const [terms] of rows) starts.push(starts.at(-1)! + terms.length);
  return highs.withModel(
    {
      numCols: costs.length,
      numRows: rows.length,
      colCost: costs,
      colLower: costs.map(() => 0),
      colUpper: costs.map(() => 1),
      rowLower: rows.map(([, least]) => least),
      rowUpper: rows.map(([, , most]) => most),
      matrix: {
        format: 'csr',
        numRows: rows.length,
        numCols: costs.length,
        starts,
        indices: rows.flatMap(([terms]) => terms.map(([place]) => place)),
        values: rows.flatMap(([terms]) => terms.map(([, factor]) => factor))
      }
    },
    (model) => {
      model.options.set({ output_flag: false });
      model.run();
      return model.info.get('objective_function_value') as number;
    }
  );
}

const oneOf = <T>(dice: Dice, ...values: T[]): T => values[dice(values.length)]!;

/** A week of nonsense: no weights or huge ones, nobody who helps, teams, ties, ids far apart and in any order. */
function oddWeek(dice: Dice): ExchangePlan {
  const mask = (): number => dice(2 ** 12) << dice(16);
  const id = (place: number): number => (dice(2) === 0 ? place : 2 ** 40 + place * 7);
  const helpers = Array.from({ length: dice(12) }, (_, i): Giver => ({
    ...nobody,
    id: id(i),
    capVisits: dice(5),
    committed: dice(3),
    received: dice(2)
  }));
  const asks = Array.from({ length: dice(12) }, (_, i): Asked => {
    const slots = mask();
    return { ...nothing, id: id(i), team: oneOf(dice, 1, 1, 2, 4), weight: dice(6), slots, pref: slots & mask() };
  });
  const unique = <T extends { readonly id: number }>(rows: T[]): T[] => [
    ...new Map(rows.map((row) => [row.id, row])).values()
  ];
  const pairs = asks.flatMap((ask) =>
    helpers
      .filter(() => dice(2) === 0)
      .map((helper) => [ask.id, helper.id, oneOf(dice, 0, 100, dice(900)), ask.slots & mask()] as const)
  );
  const seen = new Map(pairs.map((pair) => [`${pair[0]} ${pair[1]}`, pair]));
  const shuffled = [...seen.values()].sort(() => dice(3) - 1);
  const weights = {
    unserved: oneOf(dice, 0, 1, 300, 2000),
    slot: oneOf(dice, 0, 50),
    load: oneOf(dice, 0, 30),
    recip: oneOf(dice, 0, 120, 5000)
  };
  return { class: 'N', weights, helpers: unique(helpers).reverse(), asks: unique(asks), pairs: shuffled };
}
const nobody: Giver = {
  id: 0,
  x: 0,
  y: 0,
  leaf: [],
  root: [],
  avail: 2 ** 28 - 1,
  capHalfHours: 0,
  capVisits: 0,
  committed: 0,
  maxDist: 0,
  lang: 1,
  verified: 0,
  given: 0,
  received: 0,
  exclude: []
};
const nothing: Asked = {
  id: 0,
  member: 0,
  x: 0,
  y: 0,
  cat: 0,
  slots: 0,
  pref: 0,
  halfHours: 0,
  visits: 1,
  team: 1,
  social: 0,
  lang: 1,
  sens: 0,
  weight: 0,
  exclude: [],
  knows: [],
  before: []
};

function checked(week: ExchangePlan): number {
  const { problem } = problemOf(weekToPlan(week));
  const { visits, prices } = optimumOfVisits(problem);
  expect(faultOf(problem, visits)).toBeNull();
  const objective = objectiveOf(problem, visits);
  expect(leastCost(problem, prices)).toBe(objective);
  return objective;
}

describe('M15 a plan of visits costs what another solver finds', () => {
  test('in three hundred weeks of nonsense', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const week = oddWeek(diceOf(seed));
      expect(checked(week), `seed ${seed}`).toBeCloseTo(leastByHighs(week), 3);
    }
  });

  test('in neighbourhoods of every demand', () => {
    for (const demand of Object.values(demands))
      for (let seed = 1; seed <= 6; seed++) {
        const week = exchangeOf(townOf({ households: 1500, demand, seed }), 'N');
        expect(checked(week), `seed ${seed}`).toBeCloseTo(leastByHighs(week), 3);
      }
  });
});

test('M27 cut in sides and joined again, a plan is the same optimum', () => {
  for (let seed = 1; seed <= 5; seed++) {
    const town = townOf({ households: 6000, demand: demands.busy, seed });
    const problem = problemOfTown(town);
    const middle = town.crowd.x.toSorted()[town.crowd.size >> 1]!;
    const { inside, across } = cutBySide(
      problem,
      Uint8Array.from(town.crowd.x, (x) => (x < middle ? 0 : 1)),
      2
    );
    expect(Math.min(...[...inside, across].map(({ length }) => length))).toBeGreaterThan(10);
    const network = layOut(problem);
    for (const asks of [...inside, across]) placeAll(prepareSearch(network), asks);
    const { visits, prices } = optimumIn(network);
    expect(faultOf(problem, visits)).toBeNull();
    expect(objectiveOf(problem, visits)).toBe(objectiveOf(problem, optimumOfVisits(problem).visits));
    expect(leastCost(problem, prices)).toBe(objectiveOf(problem, visits));
  }
});

test('M19 plans of hours, series and teams are optima where that is said, and good without a solver', async () => {
  for (let seed = 1; seed <= 3; seed++) {
    const week = exchangeOf(townOf({ households: 2000, demand: demands.busy, seed }), 'M');
    const { problem } = problemOf(weekToPlan(week));
    const proven = await planHours(problem, { seconds: 60 });
    expect(faultOf(problem, proven.visits)).toBeNull();
    expect(proven.bound).toBe(proven.objective);
    const own = await planHours(problem, { seconds: 60, signal: AbortSignal.abort() });
    expect(own.objective).toBeLessThanOrEqual(proven.objective * 1.01);
  }
});

/** Everybody, one by one, as the exchange format says. */
function byForce(ask: Asked, givers: readonly Giver[], weights: ExchangeWeights): number[] {
  const found = givers.flatMap((giver) => {
    const misfit = giver.capVisits < 1 ? null : misfitOf(ask, giver);
    if (misfit === null) return [];
    const dislike = (ask.slots & giver.avail & ask.pref) === 0 ? weights.slot : 0;
    const first = weights.load * (2 * (giver.committed + 1) - 1) - (giver.received > giver.given ? weights.recip : 0);
    return [{ id: giver.id, cost: misfit + dislike + first }];
  });
  return found.sort((a, b) => a.cost - b.cost || a.id - b.id).map(({ id }) => id);
}

test('M28 the best of a crowd are exactly those a search through everybody finds', () => {
  const weights = { unserved: 2000, slot: 50, load: 30, recip: 120 };
  for (const [households, seed] of [
    [800, 1],
    [4000, 2],
    [30_000, 3]
  ] as const) {
    const town = townOf({ households, demand: demands.calm, seed });
    const givers = giversOf(town).map((giver, i) => ({
      ...giver,
      capVisits: i % 9,
      maxDist: i % 50 === 0 ? 0 : giver.maxDist
    }));
    const crowd = crowdOf(givers.toReversed());
    const index = indexOf(crowd);
    for (let row = 0; row < Math.min(town.asks.size, 150); row++) {
      const ask = askAt(town.asks, row);
      const best = bestGivers(index, ask, { weights, most: 10 });
      const ids = [...best.givers.subarray(0, best.size)].map((giver) => crowd.id[giver]!);
      expect(ids).toEqual(byForce(ask, givers, weights).slice(0, 10));
    }
  }
});
