import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeShown } from './day/check-day.ts';
import { planDay } from './day/day-plan.ts';
import { heaviest, pointsOf, readPoints, settable, weightsFrom, type DraftPoints, type Points } from './set-weights.ts';
import { weights as standard } from './weights.ts';

const typed = (points: Points): DraftPoints =>
  Object.fromEntries(settable.map((name) => [name, String(points[name])])) as DraftPoints;
const somePoints = fc.record(
  Object.fromEntries(settable.map((name) => [name, fc.integer({ min: 0, max: heaviest })]))
) as fc.Arbitrary<Points>;

test('M33 without any choice the standard holds, and what is not a whole number in bounds is the standard too', () => {
  expect(weightsFrom({})).toEqual(standard);
  expect(weightsFrom(pointsOf(standard))).toEqual(standard);
  expect(weightsFrom({ distance: -1, load: 1.5, firstTime: 501, wouldLikeTo: NaN })).toEqual(standard);
});

test('M33 what is typed is read as whole points in bounds, and each that is not is named', () => {
  fc.assert(
    fc.property(somePoints, (points) => {
      expect(readPoints(typed(points))).toEqual({ ok: true, value: points });
      expect(pointsOf(weightsFrom(points))).toEqual(points);
    })
  );
  for (const wrong of ['', '-1', '501', '1.5', '1,5', 'abc', '0x10', '1e2', '99999999999999999999'])
    expect(readPoints({ ...typed(pointsOf(standard)), load: wrong })).toMatchObject({
      errors: { load: 'no-whole-number' }
    });
});

test('M33 whatever the weights, a plan is proven, and nobody is left out for a better fit or a full week', () => {
  const home = { cellId: null, street: null, x: 0, y: 0 };
  const ask = (i: number) => ({
    ...({
      id: `a${i}`,
      personId: `p${i}`,
      category: 'dog',
      root: 'animals',
      needs: 'nothing',
      isRemote: false
    } as const),
    ...{ dayparts: 0b11, preferred: 0b10, minutes: 30, weeks: { first: 2900, last: 2900 }, everyWeek: false },
    ...({ languages: ['nl', 'ar'], home, distancePreference: 'rather-unknown', ticked: [] } as const)
  });
  // With nine visits in that week already the load alone is more than an ask weighs by the standard.
  const visits = Array.from({ length: 9 }, () => ({ minutes: 1, weeks: { first: 2900, last: 2900 }, offerId: null }));
  const helper = (i: number) => ({
    ...{ id: `h${i}`, languages: i % 2 ? ['nl'] : ['ar'], home: { ...home, cellId: `c${i}`, x: i * 300 } },
    ...{ neighbourhoodId: 'here', beyond: [], trust: [], commitments: visits, runningAgreements: 0, isNotNow: false },
    ...{ contacts: 0, wasAskedLately: i % 2 === 0, isBeingAsked: false, wouldLikeTo: i === 1 },
    offers: [
      {
        ...{ id: `o${i}`, categories: [i === 2 ? 'animals' : 'dog'], dayparts: i % 3 ? 0b11 : 0b01 },
        ...{ minutesAWeek: 120, reachMetres: 1000, isPaused: false }
      }
    ]
  });
  const nothing = { saidNotThisTime: [], interested: [['a0', 'h0']] as const, keptApart: [] };
  const bonds = { ...nothing, acquainted: [['p1', 'h1']] as const, helpedBefore: [] };
  fc.assert(
    fc.property(somePoints, (points) => {
      const facts = {
        ...{ today: '2025-08-04', helpers: [0, 1, 2, 3].map(helper), bonds, crossings: [] },
        asks: [0, 1, 2].map((i) => ({
          ...{
            ask: { ...ask(i), home: { ...home, cellId: 'x' } },
            weight: 2,
            neighbourhoodId: 'here',
            goesBeyond: false
          }
        })),
        weights: weightsFrom(points)
      };
      const plan = planDay(facts, []);
      expect(mayBeShown(facts, plan)).toBe(true);
      expect(plan.proposals).toHaveLength(3);
    }),
    { numRuns: 60 }
  );
});
