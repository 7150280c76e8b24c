import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastCost } from './certificate.ts';
import { faultOf, objectiveOf } from './check.ts';
import { goodPlanOfHours } from './hours.ts';
import { optimumOfVisits } from './optimum.ts';
import type { Problem, Visit } from './problem.ts';
import { problemOf, type Week } from './rows.ts';

const small = (least: number, most: number) => fc.integer({ min: least, max: most });
// Slots of two days, so that a series has somewhere to go.
const slots = small(0, 255).map((bits) => bits & 0b0111_0111);
const week = (kind: Problem['kind'], asks: number, helpers: number): fc.Arbitrary<Week<number>> =>
  fc
    .record({
      weights: fc.record({
        unserved: fc.constantFrom(200, 2000),
        slot: small(0, 60),
        load: small(0, 40),
        turn: small(0, 150)
      }),
      asks: fc.array(
        fc.record({
          team: fc.constantFrom(1, 1, 2),
          days: fc.constantFrom(1, 1, 2),
          weight: small(0, 4),
          liked: slots,
          halfHours: small(1, 4)
        }),
        { maxLength: asks }
      ),
      helpers: fc.array(
        fc.record({ visits: small(0, 3), halfHours: small(0, 8), committed: small(0, 2), turn: fc.boolean() }),
        { maxLength: helpers }
      ),
      pairs: fc.array(fc.tuple(small(0, asks - 1), small(0, helpers - 1), small(0, 400), slots), { maxLength: 9 })
    })
    .map(({ weights, asks, helpers, pairs }) => ({
      kind,
      weights,
      asks: asks.map((ask, id) => ({ id: 10 - id, ...ask, days: ask.team > 1 || kind === 'visits' ? 1 : ask.days })),
      helpers: helpers.map((helper, id) => ({ id: 7 + id, ...helper })),
      pairs: pairs
        .filter(([ask, helper]) => ask < asks.length && helper < helpers.length)
        .filter(([ask, helper], i, all) => all.findIndex((other) => other[0] === ask && other[1] === helper) === i)
        .map(([ask, helper, misfit, mask]) => ({ ask: 10 - ask, helper: 7 + helper, misfit, slots: mask }))
    }));

/** Every set of visits there is, one by one; only for weeks of a handful of pairs. */
function cheapestOfAll(problem: Problem): number {
  const all: Visit[] = [];
  for (let ask = 0; ask < problem.asks.size; ask++)
    for (let pair = problem.pairs.start[ask]!; pair < problem.pairs.start[ask + 1]!; pair++)
      for (let slot = 0; slot < 28; slot++)
        if ((problem.pairs.slots[pair]! & (1 << slot)) !== 0) all.push([ask, problem.pairs.helper[pair]!, slot]);
  let best = Infinity;
  const tryAll = (next: number, chosen: Visit[]): void => {
    if (faultOf(problem, chosen) === null) best = Math.min(best, objectiveOf(problem, chosen));
    for (let i = next; i < all.length; i++) {
      const more = [...chosen, all[i]!];
      const fault = faultOf(problem, more);
      if (fault === null || fault === 'not-all-or-nothing') tryAll(i + 1, more);
    }
  };
  tryAll(0, []);
  return best;
}

const fewVisits = (problem: Problem): boolean =>
  problem.pairs.slots.reduce((sum, mask) => sum + mask.toString(2).replaceAll('0', '').length, 0) <= 14;

describe('the plan of visits', () => {
  test('M14, M16 is feasible and proven by its prices', () => {
    fc.assert(
      fc.property(week('visits', 5, 5), (given) => {
        const { problem } = problemOf(given);
        const { visits, prices } = optimumOfVisits(problem);
        expect(faultOf(problem, visits)).toBeNull();
        expect(leastCost(problem, prices)).toBe(objectiveOf(problem, visits));
      }),
      { numRuns: 400 }
    );
  });

  test('M15 an exhaustive search finds nothing cheaper', () => {
    fc.assert(
      fc.property(week('visits', 3, 3), (given) => {
        const { problem } = problemOf(given);
        fc.pre(fewVisits(problem));
        expect(objectiveOf(problem, optimumOfVisits(problem).visits)).toBe(cheapestOfAll(problem));
      }),
      { numRuns: 120 }
    );
  });

  test('M17 the order of rows changes nothing', () => {
    fc.assert(
      fc.property(week('visits', 5, 5), (given) => {
        const turned = {
          ...given,
          asks: given.asks.toReversed(),
          helpers: given.helpers.toReversed(),
          pairs: given.pairs.toReversed()
        };
        const [one, other] = [problemOf(given), problemOf(turned)];
        expect(optimumOfVisits(other.problem).visits.map(other.name)).toEqual(
          optimumOfVisits(one.problem).visits.map(one.name)
        );
      })
    );
  });

  test('M18 one more helper never makes it worse', () => {
    fc.assert(
      fc.property(week('visits', 5, 5), (given) => {
        fc.pre(given.helpers.length > 0);
        const gone = given.helpers[0]!.id;
        const without = {
          ...given,
          helpers: given.helpers.slice(1),
          pairs: given.pairs.filter((pair) => pair.helper !== gone)
        };
        const cost = (some: Week<number>): number => {
          const { problem } = problemOf(some);
          return objectiveOf(problem, optimumOfVisits(problem).visits);
        };
        expect(cost(given)).toBeLessThanOrEqual(cost(without));
      })
    );
  });

  test('M16 wrong prices prove nothing: the bound never exceeds a plan', () => {
    fc.assert(
      fc.property(week('visits', 4, 4), small(-500, 500), (given, wrong) => {
        const { problem } = problemOf(given);
        const { visits, prices } = optimumOfVisits(problem);
        const shifted = { ...prices, asks: prices.asks.map((price) => price + wrong) };
        expect(leastCost(problem, shifted)).toBeLessThanOrEqual(objectiveOf(problem, visits));
      })
    );
  });
});

