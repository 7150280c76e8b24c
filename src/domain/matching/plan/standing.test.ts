import { expect, test } from 'vitest';
import { leastCost } from './certificate.ts';
import { faultOf, objectiveOf } from './check.ts';
import { diceOf, type Dice } from './dice.ts';
import { optimumIn, optimumOfVisits, type Optimum } from './optimum.ts';
import type { Problem } from './problem.ts';
import { resumedPlan } from './resume.ts';
import { refuse, standingPlan } from './standing.ts';

const column = (size: number, of: () => number): Int32Array => Int32Array.from({ length: size }, of);
const mask = (dice: Dice): number => (1 << dice(10)) | (1 << dice(10)) | (1 << dice(10));

/** A small week of nonsense, with teams, ties and people who can do nothing. */
function smallWeek(dice: Dice): Problem {
  const [asks, helpers, density] = [1 + dice(8), 1 + dice(8), 10 + dice(80)];
  const start = [0];
  const helper: number[] = [];
  for (let ask = 0; ask < asks; ask++) {
    for (let other = 0; other < helpers; other++) if (dice(100) < density) helper.push(other);
    start.push(helper.length);
  }
  return {
    kind: 'visits',
    weights: { unserved: [0, 50, 200, 2000][dice(4)]!, slot: dice(60), load: dice(40), turn: dice(150) },
    asks: {
      size: asks,
      team: column(asks, () => [1, 1, 1, 2, 3][dice(5)]!),
      days: column(asks, () => 1),
      weight: Float64Array.from({ length: asks }, () => dice(5)),
      liked: column(asks, () => dice(1024)),
      halfHours: column(asks, () => 1)
    },
    helpers: {
      size: helpers,
      visits: column(helpers, () => dice(4)),
      halfHours: column(helpers, () => 0),
      committed: column(helpers, () => dice(3)),
      turn: Uint8Array.from({ length: helpers }, () => dice(2))
    },
    pairs: {
      size: helper.length,
      start: Int32Array.from(start),
      helper: Int32Array.from(helper),
      misfit: column(helper.length, () => dice(400)),
      slots: column(helper.length, () => mask(dice))
    }
  };
}

/** The same week in which much has changed: trust in nothing. */
function changed(week: Problem, dice: Dice): Problem {
  const often = (values: Int32Array, other: () => number): Int32Array =>
    values.map((value) => (dice(5) === 0 ? other() : value));
  const { asks, helpers, pairs } = week;
  return {
    ...week,
    weights: dice(3) === 0 ? { ...week.weights, load: dice(40) } : week.weights,
    asks: {
      ...asks,
      team: often(asks.team, () => 1 + dice(3)),
      weight: asks.weight.map((old) => (dice(4) ? old : dice(5)))
    },
    helpers: {
      ...helpers,
      visits: often(helpers.visits, () => dice(4)),
      committed: often(helpers.committed, () => dice(3))
    },
    pairs: { ...pairs, slots: often(pairs.slots, () => mask(dice)), misfit: often(pairs.misfit, () => dice(400)) }
  };
}

function expectOptimum(week: Problem, { visits, prices }: Optimum): void {
  expect(faultOf(week, visits)).toBeNull();
  const cost = objectiveOf(week, visits);
  expect(cost).toBe(objectiveOf(week, optimumOfVisits(week).visits));
  expect(leastCost(week, prices)).toBe(cost);
}

test('M25 after each refusal a plan that stands is an optimum again, with its proof', () => {
  for (let seed = 1; seed <= 600; seed++) {
    const dice = diceOf(seed);
    const week = smallWeek(dice);
    const standing = standingPlan(week);
    for (let round = 0; round < 5; round++) {
      const { visits } = optimumIn(standing.network);
      if (visits.length === 0) break;
      const [ask, helper] = visits[dice(visits.length)]!;
      refuse(standing, ask, helper);
      const after = optimumIn(standing.network);
      expect(after.visits.some((visit) => visit[0] === ask && visit[1] === helper)).toBe(false);
      expectOptimum(week, after);
    }
  }
});

test('M26 a plan resumed from an earlier one is as cheap as one from nothing, whatever the earlier one was', () => {
  for (let seed = 1; seed <= 1500; seed++) {
    const dice = diceOf(seed);
    const week = smallWeek(dice);
    const { visits, prices } = optimumOfVisits(week);
    const { slotMask } = standingPlan(week).network;
    const today = dice(9) === 0 ? smallWeek(dice) : changed(week, dice);
    const knows = (helper: number): boolean => helper < week.helpers.size && dice(6) > 0;
    const resumed = resumedPlan(today, {
      visits,
      helperPrice: (helper) => (knows(helper) ? prices.helpers[helper] : undefined),
      slotPrice: (helper, slot) =>
        knows(helper) && (slotMask[helper]! >> slot) & 1 ? prices.slot(helper, slot) : undefined
    });
    expectOptimum(today, optimumIn(resumed.network));
  }
});

test('M25, M26 what a change does not touch stays as it is', () => {
  const dice = diceOf(3);
  for (let round = 0; round < 200; round++) {
    const week = smallWeek(dice);
    const { visits, prices } = optimumOfVisits(week);
    const resumed = resumedPlan(week, {
      visits,
      helperPrice: (helper) => prices.helpers[helper],
      slotPrice: (helper, slot) => (week.pairs.size > 0 ? priceOf({ visits, prices }, helper, slot) : undefined)
    });
    expect(optimumIn(resumed.network).visits).toEqual(visits);
  }
});

const priceOf = ({ prices }: Optimum, helper: number, slot: number): number | undefined => {
  const price = prices.slot(helper, slot);
  return Number.isFinite(price) ? price : undefined;
};