describe('the plan of hours', () => {
  test('M14 is feasible, and never cheaper than the cheapest of all', () => {
    fc.assert(
      fc.property(week('hours', 3, 3), (given) => {
        const { problem } = problemOf(given);
        fc.pre(fewVisits(problem));
        const visits = goodPlanOfHours(problem, { starts: 2, rounds: 100 });
        expect(faultOf(problem, visits)).toBeNull();
        expect(objectiveOf(problem, visits)).toBeGreaterThanOrEqual(cheapestOfAll(problem));
      }),
      { numRuns: 100 }
    );
  });

  test('M17 the order of rows changes nothing', () => {
    fc.assert(
      fc.property(week('hours', 4, 4), (given) => {
        const turned = {
          ...given,
          asks: given.asks.toReversed(),
          helpers: given.helpers.toReversed(),
          pairs: given.pairs.toReversed()
        };
        const [one, other] = [problemOf(given), problemOf(turned)];
        const effort = { starts: 2, rounds: 50 };
        expect(goodPlanOfHours(other.problem, effort).map(other.name)).toEqual(
          goodPlanOfHours(one.problem, effort).map(one.name)
        );
      }),
      { numRuns: 50 }
    );
  });
});

describe('M20 the check', () => {
  const base: Week<number> = {
    kind: 'visits',
    weights: { unserved: 2000, slot: 50, load: 30, turn: 120 },
    asks: [
      { id: 0, team: 1, days: 1, weight: 2, liked: 3, halfHours: 2 },
      { id: 1, team: 2, days: 1, weight: 2, liked: 3, halfHours: 2 },
      { id: 2, team: 1, days: 2, weight: 2, liked: 17, halfHours: 2 }
    ],
    helpers: [
      { id: 0, visits: 1, halfHours: 3, committed: 0, turn: false },
      { id: 1, visits: 2, halfHours: 9, committed: 0, turn: false }
    ],
    pairs: [
      { ask: 0, helper: 0, misfit: 0, slots: 3 },
      { ask: 1, helper: 0, misfit: 0, slots: 3 },
      { ask: 1, helper: 1, misfit: 0, slots: 7 },
      { ask: 2, helper: 0, misfit: 0, slots: 17 },
      { ask: 2, helper: 1, misfit: 0, slots: 17 }
    ]
  };
  const { problem } = problemOf(base);

  test.each([
    ['no-such-pair', [[0, 1, 0]]],
    ['slot-does-not-suit', [[0, 0, 2]]],
    ['slot-does-not-suit', [[0, 0, 28]]],
    [
      'slot-taken-twice',
      [
        [0, 0, 1],
        [1, 0, 1]
      ]
    ],
    [
      'helper-twice',
      [
        [1, 1, 1],
        [1, 1, 2]
      ]
    ],
    [
      'too-many-helpers',
      [
        [0, 0, 0],
        [0, 0, 1]
      ]
    ],
    [
      'beyond-visits',
      [
        [0, 0, 0],
        [1, 0, 1]
      ]
    ],
    [
      null,
      [
        [0, 0, 0],
        [1, 1, 2]
      ]
    ]
  ] as [string | null, Visit[]][])('finds %s', (fault, visits) => {
    expect(faultOf(problem, visits)).toBe(fault);
  });

  test.each([
    ['not-all-or-nothing', [[1, 0, 1]]],
    [
      'not-all-or-nothing',
      [
        [1, 0, 0],
        [1, 1, 1]
      ]
    ],
    [
      'not-all-or-nothing',
      [
        [2, 0, 0],
        [2, 1, 4]
      ]
    ],
    ['not-all-or-nothing', [[2, 1, 0]]],
    [
      null,
      [
        [2, 1, 0],
        [2, 1, 4]
      ]
    ],
    [
      'beyond-hours',
      [
        [0, 0, 0],
        [1, 0, 1],
        [1, 1, 1]
      ]
    ],
    [
      null,
      [
        [1, 0, 1],
        [1, 1, 1]
      ]
    ]
  ] as [string | null, Visit[]][])('of hours finds %s', (fault, visits) => {
    expect(faultOf({ ...problem, kind: 'hours' }, visits)).toBe(fault);
  });
});
